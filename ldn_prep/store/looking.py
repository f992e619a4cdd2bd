"""A look inside a store or a copy of any version, without opening it for work or changing it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ldn_prep.store.connecting import connect
from ldn_prep.store.counting import columns_of, quoted, tables_of, version_of
from ldn_prep.store.damage import require_sound
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.migrating import require_known


@dataclass(frozen=True, slots=True)
class PersonView:
    """`counts` are rows by table, those entered in error left out."""

    person_id: str
    name: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StoreView:
    """`newest_change` (UTC) is None when nothing was ever changed in it."""

    path: Path
    version: int
    people: tuple[PersonView, ...] = field(default=())
    newest_change: datetime | None = None


def look_inside(path: Path) -> StoreView:
    """Raises StoreMissing, NotAStore, StoreDamaged, StoreTooNew: a view is of a sound store."""
    with translated(path):
        require_ours(path)
        with closing(connect(path)) as connection:
            require_known(connection, path)
            require_sound(connection, path)
            return _viewed(connection, path)


def _viewed(connection: sqlite3.Connection, path: Path) -> StoreView:
    tables = [each for each in tables_of(connection) if each != "person"]
    people = connection.execute(
        "SELECT id, name FROM person WHERE NOT entered_in_error ORDER BY name COLLATE NOCASE, id"
    ).fetchall()
    stamps = [_newest(connection, table) for table in ("person", *tables)]
    return StoreView(
        path=path,
        version=version_of(connection),
        people=tuple(PersonView(i, name, _counts(connection, tables, i)) for i, name in people),
        newest_change=max((each for each in stamps if each is not None), default=None),
    )


def _counts(connection: sqlite3.Connection, tables: list[str], person_id: str) -> dict[str, int]:
    return {
        table: int(
            connection.execute(
                f"SELECT count(*) FROM {quoted(table)} "  # noqa: S608  # out of the schema itself
                "WHERE person_id = ? AND NOT entered_in_error",
                (person_id,),
            ).fetchone()[0]
        )
        for table in tables
        if "person_id" in columns_of(connection, table)
    }


def _newest(connection: sqlite3.Connection, table: str) -> datetime | None:
    found = connection.execute(f"SELECT max(changed_at) FROM {quoted(table)}").fetchone()[0]  # noqa: S608  # out of the schema itself
    try:
        return None if found is None else datetime.fromisoformat(found)
    except (ValueError, TypeError):  # damage of a single value: the rest can still be looked at
        return None
