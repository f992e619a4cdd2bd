"""What every section is built from: one person's records, judged once, and the packet's words."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ldn_prep import review
from ldn_prep.i18n import Translator, translator
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    Measure,
    Medication,
    PersonRecords,
    SideEffect,
    Visit,
    VisitStatus,
    find_by_id,
)
from ldn_prep.trends import Series, build_all_series, find_recorded_days, side_effects_by_day


@dataclass(frozen=True, slots=True)
class Source:
    """`first` and `last` are the days of the range, both included.

    `records` holds the measures chosen for this packet; the others are in `left_out`.
    """

    records: PersonRecords
    left_out: tuple[Measure, ...]
    options: PacketOptions
    t: Translator
    on: date
    made_at: datetime
    number: int
    points: tuple[review.PointToRaise, ...]
    not_judged: tuple[review.NotJudged, ...]
    unrecognised: tuple[Medication, ...]
    likely: tuple[tuple[Medication, str], ...]
    """Medicines whose name is only close to a known one, with that one."""
    first: date
    last: date
    series: Mapping[str, Series]
    """Every measure's scores in the range, by measure id; read off the journal once."""
    days: tuple[date, ...]
    """The days of the range on which anything was recorded, in order."""
    effects: Mapping[date, tuple[SideEffect, ...]]
    """Side effects of each day that has any, the whole journal over."""

    def count_days(self, first: date, last: date) -> int:
        """Recorded days from `first` to `last`, both included."""
        return bisect_right(self.days, last) - bisect_left(self.days, first)

    @property
    def visit(self) -> Visit | None:
        """The chosen visit, else the next planned one."""
        if self.options.visit_id:
            return find_by_id(self.records.visits, self.options.visit_id)
        return self.records.find_next_visit(self.on)

    @property
    def last_visit(self) -> Visit | None:
        """The latest visit before today that was not cancelled."""
        return find_last_visit(self.records, self.on)


def find_last_visit(records: PersonRecords, on: date) -> Visit | None:
    """The latest one before `on` that was not cancelled."""
    past = [each for each in records.visits if each.on is not None and each.on < on]
    return next((each for each in reversed(past) if each.status is not VisitStatus.CANCELLED), None)


def build_source(
    records: PersonRecords,
    options: PacketOptions,
    *,
    on: date,
    made_at: datetime,
    number: int,
) -> Source:
    first = _first_day(records, options, on)
    out = tuple(each for each in records.measures if each.id in options.measures_left_out)
    series = build_all_series(records, first, on)
    return Source(
        records=replace(records, measures=tuple(m for m in records.measures if m not in out)),
        left_out=out,
        options=options,
        t=translator(options.language),
        on=on,
        made_at=made_at,
        number=number,
        points=review.find_points(records, on),
        not_judged=review.find_not_judged(records),
        unrecognised=review.find_unrecognised(records),
        likely=review.find_likely(records),
        first=first,
        last=on,
        series=series,
        days=find_recorded_days(records, first, on, series),
        effects=side_effects_by_day(records),
    )


def _first_day(records: PersonRecords, options: PacketOptions, on: date) -> date:
    visit = find_last_visit(records, on) if options.since_last_visit else None
    if visit is not None and visit.on is not None:
        return visit.on
    if options.range_days is not None and not options.since_last_visit:
        return on - timedelta(days=options.range_days - 1)
    return min((entry.on for entry in records.entries), default=on)
