"""Dates in words: the month as a name, never a number that can be read two ways."""

from datetime import date, time
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.records import PartialDate

MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_SHORT_MONTHS: Final = (  # "May " has a space of its own, so that it can be shortened apart
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May "),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
_WEEKDAYS: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)


def describe_date(value: date | PartialDate, t: Translator) -> str:
    """ "12 May 2026", "May 2026" or "2026": as much as is known."""
    if isinstance(value, date):
        return t("{day} {month} {year}", **_parts(value.year, value.month, value.day, t))
    if value.month is None:
        return str(value.year)
    if value.day is None:
        return t("{month} {year}", month=t(MONTHS[value.month - 1]), year=value.year)
    return t("{day} {month} {year}", **_parts(value.year, value.month, value.day, t))


def describe_weekday(value: date, t: Translator) -> str:
    return t(_WEEKDAYS[value.weekday()])


def describe_month_briefly(value: date, t: Translator) -> str:
    """A short label for a time axis: "Mar", or "Jan 2026" at a turn of the year."""
    month = t(_SHORT_MONTHS[value.month - 1]).strip()
    return f"{month} {value.year}" if value.month == 1 else month


def describe_time(value: time, t: Translator) -> str:
    """Hours and minutes, 24-hour: it cannot be read two ways."""
    return t("{hour}:{minute}", hour=f"{value.hour:02d}", minute=f"{value.minute:02d}")


def describe_span(first: date, last: date, t: Translator) -> str:
    return t("{first} to {last}", first=describe_date(first, t), last=describe_date(last, t))


def _parts(year: int, month: int, day: int, t: Translator) -> dict[str, object]:
    return {"year": year, "month": t(MONTHS[month - 1]), "day": day}
