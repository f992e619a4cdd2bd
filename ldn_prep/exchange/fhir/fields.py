"""A record's columns in a resource: in the published element where one holds exactly the value,
else in an extension of our own. One table of paths per kind serves writing and reading.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from ldn_prep.exchange.fhir import paths
from ldn_prep.exchange.fhir.terms import PREFIX, Json
from ldn_prep.records import PartialDate, Quantity, Record

R = TypeVar("R", bound=Record)
Paths = Mapping[str, str]

UNREADABLE: Final = (ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError)
"""What reading a value raises that is not what it should be."""
MOST_LETTERS: Final = 1_000_000
"""FHIR's own limit of a text; what an earlier packet was made of is the longest of ours."""
_NOT_WRITTEN: Final = frozenset(
    {"id", "person_id", "entered_in_error", "archived_on", "colour", "way"}
)
"""What the receiving store says for itself."""
_STAMPS: Final = {"changed_at": "meta.lastUpdated"}
_KINDS: Final = {
    bool: "valueBoolean",
    int: "valueInteger",
    Decimal: "valueDecimal",
    Quantity: "valueQuantity",
    PartialDate: "valueDate",
    datetime: "valueInstant",
    date: "valueDate",
    time: "valueTime",
    str: "valueString",
}
_ID: Final = re.compile(r"[A-Za-z0-9.\-]{1,64}")
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is the type of one value, `is_list` that the column holds several, `is_needed` that
    a record cannot be without it."""

    name: str
    kind: type
    is_list: bool
    is_needed: bool
    default: Any
    url: str


@cache
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """What is written of a kind of record, in the order it declares."""
    hints = get_type_hints(kind)
    return tuple(
        _column(each.key, get_args(hints[each.key])[0], each.columns[0])
        for each in kind.__mapper__.column_attrs
        if each.key not in _NOT_WRITTEN
    )


def _column(name: str, hint: Any, declared: Any) -> Column:
    default = getattr(declared.default, "arg", None)
    return Column(
        name=name,
        kind=next((each for each in get_args(hint) if each is not type(None)), hint),
        is_list=get_origin(hint) is tuple,
        is_needed=default is None and not declared.nullable,
        default=default,
        url=url_of(name),
    )


def url_of(name: str) -> str:
    return PREFIX + name.replace("_", "-")


def text(value: str) -> str:
    """Without what FHIR texts may not hold: control characters and halves of characters."""
    return str(value) if value.isprintable() else _UNSEEN.sub("", value)


def plain(value: Any) -> Any:
    """A value as JSON; a Decimal stays one and is written with its digits."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Quantity):
        return {"value": value.value, "unit": text(value.unit)}
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value) if isinstance(value, PartialDate) else value


def extension(url: str, value: Any) -> Json:
    kind = "valueCode" if isinstance(value, StrEnum) else _KINDS[type(value)]
    return {"url": url, kind: plain(value)}


def write_fields(record: Record, resource: Json, places: Paths, *left_out: str) -> Json:
    """Adds the record to its resource or element; `places` gives the elements that hold a field
    exactly, `left_out` the fields that are said elsewhere."""
    resource["id"] = record.id
    places = {**_STAMPS, **places} if "resourceType" in resource else places
    extensions: list[Json] = []
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if column.name in left_out or _is_blank(value, column):
            continue
        if column.name in places:
            paths.put(resource, places[column.name], plain(value))
            continue
        values = value if column.is_list else (value,)
        extensions += (extension(column.url, each) for each in values if each != "")
    if extensions:
        resource["extension"] = [*resource.get("extension", ()), *extensions]
    return resource


def _is_blank(value: Any, column: Column) -> bool:
    return value is None or value in ("", ()) or value == column.default


def read_fields(kind: type[R], resource: Json, places: Paths, **known: Any) -> R:
    """The record a resource of ours was made of; raises ValueError and the like for another."""
    places = {**_STAMPS, **places} if "resourceType" in resource else places
    by_url = _by_url(resource)
    found: dict[str, Any] = {"id": require_id(resource["id"])}
    for column in columns_of(kind):
        if column.name in places:
            raw = paths.get(resource, places[column.name])
            values = [] if raw is None else [raw]
        else:
            values = by_url.get(column.url, [])
        found.update(_found(column, values))
    return kind(**{**found, **known})


def _found(column: Column, values: list[Any]) -> Iterator[tuple[str, Any]]:
    if column.is_list and values:
        yield column.name, tuple(value_of(column.kind, each) for each in values)
    elif values:
        yield column.name, value_of(column.kind, values[0])
    elif column.kind is str and column.is_needed:
        yield column.name, ""


def _by_url(resource: Json) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for each in resource.get("extension", ()):
        value = next((each[key] for key in each if key.startswith("value")), None)
        found.setdefault(each["url"], []).append(value)
    return found


def value_of(kind: type, raw: Any) -> Any:
    """A JSON value as the type it stands for; raises ValueError when it is none."""
    if kind in (bool, int):
        if type(raw) is not kind:
            raise ValueError("another kind of value")
        return raw
    if kind is Quantity:
        return Quantity(require_number(raw["value"]), require_text(raw["unit"]).strip())
    if kind is Decimal:
        return require_number(raw)
    words = require_text(raw)
    if kind is PartialDate:
        return PartialDate.parse(words)
    read: Any = kind.fromisoformat if issubclass(kind, date | time) else kind
    return read(words)


def require_id(raw: Any) -> str:
    if not isinstance(raw, str) or not _ID.fullmatch(raw):
        raise ValueError("no id")
    return raw


def require_text(raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) > MOST_LETTERS:
        raise ValueError("a text is missing, or endless")
    return text(raw)


def require_number(raw: Any) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise ValueError("a number is missing")
    return Decimal(raw)
