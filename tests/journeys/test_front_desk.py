"""The front desk prints today's packets from the command line, between phone calls."""

import json
from pathlib import Path

import pytest

from ldn_prep.actions import dosages, journal, medications, people, questions
from ldn_prep.actions.stores import start_store
from ldn_prep.cli import run
from ldn_prep.records import DosageTiming, TimeOfDay
from tests.journeys.reading import text_of

PATIENTS = ("Ana Quispe", "Tom Bauer", "Lúcia Nunes")


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.store"
    store = start_store(path)
    for number, name in enumerate(PATIENTS):
        person = people.add_person(store, name).added[0]
        medicine = medications.add_medication(store, person, f"Medicine{number} 10 mg").added[0]
        dosages.set_dosage(
            store,
            medicine,
            amount_as_typed=f"{number + 2} tablets",
            timing=DosageTiming.TIMES_OF_DAY,
            times_of_day=(TimeOfDay.MORNING,),
        )
        questions.add_question(store, person, f"Question of {name}?")
        measure = store.load_person(person).measures[0].id
        journal.record_score(store, person, journal.clock.today(), measure, number + 1)
    store.close()
    return path


def test_one_packet_for_each_patient_and_nobody_mixed_up(
    clinic: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--store", str(clinic), "people", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert sorted(each["name"] for each in listed) == sorted(PATIENTS)

    for each in listed:
        target = tmp_path / f"{each['id']}.pdf"
        chosen = ["--person", each["id"], "--out", str(target), "--page", "a4"]
        assert run(["--store", str(clinic), "packet", *chosen]) == 0
        text = text_of(target)
        number = PATIENTS.index(each["name"])
        assert each["name"] in text
        assert f"Medicine{number} 10 mg" in text
        assert f"{number + 2} tablets" in text
        for other in set(PATIENTS) - {each["name"]}:
            assert other not in text
            assert f"Medicine{PATIENTS.index(other)}" not in text


def test_asking_for_nobody_in_particular_lists_who_there_is(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--store", str(clinic), "packet"]) not in (0, 70)
    said = capsys.readouterr().err
    assert all(name in said for name in PATIENTS)


def test_the_same_name_twice_never_overwrites(clinic: Path, tmp_path: Path) -> None:
    target = tmp_path / "ana.pdf"
    command = ["--store", str(clinic), "packet", "--person", "Ana Quispe", "--out", str(target)]
    assert run(command) == 0
    first = target.read_bytes()
    assert run(command) == 12
    assert target.read_bytes() == first


def test_large_print_and_plain_text_hold_the_same_words(clinic: Path, tmp_path: Path) -> None:
    command = ["--store", str(clinic), "packet", "--person", "Tom Bauer"]
    assert run([*command, "--large-print", "--out", str(tmp_path / "large.pdf")]) == 0
    assert run([*command, "--format", "text", "--out", str(tmp_path / "packet.txt")]) == 0
    plain = (tmp_path / "packet.txt").read_text(encoding="utf-8")
    for text in (text_of(tmp_path / "large.pdf"), " ".join(plain.split())):
        assert "Medicine1 10 mg" in text
        assert "Question of Tom Bauer?" in text
