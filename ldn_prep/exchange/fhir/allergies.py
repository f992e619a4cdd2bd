"""Allergies and intolerances as the person tells them: unconfirmed."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import (
    ALLERGY_CLINICAL,
    ALLERGY_VERIFICATION,
    Json,
    concept,
)
from ldn_prep.records import Allergy, AllergySeverity

_PLACES: Final = {"substance": "code.text", "reaction": "reaction.0.manifestation.0.text"}


def write(source: Source) -> Iterator[Json]:
    for allergy in source.records.allergies:
        resource: Json = {
            "resourceType": "AllergyIntolerance",
            "clinicalStatus": concept(ALLERGY_CLINICAL, "active"),
            "verificationStatus": concept(ALLERGY_VERIFICATION, "unconfirmed"),
            "patient": source.patient,
        }
        write_fields(allergy, resource, _PLACES)
        if "reaction" in resource and allergy.severity is not AllergySeverity.NOT_SAID:
            resource["reaction"][0]["severity"] = allergy.severity.value
        yield resource


def read(resource: Json, into: Collected) -> None:
    into.owned.append(read_fields(Allergy, resource, _PLACES, person_id=into.person.id))
