"""The head of a table: how it is written, what its columns are called, its first rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from ldn_prep.exchange.guarding import without_guard
from ldn_prep.exchange.tables import faults
from ldn_prep.exchange.tables.opening import find_encoding
from ldn_prep.exchange.tables.rows import BrokenRow, Row, find_separator, first_line, rows

_SAMPLE: Final = 30
_MOST_COLUMNS: Final = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """`columns` have a name each, no two the same; `samples` are the first rows."""

    path: Path
    encoding: str
    separator: str
    line: int
    columns: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]


def read_heading(path: Path) -> Heading:
    """Reads the first rows, and makes sure that all of it is text; raises CannotReceive."""
    encoding = find_encoding(path)
    separator = find_separator(first_line(path, encoding))
    found = islice(filled_rows(path, encoding, separator), _SAMPLE + 1)
    line, header = next(found, (0, []))
    if len(header) < 2 or len(header) > _MOST_COLUMNS:
        raise faults.NoHeader
    samples = tuple(tuple(cells) for _, cells in found if len(cells) == len(header))
    if next(filled_rows(path, encoding, separator, after=line), None) is None:
        raise faults.NoRows
    return Heading(path, encoding, separator, line, told_apart(header), samples)


def filled_rows(
    path: Path, encoding: str, separator: str, after: int = 0
) -> Iterator[tuple[int, Row]]:
    """(line, cells) of the rows after a line that are not empty; BrokenRow among them."""
    for line, cells in rows(path, encoding, separator):
        is_mark = len(cells) == 2 and cells[0] == "sep=" and not cells[1]
        if line > after and (any(cells) or isinstance(cells, BrokenRow)) and not is_mark:
            yield line, cells


def told_apart(header: Sequence[str]) -> tuple[str, ...]:
    """A name for every column: a place where there is none, a number where two are the same."""
    names: list[str] = []
    for place, cell in enumerate(header, 1):
        plain = without_guard(cell).replace("\0", "")
        name = " ".join(plain.split())[:100] or f"#{place}"
        while name in names:
            name = f"{name} ({place})"
        names.append(name)
    return tuple(names)
