"""The same store in another cast: plain into locked, locked into plain, one key into another.

Written beside, read back and counted, then put in place: a power cut leaves the old or the new.
A plain file that was replaced is overwritten with zeros (see `erasing` for what that cannot do).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ldn_prep.store.backing_up import sync_folder
from ldn_prep.store.connecting import BUSY_SECONDS
from ldn_prep.store.counting import count_rows, version_of
from ldn_prep.store.damage import StoreDamaged, require_sound
from ldn_prep.store.erasing import overwrite
from ldn_prep.store.keys import StoreKey, is_plain, key_of
from ldn_prep.store.lock_driver import connect_locked, uri_of

UNFINISHED, REPLACED = ".recast.part", ".replaced.part"
"""What the new file is called until it is whole, and the old one until it is overwritten."""

_HOLDS_WHILE_REPLACING = os.name != "nt"  # Windows replaces no file that is open


def recast(path: Path, key: StoreKey | None) -> None:
    """Makes the store at `path` open with `key`; None makes it plain.

    Nobody else can write to it meanwhile. Raises sqlite3.Error, StoreDamaged, OSError: the file
    is then as it was.
    """
    part = path.with_name(path.name + UNFINISHED)
    own, was_plain = key_of(path), is_plain(path)
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with _held(path, own) as held:
            _cast(path, own, part, key)
            if not _HOLDS_WHILE_REPLACING:
                held.close()
            _put_over(part, path, was_plain=was_plain)
    finally:
        part.unlink(missing_ok=True)


def cast(source: Path, target: Path, key: StoreKey | None) -> None:
    """Fills the empty file `target` with what is in `source`, on disk and checked."""
    _cast(source, key_of(source), target, key)


def _cast(source: Path, own: StoreKey | None, target: Path, key: StoreKey | None) -> None:
    with closing(_opened(source, own)) as reading:
        require_sound(reading, source)
        told = _exported(reading, target, key)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    with closing(connect_locked(uri_of(target), key, busy_seconds=0)) as written:
        require_sound(written, source)
        if (version_of(written), count_rows(written)) != told:
            raise StoreDamaged(path=source)


def _exported(
    reading: sqlite3.Connection, target: Path, key: StoreKey | None
) -> tuple[int, dict[str, int]]:
    """Version and counts of what was exported, read in the same moment."""
    reading.execute(
        "ATTACH DATABASE ? AS target KEY ?", (uri_of(target), key.literal if key else "")
    )
    reading.execute("BEGIN")
    told = version_of(reading), count_rows(reading)
    reading.execute("SELECT sqlcipher_export('target')").fetchall()
    for name in ("user_version", "application_id"):  # the export leaves them out
        value = int(reading.execute(f"PRAGMA main.{name}").fetchone()[0])
        reading.execute(f"PRAGMA target.{name} = {value}")
    reading.execute("COMMIT")
    return told


@contextmanager
def _held(path: Path, own: StoreKey | None) -> Iterator[sqlite3.Connection]:
    """Keeps every other program from writing to the store.

    The file must not be opened and closed by other means meanwhile: see `peeking`."""
    with closing(_opened(path, own)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def _opened(path: Path, own: StoreKey | None) -> sqlite3.Connection:
    """By the same driver throughout: two drivers in one program do not see each other's locks."""
    connection = connect_locked(uri_of(path), own, busy_seconds=BUSY_SECONDS)
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _put_over(part: Path, path: Path, *, was_plain: bool) -> None:
    path = path.resolve()
    old = path.with_name(path.name + REPLACED) if was_plain else None
    if old is not None:
        with suppress(OSError):  # a stick without second names: its old blocks are left as they are
            os.link(path, old)
    os.replace(part, path)
    sync_folder(path.parent)
    if old is not None and old.exists():
        overwrite(old)
