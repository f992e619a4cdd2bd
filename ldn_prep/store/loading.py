"""Records out of the store: plain values that hold no connection."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ldn_prep import errors
from ldn_prep.records import (
    Allergy,
    CareContact,
    CompoundedDetails,
    Condition,
    Dosage,
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    OwnedRecord,
    Packet,
    PegWeek,
    Person,
    PersonRecords,
    Question,
    Record,
    Score,
    SideEffect,
    Visit,
)

_ORDERS: dict[type[OwnedRecord], tuple[str, Callable[[], tuple[Any, ...]]]] = {
    Allergy: ("allergies", lambda: (Allergy.added_at, Allergy.id)),
    Condition: ("conditions", lambda: (Condition.added_at, Condition.id)),
    CareContact: ("contacts", lambda: (CareContact.added_at, CareContact.id)),
    Medication: ("medications", lambda: (Medication.rank, Medication.added_at, Medication.id)),
    Dosage: ("dosages", lambda: (Dosage.added_at, Dosage.id)),
    DoseStep: ("dose_steps", lambda: (DoseStep.starts.nulls_last(), DoseStep.added_at)),
    CompoundedDetails: ("compounded", lambda: (CompoundedDetails.added_at,)),
    Measure: ("measures", lambda: (Measure.rank, Measure.added_at, Measure.id)),
    JournalEntry: ("entries", lambda: (JournalEntry.on,)),
    Score: ("scores", lambda: (Score.entry_id, Score.measure_id)),
    SideEffect: ("side_effects", lambda: (SideEffect.added_at, SideEffect.id)),
    PegWeek: ("peg_weeks", lambda: (PegWeek.on,)),
    Visit: ("visits", lambda: (Visit.on.nulls_last(), Visit.at, Visit.added_at)),
    Question: ("questions", lambda: (Question.audience.desc(), Question.rank, Question.added_at)),
    Packet: ("packets", lambda: (Packet.number,)),
}


def load_people(session: Session) -> tuple[Person, ...]:
    """Everyone in the store by name, entered-in-error ones left out."""
    query = select(Person).filter_by(entered_in_error=False).order_by(Person.name, Person.id)
    return tuple(session.scalars(query))


def load_person(
    session: Session,
    person_id: str,
    previous: PersonRecords | None = None,
    kinds: Collection[type[Record]] | None = None,
) -> PersonRecords:
    """One person's records; raises NotFound.

    With `previous` and `kinds`, only those kinds are read again: typing a reason for a medicine
    does not read three years of journal.
    """
    if previous is None or kinds is None:
        records = PersonRecords(person=_person(session, person_id))
        kinds = list(_ORDERS)
    else:
        records = replace(previous, person=_person(session, person_id))
    found: dict[str, Any] = {
        field: tuple(session.scalars(_query(kind, person_id, order())))
        for kind, (field, order) in _ORDERS.items()
        if kind in kinds
    }
    return replace(records, **found)


def _query(kind: type[OwnedRecord], person_id: str, order: tuple[Any, ...]) -> Select[Any]:
    return select(kind).where(kind.person_id == person_id, ~kind.entered_in_error).order_by(*order)


def _person(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None or person.entered_in_error:
        raise errors.NotFound(errors.N_("There is no such person in this store."))
    return person
