"""What every page carries, in the same place on each: who, which packet, which page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ldn_prep.packet.content import Furniture
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.style import Face, Style
from ldn_prep.packet.pdf.wrap import Laid, lay, printable, width_of, wrap

_MOST_LINES = 3
_GAP = 12.0
_LEAST_GAP = 2.0
"""Before a page number of three figures; shorter ones stand further off."""
_CLEAR = 11.0
"""White space between furniture and text."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at x, `row` lines below the upper edge of its part."""

    laid: Laid
    x: float
    row: int


class PageFurniture:
    """Lays the furniture out once; draws it on each page when the number of pages is known."""

    def __init__(self, words: Furniture, measures: Style, width: float):
        self._words, self._measures, self._width = words, measures, width
        self.cut: list[str] = []
        """Texts too long for every page: to be printed in full on the first."""
        self._head = self._header()
        self._foot = self._footer()

    @property
    def above(self) -> float:
        """Height that the text leaves free at the head of a page."""
        return self._measures.edge + self._head_height() + 4 + _CLEAR

    @property
    def below(self) -> float:
        return self._measures.edge + self._foot_height() + 4 + _CLEAR

    def paint(self, pen: Pen, left: float, page_height: float, page: int, pages: int) -> None:
        right = left + self._width
        top = page_height - self._measures.edge
        self._paint(pen, self._head, left, top, self._measures.furniture_name.leading)
        edge = top - self._head_height() - 4
        pen.rule((left, edge), (right, edge), 0.6)
        edge = self._measures.edge + self._foot_height() + 4
        pen.rule((left, edge), (right, edge), 0.6)
        self._paint(pen, self._foot, left, edge - 4, self._measures.furniture.leading)
        self._paint_page(pen, right, page, pages)

    def _paint(
        self, pen: Pen, parts: Sequence[Placed], left: float, top: float, step: float
    ) -> None:
        for part in parts:
            line = replace_leading(part.laid.face, step)
            pen.line(part.laid, left + part.x, baseline_of(line, top - part.row * step))

    def _paint_page(self, pen: Pen, right: float, page: int, pages: int) -> None:
        face = self._measures.furniture
        text = self._page_text(page, pages)
        top = self._measures.edge + face.leading
        pen.line(lay(text, face), right - width_of(text, face), baseline_of(face, top))

    def _page_text(self, page: int, pages: int) -> str:
        label = self._words.page_label[:60]
        words = label.replace("{page}", str(page)).replace("{pages}", str(pages))
        return printable(words).replace("\n", " ")

    def _header(self) -> list[Placed]:
        measures = self._measures
        natural = width_of(printable(self._words.birth)[:200], measures.furniture_birth)
        name_width = width_of(printable(self._words.name)[:200], measures.furniture_name)
        share = max(self._width * 0.4, self._width - name_width - _GAP)
        birth_width = min(natural, share) + 0.1
        birth = self._limited(wrap(self._words.birth, measures.furniture_birth, birth_width))
        room = self._width - birth_width - _GAP
        face = _shrunk(self._words.name, measures.furniture_name, room, measures.furniture.size)
        name = self._limited(wrap(self._words.name, face, room))
        placed = [Placed(laid, 0, row) for row, laid in enumerate(name)]
        for row, laid in enumerate(birth):
            placed.append(Placed(laid, self._width - width_of(laid.text.strip(), laid.face), row))
        return placed

    def _footer(self) -> list[Placed]:
        face = self._measures.furniture
        room = self._width - width_of(self._page_text(999, 999), face) - _LEAST_GAP
        placed: list[Placed] = []
        x, row = 0.0, 0
        for text in (self._words.notice, self._words.number, self._words.made):
            lines = self._limited(wrap(text, face, room))
            width = max((width_of(line.text.strip(), face) for line in lines), default=0)
            if x and (x + width > room or len(lines) > 1):
                x, row = 0.0, row + 1
            placed += [Placed(laid, x, row + place) for place, laid in enumerate(lines)]
            row += max(len(lines) - 1, 0)
            x += width + _GAP if lines else 0
        return placed

    def _limited(self, lines: list[Laid]) -> list[Laid]:
        if len(lines) <= _MOST_LINES:
            return lines
        self.cut.append("".join(line.text for line in lines))
        last = lines[_MOST_LINES - 1]
        kept = lines[: _MOST_LINES - 1]
        return [*kept, lay(last.text[: max(len(last.text) - 3, 0)].strip() + "…", last.face)]

    def _head_height(self) -> float:
        return _rows(self._head) * self._measures.furniture_name.leading

    def _foot_height(self) -> float:
        return _rows(self._foot) * self._measures.furniture.leading


def _rows(parts: Sequence[Placed]) -> int:
    return max((part.row for part in parts), default=0) + 1


def _shrunk(text: str, face: Face, width: float, least: float) -> Face:
    wide = width_of(printable(text)[:500], face)
    scale = max(least / face.size, min(1.0, width / wide)) if wide else 1.0
    return replace(face, size=face.size * scale)


def replace_leading(face: Face, leading: float) -> Face:
    return replace(face, leading=leading)
