"""What kind of file it is: told by the names of its columns alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from ldn_prep.exchange.journals.choices import fold
from ldn_prep.exchange.tables.dates import DateOrder, find_date
from ldn_prep.exchange.tables.heading import read_heading

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
    heading = read_heading(path)
    return Look(
        path=path,
        layout=_layout({fold(each) for each in heading.columns}),
        encoding=heading.encoding,
        separator=heading.separator,
        header_line=heading.line,
        columns=heading.columns,
        samples=heading.samples,
        date_column=find_date_column(heading.columns, heading.samples),
    )


def _layout(names: set[str]) -> Layout:
    if names >= _DAYLIO and names & {"full_date", "year"}:
        return Layout.DAYLIO
    return Layout.BEARABLE if names >= _BEARABLE else Layout.TABLE


def find_date_column(names: Sequence[str], samples: Sequence[Sequence[str]]) -> int | None:
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
