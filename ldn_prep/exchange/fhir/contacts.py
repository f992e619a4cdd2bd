"""The people who care: a clinician as Practitioner, a pharmacy as Organization, whom to call in an
emergency as RelatedPerson."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, text, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.telecom import read_telecom, telecom_of
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import CareContact, ContactRole

RESOURCES: Final = ("Practitioner", "Organization", "RelatedPerson")
_PHARMACIES: Final = (ContactRole.PHARMACY, ContactRole.COMPOUNDING_PHARMACY)
_PLACES: Final = {
    "Practitioner": {"name": "name.0.text", "address": "address.0.text"},
    "Organization": {"name": "name", "address": "address.0.text"},
    "RelatedPerson": {"name": "name.0.text", "address": "address.0.text"},
}


def resource_of(contact: CareContact) -> str:
    if contact.role in _PHARMACIES:
        return "Organization"
    return "RelatedPerson" if contact.role is ContactRole.EMERGENCY else "Practitioner"


def write(source: Source) -> Iterator[Json]:
    for contact in source.records.contacts:
        kind = resource_of(contact)
        resource: Json = {"resourceType": kind}
        if kind == "RelatedPerson":
            resource["patient"] = source.patient
        telecom = telecom_of(phone=text(contact.phone))
        if telecom:
            resource["telecom"] = telecom
        yield write_fields(contact, resource, _PLACES[kind], "phone")


def read(resource: Json, into: Collected) -> None:
    into.owned.append(
        read_fields(
            CareContact,
            resource,
            _PLACES[resource["resourceType"]],
            person_id=into.person.id,
            phone=read_telecom(resource, "phone"),
        )
    )
