"""A locked store tells nothing to who has the files but not the passphrase or the recovery key."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep import errors
from ldn_prep.actions import people
from ldn_prep.store import (
    AlreadyLocked,
    NotLocked,
    back_up,
    back_up_to,
    change_lock,
    check_store,
    erase_everything,
    erase_person,
    find_backups,
    find_ways_out,
    is_locked,
    lock_away,
    look_inside,
    open_store,
    recover,
    recovery_code,
    remove_lock,
    restore_from,
    set_lock,
    start_store,
    unlock,
)
from ldn_prep.store.lock_codes import has_shape_of_code, read_code, write_code
from tests.store.locked import MARK, PASSPHRASE, LockedStore, fill, locked_once

__all__ = ["locked_once"]

NAME = f"{MARK} Ana"


@pytest.fixture(autouse=True)
def nothing_unlocked() -> Iterator[None]:
    yield
    lock_away()


@pytest.fixture
def path(tmp_path: Path, locked_once: LockedStore) -> Path:
    """A locked store with two backups; nobody has unlocked it."""
    return locked_once.copied_to(tmp_path / "kept")


@pytest.fixture
def unlocked(path: Path, locked_once: LockedStore) -> Path:
    locked_once.unlock_copy(path)
    return path


def names_in(path: Path) -> list[str]:
    store = open_store(path)
    try:
        return [person.name for person in store.load_people()]
    finally:
        store.close()


def readable_files(folder: Path) -> list[str]:
    """The files in which the person's words stand for anybody to read."""
    return [
        str(each.relative_to(folder))
        for each in sorted(folder.rglob("*"))
        if each.is_file() and MARK.encode() in each.read_bytes()
    ]


def test_neither_the_store_nor_its_backups_hold_a_word(path: Path) -> None:
    assert len(find_backups(path)) == 2
    assert readable_files(path.parent) == []


def test_a_change_half_written_leaves_no_word_in_the_journal(unlocked: Path) -> None:
    store = open_store(unlocked)
    try:
        with store.change("half") as unit:
            for number in range(400):
                unit.add(people.Person(name=f"{MARK} {number}", address=MARK * 300))
            unit.images()
            assert unlocked.with_name(unlocked.name + "-journal").exists()
            assert readable_files(unlocked.parent) == []
    finally:
        store.close()


def test_a_locked_store_asks_for_its_passphrase(path: Path) -> None:
    for read in (open_store, start_store, check_store, look_inside):
        with pytest.raises(errors.StoreNeedsPassphrase) as found:
            read(path)
        assert found.value.path == path


@pytest.mark.parametrize("other", ["blue sofa dog seve", "Blue sofa dog seven", "", " " * 19])
def test_a_wrong_passphrase_opens_nothing(path: Path, other: str) -> None:
    content = path.read_bytes()
    with pytest.raises(errors.WrongPassphrase):
        unlock(path, other)
    with pytest.raises(errors.StoreNeedsPassphrase):
        open_store(path)
    assert path.read_bytes() == content


def test_each_wrong_passphrase_holds_the_next_try_back_longer(path: Path) -> None:
    assert wait_after_wrong_one(path) == 0
    assert wait_after_wrong_one(path) == 1
    unlock(path, PASSPHRASE)
    assert wait_after_wrong_one(path) == 0


def wait_after_wrong_one(path: Path) -> float:
    with pytest.raises(errors.WrongPassphrase) as found:
        unlock(path, "wrong")
    return found.value.wait


def test_the_recovery_key_opens_it_however_it_is_written(
    path: Path, locked_once: LockedStore
) -> None:
    unlock(path, f" {locked_once.code.lower().replace('-', ' ')} ")
    assert names_in(path) == [NAME]


def test_a_slip_in_the_recovery_key_is_named(path: Path, locked_once: LockedStore) -> None:
    last = "0" if locked_once.code[-1] != "0" else "1"
    with pytest.raises(errors.WrongPassphrase, match="recovery key"):
        unlock(path, locked_once.code[:-1] + last)


def test_the_passphrase_tells_the_recovery_key_again(path: Path, locked_once: LockedStore) -> None:
    assert recovery_code(path, PASSPHRASE) == locked_once.code
    with pytest.raises(errors.WrongPassphrase):
        recovery_code(path, "another")


def test_letters_typed_on_another_system_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.store"
    fill(path)
    set_lock(path, "caf\u00e9 ni\u00f1o")
    lock_away()
    unlock(path, "cafe\u0301 nin\u0303o")
    assert names_in(path) == [NAME]


