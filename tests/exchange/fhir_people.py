"""Whole random people, built from what each record declares, and what a packet carries of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ldn_prep.exchange.fhir.journal import derived_id, entry_id
from ldn_prep.records import (
    Allergy,
    CareContact,
    CompoundedDetails,
    Condition,
    Dosage,
    DosageBasis,
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    MedicationChange,
    Packet,
    PartialDate,
    PegWeek,
    Person,
    PersonRecords,
    Quantity,
    Question,
    Record,
    Score,
    SideEffect,
    UnreadText,
    Visit,
    values_of,
)

LETTERS = st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t")
TEXT = st.text(LETTERS, max_size=12).filter(lambda words: not words or bool(words.strip()))
"""FHIR has no text of blanks alone; a store can hold one, and the round trip keeps it."""
NAME = TEXT.filter(str.strip)
IDS = st.uuids().map(lambda each: each.hex)
NUMBERS = st.decimals(0, 10_000, places=3) | st.sampled_from([Decimal("1.50"), Decimal("1E+2")])
DAYS = st.dates(date(1, 1, 1), date(2200, 1, 1))
PARTIAL = st.one_of(
    DAYS.map(PartialDate.of),
    DAYS.map(lambda each: PartialDate(each.year, each.month)),
    DAYS.map(lambda each: PartialDate(each.year)),
)
_PLAIN: dict[type, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(0, 10),
    Decimal: NUMBERS,
    Quantity: st.builds(Quantity, NUMBERS, NAME.map(str.strip)),
    PartialDate: PARTIAL,
    date: DAYS,
    time: st.times(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is tuple:
        each = get_args(hint)[0]
        if issubclass(each, StrEnum):
            return st.lists(st.sampled_from(each), unique=True).map(tuple)
        return st.lists(NAME, max_size=3).map(tuple)
    if type(None) in get_args(hint):
        known = get_args(hint)[0]
        return st.none() | (IDS if known is str else _values(known))  # such a text is a link
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _PLAIN[hint]


def a(kind: type[Record], **known: Any) -> st.SearchStrategy[Any]:
    """A record of a kind; what is not `known` is anything its column can hold."""
    fixed = {
        name: value if isinstance(value, st.SearchStrategy) else st.just(value)
        for name, value in known.items()
    }
    free = {**_columns(kind), "id": IDS, "entered_in_error": st.just(False)}
    return st.builds(kind, **{**free, **fixed})


@cache
def _columns(kind: type[Record]) -> dict[str, st.SearchStrategy[Any]]:
    hints = get_type_hints(kind)
    return {
        each.key: _values(get_args(hints[each.key])[0]) for each in kind.__mapper__.column_attrs
    }


def _some(each: st.SearchStrategy[Any], **how: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(each, max_size=2, **how).map(tuple)


@st.composite
def people(draw: st.DrawFn) -> PersonRecords:
    person = draw(a(Person, name=NAME, language=st.sampled_from(["en", "es"])))
    whose = {"person_id": person.id}
    medications = draw(_some(a(Medication, name_as_typed=NAME, **whose)))
    measures = draw(_some(a(Measure, **whose)))
    entries = draw(_some(a(JournalEntry, **whose), unique_by=lambda each: each.on))
    visits = draw(_some(a(Visit, **whose)))
    records = PersonRecords(
        person=person,
        allergies=draw(_some(a(Allergy, **whose))),
        conditions=draw(_some(a(Condition, **whose))),
        contacts=draw(_some(a(CareContact, **whose))),
        medications=medications,
        measures=measures,
        entries=entries,
        visits=visits,
        peg_weeks=draw(_some(a(PegWeek, **whose), unique_by=lambda each: each.on)),
        questions=draw(_some(a(Question, **whose))),
        packets=draw(
            _some(a(Packet, options=NAME, values=NAME, **whose), unique_by=lambda each: each.number)
        ),
    )
    return _with_parts(draw, records)


def _with_parts(draw: st.DrawFn, records: PersonRecords) -> PersonRecords:
    whose = {"person_id": records.person.id}
    inside: dict[type, list[Any]] = {kind: [] for kind in (DoseStep, MedicationChange)}
    dosages, compounded, scores, effects = [], [], [], []
    for medication in records.medications:
        of = {**whose, "medication_id": medication.id}
        for basis in draw(st.sets(st.sampled_from(DosageBasis))):
            dosages.append(draw(a(Dosage, basis=basis, **of)))
        for kind in inside:
            inside[kind] += draw(_some(a(kind, **of)))
        compounded += draw(st.lists(a(CompoundedDetails, **of), max_size=1))
    for entry in records.entries:
        of = {**whose, "entry_id": entry.id}
        effects += draw(_some(a(SideEffect, name=NAME, **of)))
        for measure in records.measures:
            scores += draw(st.lists(a(Score, measure_id=measure.id, **of), max_size=1))
    whole = replace(
        records,
        dosages=tuple(dosages),
        compounded=tuple(compounded),
        scores=tuple(scores),
        side_effects=tuple(effects),
        dose_steps=tuple(inside[DoseStep]),
        medication_changes=tuple(inside[MedicationChange]),
    )
    return replace(whole, unread=tuple(_unread(draw, whole)))


def _unread(draw: st.DrawFn, records: PersonRecords) -> list[UnreadText]:
    about = [records.person, *records.medications, *records.dosages, *records.entries]
    return [
        draw(a(UnreadText, person_id=records.person.id, record_id=each.id, text=NAME))
        for each in draw(st.lists(st.sampled_from(about), max_size=3, unique_by=id))
    ]


_OF_THE_STORE = ("archived_on", "colour", "way")


def carried(records: PersonRecords) -> dict[str, Any]:
    """What a packet carries of a person, as values to compare.

    Without: what a store keeps for itself, private notes and that there are any, what older
    packets were made of, and the ids and times of days, scores and PEG weeks, which are known by
    their day.
    """
    owner = records.person.id
    days = {each.id: entry_id(owner, str(each.on)) for each in records.entries}
    private = {each.id for each in records.entries if each.is_note_private}
    return {
        "person": _said(records.person),
        **{
            name: _by_id(getattr(records, name))
            for name in (
                "allergies", "conditions", "contacts", "medications", "dosages", "dose_steps",
                "compounded", "medication_changes", "measures", "visits", "questions",
            )
        },
        "entries": [_day(each, days[each.id]) for each in records.entries],
        "scores": sorted(
            (days[each.entry_id], each.measure_id, each.value) for each in records.scores
        ),
        "side_effects": _by_id(records.side_effects, entry_id=days),
        "peg_weeks": [
            {**_unstamped(each), "id": derived_id(owner, "peg", str(each.on))}
            for each in records.peg_weeks
        ],
        "packets": [*_packets(records.packets)],
        "unread": _by_id(
            [
                each for each in records.unread
                if not (each.field == "note" and each.record_id in private)
            ],
            record_id=days,
        ),
    }  # fmt: skip


def _said(record: Record) -> dict[str, Any]:
    """Values with the digits of every amount."""
    return {
        name: (value, str(value))
        for name, value in values_of(record).items()
        if name not in _OF_THE_STORE
    }


def _by_id(records: Sequence[Record], **renamed: dict[str, str]) -> dict[str, Any]:
    found = {}
    for each in records:
        said = _said(each)
        for name, names in renamed.items():
            value = getattr(each, name)
            said[name] = names.get(value, value)
        found[each.id] = said
    return found


def _unstamped(record: Record) -> dict[str, Any]:
    return {**_said(record), "added_at": None, "changed_at": None}


def _day(entry: JournalEntry, own_id: str) -> dict[str, Any]:
    said = {**_unstamped(entry), "id": own_id, "is_note_private": False}
    return {**said, "note": ""} if entry.is_note_private else {**said, "note": entry.note}


def _packets(packets: Sequence[Packet]) -> list[dict[str, Any]]:
    empty = {"options": "{}", "values": "{}", "way": None}
    return [
        {**values_of(each), **({"way": None} if each is packets[-1] else empty)} for each in packets
    ]
