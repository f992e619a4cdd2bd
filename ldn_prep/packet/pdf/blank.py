"""Empty lines for a pen: medicines in the columns of the medicine table, questions, notes."""

from collections.abc import Sequence
from itertools import accumulate

from ldn_prep.packet.content import BlankLines, BlankQuestions, BlankTable, Heading, Row, Table
from ldn_prep.packet.pdf.bands import Band, Gap, Stack, text_bands
from ldn_prep.packet.pdf.cards import card_bands
from ldn_prep.packet.pdf.facts import heading_bands
from ldn_prep.packet.pdf.filling import Filling
from ldn_prep.packet.pdf.questions import WritingBand
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.table import Grid
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import wrap

_LINES = 2
"""To write a question, or an answer, on."""
_FEWEST_NOTES = 3
_STRETCH = 1.25
"""How much higher than needed a row may be, so that the last one ends where the page does."""


def blank_table_filling(block: BlankTable, sheet: Sheet) -> Filling:
    """Rows of the table; in large print cards, as for the table itself."""
    row = Row(tuple(() for _ in block.columns), block.boxes)
    if sheet.style.large:
        return _cards(block, row, sheet)
    grid = Grid(Table(block.summary, block.columns, (row,)), sheet)
    head = grid.header()
    low = max(_height(_trial(block, row, sheet)), sheet.style.blank_row)

    def make(_place: int, height: float) -> Sequence[Band]:
        bands = grid.row(row, sheet.row_room)
        bands[-1].height += height - _height(bands)
        return bands

    return Filling(head, make, low, low * _STRETCH)


def _trial(block: BlankTable, row: Row, sheet: Sheet) -> Sequence[Band]:
    apart = sheet.within(Tag("Div"))
    return Grid(Table("", block.columns, (row,)), apart).row(row, sheet.row_room)


def _cards(block: BlankTable, row: Row, sheet: Sheet) -> Filling:
    card, listed = Table(block.summary, block.columns, (row,)), sheet.within(sheet.tag("Div"))
    gap = Gap(sheet.style.item_gap)

    def make(place: int, _height_given: float) -> Sequence[Band]:
        bands = card_bands(card, listed)
        return [gap, *bands] if place else bands

    low = _height(card_bands(card, sheet.within(Tag("Div")))) + gap.height
    return Filling((), make, low, low)


def blank_questions_filling(block: BlankQuestions, sheet: Sheet) -> Filling:
    listed = sheet.within(sheet.tag("L"))

    def make(_place: int, _height_given: float) -> Sequence[Band]:
        return _question(block, listed.within(listed.tag("LI")))

    low = _height(_question(block, sheet.within(Tag("LI")))) + sheet.style.item_gap
    return Filling((), make, low, low * _STRETCH)


def _question(block: BlankQuestions, sheet: Sheet) -> list[Band]:
    strong, quiet = sheet.style.body.strong, sheet.style.table.quiet
    asked = text_bands(wrap(block.label, strong, sheet.width), tag=sheet.tag("Lbl"))
    said = text_bands(wrap(block.answer_label, quiet, sheet.width), tag=sheet.tag("LBody"))
    lines = sheet.style.writing
    room = WritingBand(lines * _LINES, 0, sheet.width, lines)
    return [*asked, room, Gap(sheet.style.item_gap / 2), *said, room]


class LinesStack(Stack):
    """A heading with lines to the end of the page; nothing at all where only a few would fit."""

    def __init__(self, block: BlankLines, sheet: Sheet):
        self._head = heading_bands(Heading(block.title), sheet)
        self._sheet = sheet
        super().__init__((), sheet.room, sheet.style.block_gap)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        step = self._sheet.style.writing
        count = int((aH - _height(self._head)) / step)
        lines = WritingBand(step * count, 0, self._sheet.width, step)
        self.bands = [*self._head, lines] if count >= _FEWEST_NOTES else []
        self.reach = list(accumulate((band.height for band in self.bands), initial=0.0))
        self.start, self.stop = 0, len(self.bands)
        return super().wrap(aW, aH)


def _height(bands: Sequence[Band]) -> float:
    return sum(band.height for band in bands)
