"""Reads what can be read of a damaged store: row by row, around the pages that cannot.

The damaged file is read as bytes and never opened by SQLite, which might change it.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ldn_prep.store.counting import columns_of, quoted, tables_of, version_of
from ldn_prep.store.mending import with_contents_of, with_mended_header
from ldn_prep.store.migrating import load_steps, take_steps

Row = dict[str, Any]
Rows = dict[str, dict[str, Row]]
"""By table, then by id."""

_BROKEN = (sqlite3.Error, UnicodeError)
"""What reading raises; the second where SQLite quotes bytes that are no text any more."""
_ONE_BY_ONE = 300
"""Rowids tried one after the other beyond a break: more than the rows of any broken page. Beyond
that the steps grow, or a table that is broken at its root would hold a person up for minutes."""
_FARTHEST = 2**40


@dataclass(frozen=True, slots=True)
class Salvage:
    """`version` is that of the schema the rows belong to; 0 when nothing could be read."""

    version: int = 0
    rows: Rows = field(default_factory=dict)

    @property
    def count(self) -> int:
        return sum(len(rows) for rows in self.rows.values())


def salvage(path: Path, copies: Sequence[Path] = ()) -> Salvage:
    """Everything readable. `copies` are sound stores whose table of contents may be borrowed.

    Raises OSError when not even the bytes can be read.
    """
    content = path.read_bytes()
    own = read_rows(with_mended_header(content))
    if own.version and own.rows.keys() >= _tables_at(own.version):
        return own
    borrowed = [copy.read_bytes() for copy in copies]
    fresh = [_fresh(version) for version in range(len(load_steps()), 0, -1)]
    found = [read_rows(with_contents_of(content, other)) for other in (*borrowed, *fresh)]
    return max((own, *found), key=lambda each: each.count)


def read_rows(content: bytes) -> Salvage:
    """The rows in the bytes of a store; none when it cannot even be listed."""
    if not content:
        return Salvage()
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.deserialize(content)
            return rows_through(connection)
        except _BROKEN:
            return Salvage()


def rows_through(connection: sqlite3.Connection) -> Salvage:
    """As `read_rows`, through an open connection; raises sqlite3.Error when it cannot be listed."""
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    tables, version = tables_of(connection), _version(connection)
    return Salvage(version, {table: _by_id(connection, table) for table in tables})


def _by_id(connection: sqlite3.Connection, table: str) -> dict[str, Row]:
    try:
        names = columns_of(connection, table)
    except _BROKEN:
        return {}
    rows = (dict(zip(names, row[1:], strict=True)) for row in _rows(connection, table))
    return {row["id"]: row for row in rows if isinstance(row.get("id"), str) and row["id"]}


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """Rows with their rowid first, in its order; a row seen out of order is a broken page."""
    query = f"SELECT rowid, * FROM {quoted(table)} NOT INDEXED WHERE rowid > ? ORDER BY rowid"  # noqa: S608  # out of the schema itself
    after: int | None = 0
    while after is not None:
        try:
            for row in connection.execute(query, (after,)):
                if row[0] <= after:
                    raise sqlite3.DatabaseError
                yield row
                after = row[0]
        except _BROKEN:
            after = _find_beyond(connection, table, after)
        else:
            return


def _find_beyond(connection: sqlite3.Connection, table: str, after: int) -> int | None:
    """The rowid just before the next row that can be read; None when there is none."""
    query = f"SELECT rowid FROM {quoted(table)} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"  # noqa: S608  # out of the schema itself

    def read_after(step: int) -> tuple[bool, int | None]:
        try:
            found = connection.execute(query, (after + step,)).fetchone()
        except _BROKEN:
            return False, None
        beyond = found is not None and found[0] > after + step
        return True, int(found[0]) - 1 if beyond else None

    failing, step = 0, 1
    while step < _FARTHEST:
        is_readable, before = read_after(step)
        if is_readable:
            return _first_readable(read_after, failing, step) if step - failing > 1 else before
        failing, step = step, max(step + 1, step * 21 // 20) if step > _ONE_BY_ONE else step + 1
    return None


def _first_readable(
    read_after: Callable[[int], tuple[bool, int | None]], failing: int, readable: int
) -> int | None:
    """The break ends somewhere between the two steps."""
    while readable - failing > 1:
        middle = (failing + readable) // 2
        if read_after(middle)[0]:
            readable = middle
        else:
            failing = middle
    return read_after(readable)[1]


def _version(connection: sqlite3.Connection) -> int:
    """As the header says, else as the tables tell; 0 for neither."""
    tables = set(tables_of(connection))
    told = version_of(connection)
    versions = (told, *range(len(load_steps()), 0, -1))
    known = range(1, len(load_steps()) + 1)
    return next((each for each in versions if each in known and _tables_at(each) <= tables), 0)


def _tables_at(version: int) -> set[str]:
    with closing(_built(version)) as connection:
        return set(tables_of(connection))


def _fresh(version: int) -> bytes:
    with closing(_built(version)) as connection:
        return connection.serialize()


def _built(version: int) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    take_steps(connection, load_steps()[:version])
    return connection
