"""Finding, telling apart, setting aside and moving from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import people
from ldn_prep.actions.stores import start_store
from ldn_prep.records import PartialDate

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def twins(shared: Path) -> Path:
    """Two of the name Ana Quispe: one without a birth date, one born in 1981. And Tom."""
    store = start_store(shared)
    people.add_person(store, "Ana Quispe", born=PartialDate(1981, 11, 3))
    store.close()
    return shared


def _names(say: Say, *arguments: object) -> list[str]:
    code, out, _ = say("people", *arguments, "--json")
    assert code == 0
    return [each["name"] for each in json.loads(out)]


@pytest.mark.parametrize("words", [("quis",), ("tob", "bauer"), ("bauer", "tom"), ("tb",)])
def test_people_are_found_by_some_words(say: Say, shared: Path, words: tuple[str, ...]) -> None:
    found = _names(say, "--store", shared, *words)
    assert found[0] == ("Ana Quispe" if words == ("quis",) else "Tom Bauer")


def test_nobody_found_is_said(say: Say, shared: Path) -> None:
    code, out, _ = say("people", "zzzz", "--store", shared)
    assert code == 0
    assert "Nobody found" in out


@pytest.mark.parametrize(
    "wanted", ["Ana Quispe 1981-11-03", "ana quispe, born 3 november 1981", "Ana Quispe (1981)"]
)
def test_namesakes_are_told_apart_by_birth_date(say: Say, twins: Path, wanted: str) -> None:
    code, out, _ = say("questions", "--store", twins, "--person", wanted, "--json")
    assert code == 0
    assert json.loads(out)["person"]["born"] == "1981-11-03"


@pytest.mark.parametrize("wanted", ["Ana Quispe", "Ana Quispe 1950", "Ana 1981", "Quispe 1981"])
def test_nobody_is_guessed(say: Say, twins: Path, wanted: str) -> None:
    code, out, _ = say("questions", "--store", twins, "--person", wanted)
    assert code in (10, 16)
    assert out == ""


@pytest.mark.parametrize("command", ["questions", "medicines", "journal"])
def test_lists_say_which_namesake_they_are_of(say: Say, twins: Path, command: str) -> None:
    code, out, _ = say(command, "--store", twins, "--person", "Ana Quispe 1981")
    assert code == 0
    assert "Ana Quispe (born 3 November 1981)" in out
    assert "(born" not in say(command, "--store", twins, "--person", "Tom Bauer")[1]


def test_a_change_says_which_namesake_it_was_for(say: Say, twins: Path) -> None:
    who = ("--store", twins, "--person", "Ana Quispe 1981")
    out = say("medicines", "add", "Aspirin", *who)[1]
    assert out.startswith("Ana Quispe (born 3 November 1981): Aspirin is on the list.")
    out = say("medicines", "stop", "Aspirin", *who)[1]
    assert "Ana Quispe (born 3 November 1981)" in out


def test_someone_in_the_archive_is_not_listed_but_kept(say: Say, shared: Path) -> None:
    code, out, _ = say("archive", "Tom Bauer", "--store", shared)
    assert (code, out) == (0, "Tom Bauer is in the archive now.\n")
    assert _names(say, "--store", shared) == ["Ana Quispe"]
    assert _names(say, "--store", shared, "--archived") == ["Ana Quispe", "Tom Bauer"]
    assert say("questions", "--store", shared)[0] == 0
    assert say("medicines", "--store", shared, "--person", "Tom Bauer")[0] == 0
    code, out, _ = say("archive", "Tom Bauer", "--back", "--store", shared)
    assert (code, out) == (0, "Tom Bauer is on the list again.\n")
    assert _names(say, "--store", shared) == ["Ana Quispe", "Tom Bauer"]


def _move(say: Say, store: Path, *entries: str) -> tuple[int, str, str]:
    who = ("--person", "Tom Bauer", "--to", "Ana Quispe")
    return say("move", *entries, "--store", store, *who, "--yes")


def test_an_entry_is_moved(say: Say, shared: Path) -> None:
    code, out, _ = _move(say, shared, "percocet")
    assert (code, out) == (0, "1 entry was moved from Tom Bauer to Ana Quispe.\n")
    assert "Percocet" in say("medicines", "--store", shared, "--person", "Ana Quispe")[1]
    assert "Percocet" not in say("medicines", "--store", shared, "--person", "Tom Bauer")[1]


def test_what_can_be_moved_is_listed(say: Say, shared: Path) -> None:
    code, out, _ = say("move", "--store", shared, "--person", "Ana Quispe")
    assert code == 0
    for words in ("Medicine", "Norvasc 5 mg", "Question", "Journal day", "22 May 2026"):
        assert words in out


def test_a_journal_day_is_named_by_its_date(say: Say, shared: Path) -> None:
    who = ("--person", "Ana Quispe", "--to", "Tom Bauer", "--yes")
    assert say("move", "2026-05-22", "--store", shared, *who)[0] == 0
    assert "no days recorded" in say("journal", "--store", shared, "--person", "Ana Quispe")[1]


def test_nothing_is_moved_without_a_yes(say: Say, shared: Path) -> None:
    who = ("--person", "Tom Bauer", "--to", "Ana Quispe")
    code = say("move", "percocet", "--store", shared, *who)[0]
    assert code == 23
    assert "Percocet" in say("medicines", "--store", shared, "--person", "Tom Bauer")[1]


def test_what_is_not_there_is_not_moved(say: Say, shared: Path) -> None:
    code, _, err = _move(say, shared, "percocet", "aspirin")
    assert code == 10
    assert "aspirin" in err
    assert "Percocet" in say("medicines", "--store", shared, "--person", "Tom Bauer")[1]


def test_the_target_must_be_said(say: Say, shared: Path) -> None:
    code, _, err = say("move", "percocet", "--store", shared, "--person", "Tom Bauer")
    assert code == 2
    assert "--to" in err
