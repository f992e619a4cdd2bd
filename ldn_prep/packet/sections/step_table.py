"""The journal per dose step: days recorded, median, low to high, days with a side effect."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from operator import itemgetter

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Block, Cell, Column, Row, Table, Tone, cell
from ldn_prep.packet.sections.strip import describe_value
from ldn_prep.packet.source import Source
from ldn_prep.records import Measure
from ldn_prep.trends import (
    RECENT_DAYS,
    Change,
    ChangeSize,
    Comparison,
    Series,
    Spread,
    compare,
    find_ldn_spans,
    find_ldn_start,
    measure_change,
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
    for start in range(0, len(measures), _MEASURES_PER_TABLE):
        yield _table(source, measures[start : start + _MEASURES_PER_TABLE], series)


def _table(source: Source, measures: Sequence[Measure], series: Mapping[str, Series]) -> Table:
    t = source.t
    share = 0.44 / len(measures)
    columns = (
        Column(t("LDN dose, since when, days recorded"), 0.42),
        *(Column(describe_measure(each, t).name, share) for each in measures),
        Column(t("Side-effect days"), 0.14),
    )
    in_order = sorted(_rows(source, measures, series), key=itemgetter(0))
    rows = [made for _, made in in_order]
    return Table(t("Scores by LDN dose"), columns, (*rows, _change_row(source, measures, series)))


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
        "{day}, {days} of {possible} days",
        day=describe_date(span[0], t),
        days=recorded,
        possible=(span[1] - span[0]).days + 1,
    )
    title: Cell = (*cell(name, tone=Tone.STRONG), *cell(days, tone=Tone.QUIET))
    effects = sum(span[0] <= day <= span[1] for day in source.effects)
    shown = str(effects) if recorded else t("not recorded")
    return Row((title, *(_spread(source, each, recorded) for each in spreads), cell(shown)))


def _spread(source: Source, spread: Spread, recorded: int) -> Cell:
    """The number of days stands with a measure only where it differs from that of the row."""
    t = source.t
    if spread.middle is None:
        return cell(t("not recorded"), tone=Tone.QUIET)
    extent = t("{low} to {high}", low=spread.low, high=spread.high)
    days = t.plural("{count} day", "{count} days", spread.days_recorded)
    own_days = () if spread.days_recorded == recorded else cell(days)
    return (*cell(describe_value(spread.middle, t), tone=Tone.STRONG), *cell(extent), *own_days)


def _change_row(source: Source, measures: Sequence[Measure], series: Mapping[str, Series]) -> Row:
    """The last two weeks against the time before, in percent where there are days enough."""
    t = source.t
    began = find_ldn_start(source.records)
    compared = [compare(series[each.id], began) for each in measures]
    is_before = all(each.is_before_ldn for each in compared)
    name = (
        t("Last 14 days against before LDN") if is_before else t("Last 14 days against the start")
    )
    cells = [
        _change(measure_change(found, measure.direction), found, t)
        for found, measure in zip(compared, measures, strict=True)
    ]
    title = (*cell(name, tone=Tone.STRONG), *_about_percents(compared, measures, t))
    return Row((title, *cells, _effect_days(source)))


def _about_percents(
    compared: Sequence[Comparison], measures: Sequence[Measure], t: Translator
) -> Cell:
    """How large a change is taken for one, where one is printed (Dworkin RH, J Pain 2008;9:105)."""
    changes = [
        measure_change(found, measure.direction)
        for found, measure in zip(compared, measures, strict=True)
    ]
    if all(change.percent is None for change in changes):
        return ()
    words = t("In pain, about 30 % often counts as meaningful (Dworkin 2008).")
    return cell(words, tone=Tone.QUIET)


def _effect_days(source: Source) -> Cell:
    """Of the last two weeks, the days that the row's other values are about."""
    first = max(source.first, source.last - timedelta(days=RECENT_DAYS - 1))
    recorded = source.count_days(first, source.last)
    effects = sum(first <= day <= source.last for day in source.effects)
    return cell(str(effects) if recorded else source.t("not recorded"))


def _change(change: Change, found: Comparison, t: Translator) -> Cell:
    if change.size is ChangeSize.TOO_FEW:
        return cell(t("too few days to say"), tone=Tone.QUIET)
    middle = cell(describe_value(found.now.middle, t), tone=Tone.STRONG)
    if change.size is ChangeSize.SAME:
        return (*middle, *cell(t("no change")))
    if change.percent is None:
        return (*middle, *cell(t("higher; from 0 no percent can be given")))
    percent = change.percent
    if change.is_higher:
        return (*middle, *cell(t("+{percent} %", percent=percent)))
    return (*middle, *cell(t("−{percent} %", percent=percent)))
