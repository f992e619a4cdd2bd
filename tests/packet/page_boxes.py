"""Where the text of a finished PDF stands: boxes page by page, in points from the lower left."""

import ctypes
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from ldn_prep.packet.content import PacketContent, PageSize
from ldn_prep.packet.pdf import render_pdf, style
from tests.packet.packet_reading import MADE_AT, bare


@dataclass(frozen=True)
class Box:
    """One stretch of text on one line; `text` is without white space and hyphens."""

    left: float
    low: float
    right: float
    high: float
    text: str = ""

    def covers(self, other: "Box") -> bool:
        """More than touching: neighbouring lines and cells may share an edge."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.high, other.high) - max(self.low, other.low)
        return wide > 1 and high > 0.3 * min(self.high - self.low, other.high - other.low)


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    boxes: tuple[Box, ...]
    """Of all text, the furniture's too."""
    body: tuple[Box, ...]
    """Of the text between the furniture."""
    drawn: tuple[Box, ...]
    """Rules, frames and pictures."""
    text: str
    """All of it, without white space and hyphens."""

    @property
    def first_line(self) -> str:
        return _line(self.body, max((box.high for box in self.body), default=0))

    @property
    def last_line(self) -> str:
        return _line(self.body, min((box.high for box in self.body), default=0))


def read_pages(content: PacketContent) -> list[Page]:
    document = pypdfium2.PdfDocument(render_pdf(content, MADE_AT))
    measures = style.style_for(content.large_print)
    try:
        return [_read(document[place], measures) for place in range(len(document))]
    finally:
        document.close()


def fullness(page: Page) -> float:
    """How far down the last mark between the furniture stands: 0 at the head, 1 at the foot."""
    head, foot = _edges(page)
    marks = [box.low for box in (*page.body, *page.drawn) if foot < box.low < head]
    return (head - min(marks, default=head)) / (head - foot)


def overlaps(page: Page) -> list[tuple[str, str]]:
    """Texts that stand on one another."""
    found = []
    boxes = sorted(page.boxes, key=lambda box: -box.high)
    for place, box in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other.high < box.low:
                break
            if box.covers(other):
                found.append((box.text, other.text))
    return found


def paper_of(size: PageSize) -> tuple[float, float]:
    return style.PAGE_SIZES[size]


def _read(page: pypdfium2.PdfPage, measures: style.Style) -> Page:
    width, height = page.get_size()
    textpage = page.get_textpage()
    boxes = tuple(_boxes(textpage))
    drawn = tuple(
        Box(*each.get_bounds())
        for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
    )
    whole = bare(textpage.get_text_range())
    found = Page(width, height, boxes, (), drawn, whole)
    head, foot = _edges(found)
    body = tuple(box for box in boxes if foot - 1 < box.low and box.high < head + 1)
    return Page(width, height, boxes, body, drawn, whole)


def _boxes(textpage: pypdfium2.PdfTextPage):  # type: ignore[no-untyped-def]
    left, top, right, low = (ctypes.c_double() for _ in range(4))
    for place in range(textpage.count_rects()):
        refs = (ctypes.byref(each) for each in (left, top, right, low))
        pdfium.FPDFText_GetRect(textpage, place, *refs)
        text = textpage.get_text_bounded(left.value, low.value, right.value, top.value)
        yield Box(left.value, low.value, right.value, top.value, bare(text))


def _edges(page: Page) -> tuple[float, float]:
    """The two rules of the furniture, the only ones as wide as the text and so near the edges."""
    wide = [box for box in page.drawn if box.right - box.left > page.width * 0.7]
    levels = sorted((box.high + box.low) / 2 for box in wide)
    return levels[-1], levels[0]


def _line(boxes: tuple[Box, ...], high: float) -> str:
    on_it = sorted((box for box in boxes if abs(box.high - high) < 6), key=lambda box: box.left)
    return "".join(box.text for box in on_it)


def follows(pages: list[Page]) -> list[tuple[Page, Page]]:
    return list(pairwise(pages))
