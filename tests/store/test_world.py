"""What the world does to a store while the program runs, met by the program itself."""

import sys
from pathlib import Path

import pytest

from ldn_prep.actions import people
from ldn_prep.actions.stores import open_store, start_store
from ldn_prep.store import back_up, check_store, find_backups, find_conflict_copies
from tests.support.faults.disk_full import full_disk
from tests.support.kept_stores import VERSIONS, unpack_damaged, unpack_version
from tests.support.program import run_program

posix = pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
DISK_FULL = 8


@pytest.fixture
def kept(path: Path) -> Path:
    store = start_store(path)
    people.add_person(store, "Ana Quispe")
    store.close()
    return path


def names(path: Path) -> list[str]:
    store = open_store(path)
    found = [each.name for each in store.load_people()]
    store.close()
    return found


@posix
@pytest.mark.parametrize("room", [0, 512, 4096, 9_000, 40_000, 150_000, 300_000])
def test_a_disk_that_is_full_at_any_write_is_a_sentence_and_loses_nothing(
    room: int, kept: Path, tmp_path: Path
) -> None:
    table = tmp_path / "journal.csv"
    rows = [f"2026-{month:02}-{day:02},words {day} " + "x" * 800
            for month in (1, 2, 3, 4) for day in range(1, 29)]  # fmt: skip
    table.write_text("date,note\n" + "\n".join(rows))
    before = kept.read_bytes()
    done = run_program("journal-in", table, "--store", kept, code=full_disk(room))
    if done.returncode == 0:
        pytest.fail("there was room for all of it: the disk was not full")
    assert done.returncode in (DISK_FULL, 12)
    assert "Traceback" not in done.stderr
    assert done.stderr.count(".") >= 2
    assert kept.read_bytes() == before
    assert check_store(kept).is_sound
    assert names(kept) == ["Ana Quispe"]


ROOMS = [0, 1_000, 20_000, 200_000, 330_000]  # bytes; the kept stores have 344,064
ERASE_ANA = ("erase", "--person", "Ana Quispe", "--yes")
NEWEST = VERSIONS[-1]


def refused(*arguments: object, room: int) -> None:
    """The program says in a sentence that the disk is full."""
    done = run_program(*arguments, code=full_disk(room))
    assert (done.returncode, "Traceback" in done.stderr) == (DISK_FULL, False)
    assert done.stderr.count(".") >= 2


@posix
@pytest.mark.parametrize("room", ROOMS)
def test_a_full_disk_stops_an_upgrade_and_the_store_still_holds_all(room: int, path: Path) -> None:
    unpack_version(1, path)
    refused("people", "--store", path, room=room)
    assert names(path) == ["Ana Quispe", "Tom Bauer"]
    assert check_store(path).is_sound


@posix
@pytest.mark.parametrize("room", ROOMS)
def test_a_full_disk_stops_a_restore_and_the_store_stays_as_it_was(room: int, kept: Path) -> None:
    copy = unpack_version(NEWEST, kept.parent / "copy.store")
    before = kept.read_bytes()
    refused("restore", copy, "--yes", "--store", kept, room=room)
    assert kept.read_bytes() == before
    assert names(kept) == ["Ana Quispe"]


@posix
@pytest.mark.parametrize("room", ROOMS)
def test_a_full_disk_stops_a_recovery_and_the_damaged_one_is_untouched(
    room: int, path: Path
) -> None:
    content = unpack_damaged("damaged-flipped_page", path).read_bytes()
    refused("recover", "--yes", "--store", path, room=room)
    assert path.read_bytes() == content
    assert {each.name for each in path.parent.iterdir()} == {path.name}


@posix
@pytest.mark.parametrize("room", ROOMS)
def test_a_full_disk_stops_erasing_and_it_can_be_asked_for_again(room: int, path: Path) -> None:
    back_up(unpack_version(NEWEST, path), "daily")
    refused(*ERASE_ANA, "--store", path, room=room)
    assert names(path) == ["Ana Quispe", "Tom Bauer"]
    assert run_program(*ERASE_ANA, "--store", path).returncode == 0
    assert names(path) == ["Tom Bauer"]
    for each in path.parent.rglob("*"):
        assert not each.is_file() or b"Ana Quispe" not in each.read_bytes()


def test_a_clock_set_back_keeps_every_change(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, epoch in enumerate((1_800_000_000, 1_700_000_000)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
        table = kept.with_name(f"journal-{number}.csv")
        table.write_text(f"date,note\n2023-01-0{number + 1},words\n")
        assert run_program("journal-in", table, "--store", kept).returncode == 0
    store = open_store(kept)
    (ana,) = store.load_people()
    assert [each.on.day for each in store.load_person(ana.id).entries] == [1, 2]
    store.close()
    assert len(find_backups(kept)) >= 2


def test_versions_a_cloud_service_left_are_found_and_never_opened(kept: Path) -> None:
    for name in ("ldn-prep (conflicted copy 2026-05-20).store", "ldn-prep (1).store"):
        kept.with_name(name).write_bytes(kept.read_bytes())
    kept.with_name("letter.txt").write_text("Dear doctor")
    assert len(find_conflict_copies(kept)) == 2
    told = run_program("backups", "--store", kept).stderr
    assert told.count("ldn-prep (") == 2
    assert names(kept) == ["Ana Quispe"]


def test_two_programs_on_one_store_see_each_other(kept: Path) -> None:
    mine = open_store(kept)
    other = open_store(kept)
    people.add_person(other, "Tom Bauer")
    other.close()
    assert mine.was_changed_elsewhere()
    assert [each.name for each in mine.load_people()] == ["Ana Quispe", "Tom Bauer"]
    mine.close()
