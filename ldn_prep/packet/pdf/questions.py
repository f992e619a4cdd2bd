"""Questions: number, wording, marks, why it is asked, and the answer or room to write it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldn_prep.packet.content import Line, QuestionItem, Questions
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band, Gap, glue, text_bands
from ldn_prep.packet.pdf.columns import CellLines, row_bands
from ldn_prep.packet.pdf.facts import item_cells, list_attributes
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, lay, printable, width_of, wrap, wrap_cell

_FEWEST_LINES = 2
_MOST_LINES = 6
_AFTER = 0.12
"""Of a page, kept for what was decided."""


def questions_bands(block: Questions, sheet: Sheet) -> list[Band]:
    indent = _indent(block, sheet)
    lines = _lines_to_write(block, indent, sheet)
    bands: list[Band] = []
    listed = sheet.within(sheet.tag("L"))
    listed.inside.attributes = list_attributes("Decimal")
    for item in block.items:
        bands += [*glue(_question(item, indent, lines, listed), sheet.row_room)]
        bands.append(Gap(sheet.style.item_gap))
    return bands[:-1]


def _lines_to_write(block: Questions, indent: float, sheet: Sheet) -> int:
    """As many as the pages have room for that the questions need anyway."""
    gap, step = sheet.style.item_gap, sheet.style.writing
    trial = sheet.within(Tag("L"))
    heights = [
        sum(band.height for band in _question(item, indent, _FEWEST_LINES, trial)) + gap
        for item in block.items
    ]
    blank = [not item.answer for item in block.items]

    def pages(lines: int, after: float) -> int:
        more = [step * (lines - _FEWEST_LINES) * is_blank for is_blank in blank]
        whole = [height + each for height, each in zip(heights, more, strict=True)]
        return _count_pages([*whole, after], sheet)

    fewest, after = pages(_FEWEST_LINES, 0), sheet.room * _AFTER
    counts = range(_MOST_LINES, _FEWEST_LINES, -1)
    return next((lines for lines in counts if pages(lines, after) <= fewest), _FEWEST_LINES)


def _count_pages(heights: Sequence[float], sheet: Sheet) -> int:
    """How many pages whole pieces take below what stands above them."""
    pages, used = 1, sheet.above % sheet.room
    for height in heights:
        if used + height > sheet.room:
            pages, used = pages + 1, 0.0
        used += height
    return pages


def _indent(block: Questions, sheet: Sheet) -> float:
    face = sheet.style.number
    widest = max((width_of(f"{item.number}.", face) for item in block.items), default=0)
    return widest + face.size * 0.7


def _question(item: QuestionItem, indent: float, lines: int, sheet: Sheet) -> list[Band]:
    measures = sheet.style
    width = min(sheet.width - indent, measures.measure)
    number = CellLines(0, (lay(f"{item.number}.", measures.number),))
    wording = CellLines(indent, wrap(item.text, measures.body.strong, width))
    cells = item_cells(sheet.inside, number, wording)
    body = Tag("P")
    if wording.tag is not None:  # the wording is the first paragraph of the item's body
        sheet = sheet.within(wording.tag)
        body.parent, wording.tag = wording.tag, body
        sheet.inside.kids.append(body)
    return [
        *row_bands(cells, measures, sheet.width, sheet.row_room),
        *text_bands(wrap(item.own_words, measures.body.plain, width), indent, sheet.tag("P")),
        *marks_bands(item.marks, indent, sheet),
        *text_bands(wrap(item.why, measures.table.quiet, width), indent, sheet.tag("P")),
        *_answer(item, indent, lines, sheet),
    ]


def _answer(item: QuestionItem, indent: float, lines: int, sheet: Sheet) -> list[Band]:
    measures = sheet.style
    label = wrap(item.answer_label, measures.table.quiet, sheet.width - indent)
    if not item.answer:
        return [*text_bands(label, indent, sheet.tag("P")), _writing(indent, lines, sheet)]
    answer = wrap_cell((Line(item.answer),), measures.body, sheet.width - indent)
    said = text_bands(answer, indent, sheet.tag("P"))
    return [Gap(3), *text_bands(label, indent, sheet.tag("P")), *said]


def _writing(indent: float, lines: int, sheet: Sheet) -> Band:
    step = sheet.style.writing
    return WritingBand(step * lines, indent, sheet.width, step)


@dataclass(slots=True)
class WritingBand(Band):
    """Ruled lines for a pen."""

    x: float
    width: float
    step: float

    def paint(self, pen: Pen, top: float) -> None:
        for place in range(1, round(self.height / self.step) + 1):
            y = top - place * self.step
            pen.rule((self.x, y), (self.width, y), 0.6)


@dataclass(slots=True)
class MarksBand(Band):
    """Short words in outlined tags, side by side."""

    tags: Sequence[tuple[float, float, Laid]]
    """For each tag its place, width and word."""
    tag: Tag

    def paint(self, pen: Pen, top: float) -> None:
        with pen.marking(self.tag):
            self._paint_tags(pen, top)

    def _paint_tags(self, pen: Pen, top: float) -> None:
        for x, width, laid in self.tags:
            high = laid.face.leading + 2
            pen.frame((x, top - 2 - high), width, high, 0.8, style.ACCENT_STROKE)
            pen.line(laid, x + laid.face.size / 2, baseline_of(laid.face, top - 3))


def marks_bands(marks: Sequence[str], indent: float, sheet: Sheet) -> list[Band]:
    """The tags in as many lines as they need; one wider than the page becomes plain text."""
    face = sheet.style.table.strong
    bands: list[Band] = []
    tags: list[tuple[float, float, Laid]] = []
    x, paragraph = indent, sheet.tag("P")
    for mark in filter(None, map(printable, marks)):
        width = width_of(mark, face) + face.size
        if "\n" in mark or indent + width > sheet.width:
            bands += text_bands(wrap(mark, face, sheet.width - indent), indent, paragraph)
            continue
        if x + width > sheet.width:
            bands.append(MarksBand(face.leading + 6, tags, paragraph))
            tags, x = [], indent
        tags.append((x, width, lay(mark, face)))
        x += width + face.size * 0.7
    return [*bands, MarksBand(face.leading + 6, tags, paragraph)] if tags else bands
