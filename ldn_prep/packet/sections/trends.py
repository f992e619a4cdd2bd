"""How I have been: one chart per measure on a shared time axis, then a table per dose step."""

from collections.abc import Iterator, Mapping
from datetime import date

from ldn_prep.i18n import Translator
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
    Series,
    build_all_series,
    find_ldn_spans,
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


def build_section(source: Source) -> Section:
    t = source.t
    charts = build_charts(source.records, t, source.first, source.last, source.series)
    recorded = len(source.days)
    blocks: tuple[Block, ...] = (Paragraph(Line(_range(source, recorded), Tone.QUIET)),)
    if charts.items:
        blocks = (*blocks, charts, *build_step_table(source), *_scales(source))
    else:
        blocks = (*blocks, Paragraph(Line(t("No scores were recorded in this time."))))
    blocks = (*blocks, *build_peg_table(source))
    return Section("trends", t("How I have been"), blocks)


def build_charts(
    records: PersonRecords,
    t: Translator,
    first: date,
    last: date,
    series: Mapping[str, Series] | None = None,
) -> Charts:
    """A chart for every measure with a score in the range; screen and paper draw the same.

    `series` spares reading the journal again where it has been read for this range.
    """
    axis = Axis(first, last)
    all_series = series if series is not None else build_all_series(records, first, last)
    bands, marks = tuple(_bands(records, axis, t)), tuple(_marks(records, axis, t))
    ticks = tuple(Tick(axis.place(day), describe_month_briefly(day, t)) for day in _months(axis))
    items = tuple(
        _chart(measure, all_series[measure.id], axis, (ticks, bands, marks), t)
        for measure in records.measures
        if all_series[measure.id].points
    )
    return Charts(items, _legend(bands, marks, t))


def _chart(
    measure: Measure,
    series: Series,
    axis: Axis,
    shared: tuple[tuple[Tick, ...], tuple[Band, ...], tuple[Mark, ...]],
    t: Translator,
) -> Chart:
    words = describe_measure(measure, t)
    ticks, bands, marks = shared
    return Chart(
        title=words.name,
        direction=words.direction,
        low_words=words.low,
        high_words=words.high,
        dots=tuple(Dot(axis.place(day), height(value), day, value) for day, value in series.points),
        lines=median_lines(series, axis),
        x_ticks=ticks,
        y_ticks=tuple(Tick(height(value), str(value)) for value in _Y_TICKS),
        bands=bands,
        marks=marks,
        description=describe_chart(words, series, t),
    )


def _months(axis: Axis) -> tuple[date, ...]:
    return axis.month_starts() or (axis.first,)


def _bands(records: PersonRecords, axis: Axis, t: Translator) -> Iterator[Band]:
    for span in find_ldn_spans(records):
        edges = step_edges(span, axis)
        if edges:
            yield Band(*edges, describe_step(span.step, t))


def _marks(records: PersonRecords, axis: Axis, t: Translator) -> Iterator[Mark]:
    for day, effects in side_effects_by_day(records).items():
        if axis.first <= day <= axis.last:
            yield Mark(axis.place(day), describe_effects(effects, t))


def _legend(bands: tuple[Band, ...], marks: tuple[Mark, ...], t: Translator) -> str:
    parts = [t("Dots are recorded days. The line is the median of each week; it stops at gaps.")]
    if bands:
        parts.append(t("Bars below show the LDN dose."))
    if marks:
        parts.append(t("Triangles are days with a side effect."))
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


def _scales(source: Source) -> Iterator[Block]:
    t = source.t
    words = t(
        "Scores are the person's own, whole numbers from 0 to 10 for each day; this is not a "
        "validated scale. The charts show what was recorded and say nothing about causes."
    )
    yield Paragraph(Line(words, Tone.QUIET))
