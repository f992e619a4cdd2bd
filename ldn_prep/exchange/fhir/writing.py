"""A person's records as one FHIR R4 document: a Bundle with a Composition first."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ldn_prep.exchange.fhir import (
    allergies,
    answers,
    composition,
    conditions,
    contacts,
    journal,
    measures,
    medications,
    packets,
    patient,
    peg,
    questions,
    unread,
    visits,
)
from ldn_prep.exchange.fhir.encoding import Encoded, encode_bundle, encoded
from ldn_prep.exchange.fhir.source import Source, Write
from ldn_prep.exchange.fhir.terms import PACKET, Json
from ldn_prep.i18n import Translator
from ldn_prep.records import PersonRecords

_PARTS: Final[tuple[Write, ...]] = (
    answers.write,
    contacts.write,
    medications.write,
    allergies.write,
    conditions.write,
    questions.write,
    visits.write,
    packets.write,
    measures.write,
    journal.write,
    peg.write,
)


def write_bundle(records: PersonRecords, t: Translator, *, made_at: datetime, number: int) -> bytes:
    """UTF-8 JSON; the same records, language, moment and packet number give the same bytes.

    Left out: private notes, entries taken back and what hangs on them, and what older packets
    were made of.
    """
    source = Source(records, t, made_at, number)
    resources = [*_patient(source), *_resources(source)]
    opening = encoded(composition.write(source, resources))
    head: Json = {
        "resourceType": "Bundle",
        "type": "document",
        "identifier": {"system": PACKET, "value": f"{records.person.id}-{number}"},
        "timestamp": made_at.isoformat(),
    }
    return encode_bundle(head, (opening, *resources))


def _resources(source: Source) -> Iterator[Encoded]:
    for write in _PARTS:
        for each in write(source):
            yield each if isinstance(each, Encoded) else encoded(each)


def _patient(source: Source) -> Iterator[Encoded]:
    for resource in patient.write(source):
        words = [*unread.write(source)]
        if words:
            resource["extension"] = [*resource.get("extension", ()), *words]
        yield encoded(resource)
