"""About how high blocks stand on a page of normal print, in points, before any paper is known.

What page one holds is chosen by this, and is the same on every paper and in every print; Letter is
the shorter one. The measures follow `pdf/style.py`.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final

from ldn_prep.packet.content import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Paragraph,
    Point,
    Points,
    Strip,
    StripItem,
    Tone,
)

ROOM: Final = 641.0
"""Below the title, less a little that may be wrong."""
_WIDTH, _MEASURE = 504.0, 452.0
_LABEL: Final = 96.0
_SIZE, _LEADING = 12.0, 14.8
_GAP: Final = 11.0
_STRONG: Final = 1.02
_STRIP_WIDTH: Final = 116.0
_EM: Final = {
    **dict.fromkeys("ijlíI|'", 0.25),
    **dict.fromkeys(" .,:;!", 0.29),
    **dict.fromkeys("tfr()/[]", 0.36),
    **dict.fromkeys("kxzavyscá-1", 0.55),
    **dict.fromkeys("BTKXYAVPRSZ", 0.66),
    **dict.fromkeys("DCHUGNOQ", 0.74),
    **dict.fromkeys("mwMW%", 0.88),
}
"""Widths of letters at size 1, about those of the packet's face."""
_OTHER_EM: Final = 0.59
_FULL_WIDTH: Final = "\u2e80"
"""Chinese, Japanese and Korean from here on."""


def fits(blocks: Iterable[Block]) -> bool:
    return sum(map(height_of, blocks)) <= ROOM


def height_of(block: Block) -> float:
    """With the white space above it."""
    return _HEIGHTS[type(block)](block) + _GAP


def _count(text: str, width: float, size: float = _SIZE) -> int:
    """Lines of a text broken at its spaces."""
    return sum(_count_paragraph(part, width / size) for part in text.split("\n")) if text else 0


def _count_paragraph(text: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        wide = sum(_EM.get(char, _OTHER_EM if char < _FULL_WIDTH else 1) for char in word)
        if used and used + _EM[" "] + wide > room:
            lines, used = lines + 1, 0.0
        lines += int(wide / room)
        used += wide % room + (_EM[" "] if used else 0)
    return lines


def _cell(value: Cell, width: float) -> int:
    return sum(
        _count(line.text, width / _STRONG if line.tone is Tone.STRONG else width) for line in value
    )


def _facts(block: Facts) -> float:
    width = min(_WIDTH - _LABEL - 12, _MEASURE)
    rows = (max(_count(label, _LABEL), _cell(value, width)) for label, value in block.rows)
    return sum(lines * _LEADING + 3 for lines in rows)


def _paragraph(block: Paragraph) -> float:
    return _cell((block.line,), _MEASURE) * _LEADING


def _bullets(block: Bullets) -> float:
    return sum(_cell(item, _MEASURE - 6) * _LEADING + 4 for item in block.items)


def _points(block: Points) -> float:
    return sum(map(_point, block.items)) + 8 * max(len(block.items) - 1, 0)


def _point(point: Point) -> float:
    width = _WIDTH - 22
    texts = [text for text in (point.fact, point.why, point.question) if text]
    below = sum(_count(text, width) * _LEADING + 2.5 for text in texts)
    source = _count(point.source, width, 11) * 14 + 2.5
    return 12 + _count(point.title, _WIDTH - 42, 14) * 17 + below + source


def _strip(block: Strip) -> float:
    return 42 + 12 * max(map(_small_lines, block.items), default=0)


def _small_lines(item: StripItem) -> int:
    half = _STRIP_WIDTH * 0.48
    labels = max(_count(label, half, 10) for label in (item.before_label, item.now_label))
    return sum(_count(text, _STRIP_WIDTH, 10) for text in (item.direction, item.days)) + labels


_HEIGHTS: Final[dict[type[Block], Callable[[Any], float]]] = {
    Heading: lambda _: 22 - _GAP,
    Paragraph: _paragraph,
    Facts: _facts,
    Bullets: _bullets,
    Points: _points,
    Strip: _strip,
}
