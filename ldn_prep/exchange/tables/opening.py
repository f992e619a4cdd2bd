"""A file as text: what it is encoded in is told by its mark or by strict decoding, never guessed.

The whole file is decoded once in small parts before a row of it is read, so that a file that is
not text is refused as a whole.
"""

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ldn_prep.exchange.tables import faults

MOST_BYTES: Final = 100_000_000
_PART: Final = 1 << 19
"""Bytes looked at in one go; a line as long as this is no journal line."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PACKED: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"SQLite format 3", b"%PDF-")


def find_encoding(path: Path) -> str:
    """Python's name of it; raises CannotOpen, TooLarge, NotATextFile and LineTooLong."""
    try:
        return _find_encoding(path)
    except (OSError, ValueError) as error:
        raise faults.CannotOpen(path=path) from error


def _find_encoding(path: Path) -> str:
    if path.stat().st_size > MOST_BYTES:
        raise faults.TooLarge(size=MOST_BYTES // 1_000_000)
    with path.open("rb") as file:
        head = file.read(64)
    if head.startswith(_PACKED):
        raise faults.SpreadsheetFile
    marked = [encoding for mark, encoding in _MARKS if head.startswith(mark)]
    for encoding in marked or ("utf-8", "cp1252"):
        if _is_all(encoding, path):
            return encoding
    raise faults.NotATextFile


def _is_all(encoding: str, path: Path) -> bool:
    """Whether the whole file decodes; a sign no text holds refuses the file."""
    try:
        for part in _decoded(encoding, path):
            if "\0" in part:
                raise faults.NotATextFile
            if len(part) >= _PART // 2 and "\n" not in part and "\r" not in part:
                raise faults.LineTooLong
    except UnicodeDecodeError:
        return False
    return True


def _decoded(encoding: str, path: Path) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    read = 0
    with path.open("rb") as file:
        while part := file.read(_PART):
            read += len(part)
            if read > MOST_BYTES:
                raise faults.TooLarge(size=MOST_BYTES // 1_000_000)
            yield decoder.decode(part)
    yield decoder.decode(b"", final=True)
