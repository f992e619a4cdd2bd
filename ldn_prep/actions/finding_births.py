"""Birth dates as people type them into a search: any order, any marks, not yet finished.

What could be two days finds both: here nothing is entered, and the day is shown in words.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from ldn_prep.i18n import available, translator
from ldn_prep.records import PartialDate
from ldn_prep.wording import MONTHS

_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
_ENDINGS: Final = frozenset({"st", "nd", "rd", "th", "of", "de", "del", "born"})


@dataclass(frozen=True, slots=True)
class Birth:
    """What was typed may mean this: None is not said; `year` is a beginning, or two last digits."""

    year: str | None = None
    month: int | None = None
    day: int | None = None


class Births:
    """Who was born when, by place in the list they were given in."""

    def __init__(self, born: Sequence[PartialDate | None]):
        self._born = born
        self._by_year: dict[int, set[int]] = defaultdict(set)
        self._by_month: dict[int, set[int]] = defaultdict(set)
        self._by_day: dict[int, set[int]] = defaultdict(set)
        for place, each in enumerate(born):
            if each is not None:
                self._by_year[each.year].add(place)
                self._by_month[each.month or 0].add(place)
                self._by_day[each.day or 0].add(place)

    def find(self, wanted: Collection[Birth]) -> set[int]:
        """Those who may have been born so; a part of their date that is not known fits nothing."""
        return set().union(*(self._find(each) for each in wanted))

    def _find(self, wanted: Birth) -> set[int]:
        parts: list[set[int]] = []
        if wanted.month is not None:
            parts.append(self._by_month.get(wanted.month, set()))
        if wanted.day is not None:
            parts.append(self._by_day.get(wanted.day, set()))
        if wanted.year is not None:
            years = [year for year in self._by_year if _may_be(wanted.year, year)]
            parts.append(set().union(*(self._by_year[year] for year in years)))
        return set.intersection(*parts) if parts else set()


def is_born(born: PartialDate | None, folded: str) -> bool:
    """Whether some words name this birth date and nothing else; never for a date not known."""
    births = Births([born])
    readings = [wanted for names, wanted in read_query(folded) if not names and wanted]
    return any(births.find(wanted) for wanted in readings)


def read_query(folded: str) -> list[tuple[list[str], frozenset[Birth]]]:
    """What was typed may mean: the words of a name, with what the numbers beside them may say.

    Jan 1950 may be a month or a name, and a number may be part of a name: both are offered.
    """
    tokens = _TOKEN.findall(folded)
    numbers = [each for each in tokens if each.isdecimal()]
    words = [each for each in tokens if not each.isdecimal() and each not in _ENDINGS]
    if not numbers:
        return [(tokens, frozenset())]
    months = {each: month for each in words if (month := _find_month(each))}
    readings = [
        ([each for each in words if each != word], frozenset(_meanings(numbers, month)))
        for word, month in months.items()
    ]
    readings += [(words, frozenset(_meanings(numbers, None))), (tokens, frozenset())]
    return [(names, births) for names, births in readings if births or names is tokens]


def _meanings(numbers: Sequence[str], month: int | None) -> Iterator[Birth]:
    if len(numbers) == 1 and len(numbers[0]) in (6, 8) and month is None:
        for parts in _cut(numbers[0]):
            yield from _placed(parts, month)
        return
    free = ("year", "day") if month is not None else ("year", "month", "day")
    if len(numbers) > len(free):
        return
    for places in permutations(free, len(numbers)):
        yield from _placed(dict(zip(places, numbers, strict=True)), month)


def _cut(digits: str) -> Iterator[dict[str, str]]:
    """12051950 and 19500512, with four or two digits of the year."""
    width = len(digits) - 4
    for order in (("year", "month", "day"), ("day", "month", "year"), ("month", "day", "year")):
        parts, rest = {}, digits
        for place in order:
            length = width if place == "year" else 2
            parts[place], rest = rest[:length], rest[length:]
        yield parts


def _placed(parts: dict[str, str], month: int | None) -> Iterator[Birth]:
    """The meaning, where there can be such a month and day."""
    month_number = int(parts["month"]) if "month" in parts else month
    day = int(parts["day"]) if "day" in parts else None
    fits_month = month_number is None or 1 <= month_number <= 12
    fits_day = day is None or 1 <= day <= 31
    year = parts.get("year")
    fits_year = year is None or len(year) <= 4
    if fits_month and fits_day and fits_year:
        yield Birth(year, month_number, day)


def _may_be(typed: str, year: int) -> bool:
    """ "1950", its beginning "195", or "50"."""
    return str(year).startswith(typed) or (len(typed) == 2 and year % 100 == int(typed))


def _find_month(word: str) -> int | None:
    """The month a word of three letters or more begins, in any language of the program."""
    if len(word) < 3:
        return None
    for language in available():
        t = translator(language)
        for number, name in enumerate(MONTHS, 1):
            if t(name).casefold().startswith(word):
                return number
    return None
