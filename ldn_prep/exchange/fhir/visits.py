"""A visit as Encounter, planned, held or cancelled; what the person most wants is its reason."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, text, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import ACT, Json
from ldn_prep.records import Visit, VisitStatus

_STATUS: Final = {
    VisitStatus.PLANNED: "planned",
    VisitStatus.HELD: "finished",
    VisitStatus.CANCELLED: "cancelled",
}
_PLACES: Final = {
    "on": "period.start",
    "with_whom": "participant.0.individual.display",
    "place": "location.0.location.display",
}


def write(source: Source) -> Iterator[Json]:
    for visit in source.records.visits:
        resource: Json = {
            "resourceType": "Encounter",
            "status": _STATUS[visit.status],
            "class": {"system": ACT, "code": "AMB"},
            "subject": source.patient,
        }
        wishes = [{"text": text(wish)} for wish in visit.wishes if wish]
        if wishes:
            resource["reasonCode"] = wishes
        yield write_fields(visit, resource, _PLACES)


def read(resource: Json, into: Collected) -> None:
    into.owned.append(read_fields(Visit, resource, _PLACES, person_id=into.person.id))
