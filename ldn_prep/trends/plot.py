"""Plain geometry of a chart: days and scores as places from 0 to 1, without words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ldn_prep.records import SCORE_MAX
from ldn_prep.trends.series import Period, Series, find_stretches
from ldn_prep.trends.steps import StepSpan


@dataclass(frozen=True, slots=True)
class Axis:
    """A time axis; a day stands at the middle of its own share of the width."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def place(self, day: date) -> float:
        return ((day - self.first).days + 0.5) / self.days

    def edges(self, first: date, last: date) -> tuple[float, float]:
        """Left edge of the first day and right edge of the last one."""
        return (first - self.first).days / self.days, ((last - self.first).days + 1) / self.days

    def month_starts(self, most: int = 7) -> tuple[date, ...]:
        """Firsts of months in the range, thinned evenly to at most `most`."""
        starts = list(self._months())
        step = -(-len(starts) // most) if starts else 1
        return tuple(starts[::step])

    def _months(self) -> Iterator[date]:
        year, month = self.first.year, self.first.month
        while (day := date(year, month, 1)) <= self.last:
            if day >= self.first:
                yield day
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def height(value: float) -> float:
    """Where a score stands: 0 at the bottom, 10 at the top."""
    return value / SCORE_MAX


def median_lines(
    series: Series, axis: Axis, period: Period = Period.WEEK
) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Medians of weeks or months as lines, one per unbroken stretch."""
    return tuple(
        tuple((axis.place(each.middle), height(each.value)) for each in stretch)
        for stretch in find_stretches(series, period)
    )


def step_edges(span: StepSpan, axis: Axis) -> tuple[float, float] | None:
    """Where a dose step's band begins and ends; None when it lies outside the range."""
    inside = span.within(axis.first, axis.last)
    return axis.edges(*inside) if inside else None
