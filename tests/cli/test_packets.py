"""`ldn-prep packets` and `ldn-prep day`: a whole day from the command line."""

import json
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path

import pytest

from ldn_prep import clock
from ldn_prep.actions import medications, people, visits
from ldn_prep.actions.stores import start_store
from ldn_prep.cli.packets_making import SOME_FAILED

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.store"
    store = start_store(path)
    for number, name in enumerate(("Ana Quispe", "Tom Bauer", "Lúcia Nunes")):
        person = people.add_person(store, name).added[0]
        medications.add_medication(store, person, f"Medicine{number} 10 mg")
        whom = "Dr. Osei" if number else "Pat Lee, NP"
        visits.add_visit(store, person, on=clock.today(), at=time(9, 10 * number), with_whom=whom)
    tomorrow = people.add_person(store, "Zoe Last").added[0]
    visits.add_visit(store, tomorrow, on=clock.today() + timedelta(1))
    store.close()
    return path


def test_every_packet_of_the_day_is_written_and_named_on_stdout(
    say: Say, clinic: Path, tmp_path: Path
) -> None:
    out_dir = tmp_path / "new" / "packets"
    code, out, err = say("packets", "--store", clinic, "--day", "today", "--out", out_dir)
    assert code == 0
    written = [Path(line) for line in out.splitlines()]
    assert len(written) == 3
    assert all(each.read_bytes().startswith(b"%PDF") for each in written)
    assert "3 of 3 packets" in err


def test_said_again_it_makes_only_what_is_missing(say: Say, clinic: Path, tmp_path: Path) -> None:
    first = say("packets", "--store", clinic, "--out", tmp_path / "out")
    gone = Path(first[1].splitlines()[0])
    gone.unlink()
    code, out, err = say("packets", "--store", clinic, "--out", tmp_path / "out")
    assert code == 0
    assert len(out.splitlines()) == 1
    assert "2 packets are there already" in err
    assert say("packets", "--store", clinic, "--out", tmp_path / "out")[:2] == (0, "")


def test_one_clinician_and_another_day(say: Say, clinic: Path, tmp_path: Path) -> None:
    where = ("--store", clinic, "--out", tmp_path / "out")
    assert len(say("packets", *where, "--clinician", "osei")[1].splitlines()) == 2
    assert len(say("packets", *where, "--day", "tomorrow")[1].splitlines()) == 1
    code, out, err = say("packets", *where, "--day", "2026-01-01")
    assert (code, out) == (0, "")
    assert "no visits" in err


def test_what_could_not_be_made_shows_in_the_exit_code(
    say: Say, clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ldn_prep.actions import batch_work
    from ldn_prep.errors import CannotWriteFile

    write = batch_work.write_file

    def refuse_one(path: Path, content: bytes) -> None:
        if "-0910-" in path.name:
            raise CannotWriteFile(path=path)
        write(path, content)

    monkeypatch.setattr(batch_work, "write_file", refuse_one)
    code, out, err = say("packets", "--store", clinic, "--out", tmp_path / "out")
    assert code == SOME_FAILED
    assert len(out.splitlines()) == 2
    assert "Tom Bauer" in err
    assert "could not be written" in err
    monkeypatch.undo()


def test_a_day_that_is_none_and_a_folder_that_cannot_be_are_told(
    say: Say, clinic: Path, tmp_path: Path
) -> None:
    assert say("packets", "--store", clinic, "--out", tmp_path, "--day", "someday")[0] == 11
    (tmp_path / "file").write_text("x")
    where = tmp_path / "file" / "folder"
    assert say("packets", "--store", clinic, "--out", where)[0] == 12


def test_the_day_is_listed_with_what_is_missing(say: Say, clinic: Path) -> None:
    code, out, err = say("day", "--store", clinic)
    assert (code, err) == (0, "")
    assert out.index("Ana Quispe") < out.index("Tom Bauer") < out.index("Nunes")
    assert "no questions" in " ".join(out.split())
    assert "Zoe" not in out
    assert "Zoe" in say("day", "--store", clinic, "--day", "tomorrow")[1]
    assert "No visits" in say("day", "--store", clinic, "--day", "2026-01-01")[1]


def test_the_day_as_json_for_other_programs(say: Say, clinic: Path, tmp_path: Path) -> None:
    say("packets", "--store", clinic, "--out", tmp_path / "out")
    listed = json.loads(say("day", "--store", clinic, "--json")[1])
    assert [each["packet"] for each in listed] == [1, 1, 1]
    assert {each["packet_way"] for each in listed} == {"saved"}
    assert all("no_questions" in [gap["what"] for gap in each["missing"]] for each in listed)
