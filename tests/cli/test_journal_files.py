"""`ldn-prep journal-in` and `journal-out`: says what a file holds, takes in what it was told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions.stores import open_store
from ldn_prep.records import PersonRecords

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def daylio(tmp_path: Path) -> Path:
    path = tmp_path / "daylio.csv"
    path.write_text(
        "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
        '2026-05-20,May 20,Wednesday,8:30 pm,good,walk,"Ache: 3","",slept well\n'
        '2026-05-19,May 19,Tuesday,21:35,bad,,"Ache: 5","",\n'
        '2026-05-99,May 19,Tuesday,21:35,bad,,"","",\n',
        encoding="utf-8-sig",
    )
    return path


def ana(path: Path) -> PersonRecords:
    store = open_store(path)
    records = store.load_person(store.load_people()[0].id)
    store.close()
    return records


def test_without_choices_it_says_what_the_file_holds(say: Say, kept: Path, daylio: Path) -> None:
    before = ana(kept)
    code, out, err = say("journal-in", daylio, "--store", kept, "--dry-run")
    assert (code, err) == (0, "")
    for words in (
        "daylio.csv: 3 rows",
        "2 new days\n",
        "Line 4: “2026-05-99” is not a date",
    ):
        assert words in out
    code, out, err = say(
        "journal-in", daylio, "--store", kept, "--dry-run", "--leave-out", "mood",
        "--leave-out", "scale: Ache",
    )  # fmt: skip
    assert "mood: bad, good\n  scale: Ache: numbers from 3 to 5\n" in out
    assert ana(kept) == before


def test_what_an_app_says_is_in_the_notes_until_it_is_given_a_meaning(
    say: Say, kept: Path, daylio: Path
) -> None:
    assert say("journal-in", daylio, "--store", kept)[0] == 0
    notes = {entry.on.isoformat(): entry.note for entry in ana(kept).entries}
    assert notes["2026-05-20"] == "mood: good\nAche: 3\nwalk\nslept well"
    assert notes["2026-05-19"] == "mood: bad\nAche: 5"


def test_scores_come_in_by_the_scale_that_was_said_and_once(
    say: Say, kept: Path, daylio: Path
) -> None:
    asked = (
        "journal-in", daylio, "--store", kept, "--words", "mood", "Mood", "good=8,bad=2",
        "--new", "Mood", "better", "--score", "scale: Ache", "pain", "1-5",
    )  # fmt: skip
    code, out, _ = say(*asked)
    assert code == 0
    assert "2 new days" in out
    records = ana(kept)
    assert sorted(score.value for score in records.scores) == [2, 4, 5, 8, 10]
    assert "slept well" in [line for e in records.entries for line in e.note.splitlines()]
    code, out, _ = say(*asked)
    assert "0 new days" in out
    assert ana(kept) == records


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (("--note", "nothing"), "no column “nothing”"),
        (("--score", "scale: Ache", "Fog", "1-5"), "“Fog” is not tracked here"),
        (("--score", "scale: Ache", "pain", "five"), "“five” is not a scale"),
        (("--words", "mood", "pain", "good=11"), "from 0 to 10"),
        (("--date", "nothing"), "no column “nothing”"),
    ],
)
def test_a_choice_that_cannot_be_is_a_sentence_and_changes_nothing(
    choice: tuple[str, ...], words: str, say: Say, kept: Path, daylio: Path
) -> None:
    before = ana(kept)
    code, _, err = say("journal-in", daylio, "--store", kept, *choice)
    assert code == 2
    assert words in err
    assert ana(kept) == before


def test_dates_that_can_be_two_have_to_be_said(say: Say, kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("date,note\n03/04/2026,x\n")
    assert say("journal-in", path, "--store", kept)[0] == 2
    assert say("journal-in", path, "--store", kept, "--day-first")[0] == 0
    assert [entry.on.isoformat() for entry in ana(kept).entries] == ["2026-04-03", "2026-05-22"]


def test_a_file_that_is_no_table_is_refused(say: Say, kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(bytes(range(256)))
    code, out, err = say("journal-in", path, "--store", kept)
    assert (code, out) == (17, "")
    assert "Nothing was changed." in err


def test_the_journal_goes_out_and_comes_back(say: Say, kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert say("journal-out", path, "--store", kept) == (0, f"{path}\n", "")
    assert path.read_text("utf-8-sig").splitlines()[1].startswith("2026-05-22,4,")
    code, out, _ = say("journal-in", path, "--store", kept)
    assert (code, "1 day brings nothing" in out) == (0, True)
    code, _, err = say("journal-out", path, "--store", kept)
    assert (code, "already a file" in err) == (12, True)
