"""SQLCipher behind the face of Python's own sqlite3: loaded only when a store is locked.

Its errors are no `sqlite3.Error`s; they are handed on as those of the same name and code, so that
what reads, checks and repairs stores needs to know one kind of connection only.
"""

import sqlite3
from collections.abc import Callable
from functools import cache, wraps
from importlib import import_module
from pathlib import Path
from typing import Any

from ldn_prep import errors
from ldn_prep.store.keys import StoreKey

_CURSOR_CALLS = ("execute", "executemany", "executescript", "fetchone", "fetchmany", "fetchall")
_CONNECTION_CALLS = ("execute", "executemany", "executescript", "commit", "rollback", "backup")


def require_driver() -> None:
    """Raises LockUnavailable on a machine where SQLCipher is not installed."""
    _module()


def connect_locked(
    database: str, key: StoreKey | None, *, busy_seconds: float
) -> sqlite3.Connection:
    """Opens a `file:` URI or ":memory:"; `key` None reads and writes plain files with the same
    driver. The first read tells whether the key is the right one."""
    connection = _module().connect(
        database,
        uri=True,
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
        factory=_connection_class(),
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
    if key is not None:
        connection.execute(f'PRAGMA key = "{key.literal}"')
    speaks_sqlite3: sqlite3.Connection = connection
    return speaks_sqlite3


def in_memory_like(key: StoreKey | None) -> sqlite3.Connection:
    """An empty database in memory that can be copied from and to files with that key."""
    if key is None:
        return sqlite3.connect(":memory:", isolation_level=None)
    return connect_locked(":memory:", key, busy_seconds=0)


def uri_of(path: Path, *, mode: str = "rw") -> str:
    return f"{path.resolve().as_uri()}?mode={mode}"


@cache
def _module() -> Any:
    try:
        return import_module("sqlcipher3.dbapi2")
    except ImportError as error:
        raise errors.LockUnavailable from error


@cache
def _connection_class() -> type:
    module = _module()
    cursor_calls = {name: _told_as_sqlite3(module.Cursor, name) for name in _CURSOR_CALLS}
    cursor_calls["__next__"] = _told_as_sqlite3(module.Cursor, "__next__")
    cursor_class = type("LockedCursor", (module.Cursor,), cursor_calls)

    def cursor(self: Any, factory: type = cursor_class) -> Any:
        return module.Connection.cursor(self, factory)

    calls = {name: _told_as_sqlite3(module.Connection, name) for name in _CONNECTION_CALLS}
    return type("LockedConnection", (module.Connection,), {**calls, "cursor": cursor})


def _told_as_sqlite3(owner: type, name: str) -> Callable[..., Any]:
    original, fault = getattr(owner, name), _module().Error

    @wraps(original)
    def call(*args: Any, **named: Any) -> Any:
        try:
            return original(*args, **named)
        except fault as error:
            raise _as_sqlite3(error) from error

    return call


def _as_sqlite3(error: Any) -> sqlite3.Error:
    told: Any = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)(*error.args)
    for each in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(error, each):
            setattr(told, each, getattr(error, each))
    known: sqlite3.Error = told
    return known
