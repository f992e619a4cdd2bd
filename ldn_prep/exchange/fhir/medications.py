"""A medicine as MedicationStatement: what it is in a contained Medication, how it is taken as its
dosage, its steps, changes and what the pharmacy made in extensions of our own.

Where the prescription differs from how it is taken, it stands apart as a MedicationRequest.
"""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir import dosages
from ldn_prep.exchange.fhir.fields import read_fields, text, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import PREFIX, Json
from ldn_prep.records import (
    CompoundedDetails,
    Dosage,
    DosageBasis,
    DoseStep,
    Medication,
    MedicationChange,
    MedicationStatus,
    OwnedRecord,
)

_STATUS: Final = {
    MedicationStatus.TAKING: "active",
    MedicationStatus.PLANNED: "intended",
    MedicationStatus.PAUSED: "on-hold",
    MedicationStatus.STOPPED: "stopped",
    MedicationStatus.CANNOT_TAKE: "not-taken",
    MedicationStatus.THINKING_ABOUT: "intended",
}
_PRESCRIPTION: Final = {
    MedicationStatus.TAKING: "active",
    MedicationStatus.PAUSED: "on-hold",
    MedicationStatus.STOPPED: "stopped",
    MedicationStatus.CANNOT_TAKE: "stopped",
}
_PLACES: Final = {
    "name_as_typed": "contained.0.code.text",
    "form": "contained.0.form.text",
    "started": "effectivePeriod.start",
    "stopped": "effectivePeriod.end",
    "stop_reason": "statusReason.0.text",
    "checked_on": "dateAsserted",
    "reason": "reasonCode.0.text",
    "note": "note.0.text",
}
_INSIDE: Final[dict[str, type[DoseStep] | type[MedicationChange] | type[CompoundedDetails]]] = {
    PREFIX + "dose-step": DoseStep,
    PREFIX + "medication-change": MedicationChange,
    PREFIX + "compounded-details": CompoundedDetails,
}


def write(source: Source) -> Iterator[Json]:
    for medication in source.records.medications:
        prescribed, taken = _dosages(source, medication)
        statement = _statement(source, medication, taken or prescribed)
        if prescribed and taken:
            statement["basedOn"] = [{"reference": f"MedicationRequest/{prescribed.id}"}]
        yield statement
        if prescribed and taken:
            yield _request(source, medication, prescribed)


def read(resource: Json, into: Collected) -> None:
    owner = into.person.id
    medication = read_fields(Medication, resource, _PLACES, person_id=owner)
    into.owned.append(medication)
    for dosage in resource.get("dosage", ()):
        into.owned.append(dosages.read(dosage, owner, medication.id))
    for each in resource.get("extension", ()):
        kind = _INSIDE.get(each["url"])
        if kind is not None:
            known = {"person_id": owner, "medication_id": medication.id}
            into.owned.append(read_fields(kind, each, {}, **known))


def read_request(resource: Json, into: Collected) -> None:
    (dosage,) = resource["dosageInstruction"]
    into.owned.append(dosages.read(dosage, into.person.id))


def _dosages(source: Source, medication: Medication) -> tuple[Dosage | None, Dosage | None]:
    find = source.records.find_dosage
    return (
        find(medication.id, DosageBasis.PRESCRIBED),
        find(medication.id, DosageBasis.TAKEN),
    )


def _statement(source: Source, medication: Medication, dosage: Dosage | None) -> Json:
    statement: Json = {
        "resourceType": "MedicationStatement",
        "contained": [_product(medication)],
        "status": _STATUS[medication.status],
        "medicationReference": {"reference": "#product"},
        "subject": source.patient,
        "informationSource": source.patient,
    }
    write_fields(medication, statement, _PLACES)
    inside = [
        write_fields(record, {"url": url}, {})
        for url, kind in _INSIDE.items()
        for record in _inside(source, kind, medication)
    ]
    if inside:
        statement["extension"] = [*statement.get("extension", ()), *inside]
    if dosage:
        statement["dosage"] = [dosages.write(dosage, medication, source)]
    return statement


def _product(medication: Medication) -> Json:
    product: Json = {"resourceType": "Medication", "id": "product"}
    if medication.ingredients:
        product["ingredient"] = [
            {"itemCodeableConcept": {"text": text(each)}} for each in medication.ingredients if each
        ]
    return product


def _inside(
    source: Source, kind: type[OwnedRecord], medication: Medication
) -> tuple[OwnedRecord, ...]:
    records = source.records
    if kind is CompoundedDetails:
        details = records.find_compounded(medication.id)
        return (details,) if details else ()
    if kind is DoseStep:
        return records.steps_of(medication.id)
    return records.changes_of(medication.id)


def _request(source: Source, medication: Medication, prescribed: Dosage) -> Json:
    return {
        "resourceType": "MedicationRequest",
        "id": prescribed.id,
        "status": _PRESCRIPTION.get(medication.status, "unknown"),
        "intent": "order",
        "reportedBoolean": True,
        "medicationCodeableConcept": {"text": text(medication.name_as_typed)},
        "subject": source.patient,
        "dosageInstruction": [dosages.write(prescribed, medication, source)],
    }
