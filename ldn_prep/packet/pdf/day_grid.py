"""A month to fill by hand: a row for each day, a column for each thing to write down."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ldn_prep.packet.content import DayGrid
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band
from ldn_prep.packet.pdf.columns import CellLines, RowBand
from ldn_prep.packet.pdf.filling import Filling
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.table import fit_widths
from ldn_prep.packet.pdf.tags import Tag, hexed
from ldn_prep.packet.pdf.wrap import Laid, lay, longest_word, printable, wrap

_PAD: Final = 2.5
_WEEK_RULE: Final = 1.4
_DAY_RULE: Final = 0.5
_MOST_STRETCH: Final = 2.6
"""A row may be that many lines of type high; more would not be easier to fill."""


def day_grid_filling(block: DayGrid, sheet: Sheet) -> Filling:
    grid = _DayTable(block, sheet)
    low = sheet.style.table.plain.leading + 0.5
    high = sheet.style.table.plain.leading * _MOST_STRETCH
    return Filling([grid.head()], grid.day, low, high, len(block.days))


class _DayTable:
    """Columns of one grid; each cell is its own element, the empty ones too."""

    def __init__(self, block: DayGrid, sheet: Sheet):
        self._block, self._sheet = block, sheet
        voice = sheet.style.table
        self._titles = [
            (column.title, voice.strong, column.scale, voice.quiet) for column in block.columns
        ]
        labels = [longest_word(printable(day.label).replace(" ", "\u00a0"), voice.strong)
                  for day in block.days]  # fmt: skip
        held = " " if sheet.style.large else "\u00a0"
        needs = [max(longest_word(title, strong), longest_word(scale.replace(" ", held), quiet))
                 for title, strong, scale, quiet in self._titles]  # fmt: skip
        needs[0] = max(needs[0], *labels, 0)
        shares = [column.share for column in block.columns]
        fitted = [need + 2 * _PAD for need in needs]
        self._widths = fit_widths(shares, fitted, sheet.width)
        self._table = sheet.tag("Table")
        self._table.attributes = f"<</O/Table/Summary<{hexed(block.summary)}>>>"

    def head(self) -> Band:
        row = Tag("TR", self._table)
        cells: list[CellLines] = []
        for x, width, column in zip(self._places, self._widths, self._titles, strict=True):
            title, strong, scale, quiet = column
            room = max(width - 2 * _PAD, 1)
            lines = [*wrap(title, strong, room), *wrap(scale, quiet, room)]
            cells.append(CellLines(x + _PAD, lines, tag=_heading(row, "Column")))
        most = max((len(cell.lines) for cell in cells), default=0)
        height = most * self._sheet.style.table.strong.leading + 2 * _PAD
        return self._lined(height, cells, _WEEK_RULE, glued=True)

    def day(self, place: int, height: float) -> Sequence[Band]:
        day = self._block.days[place]
        row = Tag("TR", self._table)
        label = lay(printable(day.label).replace("\n", " "), self._sheet.style.table.strong)
        first = CellLines(_PAD, (label,), tag=_heading(row, "Row"))
        others = [CellLines(x, (), tag=Tag("TD", row)) for x in self._places[1:]]
        ends_week = place + 1 == len(self._block.days) or self._block.days[place + 1].begins_week
        return [self._lined(height, [first, *others], _WEEK_RULE if ends_week else _DAY_RULE)]

    def _lined(
        self, height: float, cells: Sequence[CellLines], rule: float, *, glued: bool = False
    ) -> Band:
        lines: Sequence[Laid] = cells[0].lines
        pad = _PAD if glued else max(0, (height - lines[0].face.leading) / 2)
        edges = [*self._places[1:]]
        inner = RowBand(height, cells, self._sheet.style, pad, self._sheet.width, 0)
        return _LinedRow(height, inner, self._sheet.width, edges, rule, glued=glued)

    @property
    def _places(self) -> list[float]:
        return [sum(self._widths[:place]) for place in range(len(self._widths))]


@dataclass(slots=True)
class _LinedRow(Band):
    """A row with a hairline between its columns and a rule below it."""

    inner: RowBand
    width: float
    edges: Sequence[float]
    rule: float

    def paint(self, pen: Pen, top: float) -> None:
        bottom = top - self.height
        pen.polylines([((x, top), (x, bottom)) for x in self.edges], 0.5, style.RULE)
        self.inner.paint(pen, top)
        colour = style.STROKE if self.rule > 1 else style.RULE
        pen.rule((0, bottom), (self.width, bottom), self.rule, colour)


def _heading(row: Tag, scope: str) -> Tag:
    return Tag("TH", row, attributes=f"<</O/Table/Scope/{scope}>>")
