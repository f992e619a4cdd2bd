"""What one store holds that a copy of it lacks, counted the way a person thinks of entries."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from ldn_prep.store.salvaging import Row, Rows


class Thing(StrEnum):
    """What a row is part of, in a person's eyes."""

    PERSON = "person"
    MEDICINE = "medicine"
    QUESTION = "question"
    JOURNAL_DAY = "journal day"
    VISIT = "visit"
    PACKET = "packet"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lacking:
    """How many things of a kind were added or changed for a person. `name` may be empty."""

    person_id: str
    name: str
    thing: Thing
    count: int


_OF_TABLE: dict[str, tuple[Thing, str]] = {
    "person": (Thing.PERSON, "id"),
    "medication": (Thing.MEDICINE, "id"),
    "dosage": (Thing.MEDICINE, "medication_id"),
    "dose_step": (Thing.MEDICINE, "medication_id"),
    "medication_change": (Thing.MEDICINE, "medication_id"),
    "compounded_details": (Thing.MEDICINE, "medication_id"),
    "question": (Thing.QUESTION, "id"),
    "journal_entry": (Thing.JOURNAL_DAY, "id"),
    "score": (Thing.JOURNAL_DAY, "entry_id"),
    "side_effect": (Thing.JOURNAL_DAY, "entry_id"),
    "peg_week": (Thing.JOURNAL_DAY, "id"),
    "visit": (Thing.VISIT, "id"),
    "packet": (Thing.PACKET, "id"),
}


def lacking(rows: Rows, copy: Rows) -> tuple[Lacking, ...]:
    """What is in `rows` and not, or not so, in `copy`; by person, then in the order of `Thing`."""
    changed = {
        (_owner(table, row), *_thing(table, row))
        for table, by_id in rows.items()
        for record_id, row in by_id.items()
        if _differs(row, copy.get(table, {}).get(record_id))
    }
    counts = Counter((person_id, thing) for person_id, thing, _ in changed)
    names = {**_names(copy), **_names(rows)}
    order = list(Thing)
    return tuple(
        Lacking(person_id, names.get(person_id, ""), thing, count)
        for (person_id, thing), count in sorted(
            counts.items(),
            key=lambda each: (names.get(each[0][0], ""), each[0][0], order.index(each[0][1])),
        )
    )


def _differs(row: Row, copied: Row | None) -> bool:
    """A column that came with a later version does not count as a change."""
    return copied is None or any(row.get(name) != value for name, value in copied.items())


def _owner(table: str, row: Row) -> str:
    return str(row.get("id" if table == "person" else "person_id") or "")


def _thing(table: str, row: Row) -> tuple[Thing, str]:
    thing, link = _OF_TABLE.get(table, (Thing.OTHER, "id"))
    return thing, str(row.get(link))


def _names(rows: Rows) -> dict[str, str]:
    return {key: str(row.get("name") or "") for key, row in rows.get("person", {}).items()}
