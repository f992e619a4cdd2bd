"""Puts a record's value into a field and says which action keeps the next one."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ldn_prep.actions import unread
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    ChoiceField,
    DateField,
    LongTextField,
    SegmentField,
    TextField,
    TickBox,
)
from ldn_prep.desktop.widgets.keeper import Save
from ldn_prep.records import OwnedRecord, Record
from ldn_prep.store import Changes

Field = TextField | LongTextField | ChoiceField | SegmentField | DateField | TickBox | TickRow


def bind(
    desk: Desk,
    field: Field,
    name: str,
    record: Record,
    action: Callable[..., Changes],
    *args: Any,
    owner: str,
) -> None:
    """`name` is the attribute of `record` and the keyword of `action`; `args` go before it."""

    def save(value: Any) -> Changes | None:
        return desk.act(action, *args, **{name: value})

    if isinstance(field, DateField):
        bind_date(desk, field, name, record, save, owner=owner)
    else:
        field.bind(owner, getattr(record, name), save)


def bind_date(
    desk: Desk, field: DateField, name: str, record: Record, save: Save, *, owner: str = ""
) -> None:
    """A date field that keeps what it cannot read as well, beside the record."""
    kept = desk.records.unread_of(record.id) if desk.records else {}

    def keep_unread(text: str) -> Changes | None:
        return desk.act(unread.keep_unread, _stored(desk, record, save), name, text)

    field.bind(owner or record.id, getattr(record, name), save, kept.get(name, ""), keep_unread)


def _stored(desk: Desk, record: Record, save: Save) -> Record:
    """A record that only stands on screen so far is begun first."""
    if not isinstance(record, OwnedRecord) or record.person_id or desk.records is None:
        return record
    changes = save(None)
    added = changes.added if isinstance(changes, Changes) else ()
    return replace(record, id=added[0], person_id=desk.records.person.id) if added else record
