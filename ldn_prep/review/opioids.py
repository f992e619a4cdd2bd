"""Opioids, what acts like one, and opioids of the gut: taken now, or stopped not long ago.

Labels of naltrexone 50 mg ask for opioid-free days, so the dates are printed and not judged.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from ldn_prep.errors import N_
from ldn_prep.records import MedicationStatus, PartialDate, PersonRecords
from ldn_prep.review.classes import OPIOID_CLASSES
from ldn_prep.review.mentions import find_mentions
from ldn_prep.review.points import Fact, PointToRaise, build_point, with_details
from ldn_prep.review.seeing import SeenMedication

RECENT_DAYS = 30

LAST_TAKEN = N_("Last taken {last_taken}.")
LAST_TAKEN_UNKNOWN = N_("The day of the last dose is not given.")
LAST_TAKEN_UNREAD = N_("Last taken, as typed: {words}.")
DAYS_SINCE = N_("Last taken {last_taken}. Days since then: {days}.")
DAYS_BETWEEN = N_("Days from then to the first dose of LDN ({first_dose}): {days}.")
TAKEN_AFTER = N_("That is after the first dose of LDN ({first_dose}).")
STOPPED_ON = N_("Stopped {stopped}.")
STOP_UNKNOWN = N_("The day it was stopped is not given.")
MESSAGES = (
    LAST_TAKEN,
    LAST_TAKEN_UNKNOWN,
    LAST_TAKEN_UNREAD,
    DAYS_SINCE,
    DAYS_BETWEEN,
    TAKEN_AFTER,
    STOPPED_ON,
    STOP_UNKNOWN,
)


def find_opioid_points(
    records: PersonRecords, seen: tuple[SeenMedication, ...], on: date
) -> Iterator[PointToRaise]:
    """At most one point each: opioids, likely ones, stopped ones, and the two other families."""
    counted = [each for each in seen if each.is_active or is_recently_stopped(each, on)]
    for key, belongs in _FAMILIES:
        about = [each for each in counted if belongs(each)]
        if about:
            yield _point(key, about, records, (find_first_dose(records, seen), on))
    yield from _find_mentioned(records, [each for each in seen if each.is_active])


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
    return [step.really_started or step.starts for step in steps if not step.is_hold]


def _is_taken(key: str, seen: SeenMedication) -> bool:
    if not seen.is_active or key not in seen.classes:
        return False
    return key == "opioid" or "opioid" not in seen.classes


def _is_stopped(seen: SeenMedication) -> bool:
    return not seen.is_active and bool(OPIOID_CLASSES & seen.classes)


def _is_likely(seen: SeenMedication) -> bool:
    return bool(OPIOID_CLASSES & seen.likely_classes) and not OPIOID_CLASSES & seen.classes


_FAMILIES: Final[tuple[tuple[str, Callable[[SeenMedication], bool]], ...]] = (
    ("opioid", partial(_is_taken, "opioid")),
    ("opioid_likely", _is_likely),
    ("opioid_stopped", _is_stopped),
    ("opioid_like", partial(_is_taken, "opioid_like")),
    ("gut_opioid", partial(_is_taken, "gut_opioid")),
)


def _point(
    key: str,
    about: list[SeenMedication],
    records: PersonRecords,
    days: tuple[PartialDate | None, date],
) -> PointToRaise:
    """`days` are that of the first dose of LDN and today."""
    case = "stopped" if key == "opioid_stopped" else "taking"
    names = ", ".join(dict.fromkeys(each.likely_name for each in about if each.likely_name))
    fields = {"names": names} if key == "opioid_likely" else {}
    point = build_point(key, case, (each.medication for each in about), **fields)
    details = (fact for each in about for fact in describe_dates(each, records, days))
    return with_details(point, details)


def _find_mentioned(records: PersonRecords, seen: list[SeenMedication]) -> Iterator[PointToRaise]:
    named = {each.medication.id: find_mentions(records, each) for each in seen}
    about = [each.medication for each in seen if named[each.medication.id]]
    if about:
        names = dict.fromkeys(name for each in about for name in named[each.id])
        yield build_point("opioid_mentioned", "taking", about, names=", ".join(names))


def describe_dates(
    seen: SeenMedication, records: PersonRecords, days: tuple[PartialDate | None, date]
) -> Iterator[Fact]:
    """When it was stopped and last taken; numbers of days only between days known exactly."""
    medication, name = seen.medication, seen.medication.name_as_typed
    if not seen.is_active and medication.stopped:
        yield Fact(name, STOPPED_ON, (("stopped", medication.stopped),))
    elif not seen.is_active:
        yield Fact(name, STOP_UNKNOWN)
    if medication.last_taken is not None:
        yield from _last_taken(name, medication.last_taken, *days)
    elif words := records.unread_of(medication.id).get("last_taken"):
        yield Fact(name, LAST_TAKEN_UNREAD, (("words", words),))
    else:
        yield Fact(name, LAST_TAKEN_UNKNOWN)


def _last_taken(
    name: str, last_taken: PartialDate, first_dose: PartialDate | None, on: date
) -> Iterator[Fact]:
    since = _days_between(last_taken, PartialDate.of(on))
    if since is None or since < 0:
        yield Fact(name, LAST_TAKEN, (("last_taken", last_taken),))
    else:
        yield Fact(name, DAYS_SINCE, (("last_taken", last_taken), ("days", since)))
    days = _days_between(last_taken, first_dose)
    if days is None or first_dose is None:
        return
    if days < 0:
        yield Fact(name, TAKEN_AFTER, (("first_dose", first_dose),))
    else:
        yield Fact(name, DAYS_BETWEEN, (("first_dose", first_dose), ("days", days)))


def _days_between(last_taken: PartialDate, first_dose: PartialDate | None) -> int | None:
    if first_dose is None or not (last_taken.is_exact and first_dose.is_exact):
        return None
    return (first_dose.first_day - last_taken.first_day).days
