"""Opioids, what acts like one, and opioids of the gut: taken now, or stopped not long ago.

Labels of naltrexone 50 mg ask for opioid-free days, so the dates are printed and not judged.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from ldn_prep.errors import N_
from ldn_prep.records import MedicationStatus, PartialDate, PersonRecords
from ldn_prep.review.points import Fact, PointToRaise, build_point, with_details
from ldn_prep.review.seeing import SeenMedication

RECENT_DAYS = 30
OPIOID_CLASSES = frozenset({"opioid", "opioid_like", "gut_opioid"})

LAST_TAKEN = N_("{medicine}: last taken {last_taken}.")
LAST_TAKEN_UNKNOWN = N_("{medicine}: the day it was last taken is not given.")
DAYS_BETWEEN = N_(
    "{medicine}: days between the last time it was taken ({last_taken}) and the planned first dose "
    "of LDN ({first_dose}): {days}."
)
STOPPED_ON = N_("{medicine}: stopped {stopped}.")
STOP_UNKNOWN = N_("{medicine}: the day it was stopped is not given.")
MESSAGES = (LAST_TAKEN, LAST_TAKEN_UNKNOWN, DAYS_BETWEEN, STOPPED_ON, STOP_UNKNOWN)


def find_opioid_points(
    records: PersonRecords, seen: tuple[SeenMedication, ...], on: date
) -> Iterator[PointToRaise]:
    """At most one point each: opioids, likely ones, stopped ones, and the two other families."""
    first_dose = find_first_dose(records, seen)
    counted = [each for each in seen if each.is_active or is_recently_stopped(each, on)]
    yield from _raise("opioid", counted, first_dose, partial(_is_taken, "opioid"))
    yield from _raise("opioid_likely", counted, first_dose, _is_likely)
    yield from _raise("opioid_stopped", counted, first_dose, _is_stopped)
    yield from _raise("opioid_like", counted, first_dose, partial(_is_taken, "opioid_like"))
    yield from _raise("gut_opioid", counted, first_dose, partial(_is_taken, "gut_opioid"))


def is_recently_stopped(seen: SeenMedication, on: date) -> bool:
    """Stopped, or last taken, within 30 days as far as the dates say; an unknown date counts."""
    medication = seen.medication
    if medication.status is not MedicationStatus.STOPPED:
        return False
    earliest = on - timedelta(days=RECENT_DAYS)
    ends = [when.last_day for when in (medication.stopped, medication.last_taken) if when]
    return medication.stopped is None or max(ends) >= earliest


def find_first_dose(records: PersonRecords, seen: tuple[SeenMedication, ...]) -> PartialDate | None:
    """The day the first dose of LDN is planned for, or was taken; None when it is not given."""
    found = [
        start
        for each in seen
        if each.is_ldn and each.is_active
        for start in (each.medication.started, *_step_starts(records, each))
        if start is not None
    ]
    return min(found, key=lambda start: start.first_day, default=None)


def _step_starts(records: PersonRecords, seen: SeenMedication) -> list[PartialDate | None]:
    steps = records.steps_of(seen.medication.id)
    return [step.starts for step in steps if not step.is_hold]


def _is_taken(key: str, seen: SeenMedication) -> bool:
    if not seen.is_active or key not in seen.classes:
        return False
    return key == "opioid" or "opioid" not in seen.classes


def _is_stopped(seen: SeenMedication) -> bool:
    return not seen.is_active and bool(OPIOID_CLASSES & seen.classes)


def _is_likely(seen: SeenMedication) -> bool:
    return bool(OPIOID_CLASSES & seen.likely_classes) and not OPIOID_CLASSES & seen.classes


def _raise(
    key: str,
    counted: list[SeenMedication],
    first_dose: PartialDate | None,
    belongs: Callable[[SeenMedication], bool],
) -> Iterator[PointToRaise]:
    about = [each for each in counted if belongs(each)]
    if not about:
        return
    case = "stopped" if key == "opioid_stopped" else "taking"
    names = ", ".join(dict.fromkeys(each.likely_name for each in about if each.likely_name))
    fields = {"names": names} if key == "opioid_likely" else {}
    point = build_point(key, case, (each.medication for each in about), **fields)
    details = (fact for each in about for fact in describe_dates(each, first_dose))
    yield with_details(point, details)


def describe_dates(seen: SeenMedication, first_dose: PartialDate | None) -> Iterator[Fact]:
    """When it was stopped and last taken; the days until LDN only when both days are exact."""
    medication, medicine = seen.medication, ("medicine", seen.medication.name_as_typed)
    if not seen.is_active:
        stopped = medication.stopped
        yield (
            Fact(STOPPED_ON, (medicine, ("stopped", stopped)))
            if stopped
            else Fact(STOP_UNKNOWN, (medicine,))
        )
    last_taken = medication.last_taken
    if last_taken is None:
        yield Fact(LAST_TAKEN_UNKNOWN, (medicine,))
        return
    fields = (medicine, ("last_taken", last_taken))
    days = _days_between(last_taken, first_dose)
    if days is None or first_dose is None:
        yield Fact(LAST_TAKEN, fields)
    else:
        yield Fact(DAYS_BETWEEN, (*fields, ("first_dose", first_dose), ("days", days)))


def _days_between(last_taken: PartialDate, first_dose: PartialDate | None) -> int | None:
    if first_dose is None or not (last_taken.is_exact and first_dose.is_exact):
        return None
    days = (first_dose.first_day - last_taken.first_day).days
    return days if days >= 0 else None
