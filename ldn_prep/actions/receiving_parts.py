"""What two records of the same thing say differently, in words, and what a thing is called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any, Final, TypeVar

from ldn_prep.actions.merging_parts import describe_value
from ldn_prep.actions.receiving_labels import LABELS
from ldn_prep.actions.receiving_sides import Side, fold
from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.records import (
    Allergy,
    Answer,
    DosageBasis,
    JournalEntry,
    ListState,
    Measure,
    Medication,
    OwnedRecord,
    Packet,
    PegWeek,
    Question,
    Record,
    SideEffect,
    Visit,
    values_of,
)
from ldn_prep.wording import describe_date, describe_how, describe_measure, label_of

HOW: Final = {
    DosageBasis.PRESCRIBED: N_("How it is taken"),
    DosageBasis.TAKEN: N_("How I really take it"),
}
O = TypeVar("O", bound=OwnedRecord)  # noqa: E741

_APART: Final = frozenset({"id", "person_id", "medication_id", "added_at", "changed_at"})


@dataclass(frozen=True, slots=True)
class Difference:
    """`label` says of what; `own` is empty where the store says nothing."""

    label: str
    own: str
    theirs: str


def name_of(record: Record, t: Translator) -> str:
    """What a thing is called, in the words it was typed in."""
    if isinstance(record, JournalEntry | PegWeek):
        return describe_date(record.on, t)
    if isinstance(record, Visit):
        return " ".join((_visit_day(record, t), record.with_whom)).strip()
    if isinstance(record, Measure):
        return describe_measure(record, t).name
    if isinstance(record, Packet):
        return t("Packet {number}", number=record.number)
    attribute = {Allergy: "substance", Medication: "name_as_typed", Question: "wording"}
    return str(getattr(record, attribute.get(type(record), "name")))


def differences_of(
    record: Record, own: Record, theirs: Side, ours: Side, t: Translator
) -> Iterator[Difference]:
    """Where the received record says something that its own one does not say."""
    for name in differing_fields(record, own):
        label = t(LABELS[type(record)][name])
        values = (getattr(own, name), getattr(record, name))
        yield Difference(label, *(_words(value, t) for value in values))
    if isinstance(record, Medication):
        yield from _of_medicine(record, own.id, theirs, ours, t)
    if isinstance(record, JournalEntry):
        yield from _of_day(record, own.id, theirs, ours, t)


def differing_fields(record: Record, own: Record) -> list[str]:
    """Fields in which the received record says something else; its blanks say nothing."""
    return [
        name
        for name in LABELS[type(record)]
        if says(getattr(record, name))
        and getattr(record, name) != getattr(own, name)
        and getattr(own, name) is not ListState.LISTED  # what is listed here stays listed
    ]


def says(value: Any) -> bool:
    """Whether a value is more than a blank."""
    if value in (Answer.NOT_ASKED, ListState.NOT_ASKED, ListState.LISTED):
        return False
    return value not in (None, "", (), False, "not_said")


def content_of(record: Record) -> dict[str, Any]:
    """What a record says, without what only a store needs."""
    return {name: value for name, value in values_of(record).items() if name not in _APART}


def _words(value: Any, t: Translator) -> str:
    if isinstance(value, bool):
        return label_of(Answer.YES if value else Answer.NO, t)
    if isinstance(value, tuple):
        return "; ".join(str(each) for each in value)
    if isinstance(value, time):
        return value.isoformat("minutes")
    return describe_value(value, t)


def _of_medicine(
    record: Medication, own_id: str, theirs: Side, ours: Side, t: Translator
) -> Iterator[Difference]:
    said, kept = theirs.records, ours.records
    for basis, label in HOW.items():
        if says_other(said.find_dosage(record.id, basis), kept.find_dosage(own_id, basis)):
            own = next(each for each in kept.medications if each.id == own_id)
            has_own = kept.find_dosage(own_id, basis) is not None
            before = describe_how(kept, own, basis, t) if has_own else ""
            yield Difference(t(label), before, describe_how(said, record, basis, t))
    for label, added in (
        (N_("Dose steps"), missing(said.steps_of(record.id), kept.steps_of(own_id))),
        (N_("What changed"), missing(said.changes_of(record.id), kept.changes_of(own_id))),
    ):
        if added:
            yield Difference(t(label), "", t.plural("{count} more", "{count} more", len(added)))
    made, own_made = said.find_compounded(record.id), kept.find_compounded(own_id)
    if says_other(made, own_made):
        yield Difference(t("From the compounding pharmacy"), _details(own_made), _details(made))


def _of_day(
    record: JournalEntry, own_id: str, theirs: Side, ours: Side, t: Translator
) -> Iterator[Difference]:
    kept = ours.scores_of(own_id)
    for key, (measure, value) in theirs.scores_of(record.id).items():
        own = kept[key][1] if key in kept else None
        if own != value:
            before = "" if own is None else str(own)
            yield Difference(describe_measure(measure, t).name, before, str(value))
    added = [each.name for each in missing_effects(record.id, theirs, own_id, ours)]
    if added:
        yield Difference(t("Side effects"), "", ", ".join(added))


def missing_effects(entry_id: str, theirs: Side, own_id: str, ours: Side) -> list[SideEffect]:
    kept = {fold(each.name) for each in ours.effects_of(own_id)}
    return [each for each in theirs.effects_of(entry_id) if fold(each.name) not in kept]


def missing(said: Iterable[O], kept: Iterable[OwnedRecord]) -> list[O]:
    """What is said and not kept, by content."""
    known = [content_of(each) for each in kept]
    return [each for each in said if content_of(each) not in known]


def says_other(said: Record | None, kept: Record | None) -> bool:
    return said is not None and (kept is None or content_of(said) != content_of(kept))


def _details(record: Record | None) -> str:
    values = content_of(record).values() if record else ()
    return ", ".join(str(value) for value in values if says(value))


def _visit_day(visit: Visit, t: Translator) -> str:
    return describe_date(visit.on, t) if visit.on else t("day not set")
