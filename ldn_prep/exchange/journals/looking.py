"""What kind of file it is: told by the names of its columns alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final

from ldn_prep.exchange.guarding import without_guard
from ldn_prep.exchange.journals import faults
from ldn_prep.exchange.journals.choices import fold
from ldn_prep.exchange.journals.dates import DateOrder, find_date
from ldn_prep.exchange.journals.opening import find_encoding
from ldn_prep.exchange.journals.rows import BrokenRow, find_separator, first_line, rows

_SAMPLE: Final = 30
_MOST_COLUMNS: Final = 200
_DAYLIO: Final = frozenset({"mood", "activities", "note", "weekday", "time", "date"})
_BEARABLE: Final = frozenset({"date", "time of day", "category", "rating/amount", "detail"})
_DATES: Final = frozenset(
    {"date", "day", "full_date", "fecha", "día", "datum", "tag", "jour", "data", "timestamp"}
)


class Layout(StrEnum):
    DAYLIO = "daylio"
    BEARABLE = "bearable"
    TABLE = "table"
    """Any table with a row for a day, or several, and a column for the date."""


@dataclass(frozen=True, slots=True)
class Look:
    """`columns` have a name each, no two the same; `samples` are the first rows.

    `date_column` is None when none was found: the person has to say which it is.
    """

    path: Path
    layout: Layout
    encoding: str
    separator: str
    header_line: int
    columns: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    date_column: int | None

    def with_date_column(self, column: str) -> "Look":
        return replace(self, date_column=self.columns.index(column))

    def find_column(self, *names: str) -> int | None:
        folded = [fold(each) for each in self.columns]
        return next((folded.index(name) for name in names if name in folded), None)


def look_at(path: Path) -> Look:
    """Reads the first rows, and makes sure that all of it is text; raises CannotReceive."""
    encoding = find_encoding(path)
    separator = find_separator(first_line(path, encoding))
    found = islice(_filled(path, encoding, separator), _SAMPLE + 1)
    line, header = next(found, (0, []))
    if len(header) < 2 or len(header) > _MOST_COLUMNS:
        raise faults.NoHeader
    samples = tuple(tuple(cells) for _, cells in found if len(cells) == len(header))
    if next(_filled(path, encoding, separator, after=line), None) is None:
        raise faults.NoRows
    names = _told_apart(header)
    return Look(
        path=path,
        layout=_layout({fold(each) for each in names}),
        encoding=encoding,
        separator=separator,
        header_line=line,
        columns=names,
        samples=samples,
        date_column=_date_column(names, samples),
    )


def _filled(
    path: Path, encoding: str, separator: str, after: int = 0
) -> Iterator[tuple[int, list[str]]]:
    for line, cells in rows(path, encoding, separator):
        is_mark = len(cells) == 2 and cells[0] == "sep=" and not cells[1]
        if line > after and (any(cells) or isinstance(cells, BrokenRow)) and not is_mark:
            yield line, cells


def _told_apart(header: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    for place, cell in enumerate(header, 1):
        name = " ".join(without_guard(cell).replace("\0", "").split())[:100] or f"#{place}"
        while name in names:
            name = f"{name} ({place})"
        names.append(name)
    return tuple(names)


def _layout(names: set[str]) -> Layout:
    if names >= _DAYLIO and names & {"full_date", "year"}:
        return Layout.DAYLIO
    return Layout.BEARABLE if names >= _BEARABLE else Layout.TABLE


def _date_column(names: Sequence[str], samples: Sequence[Sequence[str]]) -> int | None:
    """The one named so, else the first whose cells are dates."""
    named = [place for place, name in enumerate(names) if fold(name) in _DATES]
    places: tuple[int, ...] = (*named, *range(len(names)))
    for place in places:
        cells = [row[place] for row in samples if row[place].strip()]
        if cells and all(_is_date(cell) for cell in cells[:5]):
            return place
    return named[0] if named else None


def _is_date(text: str) -> bool:
    return any(find_date(text, order) is not None for order in DateOrder)
