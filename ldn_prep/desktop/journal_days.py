"""What one day of the journal holds, and which of the last days were recorded."""

from dataclasses import dataclass
from datetime import date, timedelta

from ldn_prep.records import JournalEntry, PersonRecords, SideEffect
from ldn_prep.trends import find_recorded_days


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


def find_recent(records: PersonRecords, today: date, days: int) -> tuple[date, ...]:
    """The recorded ones of the last `days` days, today included."""
    return find_recorded_days(records, today - timedelta(days=days - 1), today)
