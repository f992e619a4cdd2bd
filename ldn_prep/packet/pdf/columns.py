"""Rows of cells side by side, the part shared by tables, facts, cards and questions."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldn_prep.packet.pdf.bands import Band
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.style import Style
from ldn_prep.packet.pdf.wrap import Laid


@dataclass(slots=True)
class CellLines:
    x: float
    lines: Sequence[Laid]
    boxes: frozenset[int] = frozenset()
    """The lines that have an empty box before them."""

    def slice(self, place: int) -> "CellLines":
        boxes = frozenset({0}) if place in self.boxes else frozenset()
        return CellLines(self.x, self.lines[place : place + 1], boxes)


@dataclass(slots=True)
class RowBand(Band):
    """Cells of one row. All lines of a row are `step` apart, so that a row can be cut by lines."""

    cells: Sequence[CellLines]
    step: float
    box: float
    pad: float
    width: float
    rule: float
    """Width of the hairline below; 0 for none."""

    def paint(self, pen: Pen, top: float) -> None:
        for cell in self.cells:
            self._paint_cell(pen, cell, top - self.pad)
        if self.rule:
            bottom = top - self.height
            pen.rule((0, bottom), (self.width, bottom), self.rule)

    def slice(self, place: int, count: int) -> Band:
        """One line of each cell, as a band of its own."""
        parts = [cell.slice(place) for cell in self.cells]
        above, last = self.pad if place == 0 else 0, place == count - 1
        height = self.step + above + (self.pad if last else 0)
        rule = self.rule if last else 0
        return RowBand(height, parts, self.step, self.box, above, self.width, rule)

    def _paint_cell(self, pen: Pen, cell: CellLines, top: float) -> None:
        for place, laid in enumerate(cell.lines):
            baseline = baseline_of(laid.face, top - place * self.step)
            indent = self.box * 1.6 if cell.boxes else 0
            pen.line(laid, cell.x + indent, baseline)
            if place in cell.boxes:
                lower = baseline + laid.face.size * 0.364 - self.box / 2
                pen.frame((cell.x, lower), self.box, self.box, 0.9)


def row_bands(
    cells: Sequence[CellLines],
    measures: Style,
    width: float,
    room: float,
    *,
    pad: float = 0,
    rule: float = 0,
    at_least: float = 0,
) -> list[Band]:
    """One row as one band; a row higher than `room` as one band for each line, nothing lost."""
    step = _step(cells, measures)
    count = max((len(cell.lines) for cell in cells), default=0)
    height = max(count * step + 2 * pad, at_least)
    row = RowBand(height, cells, step, measures.box, pad, width, rule)
    return [row] if height <= room else [row.slice(place, count) for place in range(count)]


def _step(cells: Sequence[CellLines], measures: Style) -> float:
    steps = {laid.face.leading for cell in cells for laid in cell.lines}
    if any(cell.boxes for cell in cells):
        steps.add(measures.box_leading)
    return max(steps, default=0)
