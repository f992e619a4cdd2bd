"""The journal per dose step: days recorded, median, low to high, days with a side effect."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from operator import itemgetter

from ldn_prep.packet.content import Block, Cell, Column, Heading, Row, Table, Tone, cell
from ldn_prep.packet.sections.strip import describe_value
from ldn_prep.packet.source import Source
from ldn_prep.records import Measure
from ldn_prep.trends import (
    Series,
    Spread,
    find_ldn_spans,
    find_ldn_start,
    spread_of,
    summarise_steps,
)
from ldn_prep.wording import describe_date, describe_measure, describe_step

_DAY = timedelta(days=1)
_MEASURES_PER_TABLE = 4


def build_step_table(source: Source) -> Iterator[Block]:
    """A row before LDN and one per step; more than four measures go on in another table."""
    series = source.series
    measures = [each for each in source.records.measures if series[each.id].points]
    if not find_ldn_spans(source.records):
        return
    yield Heading(source.t("By LDN dose"))
    for start in range(0, len(measures), _MEASURES_PER_TABLE):
        yield _table(source, measures[start : start + _MEASURES_PER_TABLE], series)


def _table(source: Source, measures: Sequence[Measure], series: Mapping[str, Series]) -> Table:
    t = source.t
    share = 0.56 / len(measures)
    columns = (
        Column(t("Dose"), 0.24),
        *(Column(describe_measure(each, t).name, share) for each in measures),
        Column(t("Days with a side effect"), 0.2),
    )
    in_order = sorted(_rows(source, measures, series), key=itemgetter(0))
    return Table(t("Scores by LDN dose"), columns, tuple(made for _, made in in_order))


def _rows(
    source: Source, measures: Sequence[Measure], series: Mapping[str, Series]
) -> Iterator[tuple[date, Row]]:
    """Each row with its first day."""
    t = source.t
    for name, first, last in (*_before_steps(source), *_between_steps(source)):
        spreads = [spread_of(series[each.id].between(first, last)) for each in measures]
        yield first, _row(source, name, (first, last), spreads)
    for summary in summarise_steps(source.records, series, source.first, source.last):
        name = describe_step(summary.span.step, t)
        spreads = [summary.spreads[each.id] for each in measures]
        yield summary.first, _row(source, name, (summary.first, summary.last), spreads)


def _before_steps(source: Source) -> Iterator[tuple[str, date, date]]:
    """The days before LDN, then those on LDN before the first dose step that has a date."""
    t, first_step = source.t, find_ldn_spans(source.records)[0].first
    start = find_ldn_start(source.records) or first_step
    for name, first, following in (
        (t("Before LDN"), source.first, start),
        (t("LDN, dose not given"), max(start, source.first), first_step),
    ):
        last = min(following - _DAY, source.last)
        if first <= last:
            yield name, first, last


def _between_steps(source: Source) -> Iterator[tuple[str, date, date]]:
    """Days on which a step may have begun whose start is only half known."""
    for earlier, later in pairwise(find_ldn_spans(source.records)):
        first = max((earlier.last or later.first) + _DAY, source.first)
        last = min(later.first - _DAY, source.last)
        if earlier.last and first <= last:
            yield source.t("LDN, dose not known exactly"), first, last


def _row(source: Source, name: str, span: tuple[date, date], spreads: Sequence[Spread]) -> Row:
    t = source.t
    recorded = source.count_days(*span)
    days = t(
        "from {day}; recorded {days} of {possible} days",
        day=describe_date(span[0], t),
        days=recorded,
        possible=(span[1] - span[0]).days + 1,
    )
    title: Cell = (*cell(name, tone=Tone.STRONG), *cell(days, tone=Tone.QUIET))
    effects = sum(span[0] <= day <= span[1] for day in source.effects)
    shown = str(effects) if recorded else t("not recorded")
    return Row((title, *(_spread(source, each) for each in spreads), cell(shown)))


def _spread(source: Source, spread: Spread) -> Cell:
    t = source.t
    if spread.middle is None:
        return cell(t("not recorded"), tone=Tone.QUIET)
    extent = t("{low} to {high}", low=spread.low, high=spread.high)
    days = t.plural("{count} day", "{count} days", spread.days_recorded)
    return (*cell(describe_value(spread.middle, t), tone=Tone.STRONG), *cell(extent, days))
