"""Lines that need more than one face, right-to-left order or joined letters."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from ldn_prep.packet.pdf import fonts
from ldn_prep.packet.pdf.fonts import PRIVATE, PacketFont
from ldn_prep.packet.pdf.style import Weight

_JOINERS: Final = {0x200C: 0x0640, 0x200D: 0x0640}
"""The bidirectional steps drop joiners; a stretcher in their place keeps the count."""


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


def needs_shaping(text: str) -> bool:
    return any(
        unicodedata.combining(char) or unicodedata.bidirectional(char) in ("R", "AL")
        for char in text
    )


def levels_of(text: str) -> list[int]:
    """The direction level of each character of a paragraph: odd runs right to left."""
    if not any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text):
        return [0] * len(text)
    from bidi import algorithm

    base = algorithm.get_base_level(text)
    storage: Any = {**algorithm.get_empty_storage(), "base_level": base, "base_dir": "LR"[base]}
    algorithm.get_embedding_levels(text.translate(_JOINERS), storage)
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        step(storage, False)
    found = [int(char["level"]) for char in storage["chars"]]
    return found if len(found) == len(text) else [base] * len(text)


def runs_of(text: str, levels: Sequence[int], weight: Weight) -> tuple[Run, ...]:
    """One line in the order in which it is drawn, from left to right."""
    pieces: list[tuple[int, Run]] = []
    for level, part in _level_parts(text, levels):
        pieces += [(level, _run(font, run, level)) for font, run in _by_font(part, weight)]
    return tuple(run for _, run in _visual(pieces))


@lru_cache(maxsize=20_000)
def em_width(word: str, weight: Weight) -> float:
    """The width at size 1 of a word that `fonts.is_simple` refuses."""
    return sum(run.width for run in runs_of(word, levels_of(word), weight))


def char_widths(text: str, weight: Weight) -> list[float]:
    """Rough advances, for cutting a word that is wider than its column."""
    return [
        0.0 if unicodedata.combining(char) else _font_for(char, weight).em[char] for char in text
    ]


def _level_parts(text: str, levels: Sequence[int]) -> Iterator[tuple[int, str]]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or levels[end] != levels[start]:
            yield levels[start], text[start:end]
            start = end


def _font_for(char: str, weight: Weight) -> PacketFont:
    main = fonts.main_font(weight)
    return main if char in main.covered else fonts.fallback_font(weight)


def _by_font(text: str, weight: Weight) -> Iterator[tuple[PacketFont, str]]:
    """Stretches of one face; marks, joiners and spaces stay with the letter before them."""
    current, start = _font_for(text[0], weight), 0
    for place, char in enumerate(text):
        stays = unicodedata.category(char) in ("Mn", "Me", "Cf", "Zs") and (
            char in current.covered or char in "\u200c\u200d"
        )
        font = current if stays else _font_for(char, weight)
        if font is not current:
            yield current, text[start:place]
            current, start = font, place
    yield current, text[start:]


def _visual(pieces: list[tuple[int, Run]]) -> list[tuple[int, Run]]:
    """Rule L2 of the Unicode bidirectional algorithm, over runs."""
    highest = max((level for level, _ in pieces), default=0)
    for wanted in range(highest, 0, -1):
        start = 0
        while start < len(pieces):
            end = start
            while end < len(pieces) and pieces[end][0] >= wanted:
                end += 1
            pieces[start:end] = pieces[start:end][::-1]
            start = max(end, start + 1)
    return pieces


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
    uharfbuzz.shape(face, buffer)
    glyphs, pen, unit = [], 0.0, float(face.face.upem)
    meanings = _meanings(text, [found.cluster for found in buffer.glyph_infos])
    placed = zip(buffer.glyph_infos, buffer.glyph_positions, meanings, strict=True)
    for found, at, meaning in placed:
        code = _private(font, found.codepoint, face.get_glyph_h_advance(found.codepoint) / unit)
        glyphs.append(Glyph(code, pen + at.x_offset / unit, at.y_offset / unit, meaning))
        pen += at.x_advance / unit
    return Run(font, text, tuple(glyphs), pen)


def _meanings(text: str, clusters: list[int]) -> list[str]:
    """The text of each glyph's cluster; further glyphs of a cluster add nothing."""
    bounds = sorted({*clusters, len(text)})
    following = dict(pairwise(bounds))
    seen: set[int] = set()
    found = []
    for cluster in clusters:
        found.append("" if cluster in seen else text[cluster : following[cluster]])
        seen.add(cluster)
    return found


def _private(font: PacketFont, glyph: int, advance: float) -> str:
    code = PRIVATE + glyph
    if font.face.charToGlyph.get(code) != glyph or code not in font.face.charWidths:
        font.face.charToGlyph[code] = glyph
    font.face.charWidths[code] = advance * 1000
    return chr(code)
