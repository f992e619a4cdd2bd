"""What changed since the last packet: plain values kept with each packet, compared in words."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ldn_prep.i18n import Translator
from ldn_prep.packet.medicine_story import describe_change, story_of
from ldn_prep.packet.sections.health import ANSWER_LABELS
from ldn_prep.records import (
    Answer,
    DosageBasis,
    Medication,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    PersonRecords,
    Record,
    values_of,
)
from ldn_prep.wording import describe_how, describe_medication_name, label_of

_LISTS = ("medications", "allergies")
_COMPARED = ("name_as_typed", "strength_as_typed", "form", "route", "status")
_NOT_ABOUT_TAKING = ("id", "person_id", "medication_id", "added_at", "changed_at")
_WITHDRAWN = "withdrawn"
_UNDERSTOOD = "ingredients"
"""Kept to know a medicine again when two entries became one; never compared: the program learns."""


def snapshot(records: PersonRecords) -> str:
    """The values a later packet is compared with, as JSON: medicines, how taken, allergies."""
    values = {
        "medications": {m.id: _medication(records, m) for m in records.medications},
        "allergies": {a.id: a.substance for a in records.allergies},
        "answers": {key: getattr(records.person, key).value for key in ANSWER_LABELS},
    }
    return json.dumps(values, sort_keys=True, ensure_ascii=False)


def withdraw(values: str, record_id: str) -> str:
    """The kept values without an entry that was another person's: its id is all that stays."""
    before = _read(values)
    kinds = [kind for kind in _LISTS if before and record_id in before.get(kind, {})]
    if before is None or not kinds:
        return values
    for kind in kinds:
        del before[kind][record_id]
        before.setdefault(_WITHDRAWN, {}).setdefault(kind, []).append(record_id)
    return json.dumps(before, sort_keys=True, ensure_ascii=False)


def describe_changes(records: PersonRecords, t: Translator) -> tuple[str, ...] | None:
    """Sentences in list order; empty when nothing changed; None when there was no packet before.

    Of a packet that kept no values nothing is known, which is said and not taken for a change.
    """
    before = _last_values(records)
    if not before:
        return _nothing_to_compare(before, t)
    now = json.loads(snapshot(records))
    return (
        *_medications(records, before["medications"], now["medications"], t),
        *_withdrawn(before, now, _LISTS, t),
        *_allergies(before.get("allergies", {}), now["allergies"], t),
        *_answers(before.get("answers", {}), records, t),
    )


def describe_medicine_changes(records: PersonRecords, t: Translator) -> tuple[str, ...] | None:
    """As `describe_changes`, of the medicine list alone."""
    before = _last_values(records)
    if not before:
        return _nothing_to_compare(before, t)
    now = json.loads(snapshot(records))
    return (
        *_medications(records, before["medications"], now["medications"], t),
        *_withdrawn(before, now, _LISTS[:1], t),
    )


def _last_values(records: PersonRecords) -> dict[str, Any] | None:
    """None without a packet, empty when the last one kept nothing that can be read."""
    return (_read(records.packets[-1].values) or {}) if records.packets else None


def _nothing_to_compare(before: dict[str, Any] | None, t: Translator) -> tuple[str, ...] | None:
    return None if before is None else (t("The last packet kept nothing to compare with."),)


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
    kept["changes"] = [change.id for change in records.changes_of(medication.id)]
    kept[_UNDERSTOOD] = list(medication.ingredients)
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
        old, new = before.get(medication.id), now[medication.id]
        if old is None or _differs(old, new) or _new_story(records, medication, old):
            yield _describe(records, medication, old, t)
    for record_id, old in before.items():
        if record_id not in now:
            yield _describe_gone(records, old, t)


def _differs(old: dict[str, Any], new: dict[str, Any], *left_out: str) -> bool:
    """By what the old packet kept: what a newer program keeps besides is no change."""
    keys = old.keys() & new.keys() - {_UNDERSTOOD, "changes", *left_out}
    return any(_value_differs(old[key], new[key]) for key in keys)


def _value_differs(old: Any, new: Any) -> bool:
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        return any(old[key] != new[key] for key in old.keys() & new.keys())
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return any(_value_differs(*both) for both in zip(old, new, strict=True))
    return bool(old != new)


def _describe(
    records: PersonRecords, medication: Medication, old: dict[str, Any] | None, t: Translator
) -> str:
    name = describe_medication_name(medication, t)
    if old is None:
        return t("New: {name}", name=name)
    if medication.status is MedicationStatus.STOPPED and old["status"] != "stopped":
        reason = medication.stop_reason.strip() or t("reason not given")
        return t("Stopped: {name} ({reason})", name=name, reason=reason)
    told = _new_story(records, medication, old)
    if told:
        return _describe_story(records, medication, told, t)
    if old["status"] != medication.status.value:
        return t("{name}: {status}", name=name, status=label_of(medication.status, t).lower())
    if not _differs(old, _medication(records, medication), "steps"):
        return t("Changed: {name}, the dose steps", name=name)
    how = describe_how(records, medication, DosageBasis.PRESCRIBED, t)
    return t("Changed: {name}, now {how}", name=name, how=how)


def _new_story(
    records: PersonRecords, medication: Medication, old: dict[str, Any]
) -> tuple[MedicationChange, ...]:
    """What was noted in its story since; of a packet that kept no stories nothing is known."""
    known = old.get("changes")
    if known is None:
        return ()
    return tuple(each for each in story_of(records, medication) if each.id not in known)


def _describe_story(
    records: PersonRecords,
    medication: Medication,
    told: tuple[MedicationChange, ...],
    t: Translator,
) -> str:
    name = describe_medication_name(medication, t)
    changed = [describe_change(each, records, t) for each in told]
    if medication.status is not MedicationStatus.TAKING:
        changed.append(label_of(medication.status, t).lower())
    words = "; ".join(changed)
    if all(each.kind is not MedicationChangeKind.DOSE_CHANGED for each in told):
        return t("{name}: {changed}", name=name, changed=words)
    how = describe_how(records, medication, DosageBasis.PRESCRIBED, t)
    return t("Changed: {name}, now {how} ({changed})", name=name, how=how, changed=words)


def _describe_gone(records: PersonRecords, old: dict[str, Any], t: Translator) -> str:
    """An entry that was made one with another is still listed: nothing was stopped."""
    name, holds = old["name_as_typed"], old.get(_UNDERSTOOD) or ()
    for medication in records.medications:
        if _fold(medication.name_as_typed) == _fold(name):
            return t("Listed once now, before twice: {name}", name=name)
        if holds and list(medication.ingredients) == list(holds):
            other = describe_medication_name(medication, t)
            return t("Listed once now, before twice: {name} and {other}", name=name, other=other)
    return t("Taken off the list: {name}", name=name)


def _withdrawn(
    before: dict[str, Any], now: dict[str, Any], kinds: Iterable[str], t: Translator
) -> Iterator[str]:
    """An entry of someone else stood in the last packet: said, but not what it was."""
    gone = before.get(_WITHDRAWN, {})
    count = sum(record_id not in now[kind] for kind in kinds for record_id in gone.get(kind, ()))
    if count:
        yield t.plural(
            "Taken off: {count} entry that was listed by mistake",
            "Taken off: {count} entries that were listed by mistake",
            count,
        )


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


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
