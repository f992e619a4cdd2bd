"""One SQLite file, opened the way that was measured to be soundest for a file people copy.

Journal mode DELETE with synchronous EXTRA: unlike WAL it notices a file removed or replaced while
open, still reads on a full disk or in a read-only folder, and is one file to copy.
`mode=rw` so that a deleted store never comes back empty; BEGIN IMMEDIATE so that a change waits
for its turn instead of failing half-way.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

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


def connect(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A plain connection with the store's settings; transactions are begun by hand.

    Also for reading only: what a power cut left half written is rolled back by a writer alone.
    """
    uri = f"{path.resolve().as_uri()}?mode=rw"
    connection = sqlite3.connect(
        uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


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
