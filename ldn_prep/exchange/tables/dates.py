"""Days as files write them: ISO, numbers in either order, or with the month as a word."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum
from functools import cache
from typing import Final

EARLIEST: Final = date(1990, 1, 1)
"""Nobody kept a journal in an app before; such dates are slips or a spreadsheet's zero."""


class DateOrder(StrEnum):
    """How "3/4/2026" is meant."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_PLAIN: Final = re.compile(r"(\d{4})(\d\d)(\d\d)$")
_NUMBERS: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)(?![\d-])")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_NUMBER: Final = re.compile(r"\d+")
_CLOCK: Final = re.compile(
    r"(\d{1,2})[:.h](\d\d)(?:[:.]\d\d)?\s*([ap])?\.?\s?(?:m\.?)?$", re.IGNORECASE
)
_MONTHS: Final = (  # en, es, de, fr, pt, it; without accents
    "january enero januar janner janvier janeiro gennaio",
    "february febrero februar feber fevrier fevereiro febbraio",
    "march marzo marz mrz mars marco",
    "april abril avril aprile",
    "may mayo mai maio maggio",
    "june junio juni juin junho giugno",
    "july julio juli juillet julho luglio",
    "august agosto aout",
    "september septiembre setiembre septembre setembro settembre",
    "october octubre oktober octobre outubro ottobre",
    "november noviembre novembre novembro",
    "december diciembre dezember decembre dezembro dicembre",
)
_NAMES: Final = tuple(
    (name, month) for month, line in enumerate(_MONTHS, 1) for name in line.split()
)


def find_order(texts: Iterable[str]) -> tuple[DateOrder | None, str]:
    """The order the numbers of a whole file are in, and one date that can be read two ways.

    Both empty: no date needs it. An order of None with such a date: it cannot be told.
    """
    doubtful, days_first, months_first = "", False, False
    for text in texts:
        found = _numbers_in(text)
        if found is None:
            continue
        first, second, _ = found
        days_first = days_first or first > 12
        months_first = months_first or second > 12
        if first != second and first <= 12 and second <= 12:
            doubtful = doubtful or text.strip()
    if days_first != months_first:
        return (DateOrder.DAY_FIRST if days_first else DateOrder.MONTH_FIRST), doubtful
    return None, doubtful


def find_date(text: str, order: DateOrder | None = None) -> date | None:
    """The day; None when it is no date or, without an order, could be two."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return _find_written(text.strip(), order)


def find_clock(text: str) -> time | None:
    """ "21:35", "8:30 pm", with any kind of space; None when it is no time of the clock."""
    found = _CLOCK.match(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").casefold()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _find_written(text: str, order: DateOrder | None) -> date | None:
    iso = _ISO.match(text) or _PLAIN.match(text)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    numbers = _numbers_in(text)
    if numbers:
        return _in_order(*numbers, order)
    return _with_word(text)


def _numbers_in(text: str) -> tuple[int, int, int] | None:
    found = _NUMBERS.match(text.strip())
    if found is None:
        return None
    year = int(found[3])
    return int(found[1]), int(found[2]), year + 2000 if year < 100 else year


def _in_order(first: int, second: int, year: int, order: DateOrder | None) -> date | None:
    by_day, by_month = _day(year, second, first), _day(year, first, second)
    if order is DateOrder.DAY_FIRST:
        return by_day
    if order is DateOrder.MONTH_FIRST:
        return by_month
    return by_day if by_day == by_month else None


def _with_word(text: str) -> date | None:
    """ "8th Dec 2021", "May 18 2017", "17. Februar 2018", "17 de febrero de 2018"."""
    months = [month for word in _WORD.findall(text) if (month := _month(word))]
    numbers = [int(each) for each in _NUMBER.findall(text)[:3]]
    years = [each for each in numbers if each > 31]
    days = [each for each in numbers if each <= 31]
    if len(months) != 1 or len(years) != 1 or len(days) != 1:
        return None
    return _day(years[0], months[0], days[0])


@cache
def _month(word: str) -> int | None:
    """A month's name in one of the languages, or the beginning of it; weekdays are none."""
    parts = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(each for each in parts if not unicodedata.combining(each))
    found = {month for name, month in _NAMES if name.startswith(plain)}
    return found.pop() if len(found) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
