"""What of a received packet is new, differs, or stands in the store already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ldn_prep.actions.receiving_matching import match_all
from ldn_prep.actions.receiving_parts import Difference, differences_of, name_of
from ldn_prep.actions.receiving_sides import Side
from ldn_prep.i18n import Translator
from ldn_prep.records import OwnedRecord, PersonRecords, Record


class Verdict(StrEnum):
    NEW = "new"
    DIFFERS = "differs"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a person would speak of: a medicine with how it is taken, a day with its scores.

    `key` is the id of the received record and chooses it; `own_id` is the record it is compared
    with, None for what is new. The packet differs only where it says something of its own.
    """

    kind: type[Record]
    key: str
    own_id: str | None
    name: str
    verdict: Verdict
    differences: tuple[Difference, ...] = ()


def compare_records(
    theirs: PersonRecords, own: PersonRecords | None, t: Translator
) -> tuple[Item, ...]:
    """The person first, then everything in the order of the packet; `own` None: all is new."""
    return tuple(_items(theirs, own, t))


def _items(theirs: PersonRecords, own: PersonRecords | None, t: Translator) -> Iterator[Item]:
    if own is None:
        yield _new(theirs.person, t)
        for record in things_of(theirs):
            yield _new(record, t)
        return
    matches, sides = match_all(theirs, own), (Side(theirs), Side(own))
    yield _compared(theirs.person, own.person, sides, t)
    for record in things_of(theirs):
        found = matches.get(record.id)
        if found is None:
            yield _new(record, t)
        else:
            yield _compared(record, found, sides, t)


def things_of(records: PersonRecords) -> Sequence[OwnedRecord]:
    """What is compared one by one; the rest hangs on one of these."""
    return (
        *records.contacts,
        *records.allergies,
        *records.conditions,
        *records.medications,
        *records.questions,
        *records.visits,
        *records.measures,
        *records.entries,
        *records.peg_weeks,
        *records.packets,
    )


def _new(record: Record, t: Translator) -> Item:
    return Item(type(record), record.id, None, name_of(record, t), Verdict.NEW)


def _compared(record: Record, own: Record, sides: tuple[Side, Side], t: Translator) -> Item:
    found = tuple(differences_of(record, own, *sides, t))
    verdict = Verdict.DIFFERS if found else Verdict.SAME
    return Item(type(record), record.id, own.id, name_of(record, t), verdict, found)
