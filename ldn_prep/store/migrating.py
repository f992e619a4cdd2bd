"""Schema versions: literal steps, each in one transaction, numbered by SQLite's `user_version`.

A step never looks at today's records: it is the truth of its own day. A store that holds data is
backed up before its first step.
"""

import sqlite3
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.backing_up import back_up
from ldn_prep.store.backups import Reason
from ldn_prep.store.connecting import APPLICATION_ID
from ldn_prep.store.counting import version_of

__all__ = ["load_steps", "require_known", "take_steps", "upgrade", "version_of"]


def load_steps() -> tuple[str, ...]:
    """The SQL of every step in order; step n takes a store from version n - 1 to n."""
    folder = resources.files("ldn_prep.store") / "steps"
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def upgrade(connection: sqlite3.Connection, path: Path, steps: Sequence[str] | None = None) -> None:
    """Brings the store to the newest version, or leaves it exactly as it was.

    `steps` None means the program's own. Raises StoreTooNew when the store is ahead of them.
    """
    steps = load_steps() if steps is None else steps
    require_known(connection, path, steps)
    if 0 < version_of(connection) < len(steps):
        back_up(path, Reason.BEFORE_UPGRADE)
    take_steps(connection, steps)


def require_known(
    connection: sqlite3.Connection, path: Path, steps: Sequence[str] | None = None
) -> None:
    """Raises StoreTooNew for a store that is ahead of the steps."""
    if version_of(connection) > len(load_steps() if steps is None else steps):
        raise errors.StoreTooNew(path=path)


def take_steps(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Takes those of the steps the store has not taken yet."""
    for number in range(version_of(connection) + 1, len(steps) + 1):
        _take(connection, steps[number - 1], number)


def _take(connection: sqlite3.Connection, sql: str, number: int) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")  # only possible outside a transaction
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < number:  # another window may have been first
            for statement in _statements(sql):
                connection.execute(statement)
            _require_sound_links(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _statements(sql: str) -> list[str]:
    """Statements of a step: each ends with a semicolon at the end of a line."""
    return [part.strip() for part in sql.split(";\n") if part.strip()]


def _require_sound_links(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a step would leave a record without its owner")
