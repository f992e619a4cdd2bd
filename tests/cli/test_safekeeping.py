"""Backups, restoring, recovering and erasing from the command line; nothing without a yes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import people
from ldn_prep.actions.safekeeping import find_backups
from ldn_prep.actions.stores import back_up, open_store

Say = Callable[..., tuple[int, str, str]]
NOT_CONFIRMED = 23


def names(path: Path) -> list[str]:
    store = open_store(path)
    found = [each.name for each in store.load_people()]
    store.close()
    return found


@pytest.fixture
def with_copy(kept: Path) -> Path:
    """Ana's store with a backup, and Tom added after it."""
    back_up(kept, "by-hand")
    store = open_store(kept)
    people.add_person(store, "Tom Bauer")
    store.close()
    return kept


def test_without_backups_it_says_so(say: Say, kept: Path) -> None:
    code, out, _ = say("backups", "--store", kept)
    assert (code, out) == (0, f"There are no backups beside {kept} yet.\n")


def test_backups_are_listed_and_looked_into(say: Say, with_copy: Path) -> None:
    code, out, _ = say("backups", "--store", with_copy)
    assert code == 0
    assert "because you asked for it (1 person, " in out
    copy = Path(out.splitlines()[-1].split(": ", 1)[1])
    code, out, _ = say("backups", copy, "--store", with_copy)
    assert "Ana Quispe: 1 medicine, 1 question and 1 journal day." in out
    assert "Tom Bauer is not in it." in out


def test_a_backup_that_cannot_be_read_is_told_so_in_the_list(say: Say, with_copy: Path) -> None:
    (copy,) = find_backups(with_copy)
    copy.path.write_bytes(b"Dear doctor")
    code, out, _ = say("backups", "--store", with_copy)
    assert (code, "(cannot be read, 1 kB)" in out) == (0, True)
    assert say("restore", "--store", with_copy, "--yes")[0] == 3


def test_restoring_asks_and_keeps_what_was_there(say: Say, with_copy: Path) -> None:
    code, out, err = say("restore", "--store", with_copy)
    assert (code, "Nothing was changed." in err) == (NOT_CONFIRMED, True)
    assert names(with_copy) == ["Ana Quispe", "Tom Bauer"]
    code, out, _ = say("restore", "--store", with_copy, "--yes")
    assert code == 0
    assert names(with_copy) == ["Ana Quispe"]
    kept = Path(out.splitlines()[-1].split(": ", 1)[1])
    assert names(kept) == ["Ana Quispe", "Tom Bauer"]


def test_restoring_without_a_backup_is_a_sentence(say: Say, kept: Path) -> None:
    code, _, err = say("restore", "--store", kept, "--yes")
    assert (code, "There is no backup" in err) == (3, True)


def test_what_is_no_copy_is_not_restored(say: Say, kept: Path, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear doctor")
    content = kept.read_bytes()
    assert say("restore", other, "--store", kept, "--yes")[0] == 4
    assert kept.read_bytes() == content


def test_a_damaged_store_is_recovered_beside_itself(say: Say, with_copy: Path) -> None:
    content = bytearray(with_copy.read_bytes())
    content[:16] = bytes(16)
    with_copy.write_bytes(content)
    code, out, _ = say("recover", "--store", with_copy)
    assert code == NOT_CONFIRMED
    assert "Tom Bauer: personal details" in out
    assert with_copy.read_bytes() == content
    code, out, _ = say("recover", "--store", with_copy, "--yes")
    assert code == 0
    assert names(with_copy) == ["Ana Quispe", "Tom Bauer"]
    (damaged,) = with_copy.parent.glob("*.damaged-*")
    assert damaged.read_bytes() == content


def test_a_sound_store_needs_no_recovery(say: Say, kept: Path) -> None:
    content = kept.read_bytes()
    code, out, _ = say("recover", "--store", kept, "--yes")
    assert (code, "nothing to recover" in out) == (0, True)
    assert kept.read_bytes() == content


def test_a_person_is_erased_for_good_only_with_a_yes(say: Say, with_copy: Path) -> None:
    asked = ("erase", "--store", with_copy, "--person", "Ana Quispe")
    assert say(*asked)[0] == NOT_CONFIRMED
    assert names(with_copy) == ["Ana Quispe", "Tom Bauer"]
    code, out, _ = say(*asked, "--yes")
    assert (code, out) == (0, "Ana Quispe was erased, out of the backups too.\n")
    for each in with_copy.parent.rglob("*"):
        assert not each.is_file() or b"Ana Quispe" not in each.read_bytes()


def test_everything_is_erased_only_when_it_is_said(say: Say, with_copy: Path) -> None:
    assert say("erase", "--store", with_copy)[0] == 2
    assert say("erase", "--store", with_copy, "--everything")[0] == NOT_CONFIRMED
    assert say("erase", "--store", with_copy, "--everything", "--yes")[0] == 0
    assert names(with_copy) == []
