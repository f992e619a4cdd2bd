"""Erasing for good: a person, or everything, out of the store and out of every copy beside it.

Rows are overwritten (secure_delete) and the file is built anew (VACUUM); a file that cannot be
cleaned that way is overwritten with zeros and removed. On a disk that writes elsewhere each time
(SSD), old blocks may outlive this: the program cannot reach them.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.backups import backup_folder
from ldn_prep.store.connecting import connect
from ldn_prep.store.counting import columns_of, quoted, tables_of
from ldn_prep.store.damage import require_sound
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.siblings import find_conflict_copies

_BLOCK = 1 << 20


def find_copies(path: Path) -> tuple[Path, ...]:
    """Every file beside the store that may hold its entries: backups, set-aside, conflict copies
    and what a power cut left half written."""
    folder = backup_folder(path)
    kept = sorted(each for each in folder.iterdir() if each.is_file()) if folder.is_dir() else []
    name = _literal(path.name)
    beside = [each for end in ("damaged-*", "*part") for each in path.parent.glob(f"{name}.{end}")]
    journals = [path.with_name(path.name + "-journal")] if not path.exists() else []
    others = [each for each in (*sorted(beside), *journals) if each.is_file()]
    return (*kept, *others, *find_conflict_copies(path))


def erase_person(path: Path, person_id: str) -> None:
    """Out of the copies first, so that what is left half-way can be asked for again."""
    for copy in _still_there(find_copies(path)):
        with translated(copy):
            if not _cleaned(copy, person_id):
                overwrite(copy)
    with translated(path):
        _erase_rows(path, person_id)


def erase_everything(path: Path) -> None:
    """The store stays, empty and readable by the window that has it open; a damaged one goes."""
    for copy in _still_there(find_copies(path)):
        with translated(copy):
            overwrite(copy)
    with translated(path):
        if path.exists() and not _cleaned(path, None):
            overwrite(path)
        folder = backup_folder(path)
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def overwrite(path: Path) -> None:
    """Zeros over every byte, on disk, then the file is removed."""
    size = path.stat().st_size
    with path.open("rb+") as file:
        for _ in range(0, size, _BLOCK):
            file.write(bytes(min(_BLOCK, size - file.tell())))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _still_there(copies: Iterable[Path]) -> Iterator[Path]:
    """The journal of a half-written copy is gone as soon as that copy was opened."""
    return (each for each in copies if each.exists())


def _cleaned(path: Path, person_id: str | None) -> bool:
    """False for a file that is no sound store: nothing in it can be told apart."""
    try:
        with translated(path):
            require_ours(path)
            with closing(connect(path)) as connection:
                require_sound(connection, path)
            _erase_rows(path, person_id)
    except (errors.NotAStore, errors.StoreNeedsPassphrase):
        return False
    return True


def _erase_rows(path: Path, person_id: str | None) -> None:
    """None erases the rows of everyone."""
    with closing(connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in tables_of(connection):
            _delete(connection, table, person_id)
        connection.execute("COMMIT")
        connection.execute("VACUUM")


def _delete(connection: sqlite3.Connection, table: str, person_id: str | None) -> None:
    if person_id is None:
        connection.execute(f"DELETE FROM {quoted(table)}")  # noqa: S608  # out of the schema itself
        return
    column = "id" if table == "person" else "person_id"
    if column in columns_of(connection, table):
        query = f"DELETE FROM {quoted(table)} WHERE {column} = ?"  # noqa: S608  # out of the schema itself
        connection.execute(query, (person_id,))


def _literal(name: str) -> str:
    """A name in which a glob finds nothing special."""
    return "".join(f"[{each}]" if each in "*?[" else each for each in name)
