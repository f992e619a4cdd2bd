"""`ldn-prep medicines`: listed, added, stopped, taken again and checked from a terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ldn_prep.actions import medications
from ldn_prep.actions.stores import start_store
from ldn_prep.records import PartialDate

Say = Callable[..., tuple[int, str, str]]
NORVASC = "Norvasc 5 mg"


def listed(say: Say, store: Path, *more: str) -> list[dict[str, Any]]:
    code, out, err = say("medicines", "--store", store, "list", "--json", *more)
    assert (code, err) == (0, "")
    found: list[dict[str, Any]] = json.loads(out)["medicines"]
    return found


def test_list_says_the_same_with_and_without_its_name(say: Say, kept: Path) -> None:
    assert say("medicines", "--store", kept) == say("medicines", "list", "--store", kept)
    assert NORVASC in say("medicines", "list", "--store", kept)[1]


def test_added_as_typed(say: Say, kept: Path) -> None:
    code, out, _ = say("medicines", "add", "Grandma's tea", "--store", kept)
    assert (code, out) == (0, "Ana Quispe: Grandma's tea is on the list.\n")
    assert [each["name_as_typed"] for each in listed(say, kept)] == [NORVASC, "Grandma's tea"]


def test_stopped_with_day_and_reason_then_taken_again(say: Say, kept: Path) -> None:
    stop = ("medicines", "stop", "norvasc  5 MG", "--store", kept)
    code, out, _ = say(*stop, "--on", "2026-05-12", "--because", "swollen feet")
    assert (code, out) == (0, f"Ana Quispe: {NORVASC} is noted as stopped.\n")
    table = say("medicines", "--store", kept)[1]
    assert "Stopped 12 May 2026; why: swollen feet" in " ".join(table.split())
    (medicine,) = listed(say, kept)
    assert (medicine["status"], medicine["stopped"]) == ("stopped", "2026-05-12")

    again = ("medicines", "restart", NORVASC, "--store", kept, "--on", "2026-06")
    assert say(*again)[:2] == (0, f"Ana Quispe: {NORVASC} is noted as taken now.\n")
    (medicine,) = listed(say, kept)
    assert medicine["status"] == "taking"
    assert [(each["kind"], each["on"], each["reason"]) for each in medicine["changes"]] == [
        ("stopped", "2026-05-12", "swollen feet"),
        ("restarted", "2026-06", ""),
    ]


def test_one_or_all_are_checked(say: Say, kept: Path) -> None:
    say("medicines", "add", "Aspirin", "--store", kept)
    assert say("medicines", "check", "aspirin", "--store", kept)[0] == 0
    assert [each["checked_on"] for each in listed(say, kept)] == [None, "2026-05-22"]
    code, out, _ = say("medicines", "check", "--store", kept)
    assert (code, out) == (0, "Ana Quispe: the medicine list was checked today.\n")
    assert {each["checked_on"] for each in listed(say, kept)} == {"2026-05-22"}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("stop", "Norvasc"), 10, "There is no medicine “Norvasc”"),
        (("stop", NORVASC, "--on", "12/05/2026"), 11, "was not understood as a day"),
        (("stop", NORVASC, "--on", "2026-02-30"), 11, "was not understood as a day"),
        (("add", "  "), 11, "A name is missing."),
        (("add",), 2, "Missing argument"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    say: Say, kept: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    before = listed(say, kept)
    found, out, err = say("medicines", *arguments, "--store", kept)
    assert (found, out) == (code, "")
    assert said in err
    assert listed(say, kept) == before


def test_a_stop_before_the_start_is_refused(say: Say, kept: Path) -> None:
    store = start_store(kept)
    (person,) = store.load_people()
    medications.add_medication(store, person.id, "Aspirin", started=PartialDate(2026, 5))
    store.close()
    code, _, err = say("medicines", "stop", "Aspirin", "--on", "2025", "--store", kept)
    assert code == 11
    assert "before the start date" in err


def test_two_of_one_name_are_told_apart_by_their_id(say: Say, kept: Path) -> None:
    say("medicines", "add", NORVASC, "--store", kept)
    ids = [each["id"] for each in listed(say, kept)]
    code, _, err = say("medicines", "stop", NORVASC, "--store", kept)
    assert code == 11
    assert all(each in err for each in ids)
    assert say("medicines", "stop", ids[1], "--store", kept)[0] == 0
    assert [each["status"] for each in listed(say, kept)] == ["taking", "stopped"]


@pytest.mark.parametrize("place", ["before", "after"])
def test_only_the_person_named_is_changed(say: Say, shared: Path, place: str) -> None:
    whose = ("--person", "Tom Bauer")
    command = ("add", "Aspirin", "--store", str(shared))
    assert say("medicines", "stop", "Percocet", "--store", shared)[0] == 16
    arguments = (*whose, *command) if place == "before" else (*command, *whose)
    assert say("medicines", *arguments)[0] == 0
    assert [each["name_as_typed"] for each in listed(say, shared, *whose)][-1] == "Aspirin"
    assert len(listed(say, shared, "--person", "Ana Quispe")) == 1


def test_a_page_pasted_as_a_name_loses_nothing(say: Say, kept: Path) -> None:
    pasted = "one tablet of the white ones " * 100
    code, out, _ = say("medicines", "add", pasted, "--store", kept)
    assert code == 0
    assert "stands in its note" in out
    added = listed(say, kept)[-1]
    assert added["note"] == pasted.strip()
    assert pasted.startswith(added["name_as_typed"])
