"""What the store holds, as a table to read and as JSON for other programs."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ldn_prep.actions import dosages, journal, medications, people
from ldn_prep.actions.stores import start_store
from ldn_prep.clock import today
from ldn_prep.records import ListState

Say = Callable[..., tuple[int, str, str]]
LISTS = ("medicines", "questions", "journal")


def _json(say: Say, *arguments: object) -> Any:
    code, out, err = say(*arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.store"
    start_store(path).close()
    return path


def test_people_of_a_store(say: Say, shared: Path) -> None:
    code, out, _ = say("--store", shared, "people")
    assert code == 0
    assert [line.split("  ")[0] for line in out.splitlines()[2:]] == ["Ana Quispe", "Tom Bauer"]
    assert [each["name"] for each in _json(say, "--store", shared, "people")] == [
        "Ana Quispe",
        "Tom Bauer",
    ]


def test_nobody_is_said_in_words(say: Say, empty: Path) -> None:
    assert say("--store", empty, "people") == (0, "There is nobody in this store yet.\n", "")
    assert _json(say, "--store", empty, "people") == []
    for each in LISTS:
        code, out, err = say("--store", empty, each)
        assert (code, out) == (10, "")
        assert err.startswith("ldn-prep: There is nobody in this store yet.")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ListState.NOT_ASKED, "not asked about medicines yet"),
        (ListState.NONE_REPORTED, "no medicines or supplements reported"),
        (ListState.LISTED, "not asked about medicines yet"),
    ],
)
def test_an_empty_list_says_what_it_means(
    say: Say, empty: Path, state: ListState, words: str
) -> None:
    store = start_store(empty)
    people.add_person(store, "Ana Quispe", medications_state=state)
    store.close()
    assert say("medicines", "--store", empty) == (0, f"Ana Quispe: {words}.\n", "")
    said = _json(say, "medicines", "--store", empty)
    assert said["medicines"] == []
    assert said["state"] == ("not_asked" if state is ListState.LISTED else state.value)
    assert say("questions", "--store", empty)[1] == "Ana Quispe: no questions yet.\n"
    assert say("journal", "--store", empty)[1] == "Ana Quispe: no days recorded yet.\n"


def test_the_sample_holds_what_it_promises(say: Say, sample: Path) -> None:
    medicines = _json(say, "--store", sample, "medicines")
    assert "sample person" in medicines["person"]["name"]
    assert medicines["state"] == "listed"
    listed = medicines["medicines"]
    assert len(listed) == 18
    assert sum("codeine" in each["ingredients"] for each in listed) == 1
    assert {"supplement", "compounded", "over_the_counter", "prescription"} == {
        each["category"] for each in listed
    }
    (ldn,) = (each for each in listed if each["is_ldn"])
    starts = [date.fromisoformat(step["starts"]) for step in ldn["dose_steps"]]
    assert starts == sorted(starts)
    assert starts[-2] < today() < starts[-1]
    assert [step["amount"] for step in ldn["dose_steps"]] == ["1.5 mg", "3 mg", "4.5 mg"]


def test_the_sample_has_nine_questions_some_for_the_pharmacist(say: Say, sample: Path) -> None:
    questions = _json(say, "--store", sample, "questions")["questions"]
    assert len(questions) == 9
    assert {each["audience"] for each in questions} == {"prescriber", "pharmacist"}
    assert sum(each["is_must_ask"] for each in questions) == 3


def test_the_sample_has_120_days_with_gaps(say: Say, sample: Path) -> None:
    said = _json(say, "--store", sample, "journal")
    days = [date.fromisoformat(day["on"]) for day in said["days"]]
    assert (days[-1] - days[0]).days == 119
    assert days[-1] < today()
    assert 90 < len(days) < 110
    assert len(set(days)) == len(days)
    scores = [score for day in said["days"] for score in day["scores"].values()]
    assert None in scores
    assert all(score is None or 0 <= score <= 10 for score in scores)
    doses = {day["dose"] for day in said["days"]}
    assert doses == {None, "1.5 mg", "3 mg"}
    assert any(day["side_effects"] for day in said["days"])


def test_json_has_no_bare_numbers_but_scores_and_flags(say: Say, sample: Path) -> None:
    listed = _json(say, "--store", sample, "medicines")["medicines"]
    numbers = [
        (key, value)
        for each in listed
        for key, value in each.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    ]
    assert numbers == []


def test_tables_are_aligned(say: Say, sample: Path) -> None:
    for each in LISTS:
        lines = say("--store", sample, each)[1].splitlines()
        assert "sample person" in lines[0]
        rule = lines[3]
        starts = [n for n in range(1, len(rule)) if rule[n - 1 : n + 1] == " -"]
        for line in lines[4:]:
            assert all(line[start - 1 : start] in ("", " ") for start in starts)


def test_a_private_note_is_never_written_out(say: Say, kept: Path) -> None:
    store = start_store(kept)
    (person,) = store.load_people()
    journal.record_day(store, person.id, today(), note="Only for me", is_note_private=True)
    store.close()
    assert "Only for me" not in say("--store", kept, "journal")[1]
    assert _json(say, "--store", kept, "journal")["days"][0]["note"] is None


def test_nobody_reads_another_persons_list(say: Say, shared: Path) -> None:
    for each in LISTS:
        code, out, _ = say(each, "--store", shared, "--person", "Tom Bauer", "--json")
        assert code == 0
        assert "Ana" not in out
        assert "Norvasc" not in out


def test_a_long_dosage_is_wrapped_and_never_cut(say: Say, tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(60)]
    store = start_store(tmp_path / "long.store")
    person = people.add_person(store, "Ana Quispe").added[0]
    medicine = medications.add_medication(store, person, "Norvasc").added[0]
    dosages.set_dosage(store, medicine, free_text=" ".join(words))
    store.close()

    code, out, _ = say("medicines", "--store", tmp_path / "long.store")
    assert code == 0
    assert all(word in out for word in words)
