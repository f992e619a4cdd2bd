"""Telephone numbers and mail addresses of a person, a practice or a pharmacy."""

from ldn_prep.exchange.fhir.fields import require_text, text
from ldn_prep.exchange.fhir.terms import Json


def telecom_of(**values: str) -> list[Json]:
    """One entry for each that is given, by its system: phone, email."""
    return [{"system": system, "value": text(value)} for system, value in values.items() if value]


def read_telecom(resource: Json, system: str) -> str:
    """The first of its system; empty when there is none."""
    for each in resource.get("telecom", ()):
        if each.get("system") == system and each.get("value"):
            return require_text(each["value"])
    return ""
