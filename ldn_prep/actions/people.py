"""What can be done with the people in a store."""

from datetime import date
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import accept_name, assign, merge_key
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
from ldn_prep.store import Changes, Store

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


class PersonFields(PersonDetails, total=False):
    name: str


def add_person(store: Store, name: str, **fields: Unpack[PersonDetails]) -> Changes:
    """Adds a person with the four standard measures; `added[0]` is the person's id."""
    with store.change(N_("Add a person")) as unit:
        person = unit.add(Person(name=accept_name(name)))
        assign(person, fields)
        for rank, (standard, direction) in enumerate(STANDARD_MEASURES):
            unit.add(
                Measure(person_id=person.id, standard=standard, direction=direction, rank=rank)
            )
    return unit.changes


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
