"""Content into stacks: which block is written by which file, and what stays together."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from ldn_prep.packet.content import (
    BlankLines,
    BlankQuestions,
    BlankTable,
    Block,
    Bullets,
    Charts,
    DayGrid,
    Facts,
    Heading,
    PacketContent,
    Paragraph,
    Points,
    Questions,
    ScanCodes,
    Section,
    Strip,
    Table,
    WalletCard,
)
from ldn_prep.packet.pdf.bands import Band, Gap, Header, Stack, glue, text_bands
from ldn_prep.packet.pdf.blank import LinesStack, blank_questions_filling, blank_table_filling
from ldn_prep.packet.pdf.cards import card_bands
from ldn_prep.packet.pdf.charts import ChartsStack
from ldn_prep.packet.pdf.day_grid import day_grid_filling
from ldn_prep.packet.pdf.facts import (
    bullets_bands,
    facts_bands,
    heading_bands,
    label_share_for,
    paragraph_bands,
)
from ldn_prep.packet.pdf.filling import Filling, FillingStack
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.points import points_bands
from ldn_prep.packet.pdf.questions import questions_bands
from ldn_prep.packet.pdf.scan_codes import scan_codes_bands
from ldn_prep.packet.pdf.strip import strip_bands
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.table import table_bands
from ldn_prep.packet.pdf.wallet import wallet_bands
from ldn_prep.packet.pdf.wrap import printable, wrap


def story_of(content: PacketContent, sheet: Sheet, in_full: list[str]) -> list[Flowable]:
    """`in_full` are furniture texts that were shortened and follow the title."""
    opening = _title_bands(content, sheet, in_full)
    story: list[Flowable] = []
    for section in content.sections:
        if section.starts_page and story:
            story.append(PageBreak())
        elif section.least_room and story:
            story.append(CondPageBreak(section.least_room * sheet.room))
        inside = sheet.within(sheet.tag("Sect"))
        story += _Pile(inside).add_section(section, opening)
        opening = []
    if opening:
        story.append(Stack(opening, sheet.room))
    return story


class _Pile:
    """Gathers the stacks of one section; headings wait for the block they belong to."""

    def __init__(self, sheet: Sheet):
        self._sheet = sheet
        self._waiting: list[Band] = []
        self._stacks: list[Flowable] = []
        self._above = 0.0

    def add_section(self, section: Section, opening: list[Band]) -> list[Flowable]:
        self._waiting = [*opening, *_section_bands(section, self._sheet)]
        self._top = 2 if section.title else 1
        facts = [block for block in section.blocks if isinstance(block, Facts)]
        self._sheet = replace(
            self._sheet, level=self._top, label_share=label_share_for(facts, self._sheet)
        )
        for block in section.blocks:
            self._add(block)
        if self._waiting:
            self._close([], 0)
        return self._stacks

    def _add(self, block: Block) -> None:
        if isinstance(block, Heading):
            outside = self._sheet.within(self._sheet.inside, self._top)
            self._waiting += heading_bands(block, outside)
            self._sheet = outside.within(outside.inside, self._top + 1)
            return
        if isinstance(block, Charts):
            if block.items or block.legend or block.intro:
                self._stacks.append(ChartsStack(self._waiting, block, self._sheet))
                self._waiting = []
            return
        if isinstance(block, BlankLines):
            self._stacks.append(LinesStack(block, self._sheet))
            return
        if type(block) in _FILLINGS:
            self._fill(_FILLINGS[type(block)](block, self._sheet))
            return
        waiting = sum(band.height for band in self._waiting)
        bands, repeated = _bands_of(block, replace(self._sheet, above=self._above + waiting))
        if bands:
            self._close(bands, repeated)

    def _fill(self, filling: Filling) -> None:
        measures = self._sheet.style
        self._stacks.append(
            FillingStack(self._waiting, filling, self._sheet.room, measures.block_gap)
        )
        self._waiting = []

    def _close(self, bands: list[Band], repeated: int) -> None:
        place = len(self._waiting)
        stack = Stack([*self._waiting, *bands], self._sheet.room, self._sheet.style.block_gap)
        self._above += stack.spaceBefore + stack.reach[-1]
        if repeated:
            stack.header = Header(bands[0], place)
        self._stacks.append(stack)
        self._waiting = []


def _bands_of(block: Block, sheet: Sheet) -> tuple[list[Band], int]:
    if isinstance(block, Table) and not sheet.style.large:
        return table_bands(block, sheet)
    return _WRITERS[type(block)](block, sheet), 0


_WRITERS: Final[dict[type[Block], Callable[[Any, Sheet], list[Band]]]] = {
    Heading: heading_bands,
    Paragraph: paragraph_bands,
    Facts: facts_bands,
    Bullets: bullets_bands,
    Points: points_bands,
    Table: card_bands,
    Questions: questions_bands,
    Strip: strip_bands,
    WalletCard: wallet_bands,
    ScanCodes: scan_codes_bands,
}
_FILLINGS: Final[dict[type[Block], Callable[[Any, Sheet], Filling]]] = {
    BlankTable: blank_table_filling,
    BlankQuestions: blank_questions_filling,
    DayGrid: day_grid_filling,
}


def _title_bands(content: PacketContent, sheet: Sheet, in_full: list[str]) -> list[Band]:
    measures = sheet.style
    title = text_bands(wrap(content.title, measures.title, sheet.width), tag=sheet.tag("H1"))
    if title and content.sections and not content.sections[0].title:
        title = _marked(title, content.title)
    full = [line for text in in_full for line in wrap(text, measures.table.quiet, sheet.width)]
    rest = text_bands(full, tag=sheet.tag("P"))
    return [*glue(title, sheet.room), *rest, Gap(measures.heading_gap * 1.5)]


def _section_bands(section: Section, sheet: Sheet) -> list[Band]:
    measures = sheet.style
    lines = wrap(section.title, measures.section, sheet.width)
    if not lines:
        return []
    marked = _marked(text_bands(lines, tag=sheet.tag("H2")), section.title)
    return glue([*marked, Gap(measures.heading_gap * 1.4)], sheet.row_room, to_next=True)


def _marked(bands: list[Band], title: str) -> list[Band]:
    """The first line of a title becomes the place the outline leads to."""
    words = printable(title).replace("\n", " ")
    return [SectionBand(bands[0].height, bands[0], words, glued=bands[0].glued), *bands[1:]]


@dataclass(slots=True)
class SectionBand(Band):
    """The first line of a section's title, where the outline leads."""

    inner: Band
    title: str

    def paint(self, pen: Pen, top: float) -> None:
        pen.bookmark(self.title, top)
        self.inner.paint(pen, top)
