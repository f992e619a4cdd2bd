"""What goes into a packet comes out of it again, whatever a person typed."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class
from hypothesis import given, settings

from ldn_prep.exchange.fhir import read_bundle, write_bundle
from ldn_prep.i18n import translator
from ldn_prep.records import (
    JournalEntry,
    MedicationStatus,
    Packet,
    Person,
    PersonRecords,
    Score,
)
from tests.exchange.fhir_people import carried, people
from tests.packet.realistic import realistic_records

MADE_AT = datetime(2026, 5, 22, 9, 0, tzinfo=UTC)


def written(records: PersonRecords, language: str = "en") -> bytes:
    return write_bundle(records, translator(language), made_at=MADE_AT, number=7)


def bundle_of(records: PersonRecords) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(records))
    return found


def resources_of(records: PersonRecords, kind: str) -> list[dict[str, Any]]:
    entries = bundle_of(records)["entry"]
    return [e["resource"] for e in entries if e["resource"]["resourceType"] == kind]


@given(people())
def test_what_is_carried_comes_back_as_it_was(records: PersonRecords) -> None:
    received = read_bundle(written(records))
    assert received.left_out == ()
    assert (received.is_ours, received.number, received.made_at) == (True, 7, MADE_AT)
    assert carried(received.records) == carried(records)


@given(people())
def test_writing_what_came_back_gives_the_same_bytes(records: PersonRecords) -> None:
    once = written(records)
    assert written(read_bundle(once).records) == once


@settings(max_examples=15)
@given(people())
def test_any_person_is_valid_against_the_published_models(records: PersonRecords) -> None:
    get_fhir_model_class("Bundle").model_validate_json(written(records))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_realistic_person_is_valid_and_comes_back(language: str) -> None:
    records, data = realistic_records(), written(realistic_records(), language)
    get_fhir_model_class("Bundle").model_validate_json(data)
    again = get_fhir_model_class("Bundle").model_validate_json(data).model_dump_json()
    assert len(json.loads(again)["entry"]) == len(json.loads(data)["entry"])
    assert records.person.name in data.decode()
    assert carried(read_bundle(written(records)).records) == carried(records)


def test_a_document_opens_with_its_composition_and_every_reference_is_in_it() -> None:
    bundle = bundle_of(realistic_records())
    assert bundle["type"] == "document"
    assert bundle["entry"][0]["resource"]["resourceType"] == "Composition"
    ids = {f"{e['resource']['resourceType']}/{e['resource']['id']}" for e in bundle["entry"]}
    assert len(ids) == len(bundle["entry"])
    assert {r for r in _references(bundle) if not r.startswith("#")} <= ids


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["reference"]] if isinstance(value.get("reference"), str) else []
        return own + [r for each in value.values() for r in _references(each)]
    return [r for each in value for r in _references(each)] if isinstance(value, list) else []


def test_an_empty_list_says_why() -> None:
    (composition,) = resources_of(PersonRecords(Person(name="Ana")), "Composition")
    sections = {each["title"]: each for each in composition["section"]}
    reason = sections["Allergies"]["emptyReason"]["coding"][0]["code"]
    assert reason == "notasked"
    assert "Not asked" in sections["Allergies"]["text"]["div"]


def test_yes_no_and_not_asked_stay_three_answers() -> None:
    answers = {
        each["code"]["coding"][0]["code"]: each
        for each in resources_of(realistic_records(), "Observation")
        if "component" not in each
    }
    assert answers["surgery"]["valueCodeableConcept"]["coding"][0]["code"] == "Y"
    assert answers["liver"]["valueCodeableConcept"]["coding"][0]["code"] == "N"
    assert answers["alcohol"]["dataAbsentReason"]["coding"][0]["code"] == "not-asked"


def test_a_medicine_says_what_was_typed_and_how_it_stands() -> None:
    statements = resources_of(realistic_records(), "MedicationStatement")
    said = {each["contained"][0]["code"]["text"]: each for each in statements}
    assert said["Percocet"]["dosage"][0]["asNeededCodeableConcept"]["text"] == "bad pain days"
    assert said["Percocet"]["dosage"][0]["doseAndRate"][0]["doseQuantity"]["unit"] == "tablet"
    assert said["Levothyroxine"]["status"] == "active"
    stopped = [m for m in realistic_records().medications if m.status is MedicationStatus.STOPPED]
    assert {said[each.name_as_typed]["status"] for each in stopped} <= {"stopped"}


def test_private_notes_and_scores_of_a_dropped_measure_stay_behind() -> None:
    person = Person(name="Ana")
    entry = JournalEntry(
        person_id=person.id, on=MADE_AT.date(), note="secret words", is_note_private=True
    )
    score = Score(person_id=person.id, entry_id=entry.id, measure_id="gone", value=3)
    records = PersonRecords(person, entries=(entry,), scores=(score,))
    data = written(records)
    assert b"secret" not in data
    assert b"private" not in data
    (day,) = read_bundle(data).records.entries
    assert day.note == ""
    assert read_bundle(data).records.scores == ()


def test_only_the_last_packet_keeps_what_it_was_made_of() -> None:
    person = Person(name="Ana")
    packets = tuple(
        Packet(person_id=person.id, number=n, made_at=MADE_AT, values=f'{{"kept": "value {n}"}}')
        for n in (1, 2)
    )
    data = written(PersonRecords(person, packets=packets))
    assert b"value 1" not in data
    assert [each.values for each in read_bundle(data).records.packets] == [
        "{}",
        '{"kept": "value 2"}',
    ]


def test_texts_that_no_file_may_hold_are_cleaned_and_cannot_pass_for_numbers() -> None:
    person = Person(name="Ana\ud800\x00", address="\x0012.5")
    received = read_bundle(written(PersonRecords(person)))
    assert (received.records.person.name, received.records.person.address) == ("Ana", "12.5")


def test_a_person_of_the_same_records_written_twice_is_one_file() -> None:
    records = realistic_records()
    assert written(records) == written(replace(records))
