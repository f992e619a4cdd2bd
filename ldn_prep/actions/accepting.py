"""What the store keeps of typed text: everything that can be kept, or a sentence saying why not."""

import unicodedata
from collections.abc import Mapping
from typing import Any, NoReturn

from ldn_prep.errors import N_, NotAccepted
from ldn_prep.records import Record

NAME_LIMIT = 300
TEXT_LIMIT = 20_000
_MOST_TIMES = 20
_NAMES = frozenset({"name", "preferred_name", "name_as_typed", "substance", "brand"})
_KEPT_CONTROLS = "\n\t"


def accept_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text without characters no one can see or store; raises NotAccepted when too long.

    Letters, numbers and spacing stay exactly as typed.
    """
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    if len(whole) > limit * _MOST_TIMES:  # far too long: not worth looking at letter by letter
        _refuse(len(whole), limit)
    kept = "".join(
        each for each in whole if each in _KEPT_CONTROLS or unicodedata.category(each) != "Cc"
    )
    if len(kept) > limit:
        _refuse(len(kept), limit)
    return kept


def _refuse(length: int, limit: int) -> NoReturn:
    raise NotAccepted(
        N_("This text is too long: {length} letters, and {limit} fit here."),
        N_("Please shorten it, or put the rest in a note."),
        length=length,
        limit=limit,
    )


def accept_name(text: str) -> str:
    """A name on one line that is not empty; raises NotAccepted."""
    name = " ".join(accept_text(text, NAME_LIMIT).split())
    if not name:
        raise NotAccepted(N_("A name is missing."), N_("Please type a name."))
    return name


def assign(record: Record, fields: Mapping[str, Any]) -> None:
    """Sets the given fields, texts accepted first, those in a list one by one."""
    for field, value in fields.items():
        accepted = value
        if isinstance(value, str) and type(value) is str:
            accepted = accept_text(value, NAME_LIMIT if field in _NAMES else TEXT_LIMIT)
        elif isinstance(value, tuple):
            accepted = tuple(accept_text(x) if type(x) is str else x for x in value)
        setattr(record, field, accepted)


def merge_key(record_id: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Typing on in the same fields of the same record is one step to undo."""
    return (record_id, *sorted(fields))
