"""Opening and starting stores: what is not ours, damaged, newer or missing is refused untouched."""

import os
from contextlib import closing
from pathlib import Path

from ldn_prep.store.connecting import BUSY_SECONDS, build_engine, connect
from ldn_prep.store.damage import require_sound
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.migrating import require_known, upgrade
from ldn_prep.store.store import Store

MOST_READ_THROUGH = 256_000_000
"""Bytes of the largest store that is read through on opening (up to 2 s here). A larger one is
read through all the same before the first change of a day: by the backup and its check."""


def open_store(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Store:
    """Opens an existing store, upgrading its schema when it is older than the program.

    `busy_seconds` is how long a change waits for another program to finish its own.
    Reads it through once before, up to MOST_READ_THROUGH: a damaged one is not written to.
    Raises StoreMissing, NotAStore, StoreDamaged, StoreTooNew, StoreLocked, StoreReadOnly or
    DiskFull.
    """
    with translated(path):
        require_ours(path)
        with closing(connect(path, busy_seconds=busy_seconds)) as connection:
            require_known(connection, path)
            if path.stat().st_size <= MOST_READ_THROUGH:
                require_sound(connection, path)
            upgrade(connection, path)
        return Store(path, build_engine(path, busy_seconds))


def start_store(path: Path) -> Store:
    """Opens the store at `path`, or starts an empty one there, readable by its owner only."""
    if os.path.exists(path):
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
