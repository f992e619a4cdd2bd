"""The trend strip: for each measure what was usual, what is now, and on how many days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ldn_prep.packet.content import Cell, Facts, Strip, StripItem, Tone, cell
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band, Gap
from ldn_prep.packet.pdf.facts import facts_bands
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.style import Sheet, StripStyle
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, printable, width_of, wrap

_SPLIT = 0.55
"""Where the second value begins in a card."""
_LONGEST_NUMBER = 0.36
_TOP = 5.0
_READ = ("label", "direction", "before_label", "before", "now_label", "now", "days")


@dataclass(frozen=True, slots=True)
class _Card:
    """Lines of one card, row by row of the grid that all cards share."""

    label: Sequence[Laid]
    direction: Sequence[Laid]
    before: Sequence[Laid]
    now: Sequence[Laid]
    before_label: Sequence[Laid]
    now_label: Sequence[Laid]
    days: Sequence[Laid]
    tags: Mapping[str, Tag]

    def heights(self) -> tuple[float, ...]:
        return (
            _height(self.label),
            _height(self.direction),
            max(_height(self.before), _height(self.now)),
            max(_height(self.before_label), _height(self.now_label)),
            _height(self.days),
        )


def strip_bands(block: Strip, sheet: Sheet) -> list[Band]:
    measures = sheet.style.strip
    count = min(measures.per_row, max(len(block.items), 1))
    width = (sheet.width - measures.gap * (count - 1)) / count
    listed = Tag("L")
    cards = [_card(item, measures, width, listed) for item in block.items]
    bands: list[Band] = []
    for start in range(0, len(cards), count):
        row = cards[start : start + count]
        heights = [max(each) for each in zip(*(card.heights() for card in row), strict=True)]
        bands.append(StripBand(sum(heights) + _TOP, row, heights, width, measures))
        bands.append(Gap(measures.gap / 2))
    fits = all(band.height < sheet.room / 2 for band in bands)
    if not fits:
        return facts_bands(_as_facts(block), sheet)
    listed.parent = sheet.inside
    sheet.inside.kids.append(listed)
    return bands[:-1]


def _card(item: StripItem, measures: StripStyle, width: float, listed: Tag) -> _Card:
    left, right, small = width * _SPLIT - 5, width * (1 - _SPLIT), measures.small
    return _Card(
        wrap(item.label, measures.label, width),
        wrap(item.direction, small, width),
        _value(item.before, measures, width, left - 5),
        _value(item.now, measures, width, right),
        wrap(item.before_label, small, left),
        wrap(item.now_label, small, right),
        wrap(item.days, small, width),
        _tags(listed),
    )


def _tags(listed: Tag) -> dict[str, Tag]:
    """A paragraph for each part of a card, in the order in which it is read."""
    body = Tag("LBody", Tag("LI", listed))
    return {part: Tag("P", body) for part in _READ}


def _value(text: str, measures: StripStyle, card: float, width: float) -> list[Laid]:
    """A number large, words small."""
    wide = width_of(printable(text[:40]).replace("\n", " "), measures.number)
    return wrap(text, measures.number if wide <= card * _LONGEST_NUMBER else measures.words, width)


def _height(lines: Sequence[Laid]) -> float:
    return sum(laid.face.leading for laid in lines)


def _as_facts(block: Strip) -> Facts:
    return Facts(tuple((item.label, _as_cell(item)) for item in block.items))


def _as_cell(item: StripItem) -> Cell:
    return (
        *cell(item.direction, tone=Tone.QUIET),
        *cell(f"{item.before_label}: {item.before}", f"{item.now_label}: {item.now}"),
        *cell(item.days, tone=Tone.QUIET),
    )


@dataclass(slots=True)
class StripBand(Band):
    cards: Sequence[_Card]
    heights: Sequence[float]
    width: float
    measures: StripStyle

    def paint(self, pen: Pen, top: float) -> None:
        for place, card in enumerate(self.cards):
            self._paint_card(pen, card, place * (self.width + self.measures.gap), top)

    def _paint_card(self, pen: Pen, card: _Card, x: float, top: float) -> None:
        right = x + self.width * _SPLIT
        pen.rule((x, top), (x + self.width, top), 1.2, style.ACCENT_STROKE)
        tops = [top - _TOP]
        for height in self.heights:
            tops.append(tops[-1] - height)
        for part, lines, left, high in (
            ("label", card.label, x, tops[0]),
            ("direction", card.direction, x, tops[1]),
            ("before_label", card.before_label, x, tops[3]),
            ("now_label", card.now_label, right, tops[3]),
            ("days", card.days, x, tops[4]),
        ):
            with pen.marking(card.tags[part]):
                pen.lines(lines, left, high)
        self._paint_values(pen, card, x, right, tops[2])

    def _paint_values(self, pen: Pen, card: _Card, x: float, right: float, top: float) -> None:
        middle = top - self.heights[2] / 2
        with pen.marking(card.tags["before"]):
            pen.lines(card.before, x, middle + _height(card.before) / 2)
        with pen.marking(card.tags["now"]):
            pen.lines(card.now, right, middle + _height(card.now) / 2)
        if card.before and card.now:
            wide = max(width_of(laid.text.strip(), laid.face) for laid in card.before)
            self._arrow(pen, x + wide + 4, right - 7, middle)

    def _arrow(self, pen: Pen, earliest: float, end: float, y: float) -> None:
        start, barb = max(earliest, end - self.measures.arrow), self.measures.number.size * 0.14
        if end - start >= barb:
            head = ((end - barb, y + barb), (end, y), (end - barb, y - barb))
            pen.polylines((((start, y), (end, y)), head), 1.1)
