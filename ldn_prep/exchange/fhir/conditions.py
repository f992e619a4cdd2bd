"""Conditions as the person tells them: unconfirmed."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import (
    CONDITION_CATEGORY,
    CONDITION_CLINICAL,
    CONDITION_VERIFICATION,
    Json,
    concept,
)
from ldn_prep.records import Condition

_PLACES: Final = {"name": "code.text", "since": "onsetDateTime", "note": "note.0.text"}


def write(source: Source) -> Iterator[Json]:
    for condition in source.records.conditions:
        resource: Json = {
            "resourceType": "Condition",
            "clinicalStatus": concept(CONDITION_CLINICAL, "active"),
            "verificationStatus": concept(CONDITION_VERIFICATION, "unconfirmed"),
            "category": [concept(CONDITION_CATEGORY, "problem-list-item")],
            "subject": source.patient,
        }
        yield write_fields(condition, resource, _PLACES)


def read(resource: Json, into: Collected) -> None:
    into.owned.append(read_fields(Condition, resource, _PLACES, person_id=into.person.id))
