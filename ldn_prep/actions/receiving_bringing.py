"""Bringing received records into the store, inside one unit of work.

Records are copied with ids that are free here; what refers to another record follows it.
"""

from collections.abc import Iterable, Set
from typing import Any, Final, TypeVar

from ldn_prep.actions.people import STANDARD_MEASURES
from ldn_prep.actions.receiving_choosing import take_chosen
from ldn_prep.actions.receiving_comparing import Item, Verdict, things_of
from ldn_prep.actions.receiving_sides import Side
from ldn_prep.records import (
    Allergy,
    Condition,
    JournalEntry,
    ListState,
    Measure,
    Medication,
    OwnedRecord,
    Packet,
    Person,
    PersonRecords,
    Question,
    Record,
    Score,
    values_of,
)
from ldn_prep.records.base import new_id
from ldn_prep.store import Unit

R = TypeVar("R", bound=Record)

_LINKS: Final = ("medication_id", "entry_id", "measure_id", "record_id")
_LOOSE_LINKS: Final = ("visit_id", "carried_from")
"""Links that may point at nothing."""
_STATES: Final[dict[type[Record], str]] = {
    Medication: "medications_state",
    Allergy: "allergies_state",
    Condition: "conditions_state",
}
_RANKED: Final = (Medication, Question, Measure)
_NEW_IDS: Final = (JournalEntry, Score)
"""Known by their day: their ids are not looked up one by one."""


class Bringing:
    """`own` None brings everything in for a new person."""

    def __init__(self, unit: Unit, theirs: PersonRecords, own: PersonRecords | None):
        self.unit, self.theirs, self.own = unit, theirs, own
        self.received: dict[str, Record] = {
            each.id: each for each in (theirs.person, *things_of(theirs))
        }
        self.sides = Side(theirs), Side(own or theirs)
        """Theirs, and the store's."""
        self.ids: dict[str, str] = {}
        """From received ids to those of the store."""
        self.person: Person

    def bring(self, items: Iterable[Item], chosen: Set[str]) -> None:
        by_key = {item.key: item for item in items}
        self.person = self._settle_person()
        new = [each for each in things_of(self.theirs) if by_key[each.id].own_id is None]
        for item in by_key.values():
            if item.own_id is not None:
                self.ids[item.key] = item.own_id
        for record in new:
            self.ids[record.id] = self._free_id(record)
        for record in sorted(new, key=_links_last):
            self.add(record)
        self._add_what_hangs_on({each.id for each in new})
        self._note_listed(new)
        for item in by_key.values():
            if item.verdict is Verdict.DIFFERS and item.key in chosen:
                take_chosen(self, item)

    def add(self, record: OwnedRecord, **changed: Any) -> None:
        """A copy of a received record, with ids of the store."""
        self.unit.add(type(record)(**{**self._copied(record), **changed}))

    def _copied(self, record: OwnedRecord) -> dict[str, Any]:
        values = {**values_of(record), "changed_at": None, "person_id": self.person.id}
        if record.id not in self.ids:
            self.ids[record.id] = self._free_id(record)
        values["id"] = self.ids[record.id]
        for name in _LINKS:
            if name in values:
                values[name] = self.ids[values[name]]
        for name in _LOOSE_LINKS:
            if name in values:
                values[name] = self.ids.get(values[name] or "")
        if isinstance(record, Medication):
            values["not_same_as"] = tuple(
                self.ids[each] for each in record.not_same_as if each in self.ids
            )
        if isinstance(record, Packet):
            values["values"] = self._with_own_ids(record.values)
        if isinstance(record, _RANKED) and self.own is not None:
            values["rank"] = record.rank + self._count(type(record))
        return values

    def _settle_person(self) -> Person:
        if self.own is not None:
            self.ids[self.theirs.person.id] = self.own.person.id
            return self.unit.require(Person, self.own.person.id)
        theirs = self.theirs.person
        self.ids[theirs.id] = self._free_id(theirs)
        person = Person(**{**values_of(theirs), "changed_at": None, "id": self.ids[theirs.id]})
        self.unit.add(person)
        if not self.theirs.measures:
            for rank, (standard, direction) in enumerate(STANDARD_MEASURES):
                self.unit.add(
                    Measure(person_id=person.id, standard=standard, direction=direction, rank=rank)
                )
        return person

    def _free_id(self, record: Record) -> str:
        """The received id where nobody has it here."""
        kind = type(record)
        if kind in _NEW_IDS or self.unit.find(kind, id=record.id) is not None:
            return new_id()
        return record.id

    def _add_what_hangs_on(self, new: Set[str]) -> None:
        theirs = self.theirs
        inside: tuple[OwnedRecord, ...] = (
            *(each for each in theirs.dosages if each.medication_id in new),
            *(each for each in theirs.dose_steps if each.medication_id in new),
            *(each for each in theirs.medication_changes if each.medication_id in new),
            *(each for each in theirs.compounded if each.medication_id in new),
            *(each for each in theirs.scores if each.entry_id in new),
            *(each for each in theirs.side_effects if each.entry_id in new),
        )
        for record in inside:
            self.add(record)
        if self.own is None:
            new = {*new, theirs.person.id}
        self.add_unread({*new, *(each.id for each in inside)})

    def add_unread(self, record_ids: Set[str], fields: Set[str] = frozenset()) -> None:
        """Words that could not be read, of records that were brought in, but for some fields."""
        for unread in self.theirs.unread:
            if unread.record_id in record_ids and unread.field not in fields:
                self.add(unread)

    def _note_listed(self, new: Iterable[Record]) -> None:
        for kind in {type(each) for each in new} & _STATES.keys():
            setattr(self.person, _STATES[kind], ListState.LISTED)

    def _with_own_ids(self, values: str) -> str:
        for theirs, own in self.ids.items():
            values = values.replace(theirs, own) if theirs != own else values
        return values

    def _count(self, kind: type[Record]) -> int:
        own = self.own
        if own is None:
            return 0
        lists = {Medication: own.medications, Question: own.questions, Measure: own.measures}
        return len(lists.get(kind, ()))


def _links_last(record: OwnedRecord) -> bool:
    """Visits before what was answered at them."""
    return isinstance(record, Question | Packet)
