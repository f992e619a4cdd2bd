"""What can be done with the people in a store."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack

from ldn_prep import clock
from ldn_prep.actions.accepting import accept_name, assign, merge_key
from ldn_prep.actions.people_marks import choose_mark
from ldn_prep.errors import N_
from ldn_prep.records import (
    Answer,
    Direction,
    ListState,
    Measure,
    PartialDate,
    Person,
    StandardMeasure,
)
from ldn_prep.store import Changes, Store, Unit

STANDARD_MEASURES = (
    (StandardMeasure.PAIN, Direction.HIGHER_IS_WORSE),
    (StandardMeasure.SLEEP, Direction.HIGHER_IS_BETTER),
    (StandardMeasure.ENERGY, Direction.HIGHER_IS_BETTER),
    (StandardMeasure.FUNCTION, Direction.HIGHER_IS_BETTER),
)


class PersonDetails(TypedDict, total=False):
    preferred_name: str
    born: PartialDate | None
    phone: str
    email: str
    address: str
    language: str
    medications_state: ListState
    allergies_state: ListState
    conditions_state: ListState
    medications_checked_on: date | None
    pregnancy: Answer
    pregnancy_note: str
    breastfeeding: Answer
    breastfeeding_note: str
    liver: Answer
    liver_note: str
    kidney: Answer
    kidney_note: str
    surgery: Answer
    surgery_on: PartialDate | None
    surgery_note: str
    alcohol: Answer
    alcohol_note: str
    colour: str


class PersonFields(PersonDetails, total=False):
    name: str


def add_person(store: Store, name: str, **fields: Unpack[PersonDetails]) -> Changes:
    """Adds a person with the four standard measures; `added[0]` is the person's id.

    Without a `colour` they are given the mark that the fewest others have.
    """
    with store.change(N_("Add a person")) as unit:
        new_person(unit, name, **fields)
    return unit.changes


def new_person(unit: Unit, name: str, **fields: Unpack[PersonDetails]) -> Person:
    """As `add_person`, as a part of another action."""
    person = unit.add(Person(name=accept_name(name)))
    assign(person, fields)
    person.colour = person.colour or choose_mark(unit.tally(Person.colour))
    for rank, (standard, direction) in enumerate(STANDARD_MEASURES):
        unit.add(Measure(person_id=person.id, standard=standard, direction=direction, rank=rank))
    return person


def change_person(store: Store, person_id: str, **fields: Unpack[PersonFields]) -> Changes:
    """Changes the given fields; raises NotAccepted for an empty name, NotFound."""
    with store.change(N_("Change personal details"), merge_key(person_id, fields)) as unit:
        person = unit.require(Person, person_id)
        if "name" in fields:
            fields["name"] = accept_name(fields["name"])
        assign(person, fields)
    return unit.changes


def mark_person_in_error(store: Store, person_id: str) -> Changes:
    """Takes a person off the list with everything they keep; undo brings them back."""
    with store.change(N_("Remove a person")) as unit:
        unit.require(Person, person_id).entered_in_error = True
    return unit.changes


def archive_person(store: Store, person_id: str) -> Changes:
    """Sets a person aside: out of the lists, with everything kept; they can be brought back."""
    with store.change(N_("Put a person in the archive")) as unit:
        person = unit.require(Person, person_id)
        person.archived_on = person.archived_on or clock.today()
    return unit.changes


def bring_back_person(store: Store, person_id: str) -> Changes:
    """A person who was set aside is listed again."""
    with store.change(N_("Bring a person back from the archive")) as unit:
        unit.require(Person, person_id).archived_on = None
    return unit.changes


def listed_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those who were not set aside, in the same order."""
    return tuple(each for each in people if each.archived_on is None)


def list_order(person: Person) -> tuple[str, str]:
    """The key by which the store lists people: by name."""
    return person.name.casefold(), person.id
