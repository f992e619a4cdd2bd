"""A person whose every text field sings: a word that stands nowhere else in the world."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Enum, Table

from ldn_prep import clock
from ldn_prep.actions.stores import start_store
from ldn_prep.records import PartialDate, Person, Quantity, Record
from ldn_prep.records.base import Base

WORD = "Qwyxandel"
"""In every text field but the name."""
NAME = "Brontivax Umberle"
"""The person's own name: it may stand in the window's title, and nowhere else outside."""
DAY = date(2026, 5, 20)

_MUST_BE = {
    ("person", "name"): NAME,
    ("person", "language"): "en",
    ("person", "colour"): "",
    ("packet", "options"): "{}",
    ("packet", "values"): "{}",
    ("packet_choices", "page_size"): "",
    ("moved_entry", "kind"): "medication",
    ("unread_text", "field"): "born",
}
"""Texts that are a word of the program's own, not of the person's."""


def make_canary(path: Path) -> str:
    """A store with one row of each record, no text left blank; returns the person's id."""
    store = start_store(path)
    ids: dict[str, str] = {}
    with store.change("Canary") as unit:
        for table in Base.metadata.sorted_tables:
            kind = next(m.class_ for m in Base.registry.mappers if m.local_table is table)
            if issubclass(kind, Record):
                record = kind(**_values(table, ids))
                ids[table.name] = record.id
                unit.add(record)
    store.close()
    return ids[Person.__tablename__]


def sung_fields() -> int:
    """How many text fields hold the word."""
    return sum(
        _is_text(column) and (table.name, column.name) not in _MUST_BE
        for table in Base.metadata.sorted_tables
        for column in table.columns
    )


def _values(table: Table, ids: dict[str, str]) -> dict[str, Any]:
    own = {"id", "added_at", "changed_at", "entered_in_error"}
    values = {
        column.name: _value(table.name, column, ids)
        for column in table.columns
        if column.name not in own
    }
    return {name: value for name, value in values.items() if value is not None}


def _value(table: str, column: Column[Any], ids: dict[str, str]) -> Any:
    if (table, column.name) in _MUST_BE:
        return _MUST_BE[table, column.name]
    if column.foreign_keys:
        (link,) = column.foreign_keys
        return ids[link.column.table.name]
    if _is_text(column):
        return f"{WORD} {table} {column.name}"
    return _by_type(column)


def _is_text(column: Column[Any]) -> bool:
    is_plain = type(column.type).__name__ == "Text" and not column.foreign_keys
    return is_plain and column.name != "id"


def _by_type(column: Column[Any]) -> Any:
    """None leaves the field at what it is when nobody said anything."""
    if column.name == "wishes":
        return (f"{WORD} wishes",)
    if isinstance(column.type, Enum) and column.type.enum_class is not None:
        return next(iter(column.type.enum_class))
    known = {
        "InstantColumn": clock.now(),
        "PartialDateColumn": PartialDate.of(DAY),
        "QuantityColumn": Quantity(Decimal("1.5"), "mg"),
        "Date": DAY,
        "Time": time(9, 30),
        "Integer": 1,
        "Boolean": False,
    }
    return known.get(type(column.type).__name__)
