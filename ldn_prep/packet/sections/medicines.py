"""The medicine list: a best possible medication history, in groups a prescriber knows."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from ldn_prep.packet.content import (
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Section,
    Table,
    Tone,
)
from ldn_prep.packet.sections.steps import step_tables
from ldn_prep.packet.source import Source
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    EntrySource,
    Medication,
    MedicationStatus,
)
from ldn_prep.wording import (
    describe_date,
    describe_dosage,
    describe_ingredients,
    describe_medication_name,
    describe_strength_and_form,
    label_of,
)

_STOPPED_WITHIN = timedelta(days=365)
_IN_USE = (MedicationStatus.TAKING, MedicationStatus.PLANNED, MedicationStatus.PAUSED)


def build_section(source: Source) -> Section:
    t = source.t
    blocks = (
        Paragraph(Line(_checked(source), Tone.QUIET)),
        *_in_use(source),
        *_stopped(source),
        *_group(source, t("Cannot take"), source.records.with_status(MedicationStatus.CANNOT_TAKE)),
        *step_tables(source),
    )
    return Section("medicines", t("Medicines and supplements"), blocks)


def _checked(source: Source) -> str:
    t, person = source.t, source.records.person
    if person.medications_checked_on is None:
        return t("The whole list has not been checked yet.")
    day = describe_date(person.medications_checked_on, t)
    return t("Whole list checked on {day}.", day=day)


def _in_use(source: Source) -> Iterator[Block]:
    t, listed = source.t, source.records.with_status(*_IN_USE)
    if not listed:
        state = source.records.state_of(source.records.person.medications_state, ())
        words = t("No medicines are listed: {state}.", state=label_of(state, t).lower())
        yield Paragraph(Line(words, Tone.STRONG))
        return
    regular = [each for each in listed if not _is_as_needed(source, each)]
    yield from _group(source, t("Taken regularly"), regular)
    as_needed = [each for each in listed if _is_as_needed(source, each)]
    yield from _group(source, t("Taken as needed"), as_needed)


def _stopped(source: Source) -> Iterator[Block]:
    """Stopped within a year, or on a day that is not known."""
    since = source.on - _STOPPED_WITHIN
    stopped = [
        each
        for each in source.records.with_status(MedicationStatus.STOPPED)
        if each.stopped is None or each.stopped.last_day >= since
    ]
    yield from _group(source, source.t("Stopped in the last 12 months"), stopped)


def _group(source: Source, title: str, listed: Sequence[Medication]) -> Iterator[Block]:
    if not listed:
        return
    t = source.t
    columns = (
        Column(t("Medicine"), 0.28),
        Column(t("How I take it"), 0.29),
        Column(t("For, prescribed by"), 0.25),
        Column(t("Decision"), 0.18),
    )
    yield Heading(title)
    yield Table(title, columns, tuple(_row(source, each) for each in listed))


def _row(source: Source, medication: Medication) -> Row:
    t = source.t
    boxes = (t("Continue"), t("Change"), t("Stop"))
    in_use = medication.status in _IN_USE
    return Row(
        cells=(
            _name(source, medication),
            _how(source, medication),
            _why(source, medication),
            (),
        ),
        boxes=boxes if in_use else (),
    )


def _name(source: Source, medication: Medication) -> Cell:
    t = source.t
    lines = [Line(describe_medication_name(medication, t), Tone.STRONG)]
    lines += _quiet(describe_ingredients(medication, t))
    made = describe_strength_and_form(medication, t)
    lines += [Line(made)] if made else []
    if medication in source.unrecognised:
        lines += [Line(t("Not recognised: please check what it is"), Tone.STRONG)]
    return tuple(lines)


def _how(source: Source, medication: Medication) -> Cell:
    t, records = source.t, source.records
    prescribed = records.find_dosage(medication.id, DosageBasis.PRESCRIBED)
    lines = [Line(describe_dosage(prescribed, t))]
    lines += _taken(source, medication, records.find_dosage(medication.id, DosageBasis.TAKEN))
    if medication.status is not MedicationStatus.TAKING:
        lines += [Line(label_of(medication.status, t), Tone.STRONG)]
    return (*lines, *_history(source, medication))


def _taken(source: Source, medication: Medication, taken: Dosage | None) -> list[Line]:
    if taken is None:
        return []
    t, why = source.t, medication.taken_differently_because.strip()
    said = t("I take it differently: {how}", how=describe_dosage(taken, t))
    return [Line(said, Tone.STRONG), *_quiet(t("why: {reason}", reason=why) if why else "")]


def _history(source: Source, medication: Medication) -> Iterator[Line]:
    t = source.t
    for label, value in (
        (t("since {day}"), medication.started),
        (t("stopped {day}"), medication.stopped),
        (t("last taken {day}"), medication.last_taken),
    ):
        if value is not None:
            yield Line(label.format(day=describe_date(value, t)), Tone.QUIET)
    if medication.stop_reason.strip():
        yield Line(t("why: {reason}", reason=medication.stop_reason.strip()))


def _why(source: Source, medication: Medication) -> Cell:
    t = source.t
    lines = [Line(medication.reason.strip() or t("reason not given"))]
    lines += _quiet(medication.prescriber.strip())
    lines += _quiet(medication.note.strip())
    return (*lines, *_quiet(_origin(source, medication)))


def _origin(source: Source, medication: Medication) -> str:
    """Where the entry is from, and when it was checked if not with the whole list."""
    t, whole = source.t, source.records.person.medications_checked_on
    parts = []
    if medication.checked_on and medication.checked_on != whole:
        parts.append(t("checked {day}", day=describe_date(medication.checked_on, t)))
    if medication.source is not EntrySource.NOT_SAID:
        parts.append(t("from: {source}", source=label_of(medication.source, t).lower()))
    return ", ".join(parts)


def _is_as_needed(source: Source, medication: Medication) -> bool:
    dosage = source.records.find_dosage(medication.id, DosageBasis.PRESCRIBED)
    return dosage is not None and dosage.as_needed


def _quiet(text: str) -> list[Line]:
    return [Line(text, Tone.QUIET)] if text else []
