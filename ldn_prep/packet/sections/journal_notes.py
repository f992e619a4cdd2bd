"""The notes of the journal, day by day. A private note is never printed."""

from ldn_prep.packet.content import Block, Facts, Line, Paragraph, Section, Tone, cell
from ldn_prep.packet.source import Source
from ldn_prep.trends import entries_between
from ldn_prep.wording import describe_date, describe_span


def build_section(source: Source) -> Section:
    t = source.t
    entries = entries_between(source.records, source.first, source.last)
    notes = tuple(
        (describe_date(entry.on, t), cell(entry.note.strip()))
        for entry in sorted(entries, key=lambda each: each.on)
        if entry.note.strip() and not entry.is_note_private
    )
    span = describe_span(source.first, source.last, t)
    said: Block = Paragraph(Line(t("{span}: no notes to print.", span=span), Tone.QUIET))
    return Section(
        "journal_notes",
        t("Notes from the journal"),
        (Facts(notes) if notes else said,),
        starts_page=False,
        least_room=0.2,
    )
