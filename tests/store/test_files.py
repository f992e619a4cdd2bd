"""The file itself: only its owner reads it, and what happens to it from outside is noticed."""

import sys
from pathlib import Path

import pytest

from ldn_prep import errors
from ldn_prep.actions import people, undoing
from ldn_prep.records import Person
from ldn_prep.store import Store, back_up, open_store, start_store
from ldn_prep.store.backing_up import back_up_to
from tests.support.faults.store_moved import moved, removed, replaced

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
movable = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in place")


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@posix
def test_only_the_owner_may_read(store: Store, person_id: str, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.store"
    back_up_to(path, copy)
    backup = back_up(path, "test")
    assert [_mode(each) for each in (path, copy, backup)] == [0o600] * 3
    assert [_mode(each) for each in (path.parent, backup.parent)] == [0o700] * 2


@posix
def test_the_journal_of_a_change_is_for_the_owner_only(store: Store, path: Path) -> None:
    with store.change("x") as unit:
        unit.add(Person(name="A" * 100_000))
        unit.images()
        journal = path.with_name(path.name + "-journal")
        assert _mode(journal) == 0o600
    assert {each.name for each in path.parent.iterdir()} == {path.name}


def test_backups_of_one_moment_do_not_replace_each_other(store: Store, path: Path) -> None:
    first, second = back_up(path, "test"), back_up(path, "test")
    assert first != second
    assert first.exists()


def test_a_backup_is_a_store(store: Store, person_id: str, path: Path) -> None:
    copy = open_store(back_up(path, "test"))
    assert copy.load_person(person_id) == store.load_person(person_id)
    copy.close()


def test_changes_of_another_window_are_seen(store: Store, person_id: str, path: Path) -> None:
    other = open_store(path)
    assert not store.was_changed_elsewhere()
    people.change_person(other, person_id, name="Ana María Quispe")
    assert store.was_changed_elsewhere()
    assert not store.was_changed_elsewhere()
    assert store.load_person(person_id).person.name == "Ana María Quispe"
    people.change_person(store, person_id, phone="555-0100")
    assert not store.was_changed_elsewhere()
    assert other.load_person(person_id).person.phone == "555-0100"
    other.close()


def test_undo_leaves_what_another_window_changed(store: Store, person_id: str, path: Path) -> None:
    people.change_person(store, person_id, name="Mine")
    other = open_store(path)
    people.change_person(other, person_id, name="Theirs")
    with pytest.raises(errors.LdnPrepError) as refused:
        undoing.undo(store)
    assert refused.value.exit_code == 14
    assert other.load_person(person_id).person.name == "Theirs"
    other.close()


def test_undo_of_typing_leaves_what_another_window_changed_between(
    store: Store, person_id: str, path: Path
) -> None:
    other = open_store(path)
    people.change_person(store, person_id, preferred_name="A")
    people.change_person(other, person_id, phone="555-0100")
    people.change_person(store, person_id, preferred_name="An")
    other.close()
    undoing.undo(store)
    person = store.load_person(person_id).person
    assert (person.preferred_name, person.phone) == ("A", "555-0100")


@movable
def test_a_store_removed_while_open_is_reported_and_never_comes_back_empty(
    store: Store, person_id: str, path: Path
) -> None:
    removed(path)
    with pytest.raises(errors.StoreMoved):
        people.change_person(store, person_id, name="New")
    assert not path.exists()
    with pytest.raises(errors.StoreMissing):
        open_store(path)
    assert not path.exists()


@movable
def test_a_store_moved_while_open_is_reported_and_keeps_what_it_had(
    store: Store, person_id: str, path: Path
) -> None:
    elsewhere = moved(path)
    with pytest.raises(errors.StoreMoved):
        people.change_person(store, person_id, name="New")
    assert not path.exists()
    found = open_store(elsewhere)
    assert [person.name for person in found.load_people()] == ["Ana Quispe"]
    found.close()


@movable
def test_a_store_put_in_its_place_is_not_written_to(
    store: Store, person_id: str, path: Path, tmp_path: Path
) -> None:
    start_store(tmp_path / "other.store").close()
    content = replaced(path, by=tmp_path / "other.store")
    with pytest.raises(errors.StoreMoved):
        people.change_person(store, person_id, name="New")
    assert path.read_bytes() == content
