"""Reads resource files: tab-separated tables with a heading row and "#" notes, and TOML."""

import tomllib
from collections.abc import Iterator
from typing import Any

from ldn_prep import paths


def read_tables(folder: str) -> Iterator[tuple[str, str, str]]:
    """Rows of three cells from every table below `resources/catalogue/<folder>`, by file name."""
    for path in sorted((paths.resources() / "catalogue" / folder).glob("*.tsv")):
        lines = (line for line in path.read_text("utf-8").splitlines() if line[:1] not in ("", "#"))
        next(lines)
        for line in lines:
            first, second, third, *_ = *line.split("\t"), "", ""
            yield first, second, third


def read_toml(*parts: str) -> dict[str, Any]:
    """A TOML file below the resource folder."""
    return tomllib.loads(paths.resources().joinpath(*parts).read_text("utf-8"))


def split_cell(cell: str, mark: str = ";") -> tuple[str, ...]:
    """The parts of a cell, without blanks around them."""
    return tuple(part.strip() for part in cell.split(mark) if part.strip())
