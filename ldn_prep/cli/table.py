"""Lists on a terminal: aligned columns of plain text. Long cells wrap; nothing is cut off."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

_GAP: Final = "  "
_CELL_WIDTH: Final = 44


def table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Titles, then rows; columns that are empty in every row are left out."""
    kept = [index for index in range(len(titles)) if any(row[index] for row in rows)]
    wrapped = [[_lines(row[index]) for index in kept] for row in rows]
    lines = [line for row in wrapped for line in _rows(row)]
    head = [titles[index] for index in kept]
    widths = [max(_width(line[place]) for line in [head, *lines]) for place in range(len(kept))]
    rule = ["-" * width for width in widths]
    return "\n".join(_aligned(line, widths) for line in (head, rule, *lines))


def _rows(cells: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    yield from (list(line) for line in zip_longest(*cells, fillvalue=""))


def _lines(text: str) -> list[str]:
    return textwrap.wrap(text, _CELL_WIDTH) or [""]


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return _GAP.join(padded).rstrip()


def _width(text: str) -> int:
    """Columns a terminal gives the text: wide letters take two, marks on a letter none."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )
