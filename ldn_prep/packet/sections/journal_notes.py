"""The notes of the journal, day by day. A private note is never printed."""

from ldn_prep.packet.content import Cell, Facts, Section, cell
from ldn_prep.packet.source import Source
from ldn_prep.trends import entries_between
from ldn_prep.wording import describe_date


def build_section(source: Source) -> Section | None:
    """None without a note to print: how the packet was made says so then."""
    notes = notes_to_print(source)
    if not notes:
        return None
    title = source.t("Notes from the journal")
    return Section("journal_notes", title, (Facts(notes),), starts_page=False, least_room=0.2)


def notes_to_print(source: Source) -> tuple[tuple[str, Cell], ...]:
    """The day and the note of each, oldest first."""
    entries = entries_between(source.records, source.first, source.last)
    return tuple(
        (describe_date(entry.on, source.t), cell(entry.note.strip()))
        for entry in sorted(entries, key=lambda each: each.on)
        if entry.note.strip() and not entry.is_note_private
    )
