"""Value, row, value: what is read back is what was written, for every kind of record."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Boolean, Date, Enum, Integer, Text, Time
from sqlalchemy.types import TypeEngine

from ldn_prep.records import (
    Base,
    JournalEntry,
    Measure,
    Medication,
    OwnedRecord,
    PartialDate,
    Person,
    Quantity,
    Record,
    Score,
    Visit,
    values_of,
)
from ldn_prep.records.columns import (
    ChoicesColumn,
    DecimalColumn,
    InstantColumn,
    PartialDateColumn,
    QuantityColumn,
    TextsColumn,
)
from ldn_prep.records.journal import Direction
from ldn_prep.store import Store
from ldn_prep.store.loading import FIELDS

_STAMPED = ("added_at", "changed_at")
_LINKS = ("medication_id", "entry_id", "measure_id", "visit_id")
_UNITS = st.sampled_from(["mg", "mL", "mg per 5 mL", "tablets", "gotas"])
_NUMBERS = st.decimals("0", "999999999", places=None, allow_nan=False, allow_infinity=False)
_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@st.composite
def _partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates())
    known = draw(st.integers(1, 3))
    return PartialDate(*(day.year, day.month, day.day)[:known])


def _choices(choices: Iterable[StrEnum]) -> st.SearchStrategy[Any]:
    return st.lists(st.sampled_from(list(choices)), unique=True).map(tuple)


def _strategy(column: TypeEngine[Any]) -> st.SearchStrategy[Any]:
    if isinstance(column, Enum):
        assert column.enum_class is not None
        return st.sampled_from(list(column.enum_class))
    if isinstance(column, ChoicesColumn):
        return _choices(column.choices.__members__.values())
    by_type: dict[type[Any], st.SearchStrategy[Any]] = {
        QuantityColumn: st.builds(Quantity, _NUMBERS, _UNITS),
        DecimalColumn: _NUMBERS,
        PartialDateColumn: _partial_dates(),
        InstantColumn: st.datetimes(datetime(1000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        TextsColumn: st.lists(_WORDS).map(tuple),
        Boolean: st.booleans(),
        Integer: st.integers(-(2**63), 2**63 - 1),
        Date: st.dates(),
        Time: st.times(),
        Text: _WORDS,
    }
    return next(found for kind, found in by_type.items() if isinstance(column, kind))


@st.composite
def _values(draw: st.DrawFn, kind: type[Record]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, attribute in kind.__mapper__.column_attrs.items():
        column = attribute.columns[0]
        if key in (*_STAMPED, "id", "person_id", "entered_in_error", *_LINKS):
            continue
        strategy = _strategy(column.type)
        values[key] = draw(st.none() | strategy if column.nullable else strategy)
    if kind is Score:
        values["value"] = draw(st.integers(0, 10))
    return values


def _parents(kind: type[OwnedRecord], person_id: str) -> dict[str, Record]:
    """A record for each link of `kind`, of the same person."""
    made: dict[str, Record] = {
        "medication_id": Medication(person_id=person_id, name_as_typed="x"),
        "entry_id": JournalEntry(person_id=person_id, on=date(2000, 1, 1)),
        "measure_id": Measure(person_id=person_id, direction=Direction.HIGHER_IS_BETTER),
        "visit_id": Visit(person_id=person_id),
    }
    return {key: made[key] for key in _LINKS if key in kind.__mapper__.column_attrs}


def test_every_kind_of_record_is_read_back() -> None:
    mapped = {mapper.class_ for mapper in Base.registry.mappers}
    assert {Person, *FIELDS} == mapped


@settings(max_examples=15)
@given(data=st.data())
@pytest.mark.parametrize("kind", list(FIELDS), ids=lambda kind: kind.__tablename__)
def test_owned_record_comes_back_as_it_was(
    store: Store, kind: type[OwnedRecord], data: st.DataObject
) -> None:
    person = Person(name="A")
    parents = _parents(kind, person.id)
    links: dict[str, Any] = {key: parent.id for key, parent in parents.items()}
    record = kind(person_id=person.id, **links, **data.draw(_values(kind)))
    written = _kept(record)
    with store.change("x") as unit:
        unit.add(person)
    with store.change("x") as unit:
        for parent in parents.values():
            unit.add(parent)
    with store.change("x") as unit:
        unit.add(record)
    field, _ = FIELDS[kind]
    read = [each for each in getattr(store.load_person(person.id), field) if each.id == record.id]
    assert [_kept(each) for each in read] == [written]
    assert all(getattr(read[0], stamp).tzinfo is UTC for stamp in _STAMPED)


@settings(max_examples=15)
@given(values=_values(Person))
def test_person_comes_back_as_they_were(store: Store, values: dict[str, Any]) -> None:
    person = Person(**values)
    written = _kept(person)
    with store.change("x") as unit:
        unit.add(person)
    assert _kept(store.load_person(person.id).person) == written


@pytest.mark.parametrize("text", ["1.50", "0.5", "1000", "4.500", "0"])
def test_amounts_keep_the_digits_that_were_typed(store: Store, text: str) -> None:
    person = Person(name="A")
    medication = Medication(
        person_id=person.id, name_as_typed="x", strength=Quantity(Decimal(text), "mg")
    )
    with store.change("x") as unit:
        unit.add(person)
    with store.change("x") as unit:
        unit.add(medication)
    (read,) = store.load_person(person.id).medications
    assert str(read.strength) == f"{text} mg"


def _kept(record: Record) -> dict[str, Any]:
    """With amounts as text as well: 1.5 equals 1.50, but is not what was typed."""
    values = {key: value for key, value in values_of(record).items() if key not in _STAMPED}
    return values | {f"{key} as text": str(value) for key, value in values.items()}
