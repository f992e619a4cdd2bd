"""What the world does to a store is told in its own words, and nothing is written over it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ldn_prep import errors
from ldn_prep.actions import people
from ldn_prep.store import Store, back_up, check_store, open_store, start_store
from tests.support.faults import not_a_store, store_damaged
from tests.support.faults.power_cut import cut_power_while_writing
from tests.support.faults.store_locked import locked
from tests.support.faults.store_newer import made_newer

A_MOMENT = 0.05
READERS: tuple[Callable[[Path], object], ...] = (
    open_store,
    check_store,
    lambda path: back_up(path, "test"),
)


@pytest.fixture
def closed(store: Store, person_id: str) -> Path:
    for number in range(40):
        people.add_person(store, f"Person {number}", address="Long Road " * 30)
    store.close()
    return store.path


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("spoil", not_a_store.KINDS)
def test_another_file_is_refused_untouched(
    tmp_path: Path, spoil: Callable[[Path], None], read: Callable[[Path], object]
) -> None:
    path = tmp_path / "file"
    spoil(path)
    content = path.read_bytes()
    with pytest.raises(errors.NotAStore):
        read(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("spoil", not_a_store.KINDS)
def test_starting_never_replaces_a_file(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = tmp_path / "file"
    spoil(path)
    content = path.read_bytes()
    with pytest.raises(errors.NotAStore):
        start_store(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("read", READERS)
def test_a_missing_store_is_not_made(tmp_path: Path, read: Callable[[Path], object]) -> None:
    for path in (tmp_path / "no.store", tmp_path / "no folder" / "no.store"):
        with pytest.raises(errors.StoreMissing):
            read(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read", READERS)
def test_a_folder_is_not_a_store(tmp_path: Path, read: Callable[[Path], object]) -> None:
    with pytest.raises(errors.StoreError):
        read(tmp_path)


@pytest.mark.parametrize("spoil", store_damaged.KINDS)
def test_damage_is_found_and_never_copied(closed: Path, spoil: Callable[[Path], None]) -> None:
    spoil(closed)
    content = closed.read_bytes()
    assert not _is_sound(closed)
    with pytest.raises(errors.NotAStore):
        back_up(closed, "test")
    assert list(closed.parent.glob("*.backups/*")) == []
    assert closed.read_bytes() == content


def _is_sound(path: Path) -> bool:
    try:
        return check_store(path).is_sound
    except errors.NotAStore:
        return False


def test_a_sound_store_is_counted(closed: Path) -> None:
    report = check_store(closed)
    assert (report.is_sound, report.people) == (True, 41)
    assert report.version == report.newest_version


def test_a_newer_store_is_not_examined(closed: Path) -> None:
    made_newer(closed)
    with pytest.raises(errors.StoreTooNew):
        check_store(closed)


def test_an_entry_without_its_person_is_a_fault(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("DELETE FROM person WHERE name = 'Ana Quispe'")
        connection.commit()
    assert check_store(closed).faults


def test_another_writer_is_waited_for_then_told(store: Store, person_id: str) -> None:
    second = open_store(store.path, busy_seconds=A_MOMENT)
    with locked(store.path, "IMMEDIATE"):
        assert second.load_person(person_id).person.name == "Ana Quispe"
        with pytest.raises(errors.StoreLocked):
            people.change_person(second, person_id, name="New")
    people.change_person(second, person_id, name="New")
    assert store.load_person(person_id).person.name == "New"
    second.close()


def test_a_store_held_by_another_program_is_not_opened(closed: Path) -> None:
    with locked(closed), pytest.raises(errors.StoreLocked):
        open_store(closed, busy_seconds=A_MOMENT)
    open_store(closed).close()


@pytest.mark.parametrize("read", READERS)
def test_after_a_power_cut_the_store_is_as_before_the_change(
    closed: Path, read: Callable[[Path], object]
) -> None:
    cut_power_while_writing(closed)
    result = read(closed)
    if isinstance(result, Store):
        result.close()
    opened = open_store(closed)
    assert "half written" not in {person.name for person in opened.load_people()}
    assert len(opened.load_people()) == 41
    opened.close()
    assert check_store(closed).is_sound
