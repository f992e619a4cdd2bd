"""One SQLite file, opened the way that was measured to be soundest for a file people copy.

Journal mode DELETE with synchronous EXTRA: unlike WAL it notices a file removed or replaced while
open, still reads on a full disk or in a read-only folder, and is one file to copy.
`mode=rw` so that a deleted store never comes back empty; BEGIN IMMEDIATE so that a change waits
for its turn instead of failing half-way.
A locked store is opened with its key (see `keys`): nobody else need know that there is one.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from ldn_prep.store import lock_driver
from ldn_prep.store.keys import key_of

APPLICATION_ID = 0x4C444E50  # "LDNP"
BUSY_SECONDS = 5.0
WRITES = "ldn_prep_writes"

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA temp_store = MEMORY",  # no health data in temporary files
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)


def connect(
    path: Path, *, busy_seconds: float = BUSY_SECONDS, like: Path | None = None
) -> sqlite3.Connection:
    """A plain connection with the store's settings; transactions are begun by hand.

    Also for reading only: what a power cut left half written is rolled back by a writer alone.
    An empty file becomes locked like the store `like`, else like the one it lies beside.
    Raises StoreNeedsPassphrase when its key is not known.
    """
    connection = _opened(path, busy_seconds, like)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except (sqlite3.Error, UnicodeError):  # SQLite may quote spoiled bytes in what it says
        connection.close()
        raise
    return connection


def _opened(path: Path, busy_seconds: float, like: Path | None) -> sqlite3.Connection:
    uri, key = lock_driver.uri_of(path), key_of(path, like)
    if key is not None:
        return lock_driver.connect_locked(uri, key, busy_seconds=busy_seconds)
    return sqlite3.connect(
        uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )


def build_engine(path: Path, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """One connection, lent to one thread at a time."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect(path, busy_seconds=busy_seconds),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # an error must never quote a person's entries
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes: Any = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
    if writes:  # links are checked when all rows of the action are in
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
