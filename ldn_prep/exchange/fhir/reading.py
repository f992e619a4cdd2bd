"""A bundle of ours back into records. What cannot be read is left out and counted, never guessed.

Untrusted: a file may say anything. Values are checked where they are read; a second record with
the same id, day or place is left out.
"""

from collections import Counter
from collections.abc import Iterable
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
from ldn_prep.exchange.fhir.encoding import decode
from ldn_prep.exchange.fhir.faults import (
    DamagedData,
    MadeByNewer,
    NotAPacketFile,
    NotAPersonsRecord,
    SeveralPeople,
)
from ldn_prep.exchange.fhir.fields import UNREADABLE
from ldn_prep.exchange.fhir.others import read_other
from ldn_prep.exchange.fhir.received import Received, build_received
from ldn_prep.exchange.fhir.source import Collected, Read
from ldn_prep.exchange.fhir.terms import FORMAT, Json, own_code_of

_READERS: Final[dict[str, Read]] = {
    **dict.fromkeys(contacts.RESOURCES, contacts.read),
    "MedicationStatement": medications.read,
    "MedicationRequest": medications.read_request,
    "AllergyIntolerance": allergies.read,
    "Condition": conditions.read,
    "QuestionnaireResponse": questions.read,
    "Encounter": visits.read,
    "DocumentReference": packets.read,
    "ObservationDefinition": measures.read,
}
_READ_APART: Final = ("Patient", "Composition")
_OBSERVATIONS: Final[dict[str, Read]] = {
    **dict.fromkeys(answers.KEYS, answers.read),
    journal.KEY: journal.read,
    peg.KEY: peg.read,
}


def read_bundle(data: bytes) -> Received:
    """A document of ours, or a plain Bundle of another system as far as it is understood.

    Raises TooLarge, DamagedData, NotAPacketFile, MadeByNewer, NotAPersonsRecord, SeveralPeople.
    """
    bundle = decode(data)
    resources = resources_of(bundle)
    first = resources[0] if resources else {}
    if not composition.is_ours(first):
        return read_other(bundle, resources)
    if composition.format_of(first) > FORMAT:
        raise MadeByNewer
    return _read_ours(bundle, resources)


def resources_of(bundle: Json) -> list[Json]:
    """What is in the bundle's entries; raises NotAPacketFile and DamagedData."""
    entries = bundle.get("entry", [])
    if bundle.get("resourceType") != "Bundle":
        raise NotAPacketFile
    if not isinstance(entries, list):
        raise DamagedData
    found = [each.get("resource") for each in entries if isinstance(each, dict)]
    return [each for each in found if isinstance(each, dict) and _kind_of(each)]


def _kind_of(resource: Json) -> str:
    kind = resource.get("resourceType")
    return kind if isinstance(kind, str) else ""


def _read_ours(bundle: Json, resources: list[Json]) -> Received:
    into = _start(resources)
    left_out: Counter[str] = Counter()
    for resource in resources:
        kind = _kind_of(resource)
        read = _reader_of(resource)
        if read is None:
            left_out[kind] += kind not in _READ_APART
            continue
        known = len(into.owned)
        try:
            read(resource, into)
        except UNREADABLE:
            del into.owned[known:]
            left_out[kind] += 1
    return build_received(into, left_out, made_at=_made_at(bundle), number=_number(bundle))


def _reader_of(resource: Json) -> Read | None:
    kind = _kind_of(resource)
    if kind != "Observation":
        return _READERS.get(kind)
    try:
        return _OBSERVATIONS.get(own_code_of(resource))
    except UNREADABLE:
        return None


def _start(resources: Iterable[Json]) -> Collected:
    """The person, and the words that could not be read; raises when there is not exactly one."""
    found = [each for each in resources if _kind_of(each) == "Patient"]
    if len(found) > 1:
        raise SeveralPeople
    try:
        into = Collected(patient.read(found[0]))
        unread.read(found[0], into)
    except UNREADABLE as error:
        raise NotAPersonsRecord from error
    if not into.person.name.strip():
        raise NotAPersonsRecord
    return into


def _made_at(bundle: Json) -> datetime | None:
    try:
        made_at = datetime.fromisoformat(bundle["timestamp"])
    except UNREADABLE:
        return None
    return made_at if made_at.tzinfo else None


def _number(bundle: Json) -> int | None:
    """The packet's number, from the end of the bundle's identifier."""
    try:
        number = bundle["identifier"]["value"].rpartition("-")[2]
        return int(number) if number.isdecimal() and len(number) < 9 else None
    except UNREADABLE:
        return None
