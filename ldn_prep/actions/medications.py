"""What can be done with the medicine list. What happens to a medicine over time is in
`medication_history`, making one entry of two in `merging`."""

from datetime import date
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import accept_name, assign, merge_key
from ldn_prep.actions.medication_fields import (
    MedicationDetails,
    MedicationFields,
    apply_fields,
    name_and_note,
    require_after_start,
)
from ldn_prep.actions.medication_history import (
    leave_ending,
    restart_medication,
    stop_medication,
)
from ldn_prep.actions.ordering import move_among
from ldn_prep.errors import N_
from ldn_prep.records import (
    CompoundedDetails,
    ListState,
    Medication,
    MedicationChange,
    PartialDate,
    Person,
    find_quantity,
)
from ldn_prep.store import Changes, Store

__all__ = [
    "CompoundedFields",
    "MedicationFields",
    "add_medication",
    "add_typed",
    "change_medication",
    "check_medication_list",
    "mark_medication_in_error",
    "move_medication",
    "rename_medication",
    "restart_medication",
    "set_compounded_details",
    "stop_medication",
]


class CompoundedFields(TypedDict, total=False):
    dosage_form: str
    concentration_as_typed: str
    filler: str
    flavour: str
    beyond_use: PartialDate | None
    prepared_by: str


def add_medication(
    store: Store, person_id: str, name: str, **fields: Unpack[MedicationDetails]
) -> Changes:
    """Adds a medicine at the end of the list; `added[0]` is its id."""
    with store.change(N_("Add a medicine")) as unit:
        unit.require(Person, person_id).medications_state = ListState.LISTED
        rank = len(unit.select(Medication, person_id=person_id))
        medication = Medication(person_id=person_id, name_as_typed=accept_name(name), rank=rank)
        apply_fields(medication, {"name_as_typed": name, **fields})
        unit.add(medication)
    return unit.changes


def add_typed(store: Store, person_id: str, typed: str) -> Changes:
    """As `add_medication`, for words of any length: what is no name any more stays whole as the
    note, and its beginning is the name. Raises NotAccepted for what no note can hold."""
    name, note = name_and_note(typed)
    return add_medication(store, person_id, name, note=note)


def rename_medication(store: Store, medication_id: str, typed: str) -> Changes:
    """Another name, of any length: as in `add_typed`, the whole of a long one joins the note."""
    name, whole = name_and_note(typed)
    with store.change(N_("Change a medicine"), merge_key(medication_id, {"name": name})) as unit:
        medication = unit.require(Medication, medication_id)
        fields: MedicationFields = {"name_as_typed": name}
        if whole and whole not in medication.note:
            fields["note"] = "\n".join(part for part in (medication.note, whole) if part)
        apply_fields(medication, fields)
    return unit.changes


def change_medication(
    store: Store, medication_id: str, **fields: Unpack[MedicationFields]
) -> Changes:
    """Changes the given fields; raises NotAccepted for dates that contradict each other.

    A status that ends a stop or a pause keeps what was said about it, see `medication_history`.
    """
    with store.change(N_("Change a medicine"), merge_key(medication_id, fields)) as unit:
        medication = unit.require(Medication, medication_id)
        leave_ending(unit, medication, fields.get("status", medication.status))
        apply_fields(medication, fields)
        if "started" in fields:
            story = unit.select(
                MedicationChange, medication_id=medication_id, entered_in_error=False
            )
            require_after_start(medication, (change.on for change in story))
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
