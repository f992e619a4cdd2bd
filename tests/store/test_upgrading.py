"""Upgrades: a backup first, all of a step or none of it, and never a step back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ldn_prep import errors
from ldn_prep.store import Store, backup_folder, open_store
from ldn_prep.store.connecting import connect
from ldn_prep.store.migrating import load_steps, upgrade, version_of
from tests.support.faults.store_newer import made_newer

NICKNAME = "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';\n"
HALF_WAY = "CREATE TABLE extra (id TEXT);\nUPDATE person SET name = 'lost';\nSELECT nonsense;\n"
ORPHANS = "DELETE FROM person;\n"


@pytest.fixture
def closed(store: Store, person_id: str) -> Path:
    store.close()
    return store.path


@pytest.fixture
def connection(closed: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(closed)) as opened:
        yield opened


def test_a_step_is_taken_once_after_a_backup(closed: Path, connection: sqlite3.Connection) -> None:
    steps = (*load_steps(), NICKNAME)
    upgrade(connection, closed, steps)
    assert version_of(connection) == len(steps)
    assert connection.execute("SELECT name, nickname FROM person").fetchall() == [
        ("Ana Quispe", "")
    ]
    (backup,) = backup_folder(closed).glob("*-before-upgrade.store")
    with closing(sqlite3.connect(backup)) as old:
        assert version_of(old) == len(load_steps())
        assert old.execute("SELECT name FROM person").fetchall() == [("Ana Quispe",)]
    upgrade(connection, closed, steps)
    assert len(list(backup_folder(closed).iterdir())) == 1


@pytest.mark.parametrize("broken", [HALF_WAY, ORPHANS])
def test_a_failing_step_leaves_the_store_whole(
    closed: Path, connection: sqlite3.Connection, broken: str
) -> None:
    before = list(connection.iterdump())
    with pytest.raises(sqlite3.Error):
        upgrade(connection, closed, (*load_steps(), broken))
    assert list(connection.iterdump()) == before
    assert version_of(connection) == len(load_steps())
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    reopened = open_store(closed)
    assert [person.name for person in reopened.load_people()] == ["Ana Quispe"]
    reopened.close()


def test_steps_before_a_failing_one_are_kept(closed: Path, connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.Error):
        upgrade(connection, closed, (*load_steps(), NICKNAME, HALF_WAY))
    assert version_of(connection) == len(load_steps()) + 1
    assert connection.execute("SELECT name, nickname FROM person").fetchone() == ("Ana Quispe", "")


def test_a_newer_store_is_refused_untouched(closed: Path) -> None:
    content = made_newer(closed)
    with pytest.raises(errors.StoreTooNew):
        open_store(closed)
    assert closed.read_bytes() == content
    assert not backup_folder(closed).exists()
