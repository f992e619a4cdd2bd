"""The dose of an LDN entry: whether one is said, at what time, and how long it has been the same.

Where a day is only half known, a claim is made only when it holds for every day that can be meant.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DoseStep,
    Medication,
    MedicationChangeKind,
    PartialDate,
    PersonRecords,
    TimeOfDay,
)

RECENT: Final = timedelta(days=28)
LONG: Final = timedelta(days=84)
_NEW_DOSE: Final = (MedicationChangeKind.DOSE_CHANGED, MedicationChangeKind.RESTARTED)


def has_dose(records: PersonRecords, entry: Medication) -> bool:
    """Whether an amount or a step is said anywhere, readable or not."""
    said = (each for each in records.dosages if each.medication_id == entry.id)
    return bool(records.steps_of(entry.id)) or any(_says_dose(records, each) for each in said)


def is_in_steps(records: PersonRecords, entry: Medication, on: date) -> bool:
    """A step is still to come, has no day yet, or can have begun in the last 28 days."""
    starts = map(_start_of, records.steps_of(entry.id))
    return any(start is None or start.last_day > on - RECENT for start in starts)


def is_new(records: PersonRecords, entry: Medication, on: date) -> bool:
    """Begun, begun again or changed within the last 28 days."""
    begun = (start for start in _starts(records, entry, on) if start is not None)
    return any(on - RECENT < start.first_day <= on for start in begun)


def is_long_the_same(records: PersonRecords, entry: Medication, on: date) -> bool:
    """Every start and change is dated, and lies more than 84 days back."""
    starts = list(_starts(records, entry, on, may_have_begun=True))
    return bool(starts) and all(start and start.last_day < on - LONG for start in starts)


def times_given(records: PersonRecords, entry: Medication, on: date) -> set[TimeOfDay]:
    """As taken where that is said, else as prescribed, else of the step that began last."""
    for basis in (DosageBasis.TAKEN, DosageBasis.PRESCRIBED):
        dosage = records.find_dosage(entry.id, basis)
        if dosage and (said := _times_of(dosage)):
            return said
    begun = [step for step in records.steps_of(entry.id) if _has_begun(step, on)]
    last = max(begun, key=lambda step: _last_day(step) or date.min, default=None)
    return {last.time_of_day} if last and last.time_of_day and not last.is_hold else set()


def _says_dose(records: PersonRecords, dosage: Dosage) -> bool:
    slots = (getattr(dosage, time.value) for time in TimeOfDay)
    words = (dosage.amount_as_typed, dosage.free_text, *records.unread_of(dosage.id).values())
    return bool(dosage.amount or any(slots) or any(word.strip() for word in words))


def _times_of(dosage: Dosage) -> set[TimeOfDay]:
    return {*dosage.times_of_day, *(time for time in TimeOfDay if getattr(dosage, time.value))}


def _starts(
    records: PersonRecords, entry: Medication, on: date, *, may_have_begun: bool = False
) -> Iterator[PartialDate | None]:
    """Days on which a dose began; None where a change or a step has no day."""
    changes = records.changes_of(entry.id)
    if entry.started or not (changes or records.steps_of(entry.id)):
        yield entry.started
    yield from (change.on for change in changes if change.kind in _NEW_DOSE)
    for step in records.steps_of(entry.id):
        if _has_begun(step, on) or (may_have_begun and _can_have_begun(step, on)):
            yield _start_of(step)


def _start_of(step: DoseStep) -> PartialDate | None:
    return step.really_started or step.starts


def _last_day(step: DoseStep) -> date | None:
    start = _start_of(step)
    return start.last_day if start else None


def _has_begun(step: DoseStep, on: date) -> bool:
    last = _last_day(step)
    return last is not None and last <= on


def _can_have_begun(step: DoseStep, on: date) -> bool:
    start = _start_of(step)
    return start is None or start.first_day <= on
