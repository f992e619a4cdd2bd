"""Copies of a store, made by SQLite itself, checked after writing, kept in a folder beside it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ldn_prep import clock, errors
from ldn_prep.store.connecting import connect
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours


def backup_folder(path: Path) -> Path:
    return path.with_name(path.name + ".backups")


def back_up(path: Path, reason: str) -> Path:
    """Copies the store at `path`; `reason` is a short word for the file's name. Owner-only.

    Raises a StoreError when the copy cannot be written or does not pass SQLite's check.
    """
    with translated(path):
        require_ours(path)
        folder = backup_folder(path)
        folder.mkdir(mode=0o700, exist_ok=True)
        stamp = clock.now().strftime("%Y-%m-%dT%H%M%S.%fZ")
        target = _free(folder, f"{stamp}-{reason}")
        _copy_whole(path, target)
    return target


def back_up_to(path: Path, target: Path) -> None:
    """Copies the store to a file of the person's choice; raises CannotWriteFile or a StoreError."""
    with translated(path):
        require_ours(path)
        try:
            _copy_whole(path, target)
        except OSError as error:
            raise errors.CannotWriteFile(path=target) from error


def _free(folder: Path, stem: str) -> Path:
    """A name nothing in the folder has: an earlier backup is never replaced."""
    names = (f"{stem}.store", *(f"{stem}-{number}.store" for number in range(2, 100)))
    return next(folder / name for name in names if not (folder / name).exists())


def _copy_whole(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        _copy(source, part)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)  # what a power cut left of an earlier try
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect(source)) as reading, closing(connect(target)) as writing:
        reading.backup(writing)  # all pages at once: in steps it never ends beside a writer
        if not is_sound(writing):
            raise errors.NotAStore(path=source)


def is_sound(connection: sqlite3.Connection) -> bool:
    """SQLite's quick check; it may raise instead of answering on a damaged file."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False
