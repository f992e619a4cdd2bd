"""What a series comes to: usual before, lately, per dose step. Counts and medians, no cause."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from ldn_prep.records import PersonRecords, SideEffect
from ldn_prep.trends.series import Series
from ldn_prep.trends.steps import StepSpan, find_ldn_spans

RECENT_DAYS = 14
FEWEST_DAYS = 7
"""Fewer recorded days than this on either side are too few to compare."""


@dataclass(frozen=True, slots=True)
class Spread:
    """`middle`, `low` and `high` are None when no day was recorded."""

    days_recorded: int
    days_possible: int
    middle: float | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`before` is the usual before LDN, or the first 14 recorded days (`is_before_ldn` False)."""

    before: Spread
    is_before_ldn: bool
    now: Spread

    @property
    def is_enough(self) -> bool:
        return min(self.before.days_recorded, self.now.days_recorded) >= FEWEST_DAYS


@dataclass(frozen=True, slots=True)
class StepSummary:
    """One dose step inside the range: a spread per measure id, and days with a side effect."""

    span: StepSpan
    first: date
    last: date
    spreads: dict[str, Spread]
    side_effect_days: int


def spread_of(series: Series) -> Spread:
    values = [value for _, value in series.points]
    return Spread(
        days_recorded=len(values),
        days_possible=series.days_possible,
        middle=float(median(values)) if values else None,
        low=min(values, default=None),
        high=max(values, default=None),
    )


def compare(series: Series, ldn_start: date | None) -> Comparison:
    """Usual before LDN (else the first 14 recorded days) against the last 14 days of the range."""
    start = ldn_start if ldn_start and ldn_start <= series.last else series.first
    before = series.between(series.first, start - timedelta(days=1))
    is_before_ldn = bool(before.points)
    if not is_before_ldn:
        before = _first_recorded(series)
    recent = series.between(series.last - timedelta(days=RECENT_DAYS - 1), series.last)
    return Comparison(spread_of(before), is_before_ldn, spread_of(recent))


def summarise_steps(
    records: PersonRecords, all_series: Mapping[str, Series], first: date, last: date
) -> tuple[StepSummary, ...]:
    """One summary per dose step that touches the range, in order."""
    effects = side_effects_by_day(records)
    found = []
    for span in find_ldn_spans(records):
        inside = span.within(first, last)
        if inside:
            spreads = {key: spread_of(each.between(*inside)) for key, each in all_series.items()}
            days = sum(inside[0] <= day <= inside[1] for day in effects)
            found.append(StepSummary(span, *inside, spreads, days))
    return tuple(found)


def side_effects_by_day(records: PersonRecords) -> dict[date, tuple[SideEffect, ...]]:
    """Side effects of each day that has any."""
    if not records.side_effects:
        return {}
    wanted = {effect.entry_id for effect in records.side_effects}
    days = {entry.id: entry.on for entry in records.entries if entry.id in wanted}
    found: dict[date, tuple[SideEffect, ...]] = {}
    for effect in records.side_effects:
        if effect.entry_id in days:
            day = days[effect.entry_id]
            found[day] = (*found.get(day, ()), effect)
    return dict(sorted(found.items()))


def _first_recorded(series: Series) -> Series:
    """The first 14 recorded days, never reaching into the last 14 days of the range."""
    recent_from = series.last - timedelta(days=RECENT_DAYS - 1)
    early = [point for point in series.points if point[0] < recent_from][:RECENT_DAYS]
    last = early[-1][0] if early else series.first
    return series.between(early[0][0] if early else series.first, last)
