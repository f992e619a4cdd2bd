"""Killed while a backup is put back, a store recovered or a person erased: the old or the new."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import safekeeping
from ldn_prep.store import back_up, check_store, open_store
from tests.support.faults.killed_locking import killed_at
from tests.support.kept_stores import VERSIONS, unpack_damaged, unpack_version

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not a signal there")
DAMAGE = "damaged-flipped_page"
NAMELESS = "A person without a name"
BOTH = ["Ana Quispe", "Tom Bauer"]


def names(path: Path) -> list[str]:
    store = open_store(path)
    found = [each.name for each in store.load_people()]
    store.close()
    return found


def _put_back(path: Path) -> None:
    safekeeping.restore_from(path, safekeeping.find_backups(path)[0].path)


def _recover(path: Path) -> None:
    safekeeping.recover(path, nameless=NAMELESS)


@pytest.mark.parametrize(("way_out", "stride"), [(_put_back, 1), (_recover, 19)])
def test_a_damaged_store_is_there_untouched_or_replaced_and_kept(
    way_out: Callable[[Path], None], stride: int, tmp_path: Path
) -> None:
    nth, was_killed = 0, True
    while was_killed:
        nth += stride
        path = tmp_path / str(nth) / "ldn-prep.store"
        back_up(unpack_version(VERSIONS[-1], path), "daily")
        content = unpack_damaged(DAMAGE, path).read_bytes()
        was_killed = killed_at(nth, lambda path=path: way_out(path))  # type: ignore[misc]
        if path.read_bytes() != content:
            assert check_store(path).is_sound
            (kept,) = path.parent.glob("*.damaged-*")
            assert kept.read_bytes() == content
        way_out(path)
        assert "Ana Quispe" in names(path)
    assert nth > 5


def test_a_sound_store_is_what_it_was_or_the_copy(tmp_path: Path) -> None:
    nth, was_killed = 0, True
    while was_killed:
        nth += 1
        path = tmp_path / str(nth) / "ldn-prep.store"
        back_up(unpack_version(VERSIONS[-1], path), "daily")
        ana = safekeeping.look_inside(path).people[0].person_id
        with_both = safekeeping.find_backups(path)[0].path.rename(tmp_path / f"{nth}.store")
        store = open_store(path)
        safekeeping.erase_person(store, ana)
        store.close()
        was_killed = killed_at(
            nth,
            lambda path=path, copy=with_both: safekeeping.restore_from(path, copy),  # type: ignore[misc]
        )
        assert names(path) in (["Tom Bauer"], BOTH)
        assert check_store(path).is_sound
    assert names(path) == BOTH
    assert nth > 5


def test_erasing_that_was_killed_can_be_asked_for_again(tmp_path: Path) -> None:
    nth, was_killed = 0, True
    while was_killed:
        nth += 1
        path = tmp_path / str(nth) / "ldn-prep.store"
        back_up(unpack_version(VERSIONS[-1], path), "daily")
        unpack_damaged(DAMAGE, path.with_name(path.name + ".damaged-2026-05-20T120000Z"))
        ana = safekeeping.look_inside(path).people[0].person_id
        was_killed = killed_at(nth, lambda path=path, ana=ana: _erase(path, ana))  # type: ignore[misc]
        assert set(names(path)) <= set(BOTH)
        _erase(path, ana)
        assert names(path) == ["Tom Bauer"]
        for each in path.parent.rglob("*"):
            assert not each.is_file() or b"Ana Quispe" not in each.read_bytes()
    assert nth > 5


def _erase(path: Path, person_id: str) -> None:
    store = open_store(path)
    safekeeping.erase_person(store, person_id)
    store.close()
