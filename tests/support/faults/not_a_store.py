"""Files that are not a store, each for another reason."""

import sqlite3
from contextlib import closing
from pathlib import Path


def empty_file(path: Path) -> None:
    path.write_bytes(b"")


def text_file(path: Path) -> None:
    path.write_text("Shopping: bread, tea\n" * 50, encoding="utf-8")


def only_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def another_programs_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
        connection.commit()


KINDS = (empty_file, text_file, only_a_header, another_programs_database)
