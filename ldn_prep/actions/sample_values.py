"""Values of the sample's resource files: days told from today, and the records' own choices."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from ldn_prep.records import (
    AllergySeverity,
    Answer,
    Audience,
    ContactRole,
    DosageTiming,
    EntrySource,
    MedicationCategory,
    PartialDate,
    TimeOfDay,
    VisitKind,
    VisitStatus,
    Weekday,
)

_FROM_TODAY = re.compile(r"([+-]\d+) (days|months|years)")


def understood(told: Any, today: date) -> Any:
    """The same tables and lists with each known key's value as a record wants it."""
    if isinstance(told, list):
        return [understood(each, today) for each in told]
    if isinstance(told, dict):
        return {key: _value(key, value, today) for key, value in told.items()}
    return told


def find_day(text: str, today: date) -> PartialDate:
    """ "-45 days" is an exact day, "-6 months" a month, "-3 years" a year; else as written."""
    match = _FROM_TODAY.fullmatch(text)
    if match is None:
        return PartialDate.parse(text)
    count, unit = int(match[1]), match[2]
    if unit == "days":
        return PartialDate.of(today + timedelta(count))
    if unit == "years":
        return PartialDate(today.year + count)
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    return PartialDate(year, month + 1)


def _value(key: str, value: Any, today: date) -> Any:
    if key in _DAYS:
        return find_day(value, today)
    if key in _EXACT_DAYS:
        return find_day(value, today).first_day
    if key in _LISTS:
        return tuple(_LISTS[key](each) for each in value)
    if key in _CHOICES:
        return _CHOICES[key](value)
    return understood(value, today)


_DAYS: Final = frozenset(
    {"born", "since", "surgery_on", "started", "stopped", "last_taken", "starts", "beyond_use"}
)
_EXACT_DAYS: Final = frozenset({"on", "asked_on"})
_LISTS: Final[dict[str, Callable[[str], Any]]] = {
    "wishes": str,
    "times_of_day": TimeOfDay,
    "days_of_week": Weekday,
}
_CHOICES: Final[dict[str, Callable[[str], Any]]] = {
    "audience": Audience,
    "category": MedicationCategory,
    "every_hours": Decimal,
    "kind": VisitKind,
    "role": ContactRole,
    "source": EntrySource,
    "status": VisitStatus,
    "time_of_day": TimeOfDay,
    "timing": DosageTiming,
    "severity": AllergySeverity,
    **dict.fromkeys(
        ("pregnancy", "breastfeeding", "liver", "kidney", "surgery", "alcohol"), Answer
    ),
}
