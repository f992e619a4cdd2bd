"""Whatever a file says, it is read or refused with a sentence; never a crash, never a guess."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.exchange.fhir import CannotReceive, read_bundle, write_bundle
from ldn_prep.exchange.fhir.encoding import MOST_BYTES
from ldn_prep.exchange.fhir.faults import (
    DamagedData,
    MadeByNewer,
    NotAPersonsRecord,
    SeveralPeople,
    TooLarge,
)
from ldn_prep.i18n import translator
from tests.exchange.test_fhir_round_trip import MADE_AT
from tests.packet.realistic import realistic_records

OURS = write_bundle(realistic_records(), translator(), made_at=MADE_AT, number=1)


def bundle() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(OURS)
    return found


def resource(whole: dict[str, Any], kind: str, place: int = 0) -> dict[str, Any]:
    found = [e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] == kind]
    return found[place]  # type: ignore[no-any-return]


def read(whole: object) -> Any:
    return read_bundle(json.dumps(whole).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        OURS[: len(OURS) // 2],
        b"\xff\xfe{}",
        b"[]",
        b'{"resourceType": "Bundle", "entry": NaN}',
        b'{"resourceType": "Bundle", "entry": ' + b"9" * 10_000 + b"}",
        b'{"a":' * 100_000,
        b'{"a":' * 300 + b"1" + b"}" * 300,
        b'{"resourceType": "Bundle", "entry": 3}',
    ],
    ids=range(10),
)
def test_broken_data_is_said_to_be_broken(data: bytes) -> None:
    with pytest.raises(DamagedData):
        read_bundle(data)


def test_a_huge_file_is_not_read() -> None:
    with pytest.raises(TooLarge):
        read_bundle(b" " * (MOST_BYTES + 1))


def test_a_newer_program_is_told_apart_from_a_fault() -> None:
    whole = bundle()
    resource(whole, "Composition")["extension"][0]["valueInteger"] = 99
    with pytest.raises(MadeByNewer) as raised:
        read(whole)
    assert "newer" in raised.value.describe(translator())


def test_two_patients_or_none_are_refused() -> None:
    whole = bundle()
    whole["entry"].append({"resource": resource(whole, "Patient")})
    with pytest.raises(SeveralPeople):
        read(whole)
    whole["entry"] = [e for e in whole["entry"] if e["resource"]["resourceType"] != "Patient"]
    with pytest.raises(NotAPersonsRecord):
        read(whole)


def test_one_bad_record_leaves_the_others() -> None:
    whole = bundle()
    resource(whole, "AllergyIntolerance")["id"] = "../../etc/passwd"
    resource(whole, "MedicationStatement")["extension"].append(
        {"url": "https://ldn-visit-prep.invalid/fhir/strength", "valueQuantity": {"value": -1}}
    )
    statement = resource(whole, "MedicationStatement", 1)
    statement["effectivePeriod"] = {"start": "31 May"}
    found = read(whole)
    assert dict(found.left_out)["AllergyIntolerance"] == 1
    assert dict(found.left_out)["MedicationStatement"] >= 1
    assert found.records.questions


@pytest.mark.parametrize("value", [-1, 11, 3.5, True, "3", None, 10**30])
def test_a_score_outside_the_scale_is_left_out(value: object) -> None:
    whole = bundle()
    days = [e["resource"] for e in whole["entry"] if "-2026-" in e["resource"]["id"]]
    day = next(each for each in days if "component" in each)
    day["component"][0]["valueInteger"] = value
    found = read(whole)
    assert dict(found.left_out) == {"Observation": 1}
    assert str(day["effectiveDateTime"]) not in {str(each.on) for each in found.records.entries}


def test_nothing_is_there_twice() -> None:
    whole = bundle()
    whole["entry"] += list(whole["entry"][2:])
    found, once = read(whole), read_bundle(OURS)
    assert len(found.records.entries) == len(once.records.entries)
    assert len(found.records.dosages) == len(once.records.dosages)
    assert len(found.records.scores) == len(once.records.scores)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 50) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)  # fmt: skip


@given(st.data())
def test_any_part_may_be_anything(data: st.DataObject) -> None:
    """Some place in a real bundle is replaced by something else, or taken out."""
    whole = bundle()
    for _ in range(data.draw(st.integers(1, 4))):
        here: Any = whole
        while isinstance(here, dict | list) and here:
            keys = list(here) if isinstance(here, dict) else list(range(len(here)))
            key = data.draw(st.sampled_from(keys))
            below = here[key]
            if not isinstance(below, dict | list) or not below or data.draw(st.booleans()):
                here[key] = data.draw(JSON)
                break
            here = below
    try:
        found = read(whole)
    except CannotReceive:
        return
    assert found.records.person.name


@given(JSON)
def test_any_plain_bundle_is_read_or_refused(value: object) -> None:
    whole = {"resourceType": "Bundle", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p", "name": value}},
        {"resource": {"resourceType": "Patient", "id": "p", "name": [{"text": "Ana"}]}},
    ]}  # fmt: skip
    for kind in ("MedicationRequest", "AllergyIntolerance", "Condition", "Patient"):
        for field in ("code", "status", "dosageInstruction", "reaction", "note", "subject", "id"):
            odd = {"resourceType": kind, "code": {"text": "x"}, "status": "active",
                   "medicationCodeableConcept": {"text": "x"}, field: value}  # fmt: skip
            people = whole["entry"][1:] if kind != "Patient" else whole["entry"][:1]
            try:
                read({"resourceType": "Bundle", "entry": [*people, {"resource": odd}]})
            except CannotReceive:
                continue
