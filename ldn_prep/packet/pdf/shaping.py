"""Lines that need more than one face, right-to-left order or joined letters."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from ldn_prep.packet.pdf import fonts
from ldn_prep.packet.pdf.direction import level_parts, levels_of, visual_order
from ldn_prep.packet.pdf.fonts import PRIVATE, PacketFont
from ldn_prep.packet.pdf.style import Weight


class Glyph(NamedTuple):
    """A character code to show, where (in em, from the run's start) and the text it stands for."""

    code: str
    x: float
    y: float
    meaning: str


class Run(NamedTuple):
    """Glyphs of one face side by side; an unshaped run is its text alone."""

    font: PacketFont
    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    right_to_left: bool = False


def needs_shaping(text: str) -> bool:
    return any(
        unicodedata.combining(char) or unicodedata.bidirectional(char) in ("R", "AL")
        for char in text
    )


def runs_of(text: str, levels: Sequence[int], weight: Weight) -> tuple[Run, ...]:
    """One line in the order in which it is drawn, from left to right."""
    pieces: list[tuple[int, Run]] = []
    for level, part in level_parts(text, levels):
        pieces += [(level, _run(font, run, level)) for font, run in _by_font(part, weight)]
    return tuple(run for _, run in visual_order(pieces))


@lru_cache(maxsize=20_000)
def em_width(word: str, weight: Weight) -> float:
    """The width at size 1 of a word that `fonts.is_simple` refuses."""
    return sum(run.width for run in runs_of(word, levels_of(word), weight))


def char_widths(text: str, weight: Weight) -> list[float]:
    """Rough advances, for cutting a word that is wider than its column."""
    return [
        0.0 if unicodedata.combining(char) else fonts.font_for(char, weight).em[char]
        for char in text
    ]


def _by_font(text: str, weight: Weight) -> Iterator[tuple[PacketFont, str]]:
    """Stretches of one face; marks, joiners and spaces stay with the letter before them."""
    current, start = fonts.font_for(text[0], weight), 0
    for place, char in enumerate(text):
        stays = unicodedata.category(char) in ("Mn", "Me", "Cf", "Zs") and (
            char in current.covered or char in "\u200c\u200d"
        )
        font = current if stays else fonts.font_for(char, weight)
        if font is not current:
            yield current, text[start:place]
            current, start = font, place
    yield current, text[start:]


def _run(font: PacketFont, text: str, level: int) -> Run:
    if level % 2 == 0 and not needs_shaping(text):
        return Run(font, text, (), sum(map(font.em.__getitem__, text)))
    return _shaped(font, text, level)


@cache
def _harfbuzz(path: str) -> Any:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))


def _shaped(font: PacketFont, text: str, level: int) -> Run:
    import uharfbuzz

    face = _harfbuzz(str(font.path))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.guess_segment_properties()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(face, buffer)
    glyphs, pen, unit = [], 0.0, float(face.face.upem)
    meanings = _meanings(font, text, buffer.glyph_infos)
    placed = zip(buffer.glyph_infos, buffer.glyph_positions, meanings, strict=True)
    for found, at, meaning in placed:
        code = _private(font, found.codepoint, face.get_glyph_h_advance(found.codepoint) / unit)
        glyphs.append(Glyph(code, pen + at.x_offset / unit, at.y_offset / unit, meaning))
        pen += at.x_advance / unit
    return Run(font, text, tuple(glyphs), pen, bool(level % 2))


def _meanings(font: PacketFont, text: str, glyphs: Sequence[Any]) -> list[str]:
    """The text of each glyph's cluster; further glyphs of a cluster add nothing."""
    bounds = sorted({*(glyph.cluster for glyph in glyphs), len(text)})
    following = dict(pairwise(bounds))
    seen: set[int] = set()
    found = []
    for glyph in glyphs:
        whole = text[glyph.cluster : following[glyph.cluster]]
        ligature = _presentation_forms(font).get(glyph.codepoint) if len(whole) > 1 else None
        found.append("" if glyph.cluster in seen else ligature or whole)
        seen.add(glyph.cluster)
    return found


@cache
def _presentation_forms(font: PacketFont) -> dict[int, str]:
    """Ligatures that are characters: readers turn these round rightly, but not two letters."""
    known: dict[int, int] = font.face.charToGlyph
    return {known[code]: chr(code) for code in range(0xFB1D, 0xFEFD) if code in known}


def _private(font: PacketFont, glyph: int, advance: float) -> str:
    """The character that stands for a glyph, whether or not the face has one for it."""
    code = PRIVATE + glyph
    font.face.charToGlyph[code] = glyph
    font.face.charWidths[code] = advance * 1000
    return chr(code)
