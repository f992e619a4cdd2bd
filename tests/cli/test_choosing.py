"""Who and which visit is meant: whole names only, and never a guess."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import people, visits
from ldn_prep.actions.stores import start_store
from ldn_prep.clock import today

Say = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("name", ["Ana Quispe", "ana quispe", " Ana  Quispe ", "Anita"])
def test_a_person_is_found_by_whole_or_preferred_name(say: Say, shared: Path, name: str) -> None:
    code, out, _ = say("questions", "--store", shared, "--person", name)
    assert code == 0
    assert out.startswith("Questions of Ana Quispe")


@pytest.mark.parametrize("name", ["Ana", "Quispe", "Tom", "x"])
def test_half_a_name_is_nobody(say: Say, shared: Path, name: str) -> None:
    code, out, err = say("questions", "--store", shared, "--person", name)
    assert (code, out) == (10, "")
    assert name in err


def test_several_people_are_named_when_nobody_is(say: Say, shared: Path) -> None:
    code, out, err = say("questions", "--store", shared)
    assert (code, out) == (16, "")
    assert "Ana Quispe, Tom Bauer" in err
    assert "--person" in err


def test_namesakes_are_told_apart_by_id(say: Say, shared: Path) -> None:
    store = start_store(shared)
    twin = people.add_person(store, "ana quispe").added[0]
    store.close()
    code, _, err = say("questions", "--store", shared, "--person", "Ana Quispe")
    assert code == 16
    assert twin in err
    assert say("questions", "--store", shared, "--person", twin)[0] == 0


def test_a_crowd_is_not_listed_whole(say: Say, shared: Path) -> None:
    store = start_store(shared)
    for number in range(20):
        people.add_person(store, f"Person {number}")
    store.close()
    code, _, err = say("questions", "--store", shared)
    assert code == 16
    assert "…" in err
    assert len(err) < 500


def test_a_removed_person_is_nobody(say: Say, shared: Path) -> None:
    store = start_store(shared)
    tom = next(person for person in store.load_people() if person.name == "Tom Bauer")
    people.mark_person_in_error(store, tom.id)
    store.close()
    assert say("questions", "--store", shared, "--person", tom.id)[0] == 10
    assert say("questions", "--store", shared)[0] == 0


def test_a_visit_is_chosen_by_date_or_id(say: Say, kept: Path) -> None:
    store = start_store(kept)
    (person,) = store.load_people()
    visits.add_visit(store, person.id, on=today(), with_whom="Dr Osei")
    later = visits.add_visit(
        store, person.id, on=today().replace(year=2027), with_whom="Dr Winter"
    ).added[0]
    store.close()
    packet = ("packet", "--store", kept, "--format", "text", "--out", "-", "--visit")
    assert "Dr Osei" in say(*packet, today().isoformat())[1]
    assert "Dr Winter" in say(*packet, later)[1]
    code, out, err = say(*packet, "2020-01-01")
    assert (code, out) == (10, "")
    assert "2020-01-01" in err
