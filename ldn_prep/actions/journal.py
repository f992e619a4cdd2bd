"""What can be done with the symptom journal."""

from datetime import date, time
from typing import TypedDict, Unpack

from ldn_prep import clock
from ldn_prep.actions.accepting import accept_name, assign, merge_key
from ldn_prep.errors import N_, NotAccepted, NotFound
from ldn_prep.records import (
    SCORE_MAX,
    Direction,
    JournalEntry,
    LdnTaken,
    Measure,
    PegWeek,
    Person,
    RecallPeriod,
    Score,
    SideEffect,
    SideEffectSeverity,
    find_quantity,
)
from ldn_prep.store import Changes, Store, Unit

MOST_OWN_MEASURES = 8
"""Beside the four standard ones: more is a form nobody fills in every day."""


class DayFields(TypedDict, total=False):
    ldn_taken: LdnTaken
    dose_as_typed: str
    taken_at: time | None
    note: str
    is_note_private: bool


class MeasureDetails(TypedDict, total=False):
    recall: RecallPeriod
    low_words: str
    high_words: str
    rank: int


class MeasureFields(MeasureDetails, total=False):
    name: str
    direction: Direction


class PegFields(TypedDict, total=False):
    pain: int | None
    enjoyment: int | None
    activity: int | None


def record_score(
    store: Store, person_id: str, on: date, measure_id: str, value: int | None
) -> Changes:
    """Sets one score of one day, or clears it with None; raises NotAccepted outside 0 to 10."""
    require_score(value)
    with store.change(N_("Change a score"), (person_id, str(on), measure_id)) as unit:
        entry = _require_day(unit, person_id, on)
        score = unit.find(Score, entry_id=entry.id, measure_id=measure_id)
        if score is not None and value is None:
            unit.remove(score)
        elif score is not None and value is not None:
            score.value = value
        elif value is not None:
            if unit.require(Measure, measure_id).person_id != person_id:
                raise NotFound
            unit.add(
                Score(person_id=person_id, entry_id=entry.id, measure_id=measure_id, value=value)
            )
    return unit.changes


def record_day(store: Store, person_id: str, on: date, **fields: Unpack[DayFields]) -> Changes:
    """Notes the LDN dose taken and the note of a day; fields not given stay as they are."""
    merge = merge_key(f"{person_id} {on}", fields)
    with store.change(N_("Change a journal day"), merge) as unit:
        entry = _require_day(unit, person_id, on)
        assign(entry, fields)
        if "dose_as_typed" in fields:
            entry.dose = find_quantity(entry.dose_as_typed)
    return unit.changes


def record_side_effect(
    store: Store,
    person_id: str,
    on: date,
    name: str,
    severity: SideEffectSeverity = SideEffectSeverity.NOT_SAID,
) -> Changes:
    """Adds a side effect to a day, or changes how strong it was if it is there already."""
    with store.change(N_("Note a side effect")) as unit:
        entry = _require_day(unit, person_id, on)
        name = accept_name(name)
        effect = unit.find(SideEffect, entry_id=entry.id, name=name)
        if effect is None:
            effect = unit.add(SideEffect(person_id=person_id, entry_id=entry.id, name=name))
        effect.severity = severity
    return unit.changes


def remove_side_effect(store: Store, side_effect_id: str) -> Changes:
    with store.change(N_("Remove a side effect")) as unit:
        unit.remove(unit.require(SideEffect, side_effect_id))
    return unit.changes


def clear_day(store: Store, person_id: str, on: date) -> Changes:
    """Takes everything off one day, so that it is a gap again; undo brings it back."""
    with store.change(N_("Clear a journal day")) as unit:
        entry = unit.find(JournalEntry, person_id=person_id, on=on)
        if entry is not None:
            for row in unit.select(Score, entry_id=entry.id):
                unit.remove(row)
            for effect in unit.select(SideEffect, entry_id=entry.id):
                unit.remove(effect)
            unit.remove(entry)
    return unit.changes


def add_measure(
    store: Store,
    person_id: str,
    name: str,
    direction: Direction,
    **fields: Unpack[MeasureDetails],
) -> Changes:
    """Adds an own measure; its direction is asked, never guessed."""
    with store.change(N_("Add a measure")) as unit:
        unit.require(Person, person_id)
        new_measure(unit, person_id, name, direction, **fields)
    return unit.changes


def new_measure(
    unit: Unit,
    person_id: str,
    name: str,
    direction: Direction,
    **fields: Unpack[MeasureDetails],
) -> Measure:
    """Raises NotAccepted when there are as many own measures as fit."""
    there = unit.select(Measure, person_id=person_id)
    own = [each for each in there if each.standard is None and not each.entered_in_error]
    if len(own) >= MOST_OWN_MEASURES:
        raise NotAccepted(
            N_("You track {limit} measures of your own already; more do not fit on the paper."),
            N_("Take one off the journal first; its scores are kept."),
            limit=MOST_OWN_MEASURES,
        )
    measure = Measure(
        person_id=person_id, name=accept_name(name), direction=direction, rank=len(there)
    )
    assign(measure, fields)
    return unit.add(measure)


def change_measure(store: Store, measure_id: str, **fields: Unpack[MeasureFields]) -> Changes:
    with store.change(N_("Change a measure"), merge_key(measure_id, fields)) as unit:
        if "name" in fields:
            fields["name"] = accept_name(fields["name"])
        assign(unit.require(Measure, measure_id), fields)
    return unit.changes


def mark_measure_in_error(store: Store, measure_id: str) -> Changes:
    """Takes a measure off the journal; its scores are kept and come back with undo."""
    with store.change(N_("Delete a measure")) as unit:
        unit.require(Measure, measure_id).entered_in_error = True
    return unit.changes


def record_peg(store: Store, person_id: str, on: date, **items: Unpack[PegFields]) -> Changes:
    """Sets items of the weekly PEG; None clears one. Raises NotAccepted outside 0 to 10."""
    for value in items.values():
        require_score(value if isinstance(value, int) else None)
    with store.change(N_("Change the weekly questions"), (person_id, f"peg {on}")) as unit:
        require_past(on)
        week = unit.find(PegWeek, person_id=person_id, on=on)
        if week is None:
            unit.require(Person, person_id)
            week = unit.add(PegWeek(person_id=person_id, on=on))
        assign(week, items)
    return unit.changes


def _require_day(unit: Unit, person_id: str, on: date) -> JournalEntry:
    require_past(on)
    entry = unit.find(JournalEntry, person_id=person_id, on=on)
    if entry is None:
        unit.require(Person, person_id)
        entry = unit.add(JournalEntry(person_id=person_id, on=on))
    return entry


def require_past(on: date) -> None:
    """Raises NotAccepted for a day that has not come yet."""
    if on > clock.today():
        raise NotAccepted(
            N_("That day has not come yet, so it cannot be recorded."),
            N_("Please choose today or an earlier day."),
        )


def require_score(value: int | None) -> None:
    """Raises NotAccepted outside 0 to 10; None is a blank and fine."""
    if value is not None and not 0 <= value <= SCORE_MAX:
        raise NotAccepted(
            N_("A score is a whole number from 0 to 10."),
            N_("Please choose one of them, or leave it empty."),
        )
