"""Lists on a terminal: aligned columns of plain text."""

import unicodedata
from collections.abc import Sequence
from typing import Final

_GAP: Final = "  "
_CELL_LIMIT: Final = 60


def table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Titles, then rows; columns that are empty in every row are left out."""
    kept = [index for index in range(len(titles)) if any(row[index] for row in rows)]
    lines = [[titles[index] for index in kept]]
    lines += [[_one_line(row[index]) for index in kept] for row in rows]
    widths = [max(_width(line[place]) for line in lines) for place in range(len(kept))]
    rule = ["-" * width for width in widths]
    return "\n".join(_aligned(line, widths) for line in (lines[0], rule, *lines[1:]))


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return _GAP.join(padded).rstrip()


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _CELL_LIMIT else text[: _CELL_LIMIT - 1] + "…"


def _width(text: str) -> int:
    """Columns a terminal gives the text: wide letters take two, marks on a letter none."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )
