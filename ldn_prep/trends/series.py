"""A measure over time: recorded days as they are, gaps as gaps, weekly medians broken at gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from ldn_prep.records import JournalEntry, PersonRecords

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Series:
    """`points` are (day, score) in order of days; a day without a score is simply not there."""

    measure_id: str
    first: date
    last: date
    points: tuple[tuple[date, int], ...]

    @property
    def days_possible(self) -> int:
        return (self.last - self.first).days + 1

    def between(self, first: date, last: date) -> "Series":
        """The same series in a shorter range, both days included."""
        kept = tuple((day, value) for day, value in self.points if first <= day <= last)
        return Series(self.measure_id, first, last, kept)


@dataclass(frozen=True, slots=True)
class WeekMedian:
    """The median of the recorded days of one week; `middle` is the week's fourth day."""

    middle: date
    value: float


def build_series(records: PersonRecords, measure_id: str, first: date, last: date) -> Series:
    """Scores of one measure from `first` to `last`, both included; entry order does not matter."""
    days = {entry.id: entry.on for entry in records.entries}
    found = (
        (days[score.entry_id], score.value)
        for score in records.scores
        if score.measure_id == measure_id and score.entry_id in days
    )
    return Series(
        measure_id, first, last, tuple(sorted(each for each in found if first <= each[0] <= last))
    )


def build_all_series(records: PersonRecords, first: date, last: date) -> dict[str, Series]:
    """One series per measure, by measure id, in one pass over the journal."""
    days = {entry.id: entry.on for entry in entries_between(records, first, last)}
    points: dict[str, list[tuple[date, int]]] = {each.id: [] for each in records.measures}
    for score in records.scores:
        day = days.get(score.entry_id)
        if day is not None and score.measure_id in points:
            points[score.measure_id].append((day, score.value))
    return {key: Series(key, first, last, tuple(sorted(found))) for key, found in points.items()}


def entries_between(records: PersonRecords, first: date, last: date) -> tuple[JournalEntry, ...]:
    """Journal days from `first` to `last`, both included."""
    return tuple(entry for entry in records.entries if first <= entry.on <= last)


def find_stretches(series: Series) -> tuple[tuple[WeekMedian, ...], ...]:
    """Weekly medians in unbroken stretches; a week with no recorded day breaks the line.

    Weeks are counted from the first day of the range.
    """
    weeks: dict[int, list[int]] = {}
    for day, value in series.points:
        weeks.setdefault((day - series.first).days // 7, []).append(value)
    stretches: list[list[WeekMedian]] = []
    previous = None
    for week in sorted(weeks):
        if previous is None or week != previous + 1:
            stretches.append([])
        stretches[-1].append(_week_median(series, week, weeks[week]))
        previous = week
    return tuple(tuple(stretch) for stretch in stretches)


def _week_median(series: Series, week: int, values: Iterable[int]) -> WeekMedian:
    middle = series.first + week * WEEK + timedelta(days=3)
    return WeekMedian(min(middle, series.last), float(median(values)))
