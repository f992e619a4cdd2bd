"""`ldn-prep receive`: says what is in a packet, and takes it in only for whom it was told."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ldn_prep.actions import medications, people
from ldn_prep.actions.stores import open_store, start_store
from ldn_prep.records import PartialDate

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pdf(say: Say, kept: Path, tmp_path: Path) -> Path:
    target = tmp_path / "ana.pdf"
    assert say("packet", "--store", kept, "--with-data", "--out", target)[0] == 0
    return target


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "clinic" / "ldn-prep.store"
    start_store(path).close()
    return path


def names(path: Path) -> list[str]:
    store = open_store(path)
    found = [each.name for each in store.load_people()]
    store.close()
    return found


def test_a_dry_run_tells_and_changes_nothing(say: Say, pdf: Path, empty: Path) -> None:
    code, out, err = say("receive", "--store", empty, "--dry-run", pdf)
    assert (code, err) == (0, "")
    assert out.startswith("Packet 1 of Ana Quispe (birth date not known), made 22 May 2026\n")
    for words in ("New: Norvasc 5 mg", "New: How long until", "Journal days: 1 new, 0 differ"):
        assert words in out
    assert names(empty) == []


def test_a_new_person_is_added_when_said(say: Say, pdf: Path, empty: Path) -> None:
    code, out, err = say("receive", "--store", empty, "--new", pdf)
    assert (code, err) == (0, "")
    assert "entries brought in." in out
    assert names(empty) == ["Ana Quispe"]
    assert "Norvasc" in say("medicines", "--store", empty)[1]


def test_nothing_is_taken_in_without_saying_whose(say: Say, pdf: Path, empty: Path) -> None:
    code, out, err = say("receive", "--store", empty, pdf)
    assert code == 16
    assert "Ana Quispe" in out
    assert "--new" in err
    assert names(empty) == []


def test_a_named_person_gets_what_is_new(say: Say, pdf: Path, shared: Path) -> None:
    code, out, err = say("receive", "--store", shared, "--person", "Ana Quispe", pdf)
    assert (code, err) == (0, "")
    assert "0 new" in out
    assert names(shared) == ["Ana Quispe", "Tom Bauer"]


def test_another_persons_packet_is_refused(say: Say, pdf: Path, shared: Path) -> None:
    code, _, err = say("receive", "--store", shared, "--person", "Tom Bauer", pdf)
    assert code == 11
    assert "about Ana Quispe, not about Tom Bauer" in err
    assert "Norvasc" not in say("medicines", "--store", shared, "--person", "Tom Bauer")[1]


def test_one_bad_file_does_not_stop_the_others(
    say: Say, pdf: Path, empty: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.pdf"
    bad.write_bytes(b"hello")
    code, out, err = say("receive", "--store", empty, "--new", bad, pdf)
    assert code == 17
    assert "letter.pdf" in err
    assert "entries brought in." in out
    assert names(empty) == ["Ana Quispe"]


def test_new_and_a_name_cannot_both_be_meant(say: Say, pdf: Path, empty: Path) -> None:
    code, out, err = say("receive", "--store", empty, "--new", "--person", "Ana", pdf)
    assert (code, out) == (2, "")
    assert "--person" in err


@pytest.fixture
def named(say: Say, tmp_path: Path) -> Callable[..., Path]:
    """A packet of someone with that name and birth date, made in a store of its own."""

    def make(name: str, born: PartialDate | None, *listed: str) -> Path:
        path = tmp_path / name / "ldn-prep.store"
        with closing(start_store(path)) as store:
            person = people.add_person(store, name, born=born).added[0]
            for each in listed:
                medications.add_medication(store, person, each)
        target = tmp_path / f"{name}.pdf"
        assert say("packet", "--store", path, "--with-data", "--out", target)[0] == 0
        return target

    return make


def test_the_sure_ones_of_several_are_taken_in(
    say: Say, named: Callable[..., Path], empty: Path
) -> None:
    sure = named("Tom Bauer", PartialDate(1950, 5, 12), "Ambien")
    unsure = named("Li Wei", None)
    code, out, err = say("receive", "--store", empty, "--sure", sure, unsure)
    assert code == 16
    assert "Li Wei.pdf" in err
    assert out.endswith("1 of 2 files taken in.\n")
    assert names(empty) == ["Tom Bauer"]
    code, out, err = say("receive", "--store", empty, "--sure", sure)
    assert (code, err) == (0, "")
    assert "0 entries brought in." in out
    assert names(empty) == ["Tom Bauer"]


def test_all_well_is_said_by_the_exit_code(
    say: Say, named: Callable[..., Path], empty: Path
) -> None:
    files = [named(name, PartialDate(1950, 5, 12)) for name in ("Tom Bauer", "Ana Quispe")]
    code, out, err = say("receive", "--store", empty, "--sure", *files)
    assert (code, err) == (0, "")
    assert out.endswith("2 of 2 files taken in.\n")
    assert names(empty) == ["Ana Quispe", "Tom Bauer"]


@pytest.mark.parametrize("way", ["--new", "--dry-run"])
def test_only_one_way_of_saying_whose(say: Say, pdf: Path, empty: Path, way: str) -> None:
    code = say("receive", "--store", empty, "--sure", way, pdf)[0]
    assert code == (2 if way == "--new" else 0)
    assert names(empty) == []
