"""Examining a store: SQLite's own checks, and whether each record belongs to a person."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ldn_prep.store.connecting import connect
from ldn_prep.store.counting import count_rows, version_of
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.migrating import load_steps, require_known


@dataclass(frozen=True, slots=True)
class StoreReport:
    """`faults` are SQLite's own words, at most 20; a sound store has none."""

    path: Path
    version: int
    newest_version: int
    people: int
    rows: int
    faults: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return not self.faults


def check_store(path: Path) -> StoreReport:
    """Reads the whole store without changing it. Raises a StoreError if it cannot be opened."""
    with translated(path):
        require_ours(path)
        return _examined(path)


def _examined(path: Path) -> StoreReport:
    with closing(connect(path)) as connection:
        require_known(connection, path)
        faults = _faults(connection)
        rows = {} if faults else count_rows(connection)
        return StoreReport(
            path=path,
            version=version_of(connection),
            newest_version=len(load_steps()),
            people=rows.get("person", 0),
            rows=sum(rows.values()),
            faults=faults,
        )


def _faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    try:
        words = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
        links = [f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return tuple(word for word in words if word != "ok") + tuple(links[:20])
