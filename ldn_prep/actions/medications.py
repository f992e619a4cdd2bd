"""What can be done with the medicine list."""

from datetime import date
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import accept_name, assign, merge_key
from ldn_prep.actions.ordering import move_among
from ldn_prep.catalogue import Certainty, recognise
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.records import (
    CompoundedDetails,
    EntrySource,
    ListState,
    Medication,
    MedicationCategory,
    MedicationStatus,
    PartialDate,
    Person,
    find_quantity,
)
from ldn_prep.store import Changes, Store


class MedicationFields(TypedDict, total=False):
    name_as_typed: str
    category: MedicationCategory
    status: MedicationStatus
    is_ldn: bool
    strength_as_typed: str
    form: str
    route: str
    reason: str
    prescriber: str
    pharmacy: str
    started: PartialDate | None
    stopped: PartialDate | None
    stop_reason: str
    last_taken: PartialDate | None
    taken_differently_because: str
    source: EntrySource
    checked_on: date | None
    note: str


class CompoundedFields(TypedDict, total=False):
    dosage_form: str
    concentration_as_typed: str
    filler: str
    flavour: str
    beyond_use: PartialDate | None
    prepared_by: str


def add_medication(
    store: Store, person_id: str, name: str, **fields: Unpack[MedicationFields]
) -> Changes:
    """Adds a medicine at the end of the list; `added[0]` is its id."""
    with store.change(N_("Add a medicine")) as unit:
        unit.require(Person, person_id).medications_state = ListState.LISTED
        rank = len(unit.select(Medication, person_id=person_id))
        medication = Medication(person_id=person_id, name_as_typed=accept_name(name), rank=rank)
        _apply(medication, {"name_as_typed": name, **fields})
        unit.add(medication)
    return unit.changes


def change_medication(
    store: Store, medication_id: str, **fields: Unpack[MedicationFields]
) -> Changes:
    """Changes the given fields; raises NotAccepted for dates that contradict each other."""
    with store.change(N_("Change a medicine"), merge_key(medication_id, fields)) as unit:
        _apply(unit.require(Medication, medication_id), fields)
    return unit.changes


def stop_medication(
    store: Store, medication_id: str, stopped: PartialDate | None, reason: str = ""
) -> Changes:
    """Moves a medicine to "stopped"; None means the day is not known."""
    with store.change(N_("Stop a medicine")) as unit:
        medication = unit.require(Medication, medication_id)
        _apply(
            medication,
            {"status": MedicationStatus.STOPPED, "stopped": stopped, "stop_reason": reason},
        )
    return unit.changes


def restart_medication(store: Store, medication_id: str) -> Changes:
    """Puts a stopped or paused medicine back among those being taken; its stop is forgotten."""
    with store.change(N_("Take a medicine again")) as unit:
        medication = unit.require(Medication, medication_id)
        medication.status = MedicationStatus.TAKING
        medication.stopped, medication.stop_reason = None, ""
    return unit.changes


def mark_medication_in_error(store: Store, medication_id: str) -> Changes:
    """Takes a wrong entry off the list; undo puts it back whole."""
    with store.change(N_("Delete a medicine")) as unit:
        unit.require(Medication, medication_id).entered_in_error = True
    return unit.changes


def move_medication(store: Store, medication_id: str, places: int) -> Changes:
    """Moves a medicine up (negative) or down the list by so many places."""
    with store.change(N_("Move a medicine")) as unit:
        moved = unit.require(Medication, medication_id)
        listed = unit.select(Medication, person_id=moved.person_id, entered_in_error=False)
        move_among(listed, moved, places)
    return unit.changes


def check_medication_list(store: Store, person_id: str, on: date) -> Changes:
    """The person went through the whole list that day; every listed medicine is checked on it."""
    with store.change(N_("Check the medicine list")) as unit:
        unit.require(Person, person_id).medications_checked_on = on
        for medication in unit.select(Medication, person_id=person_id, entered_in_error=False):
            medication.checked_on = on
    return unit.changes


def set_compounded_details(
    store: Store, medication_id: str, **fields: Unpack[CompoundedFields]
) -> Changes:
    """Notes what the compounding pharmacy made, starting the details if there are none."""
    with store.change(N_("Change pharmacy details"), merge_key(medication_id, fields)) as unit:
        details = unit.find(CompoundedDetails, medication_id=medication_id)
        if details is None:
            owner = unit.require(Medication, medication_id).person_id
            details = unit.add(CompoundedDetails(person_id=owner, medication_id=medication_id))
        assign(details, fields)
        if "concentration_as_typed" in fields:
            details.concentration = find_quantity(details.concentration_as_typed)
    return unit.changes


def _apply(medication: Medication, fields: MedicationFields) -> None:
    if "name_as_typed" in fields:
        fields = {**fields, "name_as_typed": accept_name(fields["name_as_typed"])}
    assign(medication, fields)
    if "name_as_typed" in fields:
        _understand_name(medication)
    if "strength_as_typed" in fields:
        medication.strength = find_quantity(medication.strength_as_typed)
    _require_order(medication.started, medication.stopped)


def _understand_name(medication: Medication) -> None:
    """What the program takes the name for stands beside what was typed, never instead of it."""
    found = recognise(medication.name_as_typed)
    is_sure = found.certainty is Certainty.SURE
    medication.brand = found.brand if is_sure else ""
    medication.ingredients = found.ingredients if is_sure else ()
    medication.is_ldn = medication.is_ldn or found.is_ldn


def _require_order(started: PartialDate | None, stopped: PartialDate | None) -> None:
    if started and stopped and stopped.last_day < started.first_day:
        raise NotAccepted(
            N_("The stop date ({stopped}) is before the start date ({started})."),
            N_("Please correct one of them."),
            stopped=stopped,
            started=started,
        )
