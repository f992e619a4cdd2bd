"""`sample`, `check` and `backup`: what they make, and that they replace nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions.stores import open_store
from ldn_prep.clock import today
from tests.journeys.reading import text_of

Say = Callable[..., tuple[int, str, str]]


def test_sample_makes_a_store_and_its_packet_and_never_twice(say: Say, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "sample"
    store, packet = folder / "ldn-prep.store", folder / "packet.pdf"
    assert say("sample", folder) == (0, f"{store}\n{packet}\n", "")
    text = text_of(packet)
    for words in ("sample person", "codeine", "Naltrexone", "Packet 2", "Serenyl"):
        assert words in text
    before = store.read_bytes(), packet.read_bytes()
    code, out, err = say("sample", folder)
    assert (code, out) == (12, "")
    assert "packet.pdf" in err
    packet.unlink()
    code, _, err = say("sample", folder)
    assert code == 12
    assert "ldn-prep.store" in err
    assert store.read_bytes() == before[0]


def test_the_sample_is_the_same_every_time_and_ready_for_a_visit(sample: Path) -> None:
    store = open_store(sample)
    (person,) = store.load_people()
    kept = store.load_person(person.id)
    store.close()
    visit = kept.find_next_visit(today())
    assert visit is not None
    assert visit.on is not None
    assert 0 < (visit.on - today()).days < 14
    assert [packet.number for packet in kept.packets] == [1]
    assert kept.allergies
    assert kept.conditions
    assert kept.contacts
    assert kept.peg_weeks
    assert kept.medications[0].is_ldn


@pytest.mark.parametrize("name", ["a file", "x" * 300])
def test_a_folder_that_cannot_be_made_is_told(say: Say, tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").write_text("mine", encoding="utf-8")
    code, out, err = say("sample", tmp_path / name)
    assert (code, out) == (3, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize("day", ["2024-02-29", "2026-12-31", "2027-01-01"])
def test_the_sample_can_be_made_on_any_day(tmp_path: Path, day: str) -> None:
    from datetime import date

    from ldn_prep.actions.sample_values import find_day

    on = date.fromisoformat(day)
    told = ("-45 days", "+6 days", "-6 months", "+4 months", "-12 months", "-3 years")
    assert [find_day(each, on).first_day < on for each in told] == [
        True,
        False,
        True,
        False,
        True,
        True,
    ]


def test_check_says_sound_in_a_sentence(say: Say, kept: Path) -> None:
    code, out, err = say("check", "--store", kept)
    assert (code, err) == (0, "")
    assert "is sound: 1 person," in out
    assert out.count("\n") == 1


def test_backup_goes_beside_the_store_or_where_it_is_told(
    say: Say, kept: Path, tmp_path: Path
) -> None:
    code, out, _ = say("backup", "--store", kept)
    assert code == 0
    beside = Path(out.strip())
    assert beside.parent == kept.with_name("ldn-prep.store.backups")
    named = tmp_path / "copy.store"
    assert say("backup", "--store", kept, "--out", named) == (0, f"{named}\n", "")
    for copy in (beside, named):
        assert say("questions", "--store", copy) == say("questions", "--store", kept)


def test_backup_replaces_nothing_and_tells_a_missing_folder(
    say: Say, kept: Path, tmp_path: Path
) -> None:
    named = tmp_path / "copy.store"
    named.write_bytes(b"mine")
    assert say("backup", "--store", kept, "--out", named)[0] == 12
    assert named.read_bytes() == b"mine"
    code, _, err = say("backup", "--store", kept, "--out", tmp_path / "no" / "copy.store")
    assert code == 12
    assert "copy.store" in err
