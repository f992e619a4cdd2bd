"""Opening and starting stores: what is not ours, damaged, newer or missing is refused untouched."""

import os
from contextlib import closing
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.connecting import APPLICATION_ID, build_engine, connect
from ldn_prep.store.faults import translated
from ldn_prep.store.migrating import upgrade
from ldn_prep.store.store import Store

_SQLITE_HEADER = b"SQLite format 3\x00"


def open_store(path: Path) -> Store:
    """Opens an existing store, upgrading its schema when it is older than the program.

    Raises StoreMissing, NotAStore, StoreTooNew, StoreLocked, StoreReadOnly or DiskFull.
    """
    with translated(path):
        _require_ours(path)
        with closing(connect(path)) as connection:
            upgrade(connection, path)
        return Store(path, build_engine(path))


def start_store(path: Path) -> Store:
    """Opens the store at `path`, or starts an empty one there, readable by its owner only."""
    if path.exists():
        return open_store(path)
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        try:
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with closing(connect(part)) as connection:
                upgrade(connection, part)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return open_store(path)


def _require_ours(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(_SQLITE_HEADER)) != _SQLITE_HEADER:
            raise errors.NotAStore(path=path)
    with closing(connect(path, "ro")) as connection:
        found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION_ID:
        raise errors.NotAStore(path=path)
