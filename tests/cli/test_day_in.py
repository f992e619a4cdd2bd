"""`ldn-prep day-in`: says whose each appointment is and brings in who is surely meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import people
from ldn_prep.actions.stores import open_store
from ldn_prep.cli.day_reading import LEFT_OUT
from ldn_prep.records import PartialDate

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def day(kept: Path, tmp_path: Path) -> Path:
    store = open_store(kept)
    people.add_person(store, "Tom Bauer", born=PartialDate(1950, 3, 12))
    store.close()
    path = tmp_path / "day.csv"
    path.write_text(
        "Patient,DOB,Time,Provider\n"
        '"Bauer, Tom",1950-03-12,9:30,Dr. Ito\n'
        "Ana Quispe,1961-02-03,10:00,Dr. Ito\n"
        "Eva Roth,1980-01-01,11:00,Dr. Ito\n"
    )
    return path


def planned(path: Path) -> dict[str, list[str]]:
    store = open_store(path)
    records = [store.load_person(each.id) for each in store.load_people()]
    store.close()
    return {r.person.name: [f"{v.on} {v.at}" for v in r.visits] for r in records if r.visits}


def test_who_is_surely_meant_is_planned_and_the_rest_is_listed(
    say: Say, kept: Path, day: Path
) -> None:
    code, out, _ = say("day-in", day, "--store", kept, "--day", "2026-05-25")
    assert code == LEFT_OUT
    assert "Ana Quispe, born 3 February 1961, 10:00, Dr. Ito: left out. It may be: Ana" in out
    assert "Eva Roth, born 1 January 1980, 11:00, Dr. Ito: left out. Nobody here" in out
    assert "1 visit planned" in out
    assert planned(kept) == {"Tom Bauer": ["2026-05-25 09:30:00"]}


def test_new_people_are_added_on_request_and_a_dry_run_changes_nothing(
    say: Say, kept: Path, day: Path
) -> None:
    asked = ("day-in", day, "--store", kept, "--day", "2026-05-25", "--add-new")
    assert say(*asked, "--dry-run")[0] == LEFT_OUT
    assert planned(kept) == {}
    say(*asked)
    once = planned(kept)
    assert set(once) == {"Tom Bauer", "Eva Roth"}
    say(*asked)
    assert planned(kept) == once


def test_a_column_nobody_knows_is_a_sentence(say: Say, kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("who,when\nTom Bauer,9:00\n")
    code, _, err = say("day-in", path, "--store", kept)
    assert (code, "No column is known as the name" in err) == (2, True)
    code, _, err = say("day-in", path, "--store", kept, "--column", "name", "whose")
    assert (code, "“whose” is not known" in err) == (2, True)
    code, out, _ = say("day-in", path, "--store", kept, "--column", "name", "who")
    assert "Tom Bauer: left out." in out
