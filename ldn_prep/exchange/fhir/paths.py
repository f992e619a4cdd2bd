"""Places in a resource: "effectivePeriod.start", "note.0.text"; a number is a place in a list."""

from itertools import pairwise
from typing import Any

from ldn_prep.exchange.fhir.terms import Json


def put(resource: Json, path: str, value: Any) -> None:
    """Sets the value, making what is missing on the way; a list grows by one at most."""
    here: Any = resource
    steps = path.split(".")
    for step, following in pairwise(steps):
        empty: Any = [] if following.isdecimal() else {}
        if not isinstance(here, list):
            here = here.setdefault(step, empty)
            continue
        if int(step) == len(here):
            here.append(empty)
        here = here[int(step)]
    here[steps[-1]] = value


def get(resource: Json, path: str) -> Any:
    """The value there; None when there is none."""
    here: Any = resource
    for step in path.split("."):
        if isinstance(here, dict):
            here = here.get(step)
        elif isinstance(here, list) and step.isdecimal() and int(step) < len(here):
            here = here[int(step)]
        else:
            return None
    return here
