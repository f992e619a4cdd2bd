"""What came in: one person's records, and what could not be read."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from ldn_prep.exchange.fhir.source import Collected
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
    MedicationChange,
    OwnedRecord,
    Packet,
    PegWeek,
    PersonRecords,
    Question,
    Score,
    SideEffect,
    UnreadText,
    Visit,
)

_KEYS: Final[dict[type[OwnedRecord], tuple[str, ...]]] = {
    Dosage: ("medication_id", "basis"),
    CompoundedDetails: ("medication_id",),
    JournalEntry: ("on",),
    Score: ("entry_id", "measure_id"),
    PegWeek: ("on",),
    Packet: ("number",),
    UnreadText: ("record_id", "field"),
}
"""Of what there is one only."""
_BELONGS: Final[dict[type[OwnedRecord], tuple[str, type[OwnedRecord]]]] = {
    Dosage: ("medication_id", Medication),
    Score: ("measure_id", Measure),
}
"""What says itself to what it belongs; everything else is read inside it."""


@dataclass(frozen=True, slots=True)
class Received:
    """`left_out` counts what was not understood, by the kind of resource as its file names it.

    `made_at` and `number` are the packet's; None when the file does not say, or is none of ours.
    """

    records: PersonRecords
    is_ours: bool
    left_out: tuple[tuple[str, int], ...]
    made_at: datetime | None = None
    number: int | None = None


def build_received(
    into: Collected,
    left_out: Counter[str],
    *,
    is_ours: bool = True,
    made_at: datetime | None = None,
    number: int | None = None,
) -> Received:
    into.owned = [*_whole(_unique(into))]
    return Received(
        records=_records(into),
        is_ours=is_ours,
        left_out=tuple(sorted((kind[:40], count) for kind, count in left_out.items() if count)),
        made_at=made_at,
        number=number,
    )


def _unique(into: Collected) -> Iterator[OwnedRecord]:
    """No id twice, whatever the kind, and none of what there is only one of."""
    seen: set[Hashable] = {into.person.id}
    for record in into.owned:
        kind = type(record)
        keys: list[Any] = [record.id]
        if kind in _KEYS:
            keys.append((kind, *(getattr(record, name) for name in _KEYS[kind])))
        if seen.isdisjoint(keys):
            seen.update(keys)
            yield record


def _whole(owned: Iterable[OwnedRecord]) -> Iterator[OwnedRecord]:
    records = list(owned)
    ids = {(type(each), each.id) for each in records}
    for record in records:
        name, kind = _BELONGS.get(type(record), ("", None))
        if kind is None or (kind, getattr(record, name)) in ids:
            yield record


def _records(into: Collected) -> PersonRecords:
    return PersonRecords(
        person=into.person,
        allergies=into.of(Allergy),
        conditions=into.of(Condition),
        contacts=into.of(CareContact),
        medications=into.of(Medication),
        dosages=into.of(Dosage),
        dose_steps=into.of(DoseStep),
        compounded=into.of(CompoundedDetails),
        medication_changes=into.of(MedicationChange),
        measures=into.of(Measure),
        entries=into.of(JournalEntry),
        scores=into.of(Score),
        side_effects=into.of(SideEffect),
        peg_weeks=into.of(PegWeek),
        visits=into.of(Visit),
        questions=into.of(Question),
        packets=into.of(Packet),
        unread=into.of(UnreadText),
    )
