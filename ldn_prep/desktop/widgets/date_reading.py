"""Reads a date the way people write one. Nothing is guessed: 3/4/2026 could be two days."""

import re
from dataclasses import dataclass
from datetime import date

from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.records import PartialDate
from ldn_prep.wording import MONTHS

_WRITE_IT = N_("Write it like 12 May 2026, May 2026 or 2026.")
_ADD_YEAR = N_("Please add the year, with four digits.")
_NAME_MONTH = N_("Please write the month as a word: this could be two different days.")
_NO_SUCH_DAY = N_("There is no such day. Please check it.")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ISO = re.compile(r"\d{4}-\d{1,2}(-\d{1,2})?")
_FILLERS = frozenset({"of", "the", "de", "del", "st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class ReadDate:
    """`advice` says how to write it when nothing was found and something was typed."""

    found: PartialDate | None = None
    advice: str = ""


def read_date(text: str, t: Translator) -> ReadDate:
    text = text.strip()
    if not text:
        return ReadDate()
    tokens = [each.casefold() for each in _TOKEN.findall(text)]
    tokens = [each for each in tokens if each not in _FILLERS]
    try:
        if _ISO.fullmatch(text):
            return ReadDate(PartialDate(*(int(each) for each in tokens)))
        return _read(tokens, t)
    except ValueError:
        return ReadDate(advice=t(_NO_SUCH_DAY))


def _read(tokens: list[str], t: Translator) -> ReadDate:
    words = [each for each in tokens if not each.isdigit()]
    years = [each for each in tokens if each.isdigit() and len(each) == 4]
    others = [each for each in tokens if each.isdigit() and len(each) != 4]
    if len(words) > 1 or len(years) > 1 or len(others) > 2:
        return ReadDate(advice=t(_WRITE_IT))
    month = find_month(words[0], t) if words else None
    if words and month is None:
        return ReadDate(advice=t(_WRITE_IT))
    if not years:
        return ReadDate(advice=t(_ADD_YEAR if tokens else _WRITE_IT))
    year = int(years[0])
    if month is None:
        return _read_numbers(year, [int(each) for each in others], t)
    if len(others) > 1:
        return ReadDate(advice=t(_WRITE_IT))
    return ReadDate(PartialDate(year, month, *(int(each) for each in others)))


def _read_numbers(year: int, others: list[int], t: Translator) -> ReadDate:
    """Numbers alone: a month and a year are plain; two small numbers could be two days."""
    if len(others) < 2:
        return ReadDate(PartialDate(year, *others))
    first, second = others
    if first <= 12 and second <= 12 and first != second:
        return ReadDate(advice=t(_NAME_MONTH))
    month, day = (second, first) if first > 12 else (first, second)
    date(year, month, day)
    return ReadDate(PartialDate(year, month, day))


def _letters(name: str) -> str:
    return "".join(_TOKEN.findall(name.casefold()))


def find_month(word: str, t: Translator) -> int | None:
    """The month a word begins, in the screen's language or English; three letters suffice."""
    if len(word) < 3:
        return None
    for names in (tuple(t(name) for name in MONTHS), MONTHS):
        fits = [n for n, name in enumerate(names, 1) if _letters(name).startswith(word)]
        if len(fits) == 1:
            return fits[0]
    return None
