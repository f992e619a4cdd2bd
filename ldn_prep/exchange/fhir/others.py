"""A plain FHIR R4 Bundle of another system, such as a portal's, as far as it is understood:
the person, medicines, allergies and conditions. Everything else is left out and counted.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final

from ldn_prep.exchange.fhir import others_lists, others_medications
from ldn_prep.exchange.fhir.faults import NotAPersonsRecord, SeveralPeople
from ldn_prep.exchange.fhir.fields import UNREADABLE
from ldn_prep.exchange.fhir.journal import derived_id
from ldn_prep.exchange.fhir.looking import Addresses, dicts, first, is_about, words, words_of
from ldn_prep.exchange.fhir.others_found import Found, date_of
from ldn_prep.exchange.fhir.received import Received, build_received
from ldn_prep.exchange.fhir.source import Collected
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import Person

_READERS: Final[dict[str, Callable[[Json, Found], bool]]] = {
    "MedicationStatement": others_medications.read,
    "MedicationRequest": others_medications.read,
    "AllergyIntolerance": others_lists.read_allergy,
    "Condition": others_lists.read_condition,
}
"""Each says whether it took the resource in."""
_NOT_COUNTED: Final = ("Patient", "Medication", "Composition")
"""Medications are read where they are referred to."""
_NAMES_LONGEST: Final = 300
_NAME_USES: Final = ("usual", "official")


def read_other(bundle: Json, resources: list[Json]) -> Received:
    """Raises NotAPersonsRecord and SeveralPeople."""
    people = [each for each in resources if each["resourceType"] == "Patient"]
    if len(people) > 1:
        raise SeveralPeople
    try:
        person = _person(people[0])
    except UNREADABLE as error:
        raise NotAPersonsRecord from error
    if not person.name:
        raise NotAPersonsRecord
    found = Found(Collected(person), Addresses(bundle))
    left_out: Counter[str] = Counter()
    for resource in resources:
        kind = resource["resourceType"]
        if kind not in _NOT_COUNTED and not _is_read(resource, people[0], found):
            left_out[kind] += 1
    left_out.update(found.left_out)
    others_lists.settle_states(found)
    return build_received(found.into, left_out, is_ours=False)


def _is_read(resource: Json, person: Json, found: Found) -> bool:
    read = _READERS.get(resource["resourceType"])
    if read is None or not is_about(resource, person, found.addresses):
        return False
    known = len(found.into.owned)
    try:
        return read(resource, found)
    except UNREADABLE:
        del found.into.owned[known:]
        return False


def _person(patient: Json) -> Person:
    named = _chosen_name(patient)
    address = first(patient.get("address"))
    language = first(patient.get("communication")).get("language")
    parts = (*_texts(address.get("line")), words(address.get("city")), words(address.get("state")))
    return Person(
        id=derived_id("Patient", str(patient.get("id", ""))),
        name=_full_name(named),
        born=date_of(patient.get("birthDate")),
        phone=_telecom(patient, "phone"),
        email=_telecom(patient, "email"),
        address=words(address.get("text")) or ", ".join(each for each in parts if each),
        language="es" if words_of(language).casefold().startswith(("es", "span")) else "en",
    )


def _chosen_name(patient: Json) -> Json:
    names = [*dicts(patient.get("name"))]
    by_use = {each.get("use"): each for each in reversed(names)}
    return next((by_use[use] for use in _NAME_USES if use in by_use), names[0] if names else {})


def _full_name(named: Json) -> str:
    parts = (*_texts(named.get("given")), words(named.get("family")))
    return words(named.get("text"), _NAMES_LONGEST) or words(" ".join(parts), _NAMES_LONGEST)


def _texts(raw: Any) -> Iterator[str]:
    return (words(each) for each in raw) if isinstance(raw, list) else iter(())


def _telecom(patient: Json, system: str) -> str:
    values = (
        words(each.get("value"))
        for each in dicts(patient.get("telecom"))
        if each.get("system") == system
    )
    return next((value for value in values if value), "")
