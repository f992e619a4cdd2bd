"""Finding one of many: parts of names, initials, birth dates in any writing, slips."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ldn_prep.actions.finding_births import is_born
from ldn_prep.actions.finding_people import PeopleIndex
from ldn_prep.clock import today
from ldn_prep.records import PartialDate, Person


def _person(name: str, born: str = "", preferred: str = "") -> Person:
    known = PartialDate.parse(born) if born else None
    return Person(name=name, born=known, preferred_name=preferred, id=name)


CROWD = tuple(
    _person(name, born)
    for name, born in (
        ("Ann Mary Lee", "1950-05-12"),
        ("Anna Leeds", "1950-06-05"),
        ("Bartholomew Alder", "1981-11-03"),
        ("José Núñez-Ortega", "1944"),
        ("Siobhán O'Brien", "1962-03"),
        ("May Jansen", "1990-01-31"),
        ("April Summers", ""),
        ("李小龙", "1940-11-27"),
        ("Łukasz Żak", "2001-02-28"),
        ("Person 12", "1970-07-07"),
    )
)
INDEX = PeopleIndex(CROWD)


def _first(query: str) -> str:
    found = INDEX.find(query)
    return found[0].name if found else ""


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("al", "Ann Mary Lee"),
        ("aml", "Ann Mary Lee"),
        ("LA", "Ann Mary Lee"),
        ("lee ann", "Ann Mary Lee"),
        ("holo", "Bartholomew Alder"),
        ("nunez", "José Núñez-Ortega"),
        ("ortega jose", "José Núñez-Ortega"),
        ("obrien", "Siobhán O'Brien"),
        ("o'br", "Siobhán O'Brien"),
        ("lukasz", "Łukasz Żak"),
        ("小", "李小龙"),
        ("april", "April Summers"),
        ("may", "May Jansen"),
        ("person 12", "Person 12"),
    ],
)
def test_any_part_of_a_name(query: str, name: str) -> None:
    assert _first(query) == name


@pytest.mark.parametrize(
    "query",
    ["bartolomew", "bartholmew aldr", "baryholomew", "bratholomew", "batholomew alder", "adler b"],
)
def test_slips_are_forgiven(query: str) -> None:
    assert _first(query) == "Bartholomew Alder"


@pytest.mark.parametrize(
    "query",
    [
        "1950-05-12",
        "5/12/1950",
        "12.5.50",
        "12 May 1950",
        "May 12, 1950",
        "12th of may 1950",
        "born 12 may",
        "05121950",
        "19500512",
        "120550",
        "12 mayo 1950",
        "lee 1950",
        "ann 50",
        "1950 mary",
        "ann 12 may",
    ],
)
def test_a_birth_date_in_any_usual_writing(query: str) -> None:
    assert _first(query) == "Ann Mary Lee"


def test_what_could_be_two_days_finds_both() -> None:
    crowd = PeopleIndex([_person("A", "1950-05-06"), _person("B", "1950-06-05")])
    assert {each.name for each in crowd.find("5/6/1950")} == {"A", "B"}


def test_a_date_leaves_out_everyone_else() -> None:
    assert [each.name for each in INDEX.find("12 may 1950")] == ["Ann Mary Lee"]
    assert INDEX.find("13 may 1950") == ()


@pytest.mark.parametrize("query", ["", "   "])
def test_nothing_typed_finds_everyone_the_last_used_first(query: str) -> None:
    found = INDEX.find(query, first=("Person 12", "May Jansen"))
    assert [each.name for each in found[:3]] == ["Person 12", "May Jansen", "Ann Mary Lee"]
    assert len(found) == len(CROWD)


def test_those_in_the_archive_come_after_their_equals() -> None:
    kept, gone = _person("Ann Lee", "1950"), _person("Ann Lee", "1960")
    gone.archived_on = today()
    assert PeopleIndex([gone, kept]).find("ann lee") == (kept, gone)


_LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9)
_PEOPLE = st.lists(st.tuples(_LETTERS, _LETTERS), min_size=1, max_size=30, unique=True)


@given(_PEOPLE, st.data())
def test_everyone_is_found_by_every_part_of_their_name(
    names: list[tuple[str, str]], data: st.DataObject
) -> None:
    index = PeopleIndex([_person(f"{first} {last}") for first, last in names])
    first, last = data.draw(st.sampled_from(names))
    start = data.draw(st.integers(0, len(last) - 2))
    end = data.draw(st.integers(start + 2, len(last)))
    for query in (first, last, f"{last} {first}", f"{first[:2]} {last[start:end]}"):
        assert f"{first} {last}" in [each.name for each in index.find(query)]


@given(_PEOPLE, st.data())
def test_one_slip_in_a_whole_name_still_finds_it(
    names: list[tuple[str, str]], data: st.DataObject
) -> None:
    index = PeopleIndex([_person(f"{first} {last}") for first, last in names])
    first, last = data.draw(st.sampled_from(names))
    assume(len(last) > 4)
    place = data.draw(st.integers(1, len(last) - 2))
    letter = data.draw(st.sampled_from("aeiou"))
    slips = (
        last[:place] + last[place + 1 :],
        last[:place] + letter + last[place:],
        last[:place] + letter + last[place + 1 :],
        last[:place] + last[place + 1] + last[place] + last[place + 2 :],
    )
    for slip in slips:
        assert f"{first} {last}" in [each.name for each in index.find(f"{first} {slip}")]


@given(st.dates(date(1850, 1, 1), date(2050, 1, 1)).map(PartialDate.of))
def test_every_writing_of_a_whole_date_finds_it(day: PartialDate) -> None:
    index = PeopleIndex([Person(name="Ann", born=day)])
    year = f"{day.year:04d}"
    for query in (
        str(day),
        f"{day.month}/{day.day}/{year}",
        f"{day.day}.{day.month}.{year}",
        str(day).replace("-", ""),
        f"ann {year}",
    ):
        assert index.find(query), query


@given(st.text(max_size=40))
def test_anything_can_be_typed(query: str) -> None:
    found = INDEX.find(query)
    assert len({each.id for each in found}) == len(found)


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        (", born 12 may 1950", True),
        ("1950-05-12", True),
        ("(1950)", True),
        ("1951", False),
        ("", False),
        ("junior 1950", False),
    ],
)
def test_a_birth_date_after_a_name(words: str, is_so: bool) -> None:
    assert is_born(PartialDate(1950, 5, 12), words) is is_so
    assert not is_born(None, words)
