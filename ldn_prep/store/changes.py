"""What an action changed, so that a screen refreshes only if its kinds of records did."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ldn_prep.records import OwnedRecord, Person, Record

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowImage:
    """One row before and after: None before means it was added, None after means removed."""

    kind: type[Record]
    record_id: str
    before: Values | None
    after: Values | None

    @property
    def person_id(self) -> str:
        if not issubclass(self.kind, OwnedRecord):
            return self.record_id
        return str((self.after or self.before or {})["person_id"])

    def reversed(self) -> "RowImage":
        return RowImage(self.kind, self.record_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """Which rows changed, whose they are, and the ids of those added, in order."""

    rows: frozenset[tuple[type[Record], str]] = frozenset()
    person_ids: frozenset[str] = frozenset()
    added: tuple[str, ...] = ()
    label: str = ""
    """What was done, as a message id: "Stop a medicine"."""

    def __bool__(self) -> bool:
        return bool(self.rows)

    @property
    def kinds(self) -> frozenset[type[Record]]:
        return frozenset(kind for kind, _ in self.rows)

    def touches(self, *kinds: type[Record]) -> bool:
        return not self.kinds.isdisjoint(kinds)

    def ids_of(self, kind: type[Record]) -> frozenset[str]:
        return frozenset(record_id for each, record_id in self.rows if each is kind)

    @property
    def touches_people(self) -> bool:
        return Person in self.kinds


def changes_of(images: Iterable[RowImage], label: str) -> Changes:
    images = tuple(images)
    return Changes(
        rows=frozenset((image.kind, image.record_id) for image in images),
        person_ids=frozenset(image.person_id for image in images),
        added=tuple(image.record_id for image in images if image.before is None),
        label=label,
    )
