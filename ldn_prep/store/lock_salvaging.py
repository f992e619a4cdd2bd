"""Reads what can be read of a damaged locked store: every page whose seal is whole.

Without its first page nothing can be found; that of a copy with the same key takes its place.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from ldn_prep.store.keys import PAGE, StoreKey, key_of
from ldn_prep.store.lock_driver import connect_locked, uri_of
from ldn_prep.store.salvaging import Rows, Salvage, read_rows, rows_through


def salvage_locked(path: Path, copies: Sequence[Path], key: StoreKey) -> Salvage:
    """Everything readable; the damaged file is opened for reading only. Raises OSError."""
    own = _read(path, key)
    if own.count:
        return own
    found = [_with_first_page_of(path, each, key) for each in copies if key_of(each) == key]
    return max((own, *found), key=lambda each: each.count)


def rows_in(path: Path) -> Rows:
    """The rows of a sound store or copy, locked or not."""
    key = key_of(path)
    return read_rows(path.read_bytes()).rows if key is None else _read(path, key).rows


def _read(path: Path, key: StoreKey) -> Salvage:
    uri = f"{uri_of(path, mode='ro')}&immutable=1"
    with closing(connect_locked(uri, key, busy_seconds=0)) as connection:
        try:
            return rows_through(connection)
        except (sqlite3.Error, UnicodeError):
            return Salvage()


def _with_first_page_of(path: Path, copy: Path, key: StoreKey) -> Salvage:
    part = path.with_name(f"{path.name}.salvaged.part")
    try:
        with suppress(OSError):
            part.unlink(missing_ok=True)
            handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(copy.read_bytes()[:PAGE] + path.read_bytes()[PAGE:])
            return _read(part, key)
        return Salvage()
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
