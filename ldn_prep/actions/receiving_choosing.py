"""Taking a received record's words where they differ from the store's, because it was chosen.

Its blanks say nothing and replace nothing. How a medicine is taken is one sentence: it is replaced
whole, never mixed of two.
"""

from typing import TYPE_CHECKING, Final

from ldn_prep.actions.receiving_comparing import Item
from ldn_prep.actions.receiving_parts import (
    content_of,
    differing_fields,
    missing,
    missing_effects,
    says_other,
)
from ldn_prep.records import (
    CompoundedDetails,
    Dosage,
    DosageBasis,
    JournalEntry,
    Medication,
    OwnedRecord,
    Score,
    UnreadText,
    find_quantity,
)

if TYPE_CHECKING:
    from ldn_prep.actions.receiving_bringing import Bringing

_UNDERSTOOD: Final = {
    "strength_as_typed": "strength",
    "dose_as_typed": "dose",
}
_OF_THE_NAME: Final = ("brand", "ingredients")


def take_chosen(bringing: "Bringing", item: Item) -> None:
    record = bringing.received[item.key]
    own = bringing.unit.require(item.kind, item.own_id or "")
    for name in differing_fields(record, own):
        value = getattr(record, name)
        setattr(own, name, value)
        if name in _UNDERSTOOD:
            setattr(own, _UNDERSTOOD[name], find_quantity(value))
        if name == "name_as_typed":
            for each in _OF_THE_NAME:
                setattr(own, each, getattr(record, each))
    if isinstance(record, Medication):
        _take_medicine(bringing, record, own.id)
    if isinstance(record, JournalEntry):
        _take_day(bringing, record, own.id)


def _take_medicine(bringing: "Bringing", record: Medication, own_id: str) -> None:
    theirs, unit = bringing.theirs, bringing.unit
    for basis in DosageBasis:
        kept = unit.find(Dosage, medication_id=own_id, basis=basis)
        _replace(bringing, theirs.find_dosage(record.id, basis), kept)
    _replace(
        bringing,
        theirs.find_compounded(record.id),
        unit.find(CompoundedDetails, medication_id=own_id),
    )
    own = bringing.sides[1].records
    steps = missing(theirs.steps_of(record.id), own.steps_of(own_id))
    changes = missing(theirs.changes_of(record.id), own.changes_of(own_id))
    for each in (*steps, *changes):
        bringing.add(each)
    bringing.add_unread({each.id for each in (*steps, *changes)})


def _replace(bringing: "Bringing", said: OwnedRecord | None, kept: OwnedRecord | None) -> None:
    if said is None or not says_other(said, kept):
        return
    if kept is None:
        bringing.add(said)
        bringing.add_unread({said.id})
    else:
        bringing.ids[said.id] = kept.id
        for name, value in content_of(said).items():
            setattr(kept, name, value)
        _replace_unread(bringing, said, kept)


def _replace_unread(bringing: "Bringing", said: OwnedRecord, kept: OwnedRecord) -> None:
    """A field holds one text that could not be read: it is changed in place, not added anew."""
    words = bringing.theirs.unread_of(said.id)
    stale = bringing.unit.select(UnreadText, record_id=kept.id)
    for unread in stale:
        if unread.field in words:
            unread.text = words[unread.field]
        else:
            bringing.unit.remove(unread)
    bringing.add_unread({said.id}, {unread.field for unread in stale})


def _take_day(bringing: "Bringing", record: JournalEntry, own_id: str) -> None:
    theirs, ours = bringing.sides
    for measure, value in theirs.scores_of(record.id).values():
        measure_id = bringing.ids[measure.id]
        own = bringing.unit.find(Score, entry_id=own_id, measure_id=measure_id)
        if own is not None:
            own.value = value
        else:
            bringing.unit.add(
                Score(
                    person_id=bringing.person.id,
                    entry_id=own_id,
                    measure_id=measure_id,
                    value=value,
                )
            )
    for effect in missing_effects(record.id, theirs, own_id, ours):
        bringing.add(effect)
