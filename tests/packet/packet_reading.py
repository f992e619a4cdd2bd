"""Builds small packets and reads finished PDFs back, for the tests of the writers."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pypdfium2

from ldn_prep.packet.content import (
    Band,
    Block,
    Cell,
    Chart,
    Charts,
    Column,
    Dot,
    Furniture,
    Mark,
    PacketContent,
    Row,
    Section,
    Table,
    Tick,
    cell,
)
from ldn_prep.packet.pdf import render_pdf

MADE_AT = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)

FURNITURE = Furniture(
    name="Rosa Martinez",
    birth="Born 14 March 1961",
    number="Packet 2026-0012",
    made="Made 22 November 2026",
    notice="Reported by the patient, not verified",
    page_label="Page {page} of {pages}",
)


def packet(*blocks: Block, **changes: object) -> PacketContent:
    """A packet of one section."""
    sections = (Section("one", "At a glance", tuple(blocks)),)
    whole = PacketContent("Visit packet", "en", FURNITURE, sections)
    return replace(whole, **changes)


def table(*rows: Row | tuple[Cell, ...], titles: tuple[str, ...] = ("Medicine", "How")) -> Table:
    columns = tuple(Column(title, 1 / len(titles)) for title in titles)
    made = tuple(row if isinstance(row, Row) else Row(row) for row in rows)
    return Table("A table", columns, made)


def rows_of(count: int) -> list[tuple[Cell, ...]]:
    return [(cell(f"Medicine number {place}."), cell("daily")) for place in range(1, count + 1)]


def chart(title: str = "Pain", days: int = 120) -> Chart:
    return Chart(
        title=title,
        direction="higher is worse",
        low_words="no pain",
        high_words="worst pain",
        dots=tuple(
            Dot(x / (days - 1), (x % 11) / 10, date(2026, 7, 1), x % 11) for x in range(days)
        ),
        lines=(((0.0, 0.5), (0.2, 0.6), (0.4, 0.4)), ((0.7, 0.5),)),
        x_ticks=(Tick(0.1, "1 July"), Tick(0.6, "1 August")),
        y_ticks=(Tick(0, "0"), Tick(1, "10")),
        bands=(Band(0, 0.5, "1.5 mg nightly"), Band(0.5, 1, "3 mg nightly")),
        marks=(Mark(0.3, "vivid dreams"), Mark(0.31, "vivid dreams")),
        description=f"{title} in words.",
    )


def charts(*items: Chart) -> Charts:
    return Charts(items, "Dots are days.")


def pages_of(content: PacketContent) -> list[str]:
    """The text of each page as a common viewer copies it, white space made single."""
    document = pypdfium2.PdfDocument(render_pdf(content, MADE_AT))
    try:
        return [_page_text(page) for page in document]
    finally:
        document.close()


def _page_text(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def text_of(content: PacketContent) -> str:
    return " ".join(pages_of(content))


def bare(text: str) -> str:
    """Without white space and hyphens: viewers drop a hyphen at a line's end."""
    return re.sub(r"[\s\-\u2010\ufffe\x02]", "", text)


def opened(content: PacketContent) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(render_pdf(content, MADE_AT)))


def operators(content: PacketContent) -> str:
    """The page streams, unpacked."""
    with opened(content) as file:
        return "\n".join(page.Contents.read_bytes().decode("latin-1") for page in file.pages)


def actual_texts(content: PacketContent) -> list[str]:
    """What the file says its shaped stretches of text stand for."""
    found = re.findall(r"/ActualText <([0-9A-F]+)>", operators(content))
    return [bytes.fromhex(hexed).decode("utf-16") for hexed in found]
