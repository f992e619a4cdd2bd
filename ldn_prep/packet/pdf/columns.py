"""Rows of cells side by side, the part shared by tables, facts, cards and questions."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldn_prep.packet.pdf.bands import Band
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.style import Style
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid


@dataclass(slots=True)
class CellLines:
    x: float
    lines: Sequence[Laid]
    boxes: frozenset[int] | None = None
    """The lines that have an empty box before them; None in a cell of text."""
    tag: Tag | None = None

    def slice(self, place: int) -> "CellLines":
        """One line as a cell of its own."""
        boxes = self.boxes
        if boxes is not None:
            boxes = frozenset({0}) if place in boxes else frozenset()
        return CellLines(self.x, self.lines[place : place + 1], boxes, self.tag)


@dataclass(slots=True)
class RowBand(Band):
    """Cells of one row, their first lines level."""

    cells: Sequence[CellLines]
    measures: Style
    pad: float
    width: float
    rule: float
    """Width of the hairline below; 0 for none."""

    def paint(self, pen: Pen, top: float) -> None:
        for cell in self.cells:
            with pen.marking(cell.tag):
                self._paint_cell(pen, cell, top - self.pad)
        if self.rule:
            bottom = top - self.height
            pen.rule((0, bottom), (self.width, bottom), self.rule)

    def slice(self, place: int, count: int) -> Band:
        """One line of each cell, as a band of its own."""
        parts = [cell.slice(place) for cell in self.cells]
        above, last = self.pad if place == 0 else 0, place == count - 1
        step = max(_step(cell, self.measures) for cell in self.cells)
        height = step + above + (self.pad if last else 0)
        return RowBand(height, parts, self.measures, above, self.width, self.rule if last else 0)

    def _paint_cell(self, pen: Pen, cell: CellLines, top: float) -> None:
        box, step = self.measures.box, _step(cell, self.measures)
        for place, laid in enumerate(cell.lines):
            leading = laid.face.leading
            baseline = baseline_of(laid.face, top - place * step)
            pen.line(laid, cell.x + (0 if cell.boxes is None else box * 1.6), baseline)
            if cell.boxes and place in cell.boxes:
                middle = top - place * step - leading / 2
                pen.frame((cell.x, middle - box / 2), box, box, 0.9)


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
    count = max((len(cell.lines) for cell in cells), default=0)
    inner = max((len(cell.lines) * _step(cell, measures) for cell in cells), default=0)
    height = max(inner + 2 * pad, at_least)
    row = RowBand(height, cells, measures, pad, width, rule)
    return [row] if height <= room else [row.slice(place, count) for place in range(count)]


def _step(cell: CellLines, measures: Style) -> float:
    """The distance of a cell's lines; boxes for a pen stand further apart."""
    if cell.boxes is not None:
        return measures.box_leading
    return cell.lines[0].face.leading if cell.lines else 0
