"""A new store out of rows that were salvaged; what they hang on is taken from a good copy."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from ldn_prep.records import Base, Record
from ldn_prep.store.connecting import build_engine, connect
from ldn_prep.store.counting import columns_of, count_rows, quoted, tables_of
from ldn_prep.store.damage import UNREADABLE
from ldn_prep.store.migrating import load_steps, take_steps
from ldn_prep.store.salvaging import Row, Rows, Salvage

_STATES = {
    "medications_state": "medication",
    "allergies_state": "allergy",
    "conditions_state": "condition",
}


def build_from(salvaged: Salvage, copy: Rows, target: Path, *, nameless: str) -> int:
    """Fills the empty file at `target`; returns how many rows could not be brought back.

    A row that belongs to another that is lost is kept if `copy` still has that other one.
    `nameless` stands for a person whose entries were found, but not they themselves.
    """
    with closing(connect(target)) as connection:
        take_steps(connection, load_steps()[: salvaged.version])
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        _insert_all(connection, salvaged.rows)
        _mend_links(connection, copy, nameless)
        connection.execute("COMMIT")
        take_steps(connection, load_steps())
    unreadable = _find_unreadable(target)
    with closing(connect(target)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        for table, record_id in unreadable:
            connection.execute(f"DELETE FROM {quoted(table)} WHERE id = ?", (record_id,))  # noqa: S608  # out of the schema itself
        _mend_links(connection, copy, nameless)
        connection.execute("COMMIT")
        return max(0, salvaged.count - sum(count_rows(connection).values()))


def _insert_all(connection: sqlite3.Connection, rows: Rows) -> None:
    for table in tables_of(connection):
        for row in rows.get(table, {}).values():
            _insert(connection, table, row)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """What the rules of the table refuse (a score of 200) is no row of ours any more."""
    names = [name for name in columns_of(connection, table) if name in row]
    listed = ", ".join(quoted(name) for name in names)
    marks = ", ".join("?" * len(names))
    connection.execute(
        f"INSERT OR IGNORE INTO {quoted(table)} ({listed}) VALUES ({marks})",  # noqa: S608  # out of the schema itself
        [row[name] for name in names],
    )


def _mend_links(connection: sqlite3.Connection, copy: Rows, nameless: str) -> None:
    """Until every row has what it belongs to; a parent brought back may need its own."""
    for _ in tables_of(connection):
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        for table, rowid, parent, link in broken:
            wanted = _linked(connection, table, rowid, link)
            found = copy.get(parent, {}).get(wanted)
            if found is None and parent == "person":
                found = _stand_in(connection, wanted, nameless)
            if found is not None:
                _insert(connection, parent, found)
            if not _exists(connection, parent, wanted):
                connection.execute(f"DELETE FROM {quoted(table)} WHERE rowid = ?", (rowid,))  # noqa: S608  # out of the schema itself
        if not broken:
            return


def _linked(connection: sqlite3.Connection, table: str, rowid: int, link: int) -> str:
    links = connection.execute(f"PRAGMA foreign_key_list({quoted(table)})").fetchall()
    column = next(row[3] for row in links if row[0] == link)
    query = f"SELECT {quoted(column)} FROM {quoted(table)} WHERE rowid = ?"  # noqa: S608  # out of the schema itself
    found = connection.execute(query, (rowid,)).fetchone()
    return str(found[0]) if found else ""


def _exists(connection: sqlite3.Connection, table: str, record_id: str) -> bool:
    query = f"SELECT 1 FROM {quoted(table)} WHERE id = ?"  # noqa: S608  # out of the schema itself
    return connection.execute(query, (record_id,)).fetchone() is not None


def _stand_in(connection: sqlite3.Connection, person_id: str, name: str) -> Row:
    """A person of whom nothing is known, so that their entries have somewhere to be."""
    row: Row = {}
    for _, column, kind, is_needed, *_ in connection.execute("PRAGMA table_info(person)"):
        empty = "not_asked" if kind.startswith("VARCHAR") else 0 if kind == "BOOLEAN" else ""
        row[column] = empty if is_needed else None
    for state, table in _STATES.items():
        query = f"SELECT 1 FROM {quoted(table)} WHERE person_id = ?"  # noqa: S608  # a name from above
        if connection.execute(query, (person_id,)).fetchone():
            row[state] = "listed"
    return {**row, "id": person_id, "name": name, "language": "en"}


def _find_unreadable(path: Path) -> list[tuple[str, str]]:
    """Tables and ids of rows that would keep a whole person from being shown."""
    engine = build_engine(path)
    found: list[tuple[str, str]] = []
    with Session(engine) as session:
        for mapper in Base.registry.mappers:
            found += [
                (mapper.local_table.description, record_id)
                for record_id in session.scalars(select(mapper.class_.id)).all()
                if not _is_readable(session, mapper.class_, record_id)
            ]
    engine.dispose()
    return found


def _is_readable(session: Session, kind: type[Record], record_id: str) -> bool:
    try:
        session.get(kind, record_id)
    except UNREADABLE:
        return False
    return True
