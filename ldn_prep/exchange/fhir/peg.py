"""The weekly PEG as one Observation: a component for each item that was answered."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ldn_prep.exchange.fhir.fields import value_of
from ldn_prep.exchange.fhir.journal import derived_id, read_score
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import KIND, OBSERVED, Json, concept, own_code_of
from ldn_prep.records import PegWeek

KEY: Final = "peg"
_ITEMS: Final = ("pain", "enjoyment", "activity")


def write(source: Source) -> Iterator[Json]:
    for week in source.records.peg_weeks:
        observation: Json = {
            "resourceType": "Observation",
            "id": f"{source.records.person.id}-peg-{week.on}",
            "status": "final",
            "category": [concept(OBSERVED, "survey")],
            "code": concept(KIND, KEY, "PEG"),
            "subject": source.patient,
            "effectiveDateTime": week.on.isoformat(),
        }
        components = [
            {"code": concept(KIND, f"peg-{item}", item), "valueInteger": getattr(week, item)}
            for item in _ITEMS
            if getattr(week, item) is not None
        ]
        if components:
            observation["component"] = components
        yield observation


def read(resource: Json, into: Collected) -> None:
    on = value_of(date, resource["effectiveDateTime"])
    week = PegWeek(id=derived_id(into.person.id, KEY, str(on)), person_id=into.person.id, on=on)
    for component in resource.get("component", ()):
        item = own_code_of(component).removeprefix("peg-")
        if item in _ITEMS:
            setattr(week, item, read_score(component["valueInteger"]))
    into.owned.append(week)
