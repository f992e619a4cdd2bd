"""One medicine as cells of a row: what it is, how it is taken, for what and from whom."""

from collections.abc import Iterator

from ldn_prep.packet.content import Cell, Line, Tone
from ldn_prep.packet.source import Source
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    EntrySource,
    Medication,
    MedicationCategory,
    MedicationStatus,
    PartialDate,
)
from ldn_prep.wording import (
    describe_date,
    describe_dosage,
    describe_ingredients,
    describe_medication_name,
    describe_strength_and_form,
    label_of,
)


def name_cell(source: Source, medication: Medication) -> Cell:
    """Name as typed, what it holds, strength and form, and whether the name was recognised."""
    t = source.t
    lines = [Line(describe_medication_name(medication, t), Tone.STRONG)]
    if medication.brand.casefold() not in medication.name_as_typed.casefold():
        lines += _quiet(medication.brand)
    lines += _quiet(describe_ingredients(medication, t))
    made = describe_strength_and_form(medication, t)
    lines += [Line(made)] if made else []
    if medication.category is not MedicationCategory.NOT_SAID:
        lines += _quiet(label_of(medication.category, t))
    if medication in source.unrecognised:
        lines += [Line(t("Not recognised: please check what it is"), Tone.STRONG)]
    return tuple(lines)


def how_cell(source: Source, medication: Medication) -> Cell:
    """As prescribed, as actually taken where that differs, and since when."""
    lines = list(_how(source, medication))
    if medication.status is not MedicationStatus.TAKING:
        lines.append(Line(label_of(medication.status, source.t), Tone.STRONG))
    return (*lines, *_started(source, medication), *_last_taken(source, medication))


def stopped_cell(source: Source, medication: Medication) -> Cell:
    """When it was stopped, and when it was begun and last taken."""
    t = source.t
    ended = _day(source, medication.stopped) or t("day not given")
    return (Line(ended), *_started(source, medication), *_last_taken(source, medication))


def reason_cell(source: Source, medication: Medication) -> Cell:
    """Why it was stopped or cannot be taken, then what it was for."""
    t = source.t
    lines = [Line(medication.stop_reason.strip() or t("reason not given"))]
    reason = medication.reason.strip()
    lines += _quiet(t("was for: {reason}", reason=reason) if reason else "")
    return (*lines, *_quiet(medication.note.strip()))


def why_cell(source: Source, medication: Medication) -> Cell:
    t = source.t
    lines = [Line(medication.reason.strip() or t("reason not given"))]
    lines += _quiet(medication.prescriber.strip())
    lines += _quiet(medication.pharmacy.strip())
    lines += _quiet(medication.note.strip())
    return (*lines, *_quiet(_origin(source, medication)))


def is_as_needed(source: Source, medication: Medication) -> bool:
    """By the prescription; by what is actually taken when there is none."""
    prescribed, taken = _dosages(source, medication)
    dosage = prescribed or taken
    return dosage is not None and dosage.as_needed


def _how(source: Source, medication: Medication) -> Iterator[Line]:
    t, why = source.t, medication.taken_differently_because.strip()
    prescribed, taken = _dosages(source, medication)
    yield Line(describe_dosage(prescribed or taken, t))
    if prescribed and taken:
        how = describe_dosage(taken, t)
        yield Line(t("I take it differently: {how}", how=how), Tone.STRONG)
    elif why:
        yield Line(t("I take it differently"), Tone.STRONG)
    yield from _quiet(t("why: {reason}", reason=why) if why else "")


def _dosages(source: Source, medication: Medication) -> tuple[Dosage | None, Dosage | None]:
    find = source.records.find_dosage
    taken = find(medication.id, DosageBasis.TAKEN)
    return find(medication.id, DosageBasis.PRESCRIBED), taken


def _started(source: Source, medication: Medication) -> list[Line]:
    day = _day(source, medication.started)
    return _quiet(source.t("since {day}", day=day) if day else "")


def _last_taken(source: Source, medication: Medication) -> list[Line]:
    day = _day(source, medication.last_taken)
    return _quiet(source.t("last taken {day}", day=day) if day else "")


def _day(source: Source, value: PartialDate | None) -> str:
    return describe_date(value, source.t) if value else ""


def _origin(source: Source, medication: Medication) -> str:
    """Where the entry is from, and when it was checked if not with the whole list."""
    t, whole = source.t, source.records.person.medications_checked_on
    parts = []
    if medication.checked_on and medication.checked_on != whole:
        parts.append(t("checked {day}", day=describe_date(medication.checked_on, t)))
    if medication.source is not EntrySource.NOT_SAID:
        parts.append(t("from: {source}", source=label_of(medication.source, t).lower()))
    return ", ".join(parts)


def _quiet(text: str) -> list[Line]:
    return [Line(text, Tone.QUIET)] if text else []
