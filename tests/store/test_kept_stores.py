"""Stores of every earlier schema open with all they held; one that dies half-way stays whole."""

import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ldn_prep.store import backup_folder, check_store, look_inside, open_store
from ldn_prep.store.migrating import load_steps
from tests.support.kept_stores import VERSIONS, unpack_version
from tests.support.program import run_program

OLD = VERSIONS[:-1]
KILLED_AFTER = """
import os, sqlite3
_connect, _left = sqlite3.connect, [{ticks}]
def _tick():
    _left[0] -= 1
    if _left[0] <= 0:
        os.kill(os.getpid(), 9)
def _watched(*args, **kwargs):
    connection = _connect(*args, **kwargs)
    connection.set_progress_handler(_tick, 20)
    return connection
sqlite3.connect = _watched
"""


def rows_of(path: Path) -> dict[str, set[str]]:
    """The ids in every table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        return {
            name: {row[0] for row in connection.execute(f'SELECT id FROM "{name}"')}  # noqa: S608
            for (name,) in tables
        }


def test_there_is_a_store_of_every_schema() -> None:
    assert list(VERSIONS) == [number for number, _ in enumerate(load_steps(), 1)]


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_store_opens_with_all_it_held(version: int, path: Path) -> None:
    unpack_version(version, path)
    held = rows_of(path)
    store = open_store(path)
    people = store.load_people()
    ana = store.load_person(next(each.id for each in people if each.name == "Ana Quispe"))
    store.close()
    assert [each.name for each in people] == ["Ana Quispe", "Tom Bauer"]
    assert {each.name_as_typed for each in ana.medications} == {
        "Percocet", "Naltrexone", "Gabapentin",
    }  # fmt: skip
    assert (len(ana.entries), len(ana.scores)) == (20, 80)
    now = rows_of(path)
    assert {name: now[name] for name in held} == held
    assert check_store(path).is_sound


@pytest.mark.parametrize("version", OLD)
def test_an_upgrade_is_preceded_by_a_copy_of_what_was(version: int, path: Path) -> None:
    unpack_version(version, path)
    held = rows_of(path)
    open_store(path).close()
    (copy,) = backup_folder(path).glob("*-before-upgrade.store")
    assert look_inside(copy).version == version
    assert rows_of(copy) == held


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not a signal there")
@pytest.mark.parametrize("ticks", [40, 200, 700, 1200, 1700, 2200, 2700, 3200])
def test_killed_in_the_middle_of_an_upgrade_it_is_the_old_or_the_new(
    ticks: int, path: Path
) -> None:
    unpack_version(1, path)
    held = rows_of(path)
    ended = run_program("people", "--store", path, code=KILLED_AFTER.format(ticks=ticks)).returncode
    assert ended in (0, -signal.SIGKILL)
    store = open_store(path)
    assert [each.name for each in store.load_people()] == ["Ana Quispe", "Tom Bauer"]
    store.close()
    now = rows_of(path)
    assert {name: now[name] for name in held} == held
    assert check_store(path).is_sound
