"""The store was written by a program of the future."""

import sqlite3
from contextlib import closing
from pathlib import Path


def made_newer(path: Path, version: int = 99) -> bytes:
    """What stands at the path now."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    return path.read_bytes()
