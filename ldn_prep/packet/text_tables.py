"""Tables in plain text: aligned columns if they fit, else `label: value` for each row."""

from collections.abc import Sequence
from typing import Final

from ldn_prep.packet.clean import clean
from ldn_prep.packet.content import Row, Table
from ldn_prep.packet.text_lines import HELD, INDENT, labelled, lines_of

_COLUMN_GAP: Final = 2


def table(block: Table, width: int) -> str:
    if not block.columns:
        return ""
    titles = [clean(column.title).replace("\n", " ") for column in block.columns]
    grid = [[[title] for title in titles], *(_cells(row, len(titles)) for row in block.rows)]
    wide = [max(_widest(row[place]) for row in grid) for place in range(len(titles))]
    if sum(wide) + _COLUMN_GAP * (len(wide) - 1) <= width:
        return _aligned(grid, wide)
    return "\n\n".join(_card(titles, row, width) for row in block.rows)


def _cells(row: Row, count: int) -> list[list[str]]:
    cells = [lines_of(cell) for cell in row.cells[:count]]
    cells += [[] for _ in range(count - len(cells))]
    if row.boxes:
        cells[-1] = [f"[ ] {clean(box)}" for box in row.boxes]
    return cells


def _widest(lines: Sequence[str]) -> int:
    return max(map(len, lines), default=8)


def _aligned(grid: Sequence[Sequence[Sequence[str]]], wide: Sequence[int]) -> str:
    rule = (" " * _COLUMN_GAP).join("-" * width for width in wide)
    header, *rows = (_row(row, wide) for row in grid)
    return "\n".join([header, rule, *rows])


def _row(row: Sequence[Sequence[str]], wide: Sequence[int]) -> str:
    if not any(row):
        return (" " * _COLUMN_GAP).join("_" * width for width in wide)
    lines = []
    for place in range(max(map(len, row))):
        parts = [
            (cell[place] if place < len(cell) else "").ljust(width)
            for cell, width in zip(row, wide, strict=True)
        ]
        lines.append((" " * _COLUMN_GAP).join(parts).rstrip())
    return "\n".join(lines)


def _card(titles: Sequence[str], row: Row, width: int) -> str:
    cells = _cells(row, len(titles))
    if row.boxes:
        cells[-1] = [" ".join(box.replace(" ", HELD) + HELD for box in cells[-1])]
    blank = not any(cells)
    return "\n".join(
        labelled(title, cell or ([] if blank else [""]), width, INDENT if place else "")
        for place, (title, cell) in enumerate(zip(titles, cells, strict=True))
    )
