"""Which record of the store a received one is: by its id, else by what a person knows it by."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final

from ldn_prep.actions.receiving_sides import fold, key_of
from ldn_prep.records import (
    Medication,
    OwnedRecord,
    PersonRecords,
    Question,
    Visit,
)

Known = Callable[[Any], tuple[Hashable, ...] | None]
"""What a record is known by; None means by its id alone."""


def _medicine_whole(each: Medication) -> tuple[Hashable, ...]:
    return fold(each.name_as_typed), fold(each.strength_as_typed)


def _medicine(each: Medication) -> tuple[Hashable, ...]:
    return (fold(each.name_as_typed),)


def _question(each: Question) -> tuple[Hashable, ...]:
    return fold(each.wording).rstrip("?.! "), each.audience


def _visit(each: Visit) -> tuple[Hashable, ...] | None:
    return (each.on, fold(each.with_whom)) if each.on else None


_KNOWN_BY: Final[tuple[tuple[str, tuple[Known, ...]], ...]] = (
    ("contacts", (lambda each: (fold(each.name), each.role),)),
    ("allergies", (lambda each: (fold(each.substance),),)),
    ("conditions", (lambda each: (fold(each.name),),)),
    ("medications", (_medicine_whole, _medicine)),
    ("questions", (_question,)),
    ("visits", (_visit,)),
    ("measures", (key_of,)),
    ("entries", (lambda each: (each.on,),)),
    ("peg_weeks", (lambda each: (each.on,),)),
    ("packets", (lambda each: (each.number,),)),
)


def match_all(theirs: PersonRecords, own: PersonRecords) -> dict[str, OwnedRecord]:
    """By the id of the received record; what is not in it is new. No record is matched twice."""
    found: dict[str, OwnedRecord] = {}
    for field, known_by in _KNOWN_BY:
        found.update(_match(getattr(theirs, field), getattr(own, field), known_by))
    return found


def _match(
    theirs: Sequence[OwnedRecord], own: Sequence[OwnedRecord], known_by: Sequence[Known]
) -> dict[str, OwnedRecord]:
    found: dict[str, OwnedRecord] = {}
    taken: set[str] = set()
    for known in (lambda each: (each.id,), *known_by):
        free: dict[Hashable, OwnedRecord] = {}
        for each in own:
            if each.id not in taken and known(each) is not None:
                free.setdefault(known(each), each)
        for each in theirs:
            match = free.pop(known(each), None) if each.id not in found else None
            if match is not None:
                found[each.id] = match
                taken.add(match.id)
    return found