def test_work_in_a_locked_store_is_kept_and_can_be_undone(unlocked: Path) -> None:
    store = open_store(unlocked)
    person_id = store.load_people()[0].id
    people.change_person(store, person_id, preferred_name="Anita")
    store.rest()
    lock_away()
    with pytest.raises(errors.StoreNeedsPassphrase):
        store.load_people()
    unlock(unlocked, PASSPHRASE)
    store.wake()
    assert store.load_people()[0].preferred_name == "Anita"
    assert not store.was_changed_elsewhere()
    store.undo()
    assert store.load_people()[0].preferred_name == ""
    store.close()


def test_an_open_store_goes_on_after_its_lock_was_set(tmp_path: Path) -> None:
    path = tmp_path / "a.store"
    fill(path)
    store = open_store(path)
    person_id = store.load_people()[0].id
    people.change_person(store, person_id, preferred_name="Anita")
    with store.let_go():
        set_lock(path, PASSPHRASE)
    store.undo()
    assert store.load_people()[0].preferred_name == ""
    people.change_person(store, person_id, preferred_name="Nita")
    store.close()
    assert readable_files(tmp_path) == []


def test_what_another_window_wrote_meanwhile_is_noticed(unlocked: Path) -> None:
    store = open_store(unlocked)
    store.rest()
    other = open_store(unlocked)
    people.add_person(other, "Tom")
    other.close()
    store.wake()
    assert store.was_changed_elsewhere()
    store.close()


def test_later_backups_and_copies_are_locked(unlocked: Path, tmp_path: Path) -> None:
    made = back_up(unlocked, "by-hand")
    elsewhere = tmp_path / "stick.store"
    back_up_to(unlocked, elsewhere)
    assert readable_files(tmp_path) == []
    lock_away()
    for copy in (made, elsewhere):
        with pytest.raises(errors.StoreNeedsPassphrase):
            look_inside(copy)
    unlock(elsewhere, PASSPHRASE)
    assert names_in(elsewhere) == [NAME]


def test_a_locked_backup_is_restored_locked(unlocked: Path) -> None:
    store = open_store(unlocked)
    people.add_person(store, "Tom")
    store.close()
    kept = restore_from(unlocked, find_backups(unlocked)[-1].path)
    assert names_in(unlocked) == [NAME]
    assert kept is not None
    assert len(look_inside(kept).people) == 2
    assert readable_files(unlocked.parent) == []


def test_a_locked_backup_brings_back_a_store_that_is_gone(unlocked: Path) -> None:
    copy = find_backups(unlocked)[0].path
    unlocked.unlink()
    restore_from(unlocked, copy)
    assert names_in(unlocked) == [NAME]
    assert readable_files(unlocked.parent) == []


