"""What happened with a medicine: stopped, paused, taken again, another dose. Nothing is forgotten.

How it ended stands on the medicine itself while it lasts (`stopped`, `stop_reason`); once it is
taken again, that ending becomes a MedicationChange beside the earlier ones.
"""

from datetime import date
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import assign, merge_key
from ldn_prep.actions.medication_fields import apply_fields, require_after_start
from ldn_prep.errors import N_
from ldn_prep.records import (
    Medication,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    PartialDate,
    UnreadText,
)
from ldn_prep.store import Changes, Store, Unit

_ENDINGS = {
    MedicationStatus.STOPPED: MedicationChangeKind.STOPPED,
    MedicationStatus.PAUSED: MedicationChangeKind.PAUSED,
}
_BEFORE_TAKING = (
    MedicationStatus.TAKING,
    MedicationStatus.PLANNED,
    MedicationStatus.THINKING_ABOUT,
)


class ChangeFields(TypedDict, total=False):
    on: PartialDate | None
    before: str
    reason: str


def stop_medication(
    store: Store, medication_id: str, stopped: PartialDate | None, reason: str = ""
) -> Changes:
    """Moves a medicine to "stopped"; None means the day is not known. A pause before is kept."""
    with store.change(N_("Stop a medicine")) as unit:
        _end(unit, medication_id, MedicationStatus.STOPPED, stopped, reason)
    return unit.changes


def pause_medication(
    store: Store, medication_id: str, paused: PartialDate | None, reason: str = ""
) -> Changes:
    """Moves a medicine to "paused"; while it lasts, `stopped` is the day the pause began."""
    with store.change(N_("Pause a medicine")) as unit:
        _end(unit, medication_id, MedicationStatus.PAUSED, paused, reason)
    return unit.changes


def restart_medication(
    store: Store, medication_id: str, on: PartialDate | None = None, reason: str = ""
) -> Changes:
    """Taken again after a stop or a pause, which is kept as a change beside the new start.

    `added` names the kept ending first, then the new start. Nothing is done while it is taken.
    """
    with store.change(N_("Take a medicine again")) as unit:
        medication = unit.require(Medication, medication_id)
        if medication.status in _ENDINGS:
            _keep_ending(unit, medication)
            _add(unit, medication, MedicationChangeKind.RESTARTED, on=on, reason=reason)
        medication.status = MedicationStatus.TAKING
    return unit.changes


def change_status(store: Store, medication_id: str, status: MedicationStatus) -> Changes:
    """Where a medicine stands from now on; an ending that is over is kept as a change."""
    if status is MedicationStatus.TAKING:
        return restart_medication(store, medication_id)
    with store.change(N_("Change a medicine")) as unit:
        medication = unit.require(Medication, medication_id)
        is_other_ending = (
            medication.status is MedicationStatus.PAUSED and status is MedicationStatus.STOPPED
        )
        if medication.status in _ENDINGS and (status in _BEFORE_TAKING or is_other_ending):
            _keep_ending(unit, medication)
        medication.status = status
    return unit.changes


def change_dose(
    store: Store,
    medication_id: str,
    on: PartialDate | None,
    reason: str = "",
    before: str = "",
) -> Changes:
    """Notes that from `on` (None: not known) it is taken in another way than `before` says.

    `before` is the sentence that stood on paper until then, see `packet.medicine_story`. A dosage
    changed without this is a correction and leaves no trace in the story.
    """
    with store.change(N_("Change the dose")) as unit:
        medication = unit.require(Medication, medication_id)
        kind = MedicationChangeKind.DOSE_CHANGED
        _add(unit, medication, kind, on=on, before=before, reason=reason)
    return unit.changes


def correct_change(store: Store, change_id: str, **fields: Unpack[ChangeFields]) -> Changes:
    """Corrects what was noted; raises NotAccepted for a day before the medicine was begun."""
    with store.change(N_("Correct the story of a medicine"), merge_key(change_id, fields)) as unit:
        change = unit.require(MedicationChange, change_id)
        assign(change, fields)
        require_after_start(unit.require(Medication, change.medication_id), [change.on])
    return unit.changes


def mark_change_in_error(store: Store, change_id: str) -> Changes:
    """Takes a wrong entry out of the story; undo puts it back."""
    with store.change(N_("Delete from the story of a medicine")) as unit:
        unit.require(MedicationChange, change_id).entered_in_error = True
    return unit.changes


def check_medication(store: Store, medication_id: str, on: date) -> Changes:
    """The person compared this one entry with the label or the bottle that day."""
    with store.change(N_("Check a medicine")) as unit:
        unit.require(Medication, medication_id).checked_on = on
    return unit.changes


def leave_ending(unit: Unit, medication: Medication, status: MedicationStatus) -> None:
    """For a status that is set like any other field: what was said about an ending is kept.

    An ending nothing was said about may be a slip of the hand and leaves no trace.
    """
    is_over = medication.status in _ENDINGS and status in _BEFORE_TAKING
    if is_over and _says_something(unit, medication):
        _keep_ending(unit, medication)
        if status is MedicationStatus.TAKING:
            _add(unit, medication, MedicationChangeKind.RESTARTED, on=None)


def _says_something(unit: Unit, medication: Medication) -> bool:
    unread = unit.find(UnreadText, record_id=medication.id, field="stopped")
    return bool(medication.stopped or medication.stop_reason.strip() or unread)


def _end(
    unit: Unit,
    medication_id: str,
    status: MedicationStatus,
    on: PartialDate | None,
    reason: str,
) -> None:
    medication = unit.require(Medication, medication_id)
    if medication.status in _ENDINGS and medication.status is not status:
        _keep_ending(unit, medication)
    apply_fields(medication, {"status": status, "stopped": on, "stop_reason": reason})


def _keep_ending(unit: Unit, medication: Medication) -> None:
    """The ending goes from the medicine into its story, with words that could not be read."""
    change = _add(
        unit,
        medication,
        _ENDINGS[medication.status],
        on=medication.stopped,
        reason=medication.stop_reason,
    )
    for unread in unit.select(UnreadText, record_id=medication.id, field="stopped"):
        unread.record_id, unread.field = change.id, "on"
    medication.stopped, medication.stop_reason = None, ""


def _add(
    unit: Unit,
    medication: Medication,
    kind: MedicationChangeKind,
    *,
    on: PartialDate | None,
    before: str = "",
    reason: str = "",
) -> MedicationChange:
    change = MedicationChange(
        person_id=medication.person_id, medication_id=medication.id, kind=kind, on=on
    )
    assign(change, {"before": before, "reason": reason})
    require_after_start(medication, [on])
    return unit.add(change)
