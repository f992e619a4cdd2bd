"""Examining a store: SQLite's own checks, and whether each record belongs to a person."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.connecting import connect
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.migrating import load_steps, version_of


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
        if version_of(connection) > len(load_steps()):
            raise errors.StoreTooNew(path=path)
        faults = _faults(connection)
        tables = [] if faults else _tables(connection)
        return StoreReport(
            path=path,
            version=version_of(connection),
            newest_version=len(load_steps()),
            people=_count(connection, "person") if "person" in tables else 0,
            rows=sum(_count(connection, table) for table in tables),
            faults=faults,
        )


def _faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    try:
        words = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
        links = [f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return tuple(word for word in words if word != "ok") + tuple(links[:20])


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [row[0] for row in connection.execute(query)]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608  # a name out of the schema itself
