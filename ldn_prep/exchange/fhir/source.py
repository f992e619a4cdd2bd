"""What is written, and what has been read so far."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from ldn_prep.exchange.fhir.encoding import Encoded
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.i18n import Translator
from ldn_prep.records import OwnedRecord, Person, PersonRecords

O = TypeVar("O", bound=OwnedRecord)  # noqa: E741


@dataclass(frozen=True, slots=True)
class Source:
    """`number` and `made_at` are those of the packet that carries the data."""

    records: PersonRecords
    t: Translator
    made_at: datetime
    number: int

    @property
    def patient(self) -> Json:
        return {"reference": f"Patient/{self.records.person.id}"}


@dataclass(slots=True)
class Collected:
    """Records read so far, in the order of the bundle."""

    person: Person
    owned: list[OwnedRecord] = field(default_factory=list)

    def of(self, kind: type[O]) -> tuple[O, ...]:
        return tuple(each for each in self.owned if isinstance(each, kind))


Write = Callable[[Source], Iterator[Json]] | Callable[[Source], Iterator[Encoded]]
Read = Callable[[Json, Collected], None]
"""Adds what one resource holds; raises ValueError, KeyError and the like for another's."""
