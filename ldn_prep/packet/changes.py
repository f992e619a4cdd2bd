"""What changed since the last packet: plain values kept with each packet, compared in words."""

import json
from collections.abc import Iterator
from typing import Any

from ldn_prep.i18n import Translator
from ldn_prep.packet.sections.health import ANSWER_LABELS
from ldn_prep.records import (
    Answer,
    DosageBasis,
    Medication,
    MedicationStatus,
    PersonRecords,
    Record,
    values_of,
)
from ldn_prep.wording import describe_dosage, describe_medication_name, label_of

_COMPARED = ("name_as_typed", "strength_as_typed", "form", "route", "status")
_NOT_ABOUT_TAKING = ("id", "person_id", "medication_id", "added_at", "changed_at")


def snapshot(records: PersonRecords) -> str:
    """The values a later packet is compared with, as JSON: medicines, how taken, allergies."""
    values = {
        "medications": {m.id: _medication(records, m) for m in records.medications},
        "allergies": {a.id: a.substance for a in records.allergies},
        "answers": {key: getattr(records.person, key).value for key in ANSWER_LABELS},
    }
    return json.dumps(values, sort_keys=True, ensure_ascii=False)


def describe_changes(records: PersonRecords, t: Translator) -> tuple[str, ...] | None:
    """Sentences in list order; empty when nothing changed; None when there was no packet before.

    Of a packet that kept no values nothing is known, which is said and not taken for a change.
    """
    if not records.packets:
        return None
    before = _read(records.packets[-1].values)
    if before is None:
        return (t("The last packet kept nothing to compare with."),)
    now = json.loads(snapshot(records))
    return (
        *_medications(records, before["medications"], now["medications"], t),
        *_allergies(before.get("allergies", {}), now["allergies"], t),
        *_answers(before.get("answers", {}), records, t),
    )


def _read(values: str) -> dict[str, Any] | None:
    try:
        kept = json.loads(values)
    except ValueError:
        return None
    return kept if isinstance(kept, dict) and "medications" in kept else None


def _medication(records: PersonRecords, medication: Medication) -> dict[str, Any]:
    kept: dict[str, Any] = {key: str(getattr(medication, key)) for key in _COMPARED}
    for basis in DosageBasis:
        kept[basis.value] = _plain(records.find_dosage(medication.id, basis))
    kept["steps"] = [_plain(step) for step in records.steps_of(medication.id)]
    return kept


def _plain(record: Record | None) -> dict[str, str]:
    if record is None:
        return {}
    values = values_of(record)
    return {key: str(value) for key, value in values.items() if key not in _NOT_ABOUT_TAKING}


def _medications(
    records: PersonRecords, before: dict[str, Any], now: dict[str, Any], t: Translator
) -> Iterator[str]:
    for medication in records.medications:
        old = before.get(medication.id)
        if old != now[medication.id]:
            yield _describe(records, medication, old, t)
    for record_id, old in before.items():
        if record_id not in now:
            yield t("Taken off the list: {name}", name=old["name_as_typed"])


def _describe(
    records: PersonRecords, medication: Medication, old: dict[str, Any] | None, t: Translator
) -> str:
    name = describe_medication_name(medication, t)
    if old is None:
        return t("New: {name}", name=name)
    if medication.status is MedicationStatus.STOPPED and old["status"] != "stopped":
        reason = medication.stop_reason.strip() or t("reason not given")
        return t("Stopped: {name} ({reason})", name=name, reason=reason)
    if old["status"] != medication.status.value:
        return t("{name}: {status}", name=name, status=label_of(medication.status, t).lower())
    if {**old, "steps": None} == {**_medication(records, medication), "steps": None}:
        return t("Changed: {name}, the dose steps", name=name)
    how = describe_dosage(records.find_dosage(medication.id, DosageBasis.PRESCRIBED), t)
    return t("Changed: {name}, now {how}", name=name, how=how)


def _allergies(before: dict[str, str], now: dict[str, str], t: Translator) -> Iterator[str]:
    for record_id, substance in now.items():
        if record_id not in before:
            yield t("New allergy: {substance}", substance=substance)
    for record_id, substance in before.items():
        if record_id not in now:
            yield t("Allergy taken off the list: {substance}", substance=substance)


def _answers(before: dict[str, str], records: PersonRecords, t: Translator) -> Iterator[str]:
    for key, label in ANSWER_LABELS.items():
        answer: Answer = getattr(records.person, key)
        if before.get(key, answer.value) != answer.value:
            yield t("{question}: now {answer}", question=t(label), answer=label_of(answer, t))
