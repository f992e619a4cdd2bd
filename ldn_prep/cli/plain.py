"""Records as JSON: the columns' own names, ISO dates, amounts as text, None for what is not said.

Names of keys are kept from version to version: other programs read them.
"""

import json
import sys
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from ldn_prep.records import PartialDate, Person, Quantity, Record, values_of

_INTERNAL = frozenset({"person_id", "added_at", "changed_at", "entered_in_error", "rank"})


def plain(record: Record, *left_out: str) -> dict[str, Any]:
    """The record's columns as JSON values, without those that only the store needs."""
    return {
        key: _plain(value)
        for key, value in values_of(record).items()
        if key not in _INTERNAL and key not in left_out
    }


def whose(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name, "born": _plain(person.born)}


def as_json(value: object) -> str:
    """Every letter as it is where the output is UTF-8, else as \\u escapes."""
    speaks_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(value, indent=2, ensure_ascii=not speaks_utf8)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Quantity | Decimal | PartialDate):
        return str(value)
    return str(value) if isinstance(value, str) else value
