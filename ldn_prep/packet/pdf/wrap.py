"""Text into lines: breaks at spaces, never between a number and its unit, and inside a word
only when the word is wider than its column."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from ldn_prep.packet.clean import clean
from ldn_prep.packet.content import Cell
from ldn_prep.packet.pdf import fonts, shaping
from ldn_prep.packet.pdf.shaping import Run
from ldn_prep.packet.pdf.style import Face, Voice, Weight

# "5 mg" torn apart at a line's end can be misread as another dose
_BREAK: Final = re.compile(r"(?<!\d) | (?![^\W\d]{1,5}(?:\W|$))")
_CUTS: Final = re.compile(r"[-/\])](?=.)")


class Laid(NamedTuple):
    """One line of type. `runs` is None when the main face can show the text as it stands."""

    text: str
    face: Face
    runs: tuple[Run, ...] | None


class _Cut(NamedTuple):
    start: int
    end: int
    at_space: bool


def printable(text: str) -> str:
    return fonts.readable(clean(text))


def width_of(text: str, face: Face) -> float:
    """The width of a text in one line."""
    return _measure(text)(text, face.weight) * face.size


def wrap(text: str, face: Face, width: float) -> list[Laid]:
    """The lines of an untrusted text in a column; an empty text has none."""
    text = printable(text)
    if not text:
        return []
    return [line for part in text.split("\n") for line in _paragraph(part, face, width)]


def wrap_cell(cell: Cell, voice: Voice, width: float) -> list[Laid]:
    return [laid for line in cell for laid in wrap(line.text, voice.of(line.tone), width)]


def longest_word(text: str, face: Face) -> float:
    """The width of the widest stretch that should not be broken."""
    text = printable(text)
    measure = _measure(text)
    words = (word for line in text.split("\n") for word in _BREAK.split(line))
    return max((measure(word, face.weight) for word in words), default=0) * face.size


def lay(text: str, face: Face) -> Laid:
    """A printable text as one line, however wide."""
    if fonts.is_simple(text):
        return Laid(text, face, None)
    return Laid(text, face, shaping.runs_of(text, shaping.levels_of(text), face.weight))


def _measure(text: str) -> Callable[[str, Weight], float]:
    return fonts.em_width if fonts.is_simple(text) else shaping.em_width


def _paragraph(text: str, face: Face, width: float) -> list[Laid]:
    simple = fonts.is_simple(text)
    measure = fonts.em_width if simple else shaping.em_width
    room = width / face.size
    if len(text) < 200 and measure(text, face.weight) <= room:
        return [lay(text, face)]
    levels: Sequence[int] = () if simple else shaping.levels_of(text)
    return [
        _line(text, cut, face, levels) for cut in _cuts(text, face.weight, room, measure, simple)
    ]


def _line(text: str, cut: _Cut, face: Face, levels: Sequence[int]) -> Laid:
    """A line that ends at a space keeps it, so that readers do not run two words together."""
    shown = text[cut.start : cut.end]
    end = " " if cut.at_space else ""
    if not levels:
        return Laid(shown + end, face, None)
    return Laid(shown + end, face, shaping.runs_of(shown, levels[cut.start : cut.end], face.weight))


def _cuts(
    text: str, weight: Weight, room: float, measure: Callable[[str, Weight], float], simple: bool
) -> Iterator[_Cut]:
    space = fonts.em_width(" ", weight)
    line_start = place = 0
    used = 0.0
    for word in _words(text, weight, room, measure):
        end = place + len(word)
        width = measure(word, weight)
        if place > line_start and used + space + width > room + 1e-6:
            yield _Cut(line_start, place - 1, True)
            line_start, used = place, width
        else:
            used += width + (space if place > line_start else 0)
        if used > room + 1e-6:
            for cut in _chopped(text, line_start, end, weight, room, simple):
                yield cut
                line_start = cut.end
            used = measure(text[line_start:end], weight)
        place = end + 1
    yield _Cut(line_start, len(text), False)


def _words(
    text: str, weight: Weight, room: float, measure: Callable[[str, Weight], float]
) -> Iterator[str]:
    for atom in _BREAK.split(text):
        if " " in atom and measure(atom, weight) > room:
            yield from atom.split(" ")
        else:
            yield atom


def _chopped(
    text: str, start: int, end: int, weight: Weight, room: float, simple: bool
) -> Iterator[_Cut]:
    """Full lines out of a word wider than its column; the rest stays for the next line."""
    word = text[start:end]
    em = fonts.main_font(weight).em
    advances = map(em.__getitem__, word) if simple else shaping.char_widths(word, weight)
    reach = list(accumulate(advances, initial=0.0))
    at = 0
    while reach[-1] - reach[at] > room:
        full = max(at + 1, bisect_right(reach, reach[at] + room) - 1)
        if full >= len(word):
            return
        kind = [at + found.end() for found in _CUTS.finditer(word[at:full])]
        after = kind[-1] if kind and kind[-1] - at > (full - at) // 2 else full
        yield _Cut(start + at, start + after, False)
        at = after
