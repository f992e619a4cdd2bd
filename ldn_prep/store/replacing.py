"""Putting another content in a store's place, with what was there kept first.

A sound store is filled through SQLite, so that windows on it see one more change and a power cut
leaves the old or the new. A damaged one is set aside as it is, and a new file takes its name.
"""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from ldn_prep import clock, errors
from ldn_prep.store.backing_up import back_up, sync_folder
from ldn_prep.store.backups import Reason
from ldn_prep.store.connecting import BUSY_SECONDS, connect
from ldn_prep.store.damage import require_sound
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.keys import key_of
from ldn_prep.store.lock_driver import in_memory_like
from ldn_prep.store.lock_restoring import locked_like
from ldn_prep.store.looking import look_inside
from ldn_prep.store.migrating import load_steps, require_known, take_steps

_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def restore_from(path: Path, copy: Path) -> Path | None:
    """Makes the store at `path` what `copy` is; returns where its earlier content is kept.

    None when there was no store. Raises a StoreError, and then the store is as it was.
    """
    view = look_inside(copy)
    with translated(view.path), locked_like(path, copy) as ready:
        content = _brought_up(ready)
    with closing(content), translated(path):
        if not path.exists():
            put_in_place(_written(content, path), path)
            return None
        try:
            look_inside(path)
            kept = back_up(path, Reason.BEFORE_RESTORE)
        except errors.NotAStore:
            return put_in_place(_written(content, path), path)
        _pour(content, path)
        return kept


def put_in_place(part: Path, path: Path) -> Path | None:
    """The finished file `part` takes the name `path`; what stood there is kept under another.

    At no moment is there nothing at `path`: a store that is missing would be started empty.
    """
    path = path.resolve()  # a link to a store goes on pointing there
    kept = _kept_beside(path) if path.exists() else None
    journal = path.with_name(path.name + "-journal")
    if kept is not None:
        _give_second_name(path, kept)
        if journal.exists():  # it belongs to the old file and would be played into the new one
            os.replace(journal, kept.with_name(kept.name + "-journal"))
    os.replace(part, path)
    sync_folder(path.parent)
    return kept


def new_part(path: Path) -> Path:
    """An empty file beside `path` for its owner only, to be filled and put in place."""
    part = path.with_name(path.name + ".part")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return part


def _brought_up(copy: Path) -> sqlite3.Connection:
    """The copy in memory, at the program's own version; the copy itself stays as it is."""
    content = in_memory_like(key_of(copy))
    try:
        with closing(connect(copy)) as reading:
            require_known(reading, copy)
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            reading.backup(content)
            reading.execute("COMMIT")
        require_sound(content, copy)
        take_steps(content, load_steps())
    except BaseException:
        content.close()
        raise
    return content


def _written(content: sqlite3.Connection, path: Path) -> Path:
    part = new_part(path)
    _pour(content, part)
    return part


def _pour(content: sqlite3.Connection, path: Path) -> None:
    """Replaces all pages in one transaction; waits for another program, but not for ever."""
    gives_up_at = time.monotonic() + BUSY_SECONDS

    def watch(status: int, _remaining: int, _total: int) -> None:
        if status in _BUSY and time.monotonic() > gives_up_at:
            raise errors.StoreLocked(path=path)

    require_ours_or_empty(path)
    with closing(connect(path, busy_seconds=0.1)) as writing:
        content.backup(writing, progress=watch, sleep=0.05)
        require_sound(writing, path)


def require_ours_or_empty(path: Path) -> None:
    if path.stat().st_size:
        require_ours(path)


def _kept_beside(path: Path) -> Path:
    stamp = clock.now().strftime("%Y-%m-%dT%H%M%SZ")
    names = (
        f"{path.name}.damaged-{stamp}",
        *(f"{path.name}.damaged-{stamp}-{n}" for n in range(2, 100)),
    )
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())


def _give_second_name(path: Path, other: Path) -> None:
    try:
        os.link(path, other)
    except OSError:  # a stick or share without second names: a copy of the bytes, then
        other.write_bytes(path.read_bytes())
        os.chmod(other, 0o600)
