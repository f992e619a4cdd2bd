"""What a prescriber asks before LDN, one Observation each: yes, no, or not asked. Never a blank."""

from collections.abc import Iterator
from typing import Any, Final

from ldn_prep.exchange.fhir.fields import extension, require_text, text, url_of, value_of
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import (
    ABSENT_REASON,
    KIND,
    YES_NO,
    Json,
    concept,
    own_code_of,
)
from ldn_prep.i18n import N_
from ldn_prep.records import Answer, PartialDate
from ldn_prep.wording import label_of

KEYS: Final = {
    "pregnancy": N_("Pregnant or planning to be"),
    "breastfeeding": N_("Breastfeeding"),
    "liver": N_("Liver disease"),
    "kidney": N_("Kidney disease"),
    "surgery": N_("Surgery or dental work planned"),
    "alcohol": N_("Alcohol"),
}
ANSWERED: Final = (*KEYS, *(f"{key}_note" for key in KEYS), "surgery_on")
"""The attributes of a person that lie here."""
_CODES: Final = {Answer.YES: "Y", Answer.NO: "N"}


def write(source: Source) -> Iterator[Json]:
    person, t = source.records.person, source.t
    for key, label in KEYS.items():
        answer: Answer = getattr(person, key)
        observation: Json = {
            "resourceType": "Observation",
            "id": f"{person.id}-{key}",
            "status": "final",
            "code": concept(KIND, key, t(label)),
            "subject": source.patient,
            **_value(answer, label_of(answer, t)),
        }
        note = text(getattr(person, f"{key}_note"))
        if note:
            observation["note"] = [{"text": note}]
        if key == "surgery" and person.surgery_on:
            observation["extension"] = [extension(url_of("surgery_on"), person.surgery_on)]
        yield observation


def read(resource: Json, into: Collected) -> None:
    key = own_code_of(resource)
    setattr(into.person, key, _answer(resource))
    for note in resource.get("note", ())[:1]:
        setattr(into.person, f"{key}_note", require_text(note["text"]))
    for each in resource.get("extension", ())[:1]:
        into.person.surgery_on = value_of(PartialDate, each["valueDate"])


def _value(answer: Answer, words: str) -> Json:
    if answer is Answer.NOT_ASKED:
        return {"dataAbsentReason": concept(ABSENT_REASON, "not-asked", words)}
    return {"valueCodeableConcept": concept(YES_NO, _CODES[answer], words)}


def _answer(resource: Json) -> Answer:
    if "valueCodeableConcept" not in resource:
        return Answer.NOT_ASKED
    said: Any = resource["valueCodeableConcept"]["coding"][0]["code"]
    return next(answer for answer, code in _CODES.items() if code == said)
