"""How I have been: one chart per measure on a shared time axis, then a table per dose step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.packet.content import (
    Band,
    Block,
    Chart,
    Charts,
    Dot,
    Line,
    Mark,
    Paragraph,
    Section,
    Tick,
    Tone,
)
from ldn_prep.packet.sections.chart_words import describe_chart, describe_effects
from ldn_prep.packet.sections.peg import build_peg_table
from ldn_prep.packet.sections.step_table import build_step_table
from ldn_prep.packet.source import Source
from ldn_prep.records import SCORE_MAX, Measure, PersonRecords
from ldn_prep.trends import (
    Axis,
    Period,
    Series,
    build_all_series,
    find_ldn_spans,
    find_stretches,
    height,
    median_lines,
    side_effects_by_day,
    step_edges,
)
from ldn_prep.wording import (
    describe_measure,
    describe_month_briefly,
    describe_span,
    describe_step,
)

_Y_TICKS = (0, 5, SCORE_MAX)
_ROOM_OF_CHARTS = 0.62
"""Of a page, so that they are not begun at its foot."""
_MOST_DAYS = 200
_MOST_DAYS_IN_WEEKS = 1100
_YEAR_AND_MORE = 400
_MOST_YEARS = 10
_DOTS: Final = {
    None: N_("Dots are recorded days. The line is the median of each week; it stops at gaps."),
    Period.WEEK: N_(
        "The time is long, so each dot is the median of a week. The line stops at weeks without "
        "an entry."
    ),
    Period.MONTH: N_(
        "The time is long, so each dot is the median of a month. The line stops at months without "
        "an entry."
    ),
}


def build_section(source: Source) -> Section:
    t = source.t
    days = (source.last - source.first).days + 1
    summed_up = summing_up(days)
    charts = build_charts(
        source.records, t, source.first, source.last, source.series, summed_up=summed_up
    )
    span = _range(source, len(source.days))
    blocks: tuple[Block, ...]
    if charts.items:
        legend = f"{charts.legend} {_scales(source)}"
        pictures = replace(charts, intro=span, legend=legend)
        blocks = (pictures, *build_step_table(source))
    else:
        blocks = (Paragraph(Line(span, Tone.QUIET)), Paragraph(Line(_nothing(source))))
    blocks = (*blocks, *build_peg_table(source))
    title = t("How I have been")
    least_room = _ROOM_OF_CHARTS if charts.items else 0
    return Section("trends", title, blocks, starts_page=False, least_room=least_room)


def build_charts(
    records: PersonRecords,
    t: Translator,
    first: date,
    last: date,
    series: Mapping[str, Series] | None = None,
    *,
    summed_up: Period | None = None,
) -> Charts:
    """A chart for every measure with a score in the range; screen and paper draw the same.

    `series` spares reading the journal again where it has been read for this range. `summed_up`
    draws a dot for each week or month in place of every day, and the legend says so.
    """
    axis = Axis(first, last)
    all_series = series if series is not None else build_all_series(records, first, last)
    bands, marks = tuple(_bands(records, axis, t)), tuple(_marks(records, axis, t))
    ticks = tuple(_ticks(axis, t))
    shared = _Shared(ticks, bands, marks, summed_up)
    items = tuple(
        _chart(measure, all_series[measure.id], axis, shared, t)
        for measure in records.measures
        if all_series[measure.id].points
    )
    return Charts(items, _legend(shared, t))


def summing_up(days: int) -> Period | None:
    """On paper a dot a day is readable for half a year or so, a dot a week for three years."""
    if days <= _MOST_DAYS:
        return None
    return Period.WEEK if days <= _MOST_DAYS_IN_WEEKS else Period.MONTH


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all charts of one time axis have in common."""

    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    summed_up: Period | None


def _chart(measure: Measure, series: Series, axis: Axis, shared: _Shared, t: Translator) -> Chart:
    words = describe_measure(measure, t)
    return Chart(
        title=words.name,
        direction=words.direction,
        low_words=words.low,
        high_words=words.high,
        dots=tuple(_dots(series, axis, shared.summed_up)),
        lines=median_lines(series, axis, shared.summed_up or Period.WEEK),
        x_ticks=shared.ticks,
        y_ticks=tuple(Tick(height(value), str(value)) for value in _Y_TICKS),
        bands=shared.bands,
        marks=shared.marks,
        description=describe_chart(words, series, t),
    )


def _dots(series: Series, axis: Axis, summed_up: Period | None) -> Iterator[Dot]:
    if summed_up is None:
        for day, value in series.points:
            yield Dot(axis.place(day), height(value), day, value)
        return
    for stretch in find_stretches(series, summed_up):
        for each in stretch:
            yield Dot(axis.place(each.middle), height(each.value), each.middle, each.value)


def _ticks(axis: Axis, t: Translator) -> Iterator[Tick]:
    """Months, over years half-years, over many years Januaries; each new year is named."""
    days = (axis.last - axis.first).days
    if days > _MOST_DAYS_IN_WEEKS:
        years = range(axis.first.year + 1, axis.last.year + 1)
        step = -(-len(years) // _MOST_YEARS)
        yield from (Tick(axis.place(date(year, 1, 1)), str(year)) for year in years[::step])
        return
    if days > _YEAR_AND_MORE:
        starts = tuple(day for day in axis.month_starts(most=days) if day.month in (1, 7))
    else:
        starts = axis.month_starts() or (axis.first,)
    year = 0 if days > _YEAR_AND_MORE else starts[0].year
    for day in starts:
        label = describe_month_briefly(day, t)
        is_new = day.year != year and day.month != 1
        yield Tick(axis.place(day), f"{label} {day.year}" if is_new else label)
        year = day.year


def _bands(records: PersonRecords, axis: Axis, t: Translator) -> Iterator[Band]:
    for span in find_ldn_spans(records):
        edges = step_edges(span, axis)
        if edges:
            yield Band(*edges, describe_step(span.step, t))


def _marks(records: PersonRecords, axis: Axis, t: Translator) -> Iterator[Mark]:
    for day, effects in side_effects_by_day(records).items():
        if axis.first <= day <= axis.last:
            yield Mark(axis.place(day), describe_effects(effects, t))


def _legend(shared: _Shared, t: Translator) -> str:
    parts = [t(_DOTS[shared.summed_up])]
    if shared.bands:
        parts.append(t("Bars show the LDN dose."))
    if shared.marks:
        parts.append(t("Triangles are side effects."))
    return " ".join(parts)


def _range(source: Source, recorded: int) -> str:
    t = source.t
    possible = (source.last - source.first).days + 1
    return t(
        "{span}: recorded on {days} of {possible} days.",
        span=describe_span(source.first, source.last, t),
        days=recorded,
        possible=possible,
    )


def _nothing(source: Source) -> str:
    if source.left_out and not source.records.measures:
        return source.t("No measure was chosen for this packet.")
    return source.t("No scores were recorded in this time.")


def _scales(source: Source) -> str:
    return source.t("Own scores, not a validated scale; no cause is implied.")
