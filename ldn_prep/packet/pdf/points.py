"""Points to raise: the block of page one that must be seen first, in black and white too."""

from dataclasses import dataclass

from ldn_prep.packet.content import Point, Points
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band, Gap, glue, text_bands
from ldn_prep.packet.pdf.facts import heading_kind
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.wrap import wrap

_BAR = 4.0
_PAD = 6.0
_BETWEEN = 2.5
_KEPT_BEFORE = 2
"""A gap and a line stay with the source: alone overleaf it says nothing."""
_OVERLAP = 0.3
"""Strips reach a little into the next: viewers show a seam between edges that only touch."""


def points_bands(block: Points, sheet: Sheet) -> list[Band]:
    bands: list[Band] = []
    for item in block.items:
        bands += [*_kept(_point(item, sheet), sheet), Gap(sheet.style.item_gap * 0.8)]
    return bands[:-1]


def _point(item: Point, sheet: Sheet) -> list[Band]:
    measures = sheet.style
    sheet = sheet.within(sheet.tag("Div"))
    indent = _BAR + measures.body.plain.size
    width = sheet.width - indent - _PAD
    inner: list[Band] = [Gap(_PAD, glued=True), *_title(item.title, indent, width, sheet)]
    for text, face in (
        (item.fact, measures.body.plain),
        (item.why, measures.body.plain),
        (item.question, measures.body.strong),
        (item.source, measures.table.quiet),
    ):
        lines = text_bands(wrap(text, face, width), indent, sheet.tag("P"))
        inner += [Gap(_BETWEEN, glued=True), *lines] if lines else []
    kept = len(lines) + _KEPT_BEFORE
    for band in inner[-kept:]:
        band.glued = True
    inner.append(Gap(_PAD))
    return [Barred(band.height, band, sheet.width, glued=band.glued) for band in inner]


def _kept(point: list[Band], sheet: Sheet) -> list[Band]:
    """In large print a point may go on overleaf, so that the first one still begins on page one."""
    if not sheet.style.large:
        return glue(point, sheet.row_room)
    head = next((place for place, band in enumerate(point) if not band.glued), 0)
    return [*glue(point[: head + 1], sheet.row_room), *point[head + 1 :]]


def _title(title: str, indent: float, width: float, sheet: Sheet) -> list[Band]:
    face = sheet.style.point_title
    hang = face.size * 1.5
    tag = sheet.tag(heading_kind(sheet.level + 1))
    lines = text_bands(wrap(title, face, width - hang), indent + hang, tag)
    if not lines:
        return []
    for line in lines:
        line.glued = True
    return [Warned(lines[0].height, lines[0], indent, face.size, glued=True), *lines[1:]]


@dataclass(slots=True)
class Barred(Band):
    """A strip beside a thick rule; strips below each other join into one block."""

    inner: Band
    width: float

    def paint(self, pen: Pen, top: float) -> None:
        bottom = top - self.height
        low, high = bottom - _OVERLAP, self.height + _OVERLAP
        pen.block(_BAR, low, self.width - _BAR, high, style.WASH)
        pen.block(0, low, _BAR, high, style.ACCENT)
        self.inner.paint(pen, top)


@dataclass(slots=True)
class Warned(Band):
    """A title behind a drawn warning sign."""

    inner: Band
    x: float
    size: float

    def paint(self, pen: Pen, top: float) -> None:
        self.inner.paint(pen, top)
        high = self.size * 0.98
        low = top - self.height / 2 - high / 2
        middle, half = self.x + self.size * 0.55, self.size * 0.57
        pen.shape(((middle - half, low), (middle + half, low), (middle, low + high)), style.INK)
        thin = self.size * 0.11
        pen.block(middle - thin / 2, low + high * 0.3, thin, high * 0.36, style.WHITE)
        pen.block(middle - thin / 2, low + high * 0.12, thin, high * 0.11, style.WHITE)
