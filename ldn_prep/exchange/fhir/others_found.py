"""What another system's bundle has given so far."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ldn_prep.exchange.fhir.journal import derived_id
from ldn_prep.exchange.fhir.looking import Addresses
from ldn_prep.exchange.fhir.source import Collected
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import PartialDate


@dataclass(slots=True)
class Found:
    """`none_reported` names the kinds of which the file says that there are none."""

    into: Collected
    addresses: Addresses
    left_out: Counter[str] = field(default_factory=Counter)
    none_reported: set[str] = field(default_factory=set)

    def id_of(self, resource: Json) -> str:
        """The same resource of the same person always gets the same id."""
        kind, own = resource["resourceType"], str(resource.get("id") or len(self.into.owned))
        return derived_id(self.into.person.id, kind, own)


def date_of(raw: Any) -> PartialDate | None:
    """The day of a FHIR date or instant; None for what is none."""
    try:
        return PartialDate.parse(raw[:10]) if isinstance(raw, str) else None
    except ValueError:
        return None
