"""Killed half-way while its lock is set, changed or taken off, a store is the old one or the new
one, whole; and the next unlocking leaves no plain copy beside a locked store."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ldn_prep import errors
from ldn_prep.store import (
    change_lock,
    check_store,
    find_backups,
    is_locked,
    lock_away,
    look_inside,
    open_store,
    remove_lock,
    set_lock,
    unlock,
)
from tests.store.locked import MARK, PASSPHRASE, LockedStore, fill, locked_once
from tests.support.faults.killed_locking import killed_at

__all__ = ["locked_once"]

NEW = "four green apples sing"


@pytest.fixture(autouse=True)
def nothing_unlocked() -> Iterator[None]:
    yield
    lock_away()


def kill_in_turn(
    folder: Path, original: Path, work: Callable[[Path], object], stride: int
) -> Iterator[tuple[Path, bool]]:
    """A copy of the store for each moment at which it was killed; True when it had ended before."""
    nth = 1
    while True:
        copied = folder / str(nth) / original.name
        shutil.copytree(original.parent, copied.parent)
        was_killed = killed_at(nth, lambda path=copied: work(path))  # type: ignore[misc]
        yield copied, not was_killed
        if not was_killed:
            return
        nth += stride


def names_in(path: Path) -> list[str]:
    store = open_store(path)
    try:
        return [person.name for person in store.load_people()]
    finally:
        store.close()


def opened_by(path: Path, *passphrases: str) -> str:
    """Which of the passphrases opens the store; empty when it is plain."""
    lock_away()
    if not is_locked(path):
        return ""
    for passphrase in passphrases:
        try:
            unlock(path, passphrase)
        except errors.WrongPassphrase:
            continue
        return passphrase
    raise AssertionError("nothing opens it")


def require_whole(path: Path) -> None:
    assert names_in(path) == [f"{MARK} Ana"]
    assert check_store(path).is_sound


def test_killed_while_a_passphrase_is_set(tmp_path: Path) -> None:
    original = tmp_path / "original" / "ldn-prep.store"
    fill(original)
    found = []
    for path, _ in kill_in_turn(tmp_path, original, lambda each: set_lock(each, NEW), 9):
        found.append(opened_by(path, NEW))
        require_whole(path)
        if found[-1] == NEW:
            words = [each.name for each in path.parent.rglob("*") if _holds_words(each)]
            assert words == []
            assert all(look_inside(each.path).people for each in find_backups(path))
    assert found[0] == ""
    assert found[-1] == NEW


def test_killed_while_it_is_changed(tmp_path: Path, locked_once: LockedStore) -> None:
    found = []

    def work(path: Path) -> None:
        change_lock(path, PASSPHRASE, NEW)

    for path, _ in kill_in_turn(tmp_path, locked_once.path, work, 17):
        found.append(opened_by(path, NEW, PASSPHRASE))
        require_whole(path)
        assert not any(_holds_words(each) for each in path.parent.rglob("*"))
    assert found[0] == PASSPHRASE
    assert found[-1] == NEW


def test_killed_while_it_is_taken_off(tmp_path: Path, locked_once: LockedStore) -> None:
    found = []

    def work(path: Path) -> None:
        remove_lock(path, PASSPHRASE)

    for path, _ in kill_in_turn(tmp_path, locked_once.path, work, 13):
        found.append(opened_by(path, PASSPHRASE))
        require_whole(path)
        if found[-1]:
            assert not any(_holds_words(each) for each in path.parent.glob("*.part"))
    assert found[0] == PASSPHRASE
    assert found[-1] == ""


def _holds_words(path: Path) -> bool:
    return path.is_file() and MARK.encode() in path.read_bytes()
