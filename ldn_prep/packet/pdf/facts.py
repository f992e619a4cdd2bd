"""Running text and labelled values: paragraphs, headings, facts and bullets."""

from collections.abc import Sequence

from ldn_prep.packet.content import Bullets, Facts, Heading, Paragraph
from ldn_prep.packet.pdf.bands import Band, Gap, glue, text_bands
from ldn_prep.packet.pdf.columns import CellLines, row_bands
from ldn_prep.packet.pdf.style import Sheet, Style
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import lay, printable, width_of, wrap, wrap_cell


def paragraph_bands(block: Paragraph, sheet: Sheet) -> list[Band]:
    face = sheet.style.body.of(block.line.tone)
    lines = wrap(block.line.text, face, min(sheet.width, sheet.style.measure))
    return text_bands(lines, tag=sheet.tag("P"))


def heading_bands(block: Heading, sheet: Sheet) -> list[Band]:
    """A heading never stands last on a page."""
    lines = wrap(block.text, sheet.style.heading, sheet.width)
    tag = sheet.tag(heading_kind(sheet.level + 1))
    bands = [*text_bands(lines, tag=tag), Gap(sheet.style.heading_gap)]
    return glue(bands, sheet.row_room, to_next=True)


def facts_bands(block: Facts, sheet: Sheet) -> list[Band]:
    voice, pad = sheet.style.body, 1.5
    left = sheet.width * (sheet.label_share or label_share_for((block,), sheet))
    right = sheet.width - left
    bands: list[Band] = []
    listed = sheet.tag("L")
    for label, value in block.rows:
        named = wrap(label, voice.quiet, left - sheet.style.column_gap)
        said = wrap_cell(value, voice, min(right, sheet.style.measure))
        cells = item_cells(listed, CellLines(0, named), CellLines(left, said))
        bands += row_bands(cells, sheet.style, sheet.width, sheet.row_room, pad=pad)
    return bands


def label_share_for(blocks: Sequence[Facts], sheet: Sheet) -> float:
    """How much of the width the labels take, the same for all blocks of a section.

    Wider than usual only where that saves lines: a label on three lines beside "No" is hard to
    read across.
    """
    usual = sheet.style.label_share
    gap, face = sheet.style.column_gap, sheet.style.body.quiet
    labels = [label for block in blocks for label, _ in block.rows]
    widest = max((width_of(printable(label)[:200], face) for label in labels), default=0)
    if widest <= sheet.width * usual - gap:
        return usual
    shares = (usual, usual + 0.06, usual + 0.12)
    return min(shares, key=lambda share: _lines_at(share, blocks, sheet))


def _lines_at(share: float, blocks: Sequence[Facts], sheet: Sheet) -> int:
    voice, left = sheet.style.body, sheet.width * share
    right, gap = min(sheet.width - left, sheet.style.measure), sheet.style.column_gap
    rows = (row for block in blocks for row in block.rows)
    return sum(
        max(len(wrap(label, voice.quiet, left - gap)), len(wrap_cell(value, voice, right)))
        for label, value in rows
    )


def bullets_bands(block: Bullets, sheet: Sheet) -> list[Band]:
    style = sheet.style
    markers = [f"{place}." if block.numbered else "•" for place in range(1, len(block.items) + 1)]
    indent = _indent(markers, style)
    bands: list[Band] = []
    listed = sheet.tag("L")
    listed.attributes = list_attributes("Decimal" if block.numbered else "Disc")
    for marker, item in zip(markers, block.items, strict=True):
        text = wrap_cell(item, style.body, min(sheet.width - indent, style.measure))
        label = CellLines(0, (lay(marker, style.number),))
        cells = item_cells(listed, label, CellLines(indent, text))
        bands += row_bands(cells, style, sheet.width, sheet.row_room, pad=style.body.plain.size / 6)
    return bands


def item_cells(listed: Tag, label: CellLines, body: CellLines) -> tuple[CellLines, CellLines]:
    """Label and body of one more item of a list."""
    item = Tag("LI", listed)
    label.tag, body.tag = Tag("Lbl", item), Tag("LBody", item)
    return label, body


def list_attributes(numbering: str) -> str:
    return f"<</O/List/ListNumbering/{numbering}>>"


def heading_kind(level: int) -> str:
    """ "H1" to "H6"; deeper ones stay at the last."""
    return f"H{min(level, 6)}"


def _indent(markers: list[str], style: Style) -> float:
    widest = max((width_of(marker, style.number) for marker in markers), default=0)
    return widest + style.body.plain.size * 0.6
