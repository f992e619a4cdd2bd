"""Which days were recorded at all: a day whose last score was taken back is a gap again."""

from collections.abc import Mapping
from datetime import date

from ldn_prep.records import JournalEntry, LdnTaken, PersonRecords
from ldn_prep.trends.series import Series, build_all_series, entries_between
from ldn_prep.trends.summary import side_effects_by_day


def find_recorded_days(
    records: PersonRecords, first: date, last: date, series: Mapping[str, Series] | None = None
) -> tuple[date, ...]:
    """Days from `first` to `last` that hold a score, a side effect, a dose or a note, in order.

    `series` spares reading the scores again where they have been read for this range.
    """
    scored = series if series is not None else build_all_series(records, first, last)
    days = {day for each in scored.values() for day, _ in each.points}
    days |= {day for day in side_effects_by_day(records) if first <= day <= last}
    said = (entry.on for entry in entries_between(records, first, last) if _says_something(entry))
    return tuple(sorted(days.union(said)))


def _says_something(entry: JournalEntry) -> bool:
    return bool(
        entry.ldn_taken is not LdnTaken.NOT_SAID
        or entry.dose_as_typed.strip()
        or entry.taken_at
        or entry.note.strip()
    )
