"""Used in anger with the mouse and the keys, the window leaves nothing of a person behind."""

from typing import Any

import pytest

from tests.privacy.canary import NAME, WORD
from tests.privacy.conftest import Home
from tests.privacy.searching import files_in, singing, tells


@pytest.fixture(scope="module")
def answer(home: Home) -> dict[str, Any]:
    """The window is used in a process in which no socket can be made, see `children.watched`."""
    asked = {"store": str(home.store), "out": str(home.asked_for), "word": WORD}
    return home.run_child("using_window", asked)


def test_the_window_was_really_used(home: Home, answer: dict[str, Any]) -> None:
    assert b"Qwyxandel typed" in home.store.read_bytes()
    assert [each.name for each in home.asked_for.iterdir()] == answer["suggested"]
    assert singing(home.asked_for.iterdir()), "the packet holds what was entered"


def test_nothing_of_a_person_is_left_behind(home: Home, answer: dict[str, Any]) -> None:
    assert (home.folder / "data" / "settings.json").exists()
    assert singing(files_in(*home.unasked)) == []
    assert home.strays(answer["written"]) == []


def test_no_temporary_file_at_all(home: Home, answer: dict[str, Any]) -> None:
    assert files_in(home.folder / "tmp", home.folder / "run") == []


def test_titles_name_the_person_and_nothing_they_entered(answer: dict[str, Any]) -> None:
    assert any(NAME in each for each in answer["titles"])
    assert not [each for each in answer["titles"] if WORD in each]


def test_suggested_file_names_tell_nothing(answer: dict[str, Any]) -> None:
    assert answer["suggested"]
    assert not any(tells(each.encode()) for each in answer["suggested"])


def test_a_fault_of_ours_is_noted_without_what_it_was_about(
    home: Home, answer: dict[str, Any]
) -> None:
    log = (home.folder / "data" / "ldn-prep.log").read_bytes()
    assert b"ValueError" in log
    assert not tells(log)


def test_no_network_is_asked_for(answer: dict[str, Any]) -> None:
    """And no other program is started, whose arguments anybody on the machine could read."""
    assert answer["sockets"] == []
    assert answer["addresses"] == []
    assert answer["started"] == []
    assert not tells(answer["arguments"].encode())
