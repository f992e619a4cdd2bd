"""Copies of a store, made by SQLite itself, checked after writing, kept in a folder beside it."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from ldn_prep import clock, errors
from ldn_prep.store.backups import backup_folder, find_backups, free_name, superfluous
from ldn_prep.store.connecting import connect
from ldn_prep.store.counting import count_rows, version_of
from ldn_prep.store.damage import StoreDamaged, require_sound
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours

__all__ = ["back_up", "back_up_to", "backup_folder", "copy_checked", "sync_folder", "thin_out"]


def back_up(path: Path, reason: str) -> Path:
    """Copies the store at `path`; `reason` is a short word for the file's name. Owner-only.

    Raises a StoreError when the copy cannot be written or does not pass its check.
    """
    with translated(path):
        require_ours(path)
        backup_folder(path).mkdir(mode=0o700, exist_ok=True)
        target = free_name(path, reason, clock.now())
        copy_checked(path, target)
    return target


def back_up_to(path: Path, target: Path) -> None:
    """Copies the store to a file of the person's choice; raises CannotWriteFile or a StoreError."""
    with translated(path):
        require_ours(path)
        try:
            copy_checked(path, target)
        except OSError as error:
            raise errors.CannotWriteFile(path=target) from error


def thin_out(path: Path) -> None:
    """Removes the backups that are not kept; one that cannot be removed stays."""
    for backup in superfluous(find_backups(path), clock.today()):
        with suppress(OSError):
            backup.path.unlink()


def copy_checked(source: Path, target: Path) -> None:
    """A copy that is on disk and was read back: sound, of the same version, with as many rows."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)  # what a power cut left of an earlier try
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        copied = _copy(source, part)
        _sync(part)
        with closing(connect(part)) as reading:
            require_sound(reading, source)
            if _told_by(reading) != copied:
                raise StoreDamaged(path=source)
        os.replace(part, target)
        sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> tuple[int, dict[str, int]]:
    """Version and counts of what was copied, read in the same moment."""
    with closing(connect(source)) as reading, closing(connect(target, like=source)) as writing:
        writing.execute("PRAGMA journal_mode = OFF")  # half a copy is thrown away, not mended
        writing.execute("PRAGMA synchronous = OFF")  # synced once, when it is whole
        reading.execute("BEGIN")
        told = _told_by(reading)
        reading.backup(writing)  # all pages at once: in steps it never ends beside a writer
        reading.execute("COMMIT")
    return told


def _told_by(connection: sqlite3.Connection) -> tuple[int, dict[str, int]]:
    return version_of(connection), count_rows(connection)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder durable, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
