"""A measure over time: recorded days as they are, gaps as gaps, weekly medians broken at gaps."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
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


class Period(StrEnum):
    """What one median stands for."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class PeriodMedian:
    """The median of the recorded days of a week or a month; `middle` is about its middle day."""

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


def find_stretches(
    series: Series, period: Period = Period.WEEK
) -> tuple[tuple[PeriodMedian, ...], ...]:
    """Medians in unbroken stretches; a week or month with no recorded day breaks the line.

    Weeks are counted from the first day of the range, months are those of the calendar.
    """
    place_of = _week_of if period is Period.WEEK else _month_of
    values: dict[int, list[int]] = {}
    for day, value in series.points:
        values.setdefault(place_of(day, series), []).append(value)
    stretches: list[list[PeriodMedian]] = []
    previous = None
    for place in sorted(values):
        if previous is None or place != previous + 1:
            stretches.append([])
        middle = min(max(_middle_of(place, period, series), series.first), series.last)
        stretches[-1].append(PeriodMedian(middle, float(median(values[place]))))
        previous = place
    return tuple(tuple(stretch) for stretch in stretches)


def _week_of(day: date, series: Series) -> int:
    return (day - series.first).days // 7


def _month_of(day: date, _series: Series) -> int:
    return day.year * 12 + day.month - 1


def _middle_of(place: int, period: Period, series: Series) -> date:
    if period is Period.WEEK:
        return series.first + place * WEEK + timedelta(days=3)
    return date(place // 12, place % 12 + 1, 15)
