"""A plain bundle of another system comes in as far as it is understood, and says what was not."""

import json
from typing import Any

import pytest

from ldn_prep.exchange.fhir import Received, read_bundle
from ldn_prep.exchange.fhir.faults import NotAPacketFile, NotAPersonsRecord, SeveralPeople
from ldn_prep.records import (
    AllergySeverity,
    DosageTiming,
    EntrySource,
    ListState,
    MedicationStatus,
    PartialDate,
    TimeOfDay,
)

PATIENT: dict[str, Any] = {
    "resourceType": "Patient",
    "id": "p1",
    "name": [{"use": "old", "text": "Ana Ruiz"}, {"use": "official", "given": ["Ana", "María"],
              "family": "Quispe"}],
    "birthDate": "1961-03-03",
    "telecom": [{"system": "email", "value": "ana@example.org"},
                {"system": "phone", "value": "555"}],
    "communication": [{"language": {"coding": [{"code": "es"}]}}],
}  # fmt: skip
ME = {"reference": "Patient/p1"}


def received(*resources: dict[str, Any], patient: dict[str, Any] | None = PATIENT) -> Received:
    entries = [
        {"fullUrl": f"urn:uuid:{n}", "resource": each}
        for n, each in enumerate([*([patient] if patient else []), *resources])
    ]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return read_bundle(json.dumps(bundle).encode())


def statement(text: str = "Norvasc 5 mg", **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "MedicationStatement",
        "id": text.replace(" ", "-"),
        "status": "active",
        "medicationCodeableConcept": {"text": text},
        "subject": ME,
        **more,
    }


def test_the_person_is_read() -> None:
    person = received().records.person
    assert (person.name, person.born) == ("Ana María Quispe", PartialDate(1961, 3, 3))
    assert (person.email, person.phone) == ("ana@example.org", "555")


def test_a_medicine_keeps_its_words() -> None:
    (medicine,) = received(
        statement(
            effectivePeriod={"start": "2025-04-01T10:00:00Z"},
            reasonCode=[{"text": "blood pressure"}],
            note=[{"text": "after food"}],
            dosage=[{"text": "one tablet\nevery morning", "route": {"text": "by mouth"}}],
        )
    ).records.medications
    assert (medicine.name_as_typed, medicine.reason) == ("Norvasc 5 mg", "blood pressure")
    assert (medicine.note, medicine.route) == ("after food", "by mouth")
    assert medicine.started == PartialDate(2025, 4, 1)
    assert medicine.source is EntrySource.PORTAL_FILE


def test_how_it_is_taken_is_kept_in_own_words_or_read_whole_from_codes() -> None:
    coded = {"doseAndRate": [{"doseQuantity": {"value": 1.5, "unit": "tablets"}}],
             "timing": {"repeat": {"when": ["MORN", "HS"]}}}  # fmt: skip
    odd = {**coded, "timing": {"repeat": {"frequency": 3, "period": 2, "periodUnit": "wk"}}}
    found = received(
        statement("A", dosage=[{"text": "as told"}]),
        statement("B", dosage=[coded]),
        statement("C", dosage=[odd]),
    )
    own, read = found.records.dosages
    assert (own.free_text, own.timing) == ("as told", DosageTiming.OWN_WORDS)
    assert read.times_of_day == (TimeOfDay.MORNING, TimeOfDay.BEDTIME)
    assert str(read.amount) == "1.5 tablets"
    assert found.left_out == (("Dosage", 1),)


def test_a_request_may_refer_to_a_medication_inside_or_beside_it() -> None:
    beside = {"resourceType": "Medication", "id": "m", "form": {"text": "tablet"},
              "code": {"coding": [{"display": "Percocet"}]}}  # fmt: skip
    request = {"resourceType": "MedicationRequest", "status": "stopped", "intent": "order",
               "subject": ME, "requester": {"display": "Dr Osei"}}  # fmt: skip
    found = received(
        {**request, "id": "1", "medicationReference": {"reference": "Medication/m"}},
        {
            **request,
            "id": "2",
            "contained": [{"resourceType": "Medication", "id": "x", "code": {"text": "Ambien"}}],
            "medicationReference": {"reference": "#x"},
        },
        beside,
    )
    names = [(m.name_as_typed, m.form, m.prescriber) for m in found.records.medications]
    assert names == [("Percocet", "tablet", "Dr Osei"), ("Ambien", "", "Dr Osei")]
    assert {m.status for m in found.records.medications} == {MedicationStatus.STOPPED}
    assert found.left_out == ()


