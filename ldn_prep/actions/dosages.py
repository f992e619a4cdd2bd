"""What can be done with how a medicine is taken: the dosage and the steps of a titration."""

from decimal import Decimal
from typing import Any, Final, TypedDict, Unpack, cast

from ldn_prep.actions.accepting import accept_text, assign, merge_key
from ldn_prep.errors import N_
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DosageTiming,
    DoseStep,
    Medication,
    PartialDate,
    Quantity,
    TimeOfDay,
    UnreadText,
    Weekday,
    find_quantity,
    read_hours,
)
from ldn_prep.store import Changes, Store, Unit

_AS_TYPED: Final = ("morning", "noon", "evening", "bedtime", "every_hours")
"""Fields that may be given as words: what can be read of them is the value, the rest is kept."""


class DosageFields(TypedDict, total=False):
    """Fields that end in `_as_typed` are words: a slot's amount, a number of hours."""

    amount_as_typed: str
    timing: DosageTiming
    times_of_day: tuple[TimeOfDay, ...]
    morning: Quantity | None
    noon: Quantity | None
    evening: Quantity | None
    bedtime: Quantity | None
    morning_as_typed: str
    noon_as_typed: str
    evening_as_typed: str
    bedtime_as_typed: str
    every_hours: Decimal | None
    every_hours_as_typed: str
    days_of_week: tuple[Weekday, ...]
    as_needed: bool
    as_needed_for: str
    max_per_day_as_typed: str
    meal_words: str
    free_text: str


class DoseStepFields(TypedDict, total=False):
    starts: PartialDate | None
    amount_as_typed: str
    time_of_day: TimeOfDay | None
    is_hold: bool
    planned_by: str
    happened: str
    really_started: PartialDate | None
    taken_amount_as_typed: str


def set_dosage(
    store: Store,
    medication_id: str,
    basis: DosageBasis = DosageBasis.PRESCRIBED,
    **fields: Unpack[DosageFields],
) -> Changes:
    """Notes how a medicine is prescribed or taken; fields not given stay as they are.

    Words for a slot or for the hours that hold no amount or number are kept as typed (UnreadText).
    """
    merge = merge_key(f"{medication_id} {basis}", fields)
    with store.change(N_("Change how it is taken"), merge) as unit:
        dosage = unit.find(Dosage, medication_id=medication_id, basis=basis)
        if dosage is None:
            owner = unit.require(Medication, medication_id).person_id
            dosage = unit.add(Dosage(person_id=owner, medication_id=medication_id, basis=basis))
        _assign_dosage(unit, dosage, fields)
        if "amount_as_typed" in fields:
            dosage.amount = find_quantity(dosage.amount_as_typed)
        if "max_per_day_as_typed" in fields:
            dosage.max_per_day = find_quantity(dosage.max_per_day_as_typed)
    return unit.changes


def remove_dosage(store: Store, medication_id: str, basis: DosageBasis) -> Changes:
    """Takes back a note of how a medicine is taken, as when it is taken as prescribed after all."""
    with store.change(N_("Remove how it is taken")) as unit:
        dosage = unit.find(Dosage, medication_id=medication_id, basis=basis)
        if dosage is not None:
            for unread in unit.select(UnreadText, record_id=dosage.id):
                unit.remove(unread)
            unit.remove(dosage)
    return unit.changes


def add_dose_step(store: Store, medication_id: str, **fields: Unpack[DoseStepFields]) -> Changes:
    """Adds a step, blank where nothing is given: schedules differ, none is preset."""
    with store.change(N_("Add a dose step")) as unit:
        owner = unit.require(Medication, medication_id).person_id
        step = DoseStep(person_id=owner, medication_id=medication_id)
        _apply(step, fields)
        unit.add(step)
    return unit.changes


def change_dose_step(store: Store, step_id: str, **fields: Unpack[DoseStepFields]) -> Changes:
    with store.change(N_("Change a dose step"), merge_key(step_id, fields)) as unit:
        _apply(unit.require(DoseStep, step_id), fields)
    return unit.changes


def mark_dose_step_in_error(store: Store, step_id: str) -> Changes:
    with store.change(N_("Delete a dose step")) as unit:
        unit.require(DoseStep, step_id).entered_in_error = True
    return unit.changes


def _assign_dosage(unit: Unit, dosage: Dosage, fields: DosageFields) -> None:
    values = cast(dict[str, Any], dict(fields))
    for name in _AS_TYPED:
        typed = values.pop(f"{name}_as_typed", None)
        if typed is not None:
            values[name] = _read(name, typed)
            _keep_words(unit, dosage, name, "" if values[name] is not None else typed)
    assign(dosage, values)


def _read(name: str, typed: str) -> Quantity | Decimal | None:
    if name != "every_hours":
        return find_quantity(typed)
    hours = read_hours(typed)
    return hours.low if hours and hours.is_single else None


def _keep_words(unit: Unit, dosage: Dosage, field: str, words: str) -> None:
    """Words that hold no value stand in its place; none are kept where there is a value."""
    kept = accept_text(words).strip()
    found = unit.find(UnreadText, record_id=dosage.id, field=field)
    if found is not None and kept:
        found.text = kept
    elif found is not None:
        unit.remove(found)
    elif kept:
        person = dosage.person_id
        unit.add(UnreadText(person_id=person, record_id=dosage.id, field=field, text=kept))


def _apply(step: DoseStep, fields: DoseStepFields) -> None:
    assign(step, fields)
    if "amount_as_typed" in fields:
        step.amount = find_quantity(step.amount_as_typed)
    if "taken_amount_as_typed" in fields:
        step.taken_amount = find_quantity(step.taken_amount_as_typed)
