"""Finding one's way in another system's bundle: references, words of a code, whose it is."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from ldn_prep.exchange.fhir.fields import text
from ldn_prep.exchange.fhir.terms import Json

LONGEST: Final = 20_000
"""Letters of one text; what is longer is cut, and the cut is marked."""
_CUT: Final = " …"


def words(raw: Any, longest: int = LONGEST) -> str:
    """A text without control characters, its spaces made single; empty for anything else."""
    if not isinstance(raw, str):
        return ""
    found = " ".join(text(raw).split())
    return found if len(found) <= longest else found[: longest - len(_CUT)] + _CUT


def words_of(concept: Any) -> str:
    """What a CodeableConcept says: its text, else the first display of its codes."""
    if not isinstance(concept, dict):
        return ""
    displays = (words(each.get("display")) for each in dicts(concept.get("coding")))
    return words(concept.get("text")) or next((each for each in displays if each), "")


def codes_of(concept: Any) -> frozenset[str]:
    codings = dicts(concept.get("coding")) if isinstance(concept, dict) else ()
    return frozenset(str(each.get("code", "")) for each in codings)


def dicts(raw: Any) -> Iterator[Json]:
    """The objects in a list; nothing for what is no list."""
    return (each for each in raw if isinstance(each, dict)) if isinstance(raw, list) else iter(())


def first(raw: Any) -> Json:
    """The first object of a list, else an empty one."""
    return next(dicts(raw), {})


class Addresses:
    """Resources by the ways they can be referred to."""

    def __init__(self, bundle: Json):
        self._found: dict[str, Json] = {}
        for entry in dicts(bundle.get("entry")):
            resource = entry.get("resource")
            if isinstance(resource, dict):
                self._note(entry.get("fullUrl"), resource)
                self._note(f"{resource.get('resourceType')}/{resource.get('id')}", resource)

    def find(self, reference: Any, within: Json) -> Json:
        """What a Reference points at; empty when it is not in the file."""
        target = reference.get("reference") if isinstance(reference, dict) else None
        if not isinstance(target, str):
            return {}
        if target.startswith("#"):
            inside = dicts(within.get("contained"))
            return next((each for each in inside if each.get("id") == target[1:]), {})
        return self._found.get(target, {})

    def _note(self, address: Any, resource: Json) -> None:
        if isinstance(address, str):
            self._found.setdefault(address, resource)


def is_about(resource: Json, person: Json, addresses: Addresses) -> bool:
    """Whether a resource is the person's, or says of nobody whose it is."""
    whose = [resource[key] for key in ("subject", "patient") if key in resource]
    return all(addresses.find(each, resource) is person for each in whose)


def lines(parts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(each for each in parts if each))
