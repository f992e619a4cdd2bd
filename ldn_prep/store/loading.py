"""Records out of the store: plain values that hold no connection."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ldn_prep import errors
from ldn_prep.records import (
    Allergy,
    Audience,
    CareContact,
    CompoundedDetails,
    Condition,
    Dosage,
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    MedicationChange,
    MovedEntry,
    OwnedRecord,
    Packet,
    PacketChoices,
    PegWeek,
    Person,
    PersonRecords,
    Question,
    Record,
    Score,
    SideEffect,
    UnreadText,
    Visit,
)
from ldn_prep.store.changes import Changes

_AUDIENCES = tuple(Audience)
_MOST_ROWS_APART = 500  # beyond this, reading the whole kind is quicker

_Key = Callable[[Any], tuple[Any, ...]]


def _as_added(record: Record) -> tuple[Any, ...]:
    return record.added_at, record.id


def _by_rank(record: Medication | Measure) -> tuple[Any, ...]:
    return record.rank, *_as_added(record)


def _by_day(record: JournalEntry | PegWeek) -> tuple[Any, ...]:
    return record.on, record.id


def _undated_last(value: object) -> tuple[bool, str]:
    return value is None, str(value)


FIELDS: dict[type[OwnedRecord], tuple[str, _Key]] = {
    Allergy: ("allergies", _as_added),
    Condition: ("conditions", _as_added),
    CareContact: ("contacts", _as_added),
    Medication: ("medications", _by_rank),
    Dosage: ("dosages", _as_added),
    DoseStep: ("dose_steps", lambda step: (_undated_last(step.starts), *_as_added(step))),
    MedicationChange: (
        "medication_changes",
        lambda change: (_undated_last(change.on), *_as_added(change)),
    ),
    CompoundedDetails: ("compounded", _as_added),
    Measure: ("measures", _by_rank),
    JournalEntry: ("entries", _by_day),
    Score: ("scores", lambda score: (score.entry_id, score.measure_id)),
    SideEffect: ("side_effects", _as_added),
    PegWeek: ("peg_weeks", _by_day),
    Visit: (
        "visits",
        lambda visit: (_undated_last(visit.on), _undated_last(visit.at), *_as_added(visit)),
    ),
    Question: (
        "questions",
        lambda asked: (_AUDIENCES.index(asked.audience), asked.rank, *_as_added(asked)),
    ),
    Packet: ("packets", lambda packet: (packet.number,)),
    PacketChoices: ("packet_choices", _as_added),
    UnreadText: ("unread", _as_added),
    MovedEntry: ("moved", _as_added),
}


def load_people(session: Session) -> tuple[Person, ...]:
    """Everyone in the store by name, entered-in-error ones left out."""
    people = session.scalars(select(Person).filter_by(entered_in_error=False))
    return tuple(sorted(people, key=lambda person: (person.name.casefold(), person.id)))


def load_person(
    session: Session,
    person_id: str,
    previous: PersonRecords | None = None,
    changes: Changes | None = None,
) -> PersonRecords:
    """One person's records; raises NotFound.

    With `previous` and the `changes` since, only the changed rows are read: a score typed today
    does not read three years of journal again.
    """
    person = _require_person(session, person_id)
    if previous is None or changes is None:
        everything: dict[str, Any] = {
            field: _sorted(session.scalars(_query(kind, person_id)), key)
            for kind, (field, key) in FIELDS.items()
        }
        return PersonRecords(person=person, **everything)
    renewed: dict[str, Any] = {}
    for kind, (field, key) in FIELDS.items():
        ids = changes.ids_of(kind)
        if len(ids) > _MOST_ROWS_APART:
            renewed[field] = _sorted(session.scalars(_query(kind, person_id)), key)
        elif ids:
            kept = [record for record in getattr(previous, field) if record.id not in ids]
            fresh = session.scalars(_query(kind, person_id).where(kind.id.in_(ids)))
            renewed[field] = _sorted([*kept, *fresh], key)
    return replace(previous, person=person, **renewed)


def _sorted(records: Iterable[Any], key: _Key) -> tuple[Any, ...]:
    return tuple(sorted(records, key=key))


def _query(kind: type[OwnedRecord], person_id: str) -> Select[Any]:
    return select(kind).where(kind.person_id == person_id, ~kind.entered_in_error)


def _require_person(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None or person.entered_in_error:
        raise errors.NotFound(errors.N_("There is no such person in this store."))
    return person
