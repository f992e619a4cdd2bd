"""The front desk prints today's packets from the command line, between phone calls."""

import json
from datetime import time
from pathlib import Path

import pytest

from ldn_prep import clock
from ldn_prep.actions import (
    desk_mode,
    dosages,
    journal,
    medications,
    people,
    questions,
    visits,
)
from ldn_prep.actions.account import account_file, read_account
from ldn_prep.actions.stores import start_store
from ldn_prep.cli import run
from ldn_prep.records import DosageTiming, TimeOfDay
from ldn_prep.store import DeskOnly
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


def test_a_morning_is_stopped_half_way_and_gone_on_with(
    clinic: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = start_store(clinic)
    for person in store.load_people():
        visits.add_visit(store, person.id, on=clock.today(), at=time(9, 30), with_whom="Dr. Osei")
    store.close()
    folder = tmp_path / "today"
    command = ["--store", str(clinic), "packets", "--day", "today", "--out", str(folder)]

    assert run(["--store", str(clinic), "day"]) == 0
    said = capsys.readouterr().out
    assert all(name.split()[0] in said for name in PATIENTS)
    assert run(command) == 0
    made = capsys.readouterr().out.splitlines()
    assert len(made) == len(PATIENTS)
    Path(made[1]).unlink()
    assert run(command) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    texts = [text_of(each) for each in folder.iterdir()]
    for name in PATIENTS:
        assert sum(name in text for text in texts) == 1


def test_with_the_mode_on_packets_go_out_and_entries_stay_as_they_are(
    clinic: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = start_store(clinic)
    desk_mode.enter_desk_mode(store)
    before = store.load_people()
    store.close()
    add = ["--store", str(clinic), "medicines", "add", "Aspirin", "--person", "Ana Quispe"]
    assert run(add) == DeskOnly.exit_code
    assert "Front-desk mode is on" in capsys.readouterr().err
    packet = ["--store", str(clinic), "packet", "--person", "Ana Quispe"]
    assert run([*packet, "--out", str(tmp_path / "a.pdf")]) == 0

    store = start_store(clinic)
    (noted,) = read_account(clinic)
    ana = next(each for each in before if each.name == "Ana Quispe")
    assert (noted.person, noted.edition, noted.way) == (ana.id, 1, "saved")
    assert not any(name in account_file(clinic).read_text() for name in PATIENTS)
    assert len(store.load_person(ana.id).medications) == 1
    desk_mode.leave_desk_mode(store)
    store.close()
    assert run(add) == 0