def test_a_medicine_of_unclear_standing_stays_on_the_list_and_says_so() -> None:
    found = received(statement("A", status="unknown"), statement("B", status="entered-in-error"))
    (medicine,) = found.records.medications
    assert medicine.status is MedicationStatus.TAKING
    assert "unknown" in medicine.note
    assert found.left_out == (("MedicationStatement", 1),)


def test_allergies_and_conditions() -> None:
    found = received(
        {
            "resourceType": "AllergyIntolerance",
            "patient": ME,
            "code": {"text": "Penicillin"},
            "reaction": [
                {"manifestation": [{"text": "rash"}], "severity": "mild"},
                {"manifestation": [{"text": "swelling"}], "severity": "severe"},
            ],
        },
        {"resourceType": "Condition", "subject": ME, "code": {"text": "Fibromyalgia"},
         "onsetDateTime": "2019"},
        {"resourceType": "Condition", "subject": ME, "code": {"text": "Flu"},
         "clinicalStatus": {"coding": [{"code": "resolved"}]}},
    )  # fmt: skip
    (allergy,), (condition,) = found.records.allergies, found.records.conditions
    assert (allergy.reaction, allergy.severity) == ("rash, swelling", AllergySeverity.SEVERE)
    assert condition.since == PartialDate(2019)
    assert found.left_out == (("Condition", 1),)


@pytest.mark.parametrize(
    ("code", "state"),
    [("716186003", ListState.NONE_REPORTED), ("409137002", ListState.NOT_ASKED)],
)
def test_no_known_allergies_is_no_allergy(code: str, state: ListState) -> None:
    found = received(
        {"resourceType": "AllergyIntolerance", "patient": ME,
         "code": {"coding": [{"code": code, "display": "No known allergy"}]}}
    )  # fmt: skip
    assert found.records.allergies == ()
    assert found.records.person.allergies_state is state


def test_what_belongs_to_somebody_else_is_left_out() -> None:
    found = received(statement("A", subject={"reference": "Patient/other"}), statement("B"))
    assert [m.name_as_typed for m in found.records.medications] == ["B"]
    assert found.left_out == (("MedicationStatement", 1),)


def test_what_is_not_understood_is_counted_by_its_kind() -> None:
    found = received({"resourceType": "Immunization"}, {"resourceType": "Immunization"})
    assert found.left_out == (("Immunization", 2),)
    assert not found.is_ours


def test_the_same_file_gives_the_same_ids() -> None:
    first, again = received(statement()), received(statement())
    assert first.records.medications[0].id == again.records.medications[0].id


def test_a_file_about_nobody_or_several_people_is_refused() -> None:
    with pytest.raises(NotAPersonsRecord):
        received(statement(), patient=None)
    with pytest.raises(NotAPersonsRecord):
        received(patient={"resourceType": "Patient"})
    with pytest.raises(SeveralPeople):
        received(PATIENT)
    with pytest.raises(NotAPacketFile):
        read_bundle(json.dumps(PATIENT).encode())


def test_values_of_the_wrong_kind_leave_out_their_resource_alone() -> None:
    odd = statement("A", dosage=[{"timing": {"repeat": {"when": [{}]}}, "doseAndRate": [
        {"doseQuantity": {"value": 1, "unit": "mg"}}]}])  # fmt: skip
    found = received(odd, statement("B"))
    assert [m.name_as_typed for m in found.records.medications] == ["B"]
    with pytest.raises(NotAPersonsRecord):
        received(patient={**PATIENT, "name": [{"use": {}, "text": "Ana"}]})
