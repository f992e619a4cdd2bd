"""Everything one person keeps, as plain tuples: what review, trends, wording and packet read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ldn_prep.records.base import OwnedRecord
from ldn_prep.records.dosage import Dosage, DosageBasis, DoseStep
from ldn_prep.records.health import Allergy, CareContact, Condition
from ldn_prep.records.journal import JournalEntry, Measure, PegWeek, Score, SideEffect
from ldn_prep.records.medication import (
    CompoundedDetails,
    Medication,
    MedicationChange,
    MedicationStatus,
)
from ldn_prep.records.moved import MovedEntry
from ldn_prep.records.packet_choices import PacketChoices
from ldn_prep.records.person import ListState, Person
from ldn_prep.records.unread import UnreadText
from ldn_prep.records.visit import Packet, Question, Visit, VisitStatus

R = TypeVar("R", bound=OwnedRecord)


@dataclass(frozen=True, slots=True)
class PersonRecords:
    """One person's records, entered-in-error ones left out.

    Order: medications and measures by rank, questions by audience and rank, steps, changes
    and journal by date, visits by date with the undated last, everything else as it was added.
    """

    person: Person
    allergies: tuple[Allergy, ...] = ()
    conditions: tuple[Condition, ...] = ()
    contacts: tuple[CareContact, ...] = ()
    medications: tuple[Medication, ...] = ()
    dosages: tuple[Dosage, ...] = ()
    dose_steps: tuple[DoseStep, ...] = ()
    compounded: tuple[CompoundedDetails, ...] = ()
    medication_changes: tuple[MedicationChange, ...] = ()
    measures: tuple[Measure, ...] = ()
    entries: tuple[JournalEntry, ...] = ()
    scores: tuple[Score, ...] = ()
    side_effects: tuple[SideEffect, ...] = ()
    peg_weeks: tuple[PegWeek, ...] = ()
    visits: tuple[Visit, ...] = ()
    questions: tuple[Question, ...] = ()
    packets: tuple[Packet, ...] = ()
    packet_choices: tuple[PacketChoices, ...] = ()
    unread: tuple[UnreadText, ...] = ()
    moved: tuple[MovedEntry, ...] = ()

    def state_of(self, said: ListState, listed: Sequence[OwnedRecord]) -> ListState:
        """What a list means: its rows speak first, then what the person said about it."""
        if listed:
            return ListState.LISTED
        return ListState.NOT_ASKED if said is ListState.LISTED else said

    def find_dosage(self, medication_id: str, basis: DosageBasis) -> Dosage | None:
        found = (d for d in self.dosages if d.medication_id == medication_id and d.basis is basis)
        return next(found, None)

    def steps_of(self, medication_id: str) -> tuple[DoseStep, ...]:
        return tuple(step for step in self.dose_steps if step.medication_id == medication_id)

    def find_compounded(self, medication_id: str) -> CompoundedDetails | None:
        return next((d for d in self.compounded if d.medication_id == medication_id), None)

    def changes_of(self, medication_id: str) -> tuple[MedicationChange, ...]:
        """The oldest first, the ones of an unknown day last."""
        return tuple(c for c in self.medication_changes if c.medication_id == medication_id)

    def unread_of(self, record_id: str) -> dict[str, str]:
        """Words that could not be read, by field, for one record."""
        return {each.field: each.text for each in self.unread if each.record_id == record_id}

    def with_status(self, *statuses: MedicationStatus) -> tuple[Medication, ...]:
        return tuple(m for m in self.medications if m.status in statuses)

    def find_ldn(self) -> tuple[Medication, ...]:
        """The entries the person marked as their low-dose naltrexone, in list order."""
        return tuple(m for m in self.medications if m.is_ldn)

    def find_next_visit(self, on: date) -> Visit | None:
        """The earliest planned visit from `on`, else the first planned one without a date."""
        planned = [v for v in self.visits if v.status is VisitStatus.PLANNED]
        dated = [v for v in planned if v.on is not None and v.on >= on]
        return next(iter(dated), None) or next((v for v in planned if v.on is None), None)


def find_by_id(records: Sequence[R], record_id: str) -> R | None:
    return next((record for record in records if record.id == record_id), None)
