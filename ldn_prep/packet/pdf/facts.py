"""Running text and labelled values: paragraphs, headings, facts and bullets."""

from ldn_prep.packet.content import Bullets, Facts, Heading, Paragraph
from ldn_prep.packet.pdf.bands import Band, Gap, glue, keep_ends, text_bands
from ldn_prep.packet.pdf.columns import CellLines, row_bands
from ldn_prep.packet.pdf.style import Sheet, Style
from ldn_prep.packet.pdf.wrap import lay, width_of, wrap, wrap_cell


def paragraph_bands(block: Paragraph, sheet: Sheet) -> list[Band]:
    face = sheet.style.body.of(block.line.tone)
    return text_bands(wrap(block.line.text, face, min(sheet.width, sheet.style.measure)))


def heading_bands(block: Heading, sheet: Sheet) -> list[Band]:
    """A heading never stands last on a page."""
    lines = wrap(block.text, sheet.style.heading, sheet.width)
    bands = [*text_bands(lines), Gap(sheet.style.heading_gap)]
    return glue(bands, sheet.row_room, to_next=True)


def facts_bands(block: Facts, sheet: Sheet) -> list[Band]:
    voice, pad = sheet.style.body, 1.5
    left = sheet.width * sheet.style.label_share
    right = sheet.width - left
    bands: list[Band] = []
    for label, value in block.rows:
        cells = (
            CellLines(0, wrap(label, voice.quiet, left - sheet.style.column_gap)),
            CellLines(left, wrap_cell(value, voice, min(right, sheet.style.measure))),
        )
        bands += row_bands(cells, sheet.style, sheet.width, sheet.row_room, pad=pad)
    return bands


def bullets_bands(block: Bullets, sheet: Sheet) -> list[Band]:
    style = sheet.style
    markers = [f"{place}." if block.numbered else "•" for place in range(1, len(block.items) + 1)]
    indent = _indent(markers, style)
    bands: list[Band] = []
    for marker, item in zip(markers, block.items, strict=True):
        text = wrap_cell(item, style.body, min(sheet.width - indent, style.measure))
        cells = (CellLines(0, (lay(marker, style.number),)), CellLines(indent, text))
        bands += row_bands(cells, style, sheet.width, sheet.row_room, pad=style.body.plain.size / 6)
    return keep_ends(bands)


def _indent(markers: list[str], style: Style) -> float:
    widest = max((width_of(marker, style.number) for marker in markers), default=0)
    return widest + style.body.plain.size * 0.6
