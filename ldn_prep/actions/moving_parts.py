"""What of a person's records can be moved to another, in words, and what hangs on each of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.records import (
    Allergy,
    CareContact,
    CompoundedDetails,
    Condition,
    Dosage,
    DoseStep,
    JournalEntry,
    Medication,
    MedicationChange,
    MovedEntry,
    OwnedRecord,
    PegWeek,
    PersonRecords,
    Question,
    Visit,
)
from ldn_prep.store import Unit
from ldn_prep.wording import describe_date

Movable: TypeAlias = (
    Medication | Question | JournalEntry | PegWeek | Allergy | Condition | Visit | CareContact
)
MOVABLE: Final[tuple[type[Movable], ...]] = (
    Medication,
    Question,
    JournalEntry,
    PegWeek,
    Visit,
    Allergy,
    Condition,
    CareContact,
)
_KIND_NAMES: Final[dict[str, str]] = {
    "medication": N_("Medicine"),
    "question": N_("Question"),
    "journal_entry": N_("Journal day"),
    "peg_week": N_("Weekly pain questions"),
    "visit": N_("Visit"),
    "allergy": N_("Allergy"),
    "condition": N_("Condition"),
    "care_contact": N_("Contact"),
}
_Part: TypeAlias = Dosage | DoseStep | CompoundedDetails | MedicationChange
_OF_A_MEDICINE: Final[tuple[type[_Part], ...]] = (
    Dosage,
    DoseStep,
    CompoundedDetails,
    MedicationChange,
)


@dataclass(frozen=True, slots=True)
class MovableEntry:
    """One entry of a person: `kind` is its table, `kind_name` and `name` are in words; `what` is
    as `what_of` gives it."""

    kind: str
    id: str
    kind_name: str
    name: str
    what: str


def list_movable(records: PersonRecords, t: Translator) -> tuple[MovableEntry, ...]:
    """Medicines, questions, journal days (the latest first), visits, allergies, and so on."""
    days: list[JournalEntry | PegWeek] = [*records.entries, *records.peg_weeks]
    days.sort(key=lambda each: each.on, reverse=True)
    listed: tuple[OwnedRecord, ...] = (
        *records.medications,
        *records.questions,
        *days,
        *records.visits,
        *records.allergies,
        *records.conditions,
        *records.contacts,
    )
    return tuple(_entry(each, t) for each in listed)


def name_kind(kind: str, t: Translator) -> str:
    """The kind of entry a table holds, in words: "Medicine"."""
    return t(_KIND_NAMES.get(kind, N_("Entry")))


def describe_moved(moved: MovedEntry, t: Translator) -> str:
    """A line for the trace; nothing of what it was for the person it left."""
    day = describe_date(moved.added_at.date(), t) if moved.added_at else ""
    kind = name_kind(moved.kind, t)
    if moved.is_away:
        return t("{kind}: moved to another person on {day}", kind=kind, day=day)
    what = _in_words(moved.what, t)
    return t("{kind} “{what}”: moved here on {day}", kind=kind, what=what, day=day)


def what_of(record: OwnedRecord) -> str:
    """What an entry is known by, in the person's own words, or its day as 2026-05-12."""
    match record:
        case Medication(name_as_typed=what) | Question(wording=what) | Allergy(substance=what):
            return what
        case Condition(name=what) | CareContact(name=what):
            return what
        case JournalEntry(on=day) | PegWeek(on=day):
            return str(day)
        case Visit():
            return " ".join(part for part in (str(record.on or ""), record.with_whom) if part)
    return ""


def belongings(unit: Unit, record: Movable) -> Iterator[OwnedRecord]:
    """The rows that are part of an entry and go where it goes, but for a day's scores."""
    if isinstance(record, Medication):
        for kind in _OF_A_MEDICINE:
            yield from unit.select(kind, medication_id=record.id)


def _entry(record: OwnedRecord, t: Translator) -> MovableEntry:
    kind = record.__tablename__
    what = what_of(record)
    name = _in_words(what, t) or t("without a date")
    return MovableEntry(kind, record.id, name_kind(kind, t), name, what)


def _in_words(what: str, t: Translator) -> str:
    """A day that stands first is written with the month as a word."""
    first, _, rest = what.partition(" ")
    try:
        day = describe_date(date.fromisoformat(first), t)
    except ValueError:
        return what
    return t("{first}, {rest}", first=day, rest=rest) if rest else day
