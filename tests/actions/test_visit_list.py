"""A list of appointments: whose each is, what it adds, and that nobody is mixed up."""

from datetime import date, time
from pathlib import Path

import pytest

from ldn_prep.actions import people, undoing, visits
from ldn_prep.actions.stores import Store
from ldn_prep.actions.visit_list import (
    Appointment,
    AppointmentList,
    Choice,
    DateOrder,
    Part,
    Whose,
    bring_in_visits,
    match_people,
    propose_parts,
    read_appointments,
    read_heading,
)
from ldn_prep.i18n import translator
from ldn_prep.records import PartialDate

DAY = date(2026, 5, 25)
BORN = PartialDate(1950, 3, 12)


def listed(
    tmp_path: Path, text: str, order: DateOrder | None = None, **parts: str
) -> AppointmentList:
    path = tmp_path / "day.csv"
    path.write_text(text, encoding="utf-8-sig")
    proposed = propose_parts(read_heading(path))
    return read_appointments(path, {**proposed, **{Part(k): v for k, v in parts.items()}}, order)


def test_the_usual_titles_are_known_and_names_are_read_as_spoken(tmp_path: Path) -> None:
    text = (
        "Patient Name,DOB,Appt Time,Provider\n"
        '"Lee, Ann",1950-03-12,9:30 AM,Dr. Ito\n'
        "Tom  Bauer,,14:00,\n"
    )
    found = listed(tmp_path, text)
    assert found.faults == ()
    assert found.appointments == (
        Appointment(2, "Ann Lee", BORN, None, time(9, 30), "Dr. Ito"),
        Appointment(3, "Tom Bauer", None, None, time(14)),
    )


def test_given_and_family_name_in_columns_of_their_own(tmp_path: Path) -> None:
    found = listed(tmp_path, "First Name,Last Name,Date\nAnn,Lee,2026-05-25\n")
    assert [(each.name, each.on) for each in found.appointments] == [("Ann Lee", DAY)]


def test_a_column_can_be_said(tmp_path: Path) -> None:
    found = listed(tmp_path, "who,when\nAnn Lee,9:00\n", name="who", at="when")
    assert [(each.name, each.at) for each in found.appointments] == [("Ann Lee", time(9))]


def test_rows_that_cannot_be_read_are_listed_and_the_rest_comes_in(tmp_path: Path) -> None:
    text = (
        "name,dob,time\n,1950-03-12,9:00\nAnn Lee,soon,9:00\nTom Bauer,1950-03-12,noonish\n"
        "Old One,1066-10-14,9:00\nToo,many,cells,here\nEva Roth,1950-03-12,10:00\n"
    )
    found = listed(tmp_path, text)
    assert [each.name for each in found.appointments] == ["Eva Roth"]
    assert [fault.describe(translator("en")) for fault in found.faults] == [
        "Line 2: there is no name",
        "Line 3: “soon” is not a date that can be read",
        "Line 4: “noonish” is not a time that can be read",
        "Line 5: 1066-10-14 is too long ago",
        "Line 6: 4 cells instead of 3",
    ]


def test_a_birth_date_that_can_be_two_is_asked_for(tmp_path: Path) -> None:
    text = "name,dob\nAnn Lee,03/12/1950\n"
    assert listed(tmp_path, text).doubtful == "03/12/1950"
    found = listed(tmp_path, text, DateOrder.MONTH_FIRST)
    assert (found.doubtful, found.appointments[0].born) == ("", BORN)


def test_only_the_same_name_and_birth_date_is_sure(store: Store) -> None:
    ann = people.add_person(store, "Ann Lee", born=BORN).added[0]
    other = people.add_person(store, "Ann Lee", born=PartialDate(1971, 1, 1)).added[0]
    undated = people.add_person(store, "Tom Bauer").added[0]
    appointments = (
        Appointment(2, "ann  LEE", BORN),
        Appointment(3, "Ann Lee"),
        Appointment(4, "Tom Bauer", BORN),
        Appointment(5, "Ann Lee", PartialDate(1999, 9, 9)),
        Appointment(6, "Annie Lee", BORN),
        Appointment(7, "Eva Roth", PartialDate(1980, 1, 1)),
    )
    found = match_people(appointments, store.load_people())
    told = [(each.whose, {person.id for person in each.candidates}) for each in found]
    assert told == [
        (Whose.SURE, {ann}),
        (Whose.UNSURE, {ann, other}),
        (Whose.UNSURE, {undated}),
        (Whose.NOBODY, set()),
        (Whose.UNSURE, {ann}),
        (Whose.NOBODY, set()),
    ]


def test_visits_come_in_once_and_one_undo_takes_them_out(store: Store, person_id: str) -> None:
    before = store.load_person(person_id)
    choices = [
        Choice(Appointment(2, "Ana Quispe", None, None, time(9, 30), "Dr. Ito"), person_id),
        Choice(Appointment(3, "Eva Roth", BORN, DAY, time(10)), is_new=True),
        Choice(Appointment(4, "Eva Roth", BORN, DAY, time(15)), is_new=True),
    ]
    done = bring_in_visits(store, choices[:2], DAY)
    assert (done.planned, done.kept) == (2, ())
    (visit,) = store.load_person(person_id).visits
    assert (visit.on, visit.at, visit.with_whom) == (DAY, time(9, 30), "Dr. Ito")
    eva = next(each for each in store.load_people() if each.name == "Eva Roth")
    assert eva.born == BORN
    assert not bring_in_visits(store, choices[:1], DAY).changes
    undoing.undo(store)
    assert [each.name for each in store.load_people()] == ["Ana Quispe"]
    assert store.load_person(person_id) == before


def test_two_appointments_of_a_new_person_are_one_person(store: Store) -> None:
    twice = [
        Choice(Appointment(line, "Eva Roth", BORN, DAY, time(hour), who), is_new=True)
        for line, hour, who in ((2, 9, "Dr. Ito"), (3, 15, "Dr. Adams"))
    ]
    assert bring_in_visits(store, twice, DAY).planned == 2
    (eva,) = store.load_people()
    assert len(store.load_person(eva.id).visits) == 2
    assert len(store.load_person(eva.id).measures) == 4


def test_what_is_planned_already_stays_and_is_told(store: Store, person_id: str) -> None:
    visits.add_visit(store, person_id, on=DAY, at=time(9), with_whom="Dr. Ito")
    later = Appointment(2, "Ana Quispe", None, DAY, time(10), "dr. ito")
    done = bring_in_visits(store, [Choice(later, person_id)], DAY)
    assert (done.planned, done.kept) == (0, ((later, time(9)),))
    (visit,) = store.load_person(person_id).visits
    assert visit.at == time(9)


def test_a_visit_without_a_day_is_given_it(store: Store, person_id: str) -> None:
    visits.add_visit(store, person_id, wishes=("Sleep",))
    done = bring_in_visits(store, [Choice(Appointment(2, "Ana", at=time(9)), person_id)], DAY)
    assert done.planned == 1
    (visit,) = store.load_person(person_id).visits
    assert (visit.on, visit.at, visit.wishes) == (DAY, time(9), ("Sleep",))


@pytest.mark.parametrize("text", ["", "name\n", "name,dob\n"])
def test_what_is_no_list_is_a_sentence(text: str, tmp_path: Path) -> None:
    from ldn_prep.errors import LdnPrepError

    with pytest.raises(LdnPrepError):
        listed(tmp_path, text)
