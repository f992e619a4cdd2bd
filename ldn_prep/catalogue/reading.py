"""Reads resource files: tab-separated tables with a heading row and "#" notes, and TOML."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ldn_prep import paths


def read_tables(folder: str) -> Iterator[tuple[str, str, str]]:
    """Rows of three cells from every table below `resources/catalogue/<folder>`, by file name."""
    for path in sorted((paths.resources() / "catalogue" / folder).glob("*.tsv")):
        for row in read_table(path):
            first, second, third = row if len(row) == 3 else (*row, "", "")[:3]
            yield first, second, third


def read_table(path: Path) -> Iterator[list[str]]:
    """The rows below the heading, as cells; a row may leave its last cells out."""
    lines = path.read_text("utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and line[0] != "#")
    next(rows, None)
    return rows


def read_toml(*parts: str) -> dict[str, Any]:
    """A TOML file below the resource folder."""
    return tomllib.loads(paths.resources().joinpath(*parts).read_text("utf-8"))


def split_cell(cell: str, mark: str = ";") -> tuple[str, ...]:
    """The parts of a cell, without blanks around them."""
    if not cell:
        return ()
    if mark not in cell:
        return (cell.strip(),)
    return tuple([part for each in cell.split(mark) if (part := each.strip())])
