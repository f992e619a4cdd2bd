"""What can be done with words the program could not read: they are kept as typed, never guessed."""

from ldn_prep.actions.accepting import accept_text, merge_key
from ldn_prep.errors import N_
from ldn_prep.records import OwnedRecord, Record, UnreadText
from ldn_prep.store import Changes, Store


def keep_unread(store: Store, record: Record, field: str, text: str) -> Changes:
    """Keeps `text` for a field of a record in place of its value; an empty text forgets it.

    A value given to the field later takes its place again.
    """
    with store.change(N_("Change an entry"), merge_key(record.id, {field: text})) as unit:
        person_id = record.person_id if isinstance(record, OwnedRecord) else record.id
        kept = accept_text(text).strip()
        if kept:
            setattr(unit.require(type(record), record.id), field, None)
        found = unit.find(UnreadText, person_id=person_id, record_id=record.id, field=field)
        if found is None and kept:
            new = UnreadText(person_id=person_id, record_id=record.id, field=field, text=kept)
            unit.add(new)
        elif found is not None and kept:
            found.text = kept
        elif found is not None:
            unit.remove(found)
    return unit.changes