def test_a_plain_copy_restored_into_a_locked_store_is_locked(
    unlocked: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "elsewhere" / "plain.store"
    fill(plain)
    restore_from(unlocked, plain)
    assert names_in(unlocked) == [NAME]
    assert readable_files(unlocked.parent) == []


def test_another_passphrase_shuts_the_old_one_out(path: Path, locked_once: LockedStore) -> None:
    report = change_lock(path, PASSPHRASE, "four green apples sing")
    assert report.left == ()
    lock_away()
    for old in (PASSPHRASE, locked_once.code):
        with pytest.raises(errors.WrongPassphrase):
            unlock(path, old)
    unlock(path, report.code or "")
    assert names_in(path) == [NAME]
    assert all(look_inside(each.path).people for each in find_backups(path))
    assert len(find_backups(path)) == 3


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_key(
    path: Path, locked_once: LockedStore
) -> None:
    change_lock(path, locked_once.code, "four green apples sing")
    lock_away()
    unlock(path, "four green apples sing")
    assert names_in(path) == [NAME]


def test_a_lock_taken_off_leaves_store_and_backups_plain(path: Path) -> None:
    assert remove_lock(path, PASSPHRASE).left == ()
    lock_away()
    assert not is_locked(path)
    assert names_in(path) == [NAME]
    assert all(look_inside(each.path).people for each in find_backups(path))
    assert check_store(path).version == check_store(path).newest_version


def test_nothing_happens_without_the_right_passphrase(path: Path) -> None:
    content = path.read_bytes()
    for work in (lambda: change_lock(path, "no", "yes"), lambda: remove_lock(path, "no")):
        with pytest.raises(errors.WrongPassphrase):
            work()
    with pytest.raises(AlreadyLocked):
        set_lock(path, "again")
    assert path.read_bytes() == content


def test_a_plain_store_cannot_be_changed_or_unlocked(tmp_path: Path) -> None:
    path = tmp_path / "a.store"
    fill(path)
    content = path.read_bytes()
    with pytest.raises(NotLocked):
        change_lock(path, "a", "b")
    with pytest.raises(NotLocked):
        remove_lock(path, "a")
    with pytest.raises(errors.NotAccepted):
        set_lock(path, "   ")
    with pytest.raises(errors.StoreMissing):
        set_lock(tmp_path / "no.store", "a")
    assert path.read_bytes() == content


def test_a_damaged_copy_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.store"
    fill(path)
    copy = back_up(path, "by-hand")
    content = bytearray(copy.read_bytes())
    content[8192:12288] = bytes(4096)
    copy.write_bytes(content)
    assert set_lock(path, PASSPHRASE).left == (copy,)


def test_damage_is_told_apart_from_a_wrong_passphrase(unlocked: Path) -> None:
    content = bytearray(unlocked.read_bytes())
    content[20:4096] = bytes(4076)
    unlocked.write_bytes(content)
    lock_away()
    unlock(unlocked, PASSPHRASE)
    with pytest.raises(errors.NotAStore):
        open_store(unlocked)
    assert unlocked.read_bytes() == content


def test_a_store_whose_beginning_is_gone_still_asks_for_its_passphrase(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    with pytest.raises(errors.StoreNeedsPassphrase):
        open_store(path)
    unlock(path, PASSPHRASE)
    with pytest.raises(errors.NotAStore):
        open_store(path)
    ways = find_ways_out(path)
    assert ways.copy is not None
    assert ways.is_readable


@pytest.mark.parametrize("start", [0, 8192, -4096])
def test_what_is_recovered_of_a_damaged_store_is_locked(unlocked: Path, start: int) -> None:
    content = bytearray(unlocked.read_bytes())
    content[start or 0 : (start + 4096) or None] = bytes(4096)
    unlocked.write_bytes(content)
    ways = find_ways_out(unlocked)
    assert ways.copy is not None
    recover(unlocked, nameless="?")
    assert names_in(unlocked) == [NAME]
    assert readable_files(unlocked.parent) == []


def test_erasing_a_person_cleans_locked_copies_as_well(unlocked: Path) -> None:
    store = open_store(unlocked)
    person_id = store.load_people()[0].id
    store.close()
    erase_person(unlocked, person_id)
    assert names_in(unlocked) == []
    assert all(look_inside(each.path).people == () for each in find_backups(unlocked))
    erase_everything(unlocked)
    assert find_backups(unlocked) == ()
    assert is_locked(unlocked)


def test_a_plain_copy_left_behind_is_locked_at_the_next_unlocking(path: Path) -> None:
    fill(path.with_name("other.store"))
    plain = path.with_name(path.name + ".backups") / "2026-05-01T000000.000000Z-daily.store"
    path.with_name("other.store").rename(plain)
    unlock(path, PASSPHRASE)
    assert readable_files(path.parent) == []
    assert look_inside(plain).people


@given(st.binary(min_size=16, max_size=16), st.integers(0, 27), st.integers(1, 31))
def test_every_recovery_key_reads_back_and_a_wrong_sign_does_not(
    secret: bytes, place: int, shift: int
) -> None:
    code = write_code(secret)
    assert read_code(code) == code
    assert read_code(code.lower().replace("0", "o").replace("1", "l")) == code
    signs, alphabet = list(code.replace("-", "")), "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    signs[place] = alphabet[(alphabet.index(signs[place]) + shift) % 32]
    assert has_shape_of_code("".join(signs))
    changed = read_code("".join(signs))
    assert changed is None or changed != code


def test_the_printed_key_opens_the_file_in_any_program_that_reads_sqlcipher(
    path: Path, locked_once: LockedStore
) -> None:
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = '{locked_once.code}'")
    assert connection.execute("SELECT name FROM person").fetchall() == [(NAME,)]
    connection.close()


def test_looking_at_a_store_lets_go_of_no_lock(tmp_path: Path) -> None:
    """Another process must not write while this one does, whoever looks at the file meanwhile."""
    store = start_store(tmp_path / "a.store")
    person_id = people.add_person(store, "Ana").added[0]
    with store.change("half") as unit:
        unit.require(people.Person, person_id).address = "half"
        unit.images()
        is_locked(store.path)
        find_backups(store.path)
        check_store(store.path)
        held = subprocess.run(
            [sys.executable, "-c", _WRITES, str(store.path)], capture_output=True, check=False
        )
    store.close()
    assert b"locked" in held.stderr


_WRITES = """
import sqlite3, sys
sqlite3.connect(sys.argv[1], timeout=0.01).execute("UPDATE person SET address = 'other'")
"""
