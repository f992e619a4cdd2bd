"""The trend strip: for each measure what was usual, what is now, and on how many days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ldn_prep.packet.content import Cell, Facts, Strip, StripItem, Tone, cell
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band, Gap
from ldn_prep.packet.pdf.facts import facts_bands
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.style import Sheet, StripStyle
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, printable, width_of, wrap

_SPLIT, _SPLIT_WIDE = 0.55, 0.33
"""Where the second value begins in a card; a card as wide as the page has the days beside it."""
_DAYS_WIDE = 0.54
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
    now_at: float
    """Where the second value begins, from the card's left edge."""
    direction_at: float = 0
    """Beside the label; 0 sets it below."""
    days_at: float = 0
    """Beside the values; 0 sets them below."""

    def heights(self) -> tuple[float, ...]:
        direction, days = _height(self.direction), _height(self.days)
        values = max(_height(self.before), _height(self.now))
        return (
            _height(self.label),
            0 if self.direction_at else direction,
            max(values, days) if self.days_at else values,
            max(_height(self.before_label), _height(self.now_label)),
            0 if self.days_at else days,
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
    if measures.per_row == 1:
        return _wide_card(item, measures, width, listed)
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
        width * _SPLIT,
    )


def _wide_card(item: StripItem, measures: StripStyle, width: float, listed: Tag) -> _Card:
    """Three lines in place of five: direction beside the label, days beside the values."""
    small, gap = measures.small, measures.label.size * 0.6
    split, days_at = width * _SPLIT_WIDE, width * _DAYS_WIDE
    label, direction = wrap(item.label, measures.label, width), wrap(item.direction, small, width)
    beside = sum(width_of(line.text.strip(), line.face) for line in (*label, *direction)) + gap
    fits = len(label) == len(direction) == 1 and beside <= width
    return _Card(
        label,
        direction,
        _value(item.before, measures, width, split - gap),
        _value(item.now, measures, width, days_at - split - gap),
        wrap(item.before_label, small, split - gap),
        wrap(item.now_label, small, days_at - split - gap),
        wrap(item.days, small, width - days_at),
        _tags(listed),
        split,
        width_of(label[0].text.strip(), measures.label) + gap if fits else 0,
        days_at,
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
        right = x + card.now_at
        pen.rule((x, top), (x + self.width, top), 1.2, style.ACCENT_STROKE)
        tops = [top - _TOP]
        for height in self.heights:
            tops.append(tops[-1] - height)
        with pen.marking(card.tags["label"]):
            pen.lines(card.label, x, tops[0])
        with pen.marking(card.tags["direction"]):
            self._paint_direction(pen, card, x, tops)
        with pen.marking(card.tags["before_label"]):
            pen.lines(card.before_label, x, tops[3])
        with pen.marking(card.tags["now_label"]):
            pen.lines(card.now_label, right, tops[3])
        middle = tops[2] - self.heights[2] / 2
        with pen.marking(card.tags["days"]):
            high = middle + _height(card.days) / 2 if card.days_at else tops[4]
            pen.lines(card.days, x + card.days_at, high)
        self._paint_values(pen, card, x, right, middle)

    def _paint_direction(self, pen: Pen, card: _Card, x: float, tops: Sequence[float]) -> None:
        if not card.direction_at:
            pen.lines(card.direction, x, tops[1])
            return
        for laid in card.direction:
            baseline = baseline_of(self.measures.label, tops[0])
            pen.line(laid, x + card.direction_at, baseline)

    def _paint_values(self, pen: Pen, card: _Card, x: float, right: float, middle: float) -> None:
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
