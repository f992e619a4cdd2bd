"""What counts as damage: SQLite's own word, or a value of ours that cannot be read back."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ldn_prep import errors
from ldn_prep.errors import N_

UNREADABLE = (LookupError, ValueError, ArithmeticError, TypeError, AttributeError)
"""What reading a value raises that the program did not write."""

MOST_COMPARED = 32_000_000
"""Bytes of the largest store whose indexes are compared with their rows as well (up to 0.2 s here,
five times the quick check). A broken index hides entries that are there."""

_DAMAGED_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class StoreDamaged(errors.NotAStore):
    what = N_("The store {path} is damaged: part of it cannot be read.")
    safe = N_("The file was left exactly as it is.")
    advice = N_("Close the program and open it again: it shows what can be brought back.")


def is_sound(connection: sqlite3.Connection) -> bool:
    """SQLite's own check, the quick one for a large store; it may raise instead of answering on a
    damaged file.

    Raises what has nothing to do with damage: a lock, a full disk.
    """
    try:
        check = "integrity_check" if _size_of(connection) <= MOST_COMPARED else "quick_check"
        return bool(connection.execute(f"PRAGMA {check}(1)").fetchone()[0] == "ok")
    except UnicodeError:  # a table's name that is no text any more
        return False
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def _size_of(connection: sqlite3.Connection) -> int:
    pages, size = (
        int(connection.execute(f"PRAGMA {each}").fetchone()[0])
        for each in ("page_count", "page_size")
    )
    return pages * size


def require_sound(connection: sqlite3.Connection, path: Path) -> None:
    if not is_sound(connection):
        raise StoreDamaged(path=path)


def is_damage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DAMAGED_CODES


@contextmanager
def readable_values(path: Path) -> Iterator[None]:
    """A word, date or number that is none of those the program writes is damage as well."""
    try:
        yield
    except UNREADABLE as error:
        raise StoreDamaged(path=path) from error
