"""Text into lines: breaks at spaces, never between a number and its unit, and inside a word
only when the word is wider than its column."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from ldn_prep.packet.clean import BREAK, clean
from ldn_prep.packet.content import Cell
from ldn_prep.packet.pdf import direction, fonts, shaping
from ldn_prep.packet.pdf.shaping import Run
from ldn_prep.packet.pdf.style import Face, Voice, Weight

_CUTS: Final = re.compile(r"[-/\])](?=.)")


class Laid(NamedTuple):
    """One line of type. `runs` is None when the main face can show the text as it stands."""

    text: str
    face: Face
    runs: tuple[Run, ...] | None
    shift: float = 0
    """How far to the right it stands: the lines of an Arabic paragraph begin at the right."""


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
    words = (word for line in text.split("\n") for word in BREAK.split(line))
    return max((measure(word, face.weight) for word in words), default=0) * face.size


def lay(text: str, face: Face) -> Laid:
    """A printable text as one line, however wide."""
    if fonts.is_simple(text):
        return Laid(text, face, None)
    return Laid(text, face, shaping.runs_of(text, direction.levels_of(text), face.weight))


def _measure(text: str) -> Callable[[str, Weight], float]:
    return fonts.em_width if fonts.is_simple(text) else shaping.em_width


def _paragraph(text: str, face: Face, width: float) -> list[Laid]:
    setting = _Setting(text, face.weight, width / face.size)
    if len(text) < 200 and setting.width(text) <= setting.room:
        return [lay(text, face)]
    levels: Sequence[int] = () if setting.simple else direction.levels_of(text)
    lines = [_line(text, cut, face, levels) for cut in setting.cuts()]
    if levels and direction.runs_from_right(text):
        return [_at_right(line, width) for line in lines]
    return lines


def _at_right(line: Laid, width: float) -> Laid:
    wide = sum(run.width for run in line.runs or ()) * line.face.size
    return line._replace(shift=max(width - wide, 0))


def _line(text: str, cut: _Cut, face: Face, levels: Sequence[int]) -> Laid:
    """A line that ends at a space keeps it, so that readers do not run two words together."""
    shown = text[cut.start : cut.end]
    end = " " if cut.at_space else ""
    if not levels:
        return Laid(shown + end, face, None)
    runs = shaping.runs_of(shown, levels[cut.start : cut.end], face.weight)
    return Laid(shown + end, face, runs)


class _Setting:
    """One paragraph in one column; widths are in em."""

    def __init__(self, text: str, weight: Weight, room: float):
        self._text, self._weight, self.room = text, weight, room + 1e-6
        self.simple = fonts.is_simple(text)
        self._measure = fonts.em_width if self.simple else shaping.em_width

    def width(self, text: str) -> float:
        return self._measure(text, self._weight)

    def cuts(self) -> Iterator[_Cut]:
        """Where the lines begin and end."""
        space = self._space()
        start = place = 0
        used = 0.0
        for word in self._words():
            end, width = place + len(word), self.width(word)
            if place > start and used + space + width > self.room:
                yield _Cut(start, place - 1, True)
                start, used = place, width
            else:
                used += width + (space if place > start else 0)
            if used > self.room:
                for cut in self._chopped(start, end):
                    yield cut
                    start = cut.end
                used = self.width(self._text[start:end])
            place = end + 1
        yield _Cut(start, len(self._text), False)

    def _space(self) -> float:
        """The widest space that may be drawn: the fallback face has a wider one."""
        face = fonts.main_font if self.simple else fonts.fallback_font
        return face(self._weight).em[" "]

    def _words(self) -> Iterator[str]:
        for words in BREAK.split(self._text):
            if " " in words and self.width(words) > self.room:
                yield from words.split(" ")
            else:
                yield words

    def _chopped(self, start: int, end: int) -> Iterator[_Cut]:
        """Full lines out of a word wider than its column; the rest stays for the next line."""
        word, at = self._text[start:end], 0
        reach = list(accumulate(self._advances(word), initial=0.0))
        while reach[-1] - reach[at] > self.room:
            full = max(at + 1, bisect_right(reach, reach[at] + self.room) - 1)
            if full >= len(word):
                return
            kind = [at + found.end() for found in _CUTS.finditer(word[at:full])]
            after = kind[-1] if kind and kind[-1] - at > (full - at) // 2 else full
            yield _Cut(start + at, start + after, False)
            at = after

    def _advances(self, word: str) -> Iterable[float]:
        if self.simple:
            return map(fonts.main_font(self._weight).em.__getitem__, word)
        return shaping.char_widths(word, self._weight)
