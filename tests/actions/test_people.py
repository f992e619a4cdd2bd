"""People: marks that tell them apart, namesakes, the archive."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions import people, undoing
from ldn_prep.actions.people_marks import MARKS, choose_mark, find_marks, initials_of
from ldn_prep.actions.people_names import find_named, tell_apart
from ldn_prep.actions.stores import Store
from ldn_prep.clock import today
from ldn_prep.i18n import translator
from ldn_prep.records import PartialDate, Person

_NAMES = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=30).filter(
    str.strip
)


def _all(store: Store) -> dict[str, Person]:
    return {each.id: each for each in store.load_people()}


def test_the_first_eight_people_have_eight_marks(store: Store) -> None:
    for number in range(8):
        people.add_person(store, f"Person {number}")
    marks = [each.colour for each in store.load_people()]
    assert sorted(marks) == sorted(MARKS)


@given(st.lists(st.sampled_from((*MARKS, "", "unknown")), max_size=40))
def test_a_new_mark_is_one_that_the_fewest_hold(given_before: list[str]) -> None:
    held = [Person(name="x", colour=mark, id=str(n)) for n, mark in enumerate(given_before)]
    shown = Counter(find_marks(held).values())
    assert shown[choose_mark(Counter(given_before))] == min(shown[mark] for mark in MARKS)


@given(st.lists(st.sampled_from((*MARKS, "")), max_size=30))
def test_a_mark_that_was_given_is_kept(given_before: list[str]) -> None:
    held = [Person(name="x", colour=mark, id=str(n)) for n, mark in enumerate(given_before)]
    shown = find_marks(held)
    assert all(shown[each.id] == each.colour for each in held if each.colour)
    assert set(shown.values()) <= set(MARKS)


def test_people_without_a_mark_keep_theirs_when_another_comes() -> None:
    held = [Person(name="x", id=str(number)) for number in range(5)]
    before = find_marks(held)
    fresh = Person(name="y", id="y", colour=choose_mark({"": 5}))
    after = find_marks([*held, fresh])
    assert {key: after[key] for key in before} == before
    assert len(set(after.values())) == 6


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ann Lee", "AL"),
        ("ann mary lee", "AL"),
        ("Ann", "A"),
        ("José Ñ", "JÑ"),
        ("(Ann) O'Brien", "AO"),
        ("李小龙", "李"),
        ("...", "?"),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials


@given(_NAMES)
def test_initials_are_one_or_two_signs(name: str) -> None:
    assert 1 <= len(initials_of(name)) <= 2


def _person(name: str, born: str = "", **fields: object) -> Person:
    return Person(name=name, born=PartialDate.parse(born) if born else None, **fields)  # type: ignore[arg-type]


def test_namesakes_are_told_apart_by_birth_date() -> None:
    ann, other = _person("Ann Lee", "1950-05-12"), _person("ann  lee", "1981")
    bob = _person("Bob Reyes", "1950-05-12")
    t, everyone = translator(), (ann, other, bob)
    assert tell_apart(ann, everyone, t) == "Ann Lee (born 12 May 1950)"
    assert tell_apart(other, everyone, t) == "ann  lee (born 1981)"
    assert tell_apart(bob, everyone, t) == "Bob Reyes"


@given(st.lists(st.sampled_from(["", "1950", "1950-05-12", "1981-11-03"]), min_size=2, max_size=6))
def test_namesakes_are_never_told_the_same(born: list[str]) -> None:
    everyone = [_person("Ann Lee", each) for each in born]
    told = [tell_apart(each, everyone, translator()) for each in everyone]
    assert len(set(told)) == len(told)


def test_named_finds_whole_names_only() -> None:
    ann = _person("Ann Lee", preferred_name="Annie")
    for name in ("ann lee", " ANN  LEE ", "annie"):
        assert find_named((ann,), name) == (ann,)
    assert find_named((ann,), "Ann") == ()


def test_archive_and_back(store: Store, person_id: str) -> None:
    people.archive_person(store, person_id)
    archived = _all(store)[person_id]
    assert archived.archived_on == today()
    assert people.listed_people(_all(store).values()) == ()
    people.bring_back_person(store, person_id)
    assert people.listed_people(_all(store).values())[0].id == person_id
    undoing.undo(store)
    assert _all(store)[person_id].archived_on == today()
    undoing.undo(store)
    assert _all(store)[person_id].archived_on is None


def test_someone_in_the_archive_keeps_the_day_they_went(store: Store, person_id: str) -> None:
    people.archive_person(store, person_id)
    assert not people.archive_person(store, person_id)
