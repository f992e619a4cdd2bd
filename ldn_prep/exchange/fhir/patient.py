"""The person as a Patient. What each list means the Composition says too, for other programs."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.answers import ANSWERED
from ldn_prep.exchange.fhir.fields import read_fields, text, write_fields
from ldn_prep.exchange.fhir.source import Source
from ldn_prep.exchange.fhir.telecom import read_telecom, telecom_of
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import Person

_PLACES: Final = {
    "name": "name.0.text",
    "preferred_name": "name.1.text",
    "born": "birthDate",
    "address": "address.0.text",
    "language": "communication.0.language.text",
}


def write(source: Source) -> Iterator[Json]:
    person = source.records.person
    patient: Json = {"resourceType": "Patient"}
    if person.preferred_name:
        patient["name"] = [{"use": "official"}, {"use": "nickname"}]
    telecom = telecom_of(phone=person.phone, email=person.email)
    if telecom:
        patient["telecom"] = telecom
    patient["communication"] = [{"language": {"text": text(person.language)}, "preferred": True}]
    yield write_fields(person, patient, _PLACES, "phone", "email", *ANSWERED)


def read(resource: Json) -> Person:
    """The person, what a prescriber asks not answered yet; raises ValueError and the like."""
    return read_fields(
        Person,
        resource,
        _PLACES,
        phone=read_telecom(resource, "phone"),
        email=read_telecom(resource, "email"),
    )
