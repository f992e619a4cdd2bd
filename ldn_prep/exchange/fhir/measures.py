"""What is tracked, as ObservationDefinition: whole numbers from 0 to 10."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, text, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import LOINC, MEASURE, Json
from ldn_prep.records import SCORE_MAX, Measure, RecallPeriod, StandardMeasure
from ldn_prep.wording import describe_measure

_RANGE: Final = {"low": {"value": 0}, "high": {"value": SCORE_MAX}}
_PAIN_SCALE: Final = "72514-3"
"""LOINC: pain severity, 0-10 verbal numeric rating, reported."""


def write(source: Source) -> Iterator[Json]:
    for measure in source.records.measures:
        resource: Json = {
            "resourceType": "ObservationDefinition",
            "code": code_of(measure, source),
            "permittedDataType": ["integer"],
            "qualifiedInterval": [{"category": "absolute", "range": _RANGE}],
        }
        yield write_fields(measure, resource, {})


def read(resource: Json, into: Collected) -> None:
    into.owned.append(read_fields(Measure, resource, {}, person_id=into.person.id))


def code_of(measure: Measure, source: Source) -> Json:
    """The code a score of this measure carries: ours, and a published one where there is one."""
    coding = [{"system": MEASURE, "code": measure.id}]
    if measure.standard is StandardMeasure.PAIN and measure.recall is RecallPeriod.DAY:
        coding.append({"system": LOINC, "code": _PAIN_SCALE})
    name = text(describe_measure(measure, source.t).name)
    return {"coding": coding, "text": name} if name else {"coding": coding}


def measure_id_of(code: Json) -> str:
    """Empty for a code that is no measure's."""
    for coding in code.get("coding", ()):
        if coding.get("system") == MEASURE:
            return str(coding["code"])
    return ""
