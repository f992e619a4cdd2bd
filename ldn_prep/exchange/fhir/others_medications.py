"""Another system's medicines: MedicationStatement, or a prescription as MedicationRequest.

Their words are kept as own words; codes are read only where they say all of it.
"""

from typing import Any, Final

from ldn_prep.exchange.fhir.dosages import WHEN
from ldn_prep.exchange.fhir.journal import derived_id
from ldn_prep.exchange.fhir.looking import codes_of, dicts, first, lines, words, words_of
from ldn_prep.exchange.fhir.others_found import Found, date_of
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import (
    Dosage,
    DosageTiming,
    EntrySource,
    Medication,
    MedicationStatus,
    TimeOfDay,
    find_quantity,
)

NONE_KNOWN: Final = frozenset({"no-known-medications"})
NO_NEWS: Final = frozenset({"no-medication-info"})
_STATUS: Final = {
    "active": MedicationStatus.TAKING,
    "intended": MedicationStatus.PLANNED,
    "draft": MedicationStatus.PLANNED,
    "on-hold": MedicationStatus.PAUSED,
    "completed": MedicationStatus.STOPPED,
    "stopped": MedicationStatus.STOPPED,
}
_NOT_MEANT: Final = ("entered-in-error", "cancelled")
_NAME_LONGEST: Final = 300
_SLOTS: Final = {code: slot for slot, code in WHEN.items()}


def read(resource: Json, found: Found) -> bool:
    """False when it names no medicine, or was taken back by its own system."""
    concept, product = _product(resource, found)
    name = words_of(concept) or words_of(product.get("code"))
    status = resource.get("status")
    if codes_of(concept) & NONE_KNOWN:
        found.none_reported.add("medications")
        return True
    if not name or status in _NOT_MEANT or codes_of(concept) & NO_NEWS:
        return False
    medication = _medication(resource, found, name)
    medication.form = words_of(product.get("form"))
    found.into.owned.append(medication)
    _add_dosage(resource, medication, found)
    return True


def _product(resource: Json, found: Found) -> tuple[Any, Json]:
    """The code it carries, and the Medication it refers to."""
    reference = resource.get("medicationReference")
    product = found.addresses.find(reference, resource)
    said = {"text": reference.get("display")} if isinstance(reference, dict) else None
    return resource.get("medicationCodeableConcept") or (None if product else said), product


def _medication(resource: Json, found: Found, name: str) -> Medication:
    period = resource.get("effectivePeriod")
    period = period if isinstance(period, dict) else {}
    status = resource.get("status")
    known = _STATUS.get(status) if isinstance(status, str) else None
    start = period.get("start") or resource.get("effectiveDateTime") or resource.get("authoredOn")
    requester = resource.get("requester")
    notes = [words(each.get("text")) for each in dicts(resource.get("note"))]
    if len(name) > _NAME_LONGEST:
        notes.insert(0, name)
    if known is None:
        notes.append(words(f"FHIR status: {status}"))
    started, stopped = date_of(start), None
    if known is MedicationStatus.STOPPED:
        stopped = date_of(period.get("end"))
    if started and stopped and stopped.last_day < started.first_day:
        notes.append(f"{started} / {stopped}")
        started = stopped = None
    return Medication(
        id=found.id_of(resource),
        person_id=found.into.person.id,
        name_as_typed=words(name, _NAME_LONGEST),
        status=known or _unclear(status),
        reason=words_of(first(resource.get("reasonCode"))),
        prescriber=words(requester.get("display")) if isinstance(requester, dict) else "",
        started=started,
        stopped=stopped,
        note=lines(notes),
        source=EntrySource.PORTAL_FILE,
        rank=len(found.into.owned),
    )


def _unclear(status: Any) -> MedicationStatus:
    """What is said not to be taken is off the list; what is not said stays on it, with a note:
    a medicine that interacts must not vanish."""
    return MedicationStatus.STOPPED if status == "not-taken" else MedicationStatus.TAKING


def _add_dosage(resource: Json, medication: Medication, found: Found) -> None:
    elements = [
        *dicts(resource.get("dosage")),
        *dicts(resource.get("dosageInstruction")),
    ]
    if not elements:
        return
    dosage = Dosage(
        id=derived_id(medication.id, "dosage"),
        person_id=medication.person_id,
        medication_id=medication.id,
    )
    medication.route = words_of(elements[0].get("route"))
    told = [words(each.get("text")) or words(each.get("patientInstruction")) for each in elements]
    if all(told):
        dosage.free_text, dosage.timing = lines(told), DosageTiming.OWN_WORDS
    elif len(elements) > 1 or not _read_codes(elements[0], dosage):
        found.left_out["Dosage"] += 1
        return
    found.into.owned.append(dosage)


def _read_codes(element: Json, dosage: Dosage) -> bool:
    """Whether all of it could be said with the fields of a dosage."""
    amount = first(element.get("doseAndRate")).get("doseQuantity")
    if isinstance(amount, dict):
        dosage.amount_as_typed = words(f"{amount.get('value', '')} {amount.get('unit', '')}")
        dosage.amount = find_quantity(dosage.amount_as_typed)
    if element.get("asNeededBoolean") is True or "asNeededCodeableConcept" in element:
        dosage.as_needed = True
        dosage.as_needed_for = words_of(element.get("asNeededCodeableConcept"))
    timing = element.get("timing")
    is_amount_read = dosage.amount is not None and "maxDosePerPeriod" not in element
    return is_amount_read and (timing is None or _read_timing(timing, dosage))


def _read_timing(timing: Any, dosage: Dosage) -> bool:
    repeat = timing.get("repeat") if isinstance(timing, dict) else None
    if not isinstance(repeat, dict):
        return False
    if set(repeat) == {"when"} and _all_slots(repeat["when"]):
        dosage.timing = DosageTiming.TIMES_OF_DAY
        dosage.times_of_day = tuple(slot for slot in TimeOfDay if WHEN[slot] in repeat["when"])
        return True
    hours = find_quantity(f"{repeat.get('period')} h")
    if set(repeat) == {"frequency", "period", "periodUnit"} and hours:
        dosage.timing, dosage.every_hours = DosageTiming.EVERY_HOURS, hours.value
        return (repeat["frequency"], repeat["periodUnit"]) == (1, "h")
    return False


def _all_slots(raw: Any) -> bool:
    return isinstance(raw, list) and bool(raw) and all(each in _SLOTS for each in raw)
