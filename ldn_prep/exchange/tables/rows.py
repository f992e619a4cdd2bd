"""Rows of a table of text, one at a time, each with the line it begins on."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ldn_prep.exchange.tables import faults

Progress = Callable[[int, int], None]
"""Called with how much is done, of how much; it may raise to stop."""
Row = list[str]

SEPARATORS: Final = (",", ";", "\t")
_EVERY_ROWS: Final = 2_000


class BrokenRow(list[str]):
    """Stands for lines up to `last` whose quotation marks do not fit; it has no cells."""

    def __init__(self, last: int):
        super().__init__()
        self.last = last


def rows(
    path: Path, encoding: str, separator: str, progress: Progress | None = None
) -> Iterator[tuple[int, Row]]:
    """(line, cells) of every row, the header included, empty ones too.

    Raises CannotOpen and QuoteNeverClosed.
    """
    try:
        with path.open("rb") as file:
            text = io.TextIOWrapper(file, encoding=encoding, newline="")
            yield from _counted(text, separator, _told(file, path, progress))
    except OSError as error:
        raise faults.CannotOpen(path=path) from error


def find_separator(first_line: str) -> str:
    """The sign that parts the names in the first line; "sep=;" says so itself."""
    if first_line.startswith("sep=") and len(first_line.strip()) == 5:
        return first_line[4]
    return max(SEPARATORS, key=first_line.count)


def first_line(path: Path, encoding: str) -> str:
    """The first line with words in it."""
    with path.open(encoding=encoding) as file:
        return next((line for line in file if line.strip()), "")


def _counted(
    text: io.TextIOWrapper, separator: str, tell: Callable[[], None]
) -> Iterator[tuple[int, Row]]:
    reader = csv.reader(text, delimiter=separator, strict=True)
    begins, count = 1, 0
    while True:
        try:
            for row in reader:
                yield begins, row
                begins = reader.line_num + 1
                count += 1
                if count % _EVERY_ROWS == 0:
                    tell()
        except csv.Error as error:
            if _is_unclosed(error):
                raise faults.QuoteNeverClosed(line=begins) from error
            yield begins, BrokenRow(reader.line_num)
            begins = reader.line_num + 1
        else:
            tell()
            return


def _is_unclosed(error: csv.Error) -> bool:
    """At the end of the file, or after far more letters than a cell can hold."""
    said = str(error)
    return "unexpected end" in said or "field limit" in said


def _told(file: io.BufferedReader, path: Path, progress: Progress | None) -> Callable[[], None]:
    if progress is None:
        return lambda: None
    whole = path.stat().st_size
    return lambda: progress(min(file.tell(), whole), whole)
