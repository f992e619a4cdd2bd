"""Another system's allergies and conditions. What it says is over or was ruled out is left out."""

from typing import Any, Final

from ldn_prep.exchange.fhir.looking import codes_of, dicts, first, lines, words, words_of
from ldn_prep.exchange.fhir.others_found import Found, date_of
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import (
    Allergy,
    AllergySeverity,
    Condition,
    ListState,
    Medication,
    OwnedRecord,
)

_NO_ALLERGIES: Final = frozenset({"716186003", "no-known-allergies"})
"""SNOMED CT "No known allergy", and the International Patient Summary's code."""
_NO_CONDITIONS: Final = frozenset({"160245001", "no-known-problems"})
_NO_NEWS: Final = frozenset(
    {
        "no-allergy-info",
        "no-problem-info",
        "409137002",  # no known drug allergy: our list has no word for half a list
        "no-known-medication-allergies",
        "no-known-food-allergies",
        "no-known-environmental-allergies",
    }
)
_OVER: Final = frozenset({"inactive", "resolved", "remission", "refuted", "entered-in-error"})
_NAME_LONGEST: Final = 300


def read_allergy(resource: Json, found: Found) -> bool:
    codes = codes_of(resource.get("code"))
    if codes & _NO_ALLERGIES:
        found.none_reported.add("allergies")
        return True
    reactions = [*dicts(resource.get("reaction"))]
    substance = words_of(resource.get("code")) or words_of(
        first(resource.get("reaction")).get("substance")
    )
    if not substance or _is_over(resource) or codes & _NO_NEWS:
        return False
    signs = (words_of(sign) for each in reactions for sign in dicts(each.get("manifestation")))
    found.into.owned.append(
        Allergy(
            id=found.id_of(resource),
            person_id=found.into.person.id,
            substance=words(substance, _NAME_LONGEST),
            reaction=", ".join(dict.fromkeys(sign for sign in signs if sign)),
            severity=_severity(reactions),
        )
    )
    return True


def read_condition(resource: Json, found: Found) -> bool:
    codes, name = codes_of(resource.get("code")), words_of(resource.get("code"))
    if codes & _NO_CONDITIONS:
        found.none_reported.add("conditions")
        return True
    if not name or _is_over(resource) or codes & _NO_NEWS:
        return False
    found.into.owned.append(
        Condition(
            id=found.id_of(resource),
            person_id=found.into.person.id,
            name=words(name, _NAME_LONGEST),
            since=date_of(resource.get("onsetDateTime")),
            note=lines(words(each.get("text")) for each in dicts(resource.get("note"))),
        )
    )
    return True


def settle_states(found: Found) -> None:
    """A list with rows is listed; an empty one is none reported only where the file says so."""
    kinds: dict[str, type[OwnedRecord]] = {
        "medications": Medication,
        "allergies": Allergy,
        "conditions": Condition,
    }
    for name, kind in kinds.items():
        if found.into.of(kind):
            setattr(found.into.person, f"{name}_state", ListState.LISTED)
        elif name in found.none_reported:
            setattr(found.into.person, f"{name}_state", ListState.NONE_REPORTED)


def _is_over(resource: Json) -> bool:
    said: tuple[Any, ...] = (resource.get("clinicalStatus"), resource.get("verificationStatus"))
    return any(codes_of(each) & _OVER for each in said)


def _severity(reactions: list[Json]) -> AllergySeverity:
    """The worst that is said."""
    said = [each.get("severity") for each in reactions]
    ordered = (AllergySeverity.SEVERE, AllergySeverity.MODERATE, AllergySeverity.MILD)
    return next((each for each in ordered if each.value in said), AllergySeverity.NOT_SAID)
