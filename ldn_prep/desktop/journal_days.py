"""What one day of the journal holds, and on which days anything was recorded."""

from dataclasses import dataclass
from datetime import date, timedelta

from ldn_prep.records import JournalEntry, LdnTaken, PersonRecords, SideEffect


@dataclass(frozen=True, slots=True)
class JournalDay:
    """`entry` is None when nothing was recorded; `scores` are values by measure id."""

    on: date
    entry: JournalEntry | None
    scores: dict[str, int]
    side_effects: tuple[SideEffect, ...]


def find_day(records: PersonRecords, on: date) -> JournalDay:
    entry = next((each for each in records.entries if each.on == on), None)
    key = entry.id if entry else ""
    return JournalDay(
        on,
        entry,
        {score.measure_id: score.value for score in records.scores if score.entry_id == key},
        tuple(each for each in records.side_effects if each.entry_id == key),
    )


def days_with_anything(records: PersonRecords) -> frozenset[date]:
    """An entry whose last score was taken back holds nothing, and counts as not recorded."""
    filled = {score.entry_id for score in records.scores}
    filled |= {each.entry_id for each in records.side_effects}
    return frozenset(
        entry.on for entry in records.entries if entry.id in filled or _says_something(entry)
    )


def count_recent(records: PersonRecords, today: date, days: int) -> int:
    first = today - timedelta(days=days - 1)
    return sum(first <= on <= today for on in days_with_anything(records))


def _says_something(entry: JournalEntry) -> bool:
    return bool(
        entry.ldn_taken is not LdnTaken.NOT_SAID
        or entry.dose_as_typed.strip()
        or entry.taken_at
        or entry.note.strip()
    )
