"""Puts a record's value into a field and says which action keeps the next one."""

from collections.abc import Callable
from typing import Any

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
from ldn_prep.store import Changes

Field = TextField | LongTextField | ChoiceField | SegmentField | DateField | TickBox | TickRow


def bind(
    desk: Desk,
    field: Field,
    name: str,
    record: object,
    action: Callable[..., Changes],
    *args: Any,
    owner: str,
) -> None:
    """`name` is the attribute of `record` and the keyword of `action`; `args` go before it."""
    field.bind(owner, getattr(record, name), lambda value: desk.act(action, *args, **{name: value}))
