"""The medicine list: a best possible medication history, in groups a prescriber knows."""

from collections.abc import Iterator, Sequence

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import (
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Section,
    Table,
    Tone,
)
from ldn_prep.packet.medicine_story import RECENT, is_as_needed
from ldn_prep.packet.sections.medicine_row import (
    has_long_note,
    how_cell,
    name_cell,
    reason_cell,
    stopped_cell,
    why_cell,
)
from ldn_prep.packet.sections.steps import step_tables
from ldn_prep.packet.source import Source
from ldn_prep.records import (
    ACTIVE_STATUSES,
    EntrySource,
    ListState,
    Medication,
    MedicationStatus,
)
from ldn_prep.wording import describe_date, describe_medication_name, label_of

_NOT_NOW = (
    MedicationStatus.PAUSED,
    MedicationStatus.PLANNED,
    MedicationStatus.THINKING_ABOUT,
)


def build_section(source: Source) -> Section:
    t = source.t
    blocks = (
        Paragraph(Line(" ".join((_checked(source), *_sources(source))), Tone.QUIET)),
        *_in_use(source),
        *_stopped(source),
        *_cannot_take(source),
        *_long_notes(source),
        *step_tables(source),
    )
    return Section("medicines", t("Medicines and supplements"), blocks)


def _checked(source: Source) -> str:
    t, person = source.t, source.records.person
    if person.medications_checked_on is None:
        return t("The whole list has not been checked yet.")
    day = describe_date(person.medications_checked_on, t)
    return t("Whole list checked on {day}.", day=day)


def _sources(source: Source) -> Iterator[str]:
    """A list read from two sources is trusted more than one: which they were, and for how many.

    Best possible medication history: at least two sources (Joint Commission NPSG.03.06.01).
    """
    t, said = source.t, [each.source for each in source.records.medications]
    named = [each for each in EntrySource if each in said and each is not EntrySource.NOT_SAID]
    if named:
        yield t.plural(
            "Read from {count} source: {sources}.",
            "Read from {count} sources: {sources}.",
            len(named),
            sources=", ".join(label_of(each, t).lower() for each in named),
        )
    without = said.count(EntrySource.NOT_SAID)
    if without:
        yield t.plural(
            "For {count} medicine no source was given.",
            "For {count} medicines no source was given.",
            without,
        )


def _in_use(source: Source) -> Iterator[Block]:
    t, records = source.t, source.records
    if not records.with_status(*ACTIVE_STATUSES):
        yield Paragraph(Line(_none(source), Tone.STRONG))
        return
    taken = records.with_status(MedicationStatus.TAKING)
    boxes = (t("Continue"), t("Change"), t("Stop"))
    regular = [each for each in taken if not is_as_needed(records, each)]
    yield from _group(source, t("Taken regularly"), regular, boxes)
    as_needed = [each for each in taken if is_as_needed(records, each)]
    yield from _group(source, t("Taken as needed"), as_needed, boxes)
    not_now = [each for status in _NOT_NOW for each in records.with_status(status)]
    title = t("Not taken now: paused, planned or thought about")
    yield from _group(source, title, not_now, (t("Start"), t("Wait"), t("No")))


def _none(source: Source) -> str:
    """Why nothing stands here: a list nobody asked about is not an empty list."""
    t, records = source.t, source.records
    if records.medications:
        return t("No medicine on the list is in use.")
    state = records.state_of(records.person.medications_state, records.medications)
    if state is ListState.NONE_REPORTED:
        return t("No medicines or supplements: none reported.")
    return t("No medicines were entered. This list was not asked about yet.")


def _group(
    source: Source, title: str, listed: Sequence[Medication], boxes: tuple[str, ...]
) -> Iterator[Block]:
    if not listed:
        return
    rows = (
        Row((name_cell(source, each), how_cell(source, each), why_cell(source, each), ()), boxes)
        for each in listed
    )
    yield Heading(title)
    yield Table(title, list_columns(source.t), tuple(rows))


def list_columns(t: Translator) -> tuple[Column, ...]:
    """Of the medicine list; the last one is the prescriber's, with a box for each decision."""
    return (
        Column(t("Medicine"), 0.27),
        Column(t("How I take it"), 0.34),
        Column(t("For, prescribed by"), 0.23),
        Column(t("Decision"), 0.16),
    )


def _stopped(source: Source) -> Iterator[Block]:
    """Stopped within a year, or on a day that is not known."""
    t, listed = source.t, _stopped_lately(source)
    stopped = source.records.with_status(MedicationStatus.STOPPED)
    if listed:
        yield from _stopped_table(source, listed)
    if len(stopped) > len(listed):
        words = t.plural(
            "{count} medicine stopped more than 12 months ago is not shown.",
            "{count} medicines stopped more than 12 months ago are not shown.",
            len(stopped) - len(listed),
        )
        yield Paragraph(Line(words, Tone.QUIET))


def _stopped_lately(source: Source) -> list[Medication]:
    since = source.on - RECENT
    stopped = source.records.with_status(MedicationStatus.STOPPED)
    return [each for each in stopped if not each.stopped or each.stopped.last_day >= since]


def _stopped_table(source: Source, listed: Sequence[Medication]) -> Iterator[Block]:
    t = source.t
    title = t("Stopped in the last 12 months")
    columns = (Column(t("Medicine"), 0.3), Column(t("Stopped"), 0.36), Column(t("Why"), 0.34))
    rows = (
        Row((name_cell(source, each), stopped_cell(source, each), reason_cell(source, each)))
        for each in listed
    )
    yield Heading(title)
    yield Table(title, columns, tuple(rows))


def _cannot_take(source: Source) -> Iterator[Block]:
    t, listed = source.t, source.records.with_status(MedicationStatus.CANNOT_TAKE)
    if listed:
        title = t("Cannot take")
        columns = (Column(t("Medicine"), 0.45), Column(t("Why"), 0.55))
        rows = (Row((name_cell(source, each), reason_cell(source, each))) for each in listed)
        yield Heading(title)
        yield Table(title, columns, tuple(rows))


def _long_notes(source: Source) -> Iterator[Block]:
    t = source.t
    noted = [each for each in _shown(source) if has_long_note(each)]
    if noted:
        yield Heading(t("Notes on the medicines"))
        yield Bullets(
            tuple(
                (Line(describe_medication_name(each, t), Tone.STRONG), Line(each.note.strip()))
                for each in noted
            )
        )


def _shown(source: Source) -> Sequence[Medication]:
    """Every medicine that has a row above."""
    stopped = source.records.with_status(MedicationStatus.STOPPED)
    left_out = {each.id for each in stopped} - {each.id for each in _stopped_lately(source)}
    return [each for each in source.records.medications if each.id not in left_out]
