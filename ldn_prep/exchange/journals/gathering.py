"""The chosen cells of a file, by the date as it is written; rows that say the same stand once.

What is held grows with what is to be brought in, not with the file.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from ldn_prep.errors import N_
from ldn_prep.exchange.journals.entries import Cells, columns_read
from ldn_prep.exchange.journals.found import Faults
from ldn_prep.exchange.journals.looking import Layout, Look
from ldn_prep.exchange.tables import faults
from ldn_prep.exchange.tables.dates import DateOrder, find_order
from ldn_prep.exchange.tables.rows import BrokenRow, Progress, Row, rows

Day = dict[Cells, list[int]]
"""The lines on which the same cells stand."""


@dataclass(slots=True)
class Gathered:
    """`days` by the date as written; `columns` are the places in the file of a row's cells.

    `order` says how the file's dates are meant, as far as the whole file tells; `doubtful` is a
    date that can be read two ways, empty when there is none.
    """

    look: Look
    columns: tuple[int, ...]
    days: dict[str, Day] = field(default_factory=dict)
    rows: int = 0
    faults: Faults = field(default_factory=Faults)
    order: DateOrder | None = None
    doubtful: str = ""

    @property
    def needs_order(self) -> bool:
        return self.order is None and bool(self.doubtful)


def gather(look: Look, wanted: Collection[str] = (), progress: Progress | None = None) -> Gathered:
    """Reads the file once. `wanted` names the columns of a table that are to be read.

    Raises CannotReceive; what `progress` raises stops it.
    """
    places = columns_read(look, wanted)
    gathered = Gathered(look, places)
    _collect(gathered, progress)
    if not gathered.rows:
        raise faults.NoRows
    gathered.order, gathered.doubtful = find_order(gathered.days)
    return gathered


def _collect(gathered: Gathered, progress: Progress | None) -> None:
    look, days, width = gathered.look, gathered.days, len(gathered.look.columns)
    pick, date_of = _picker(gathered.columns), _date_reader(look)
    count = 0
    for line, whole in _body(look, progress):
        row = whole
        if len(row) != width:
            row = _fitted(gathered, line, row)
            if not row:
                continue
        count += 1
        text = date_of(row)
        day = days.get(text)
        if day is None:
            day = days[text] = {}
        cells = pick(row)
        lines = day.get(cells)
        if lines is None:
            day[cells] = [line]
        else:
            lines.append(line)
    gathered.rows += count


def _body(look: Look, progress: Progress | None) -> Iterator[tuple[int, Row]]:
    found = rows(look.path, look.encoding, look.separator, progress)
    for line, _ in found:
        if line >= look.header_line:
            break
    return found


def _fitted(gathered: Gathered, line: int, row: Row) -> Row:
    """The row when only empty cells are too many; else it is listed, and empty here."""
    width = len(gathered.look.columns)
    if isinstance(row, BrokenRow):
        gathered.rows += 1
        gathered.faults.note(
            line, N_("the quotation marks do not fit, up to line {last}"), last=row.last
        )
        return []
    if not any(row):
        return []
    if len(row) > width and not any(row[width:]):
        return row[:width]
    gathered.rows += 1
    gathered.faults.note(
        line, N_("{count} cells instead of {expected}"), count=len(row), expected=width
    )
    return []


def _picker(places: tuple[int, ...]) -> Callable[[Row], Cells]:
    if len(places) >= 2:
        return itemgetter(*places)
    return lambda row: tuple(row[place] for place in places)


def _date_reader(look: Look) -> Callable[[Row], str]:
    year = look.find_column("year") if look.layout is Layout.DAYLIO else None
    day = (
        look.find_column("full_date", "date formatted") if look.layout is not Layout.TABLE else None
    )
    place: Any = day if day is not None else look.date_column
    if place is None:
        raise faults.NoHeader
    if year is None or day is not None:
        return itemgetter(place)
    return lambda row: f"{row[place]} {row[year]}"
