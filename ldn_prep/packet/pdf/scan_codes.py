"""Codes to scan: modules of half a millimetre, with the white border they need around them.

ISO/IEC 18004. A module is six dots of a printer with 300 dots an inch (0.508 mm), well above the
0.4 mm that a phone reads from paper that was folded or copied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from ldn_prep.packet.content import ScanCode, ScanCodes
from ldn_prep.packet.pdf.bands import Band, Gap, text_bands
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, wrap

MODULE: Final = 6 / 300 * 72
BORDER: Final = 4
"""Modules of white on each side; beside a margin the margin is it."""

Matrix = tuple[bytes, ...]
"""Rows of modules from the top; 1 is dark."""


def scan_codes_bands(block: ScanCodes, sheet: Sheet) -> list[Band]:
    """As many codes beside each other as the page is wide, all of one size."""
    matrices = _matrices([each.text for each in block.items])
    side = len(matrices[0]) * MODULE
    apart = side + 2 * BORDER * MODULE
    abreast = max(1, int((sheet.width + apart - side) / apart))
    intro = wrap(block.intro, sheet.style.body.quiet, min(sheet.width, sheet.style.measure))
    bands = [*text_bands(intro, tag=sheet.tag("P")), Gap(sheet.style.heading_gap)]
    for band in bands:
        band.glued = True
    placed = [
        _placed(code, matrix, place % abreast * apart, side, sheet)
        for place, (code, matrix) in enumerate(zip(block.items, matrices, strict=True))
    ]
    for start in range(0, len(placed), abreast):
        row = placed[start : start + abreast]
        below = max(sum(line.face.leading for line in each.lines) for each in row)
        bands.append(CodesBand(side + 2 * BORDER * MODULE + below, row))
    return bands


@dataclass(frozen=True, slots=True)
class _Placed:
    """One code; `x` and `side` are those of its dark part."""

    matrix: Matrix
    x: float
    side: float
    lines: Sequence[Laid]
    picture: Tag
    words: Tag


@dataclass(slots=True)
class CodesBand(Band):
    codes: Sequence[_Placed]

    def paint(self, pen: Pen, top: float) -> None:
        border = BORDER * MODULE
        for each in self.codes:
            low = top - border - each.side
            with pen.figure(each.picture, (each.x, low), (each.x + each.side, top - border)):
                pen.polylines(_strokes(each, top - border), MODULE)
            with pen.marking(each.words):
                pen.lines(each.lines, each.x, low - border)


def _placed(code: ScanCode, matrix: Matrix, x: float, side: float, sheet: Sheet) -> _Placed:
    voice = sheet.style.table
    lines = [*wrap(code.label, voice.strong, side), *wrap(code.holds, voice.quiet, side)]
    picture = sheet.tag("Figure")
    picture.alt = code.description
    return _Placed(matrix, x, side, lines, picture, sheet.tag("P"))


def _strokes(code: _Placed, top: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Each run of dark modules as one stroke through their middles."""
    strokes = []
    for number, row in enumerate(code.matrix):
        y, place = top - (number + 0.5) * MODULE, 0
        for is_dark, run in groupby(row):
            end = place + len(list(run))
            if is_dark:
                strokes.append(((code.x + place * MODULE, y), (code.x + end * MODULE, y)))
            place = end
    return strokes


def _matrices(texts: Sequence[str]) -> list[Matrix]:
    """All of the size of the largest."""
    least = max(_version_of(_matrix(text, None)) for text in texts)
    return [_matrix(text, least) for text in texts]


def _version_of(matrix: Matrix) -> int:
    return (len(matrix) - 17) // 4


@lru_cache(maxsize=64)
def _matrix(text: str, version: int | None) -> Matrix:
    """Kept, for a preview draws the same list again and again; None is the smallest version.

    UTF-8 is said in no header: phones take it for granted, and old scanners stumble over one.
    """
    import segno

    code = segno.make(text, version=version, error="m", micro=False, encoding="utf-8")
    return tuple(bytes(row) for row in code.matrix)
