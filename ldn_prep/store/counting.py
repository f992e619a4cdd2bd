"""The version of a store's schema, its tables, and how many rows they hold, of any version."""

import sqlite3


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tables_of(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [row[0] for row in connection.execute(query)]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({quoted(table)})")]


def count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows by table."""
    return {table: count(connection, table) for table in tables_of(connection)}


def count(connection: sqlite3.Connection, table: str) -> int:
    query = f"SELECT count(*) FROM {quoted(table)}"  # noqa: S608  # a name out of the schema itself
    return int(connection.execute(query).fetchone()[0])


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
