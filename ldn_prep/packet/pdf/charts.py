"""Charts as bands: title and direction, the picture, and the keys that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldn_prep.packet.content import Chart, Charts
from ldn_prep.packet.pdf.bands import Band, Gap, glue, text_bands
from ldn_prep.packet.pdf.facts import heading_kind
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.plot import (
    Plot,
    inner_width,
    paint_marks,
    paint_plot,
    paint_steps,
    paint_x_labels,
)
from ldn_prep.packet.pdf.scale import BETWEEN, DoseSteps, Words, tick_room
from ldn_prep.packet.pdf.style import ChartStyle, Sheet
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, printable, width_of, wrap

_MARK = "▲\u00a0"


def charts_bands(block: Charts, sheet: Sheet) -> list[Band]:
    shared = _shared_marks(block.items)
    bands = _legend(block.legend, shared, sheet)
    for group in _groups(block.items, sheet):
        marks = "" if shared else _mark_words(group[-1])
        bands += [*glue(_group(group, marks, sheet), sheet.row_room), Gap(sheet.style.chart.gap)]
    return bands[:-1]


def _groups(charts: Sequence[Chart], sheet: Sheet) -> list[list[Chart]]:
    """Charts that stand on one page and share one time axis, drawn under the last of them."""
    groups: list[list[Chart]] = []
    room = 0.0
    for chart in charts:
        trial = sheet.within(Tag("Div"))
        height = _height(_chart(chart, "", trial, has_axis=False)) + sheet.style.chart.gap
        if height > room or not groups:
            groups.append([])
            room = sheet.row_room - _height(_chart(chart, "", trial, has_axis=True)) + height
        groups[-1].append(chart)
        room -= height
    return groups


def _group(charts: Sequence[Chart], marks: str, sheet: Sheet) -> list[Band]:
    bands: list[Band] = []
    for chart in charts:
        is_last = chart is charts[-1]
        bands += _chart(chart, marks if is_last else "", sheet, has_axis=is_last)
        bands += [] if is_last else [Gap(sheet.style.chart.gap)]
    return bands


def _height(bands: Sequence[Band]) -> float:
    return sum(band.height for band in bands)


def _legend(legend: str, marks: str, sheet: Sheet) -> list[Band]:
    bands = [*_words(legend, sheet), *_words(marks, sheet)]
    if not bands:
        return []
    return glue([*bands, Gap(sheet.style.chart.gap * 0.7)], sheet.row_room, to_next=True)


def _shared_marks(charts: Sequence[Chart]) -> str:
    """The words of the triangles, if they are the same under each chart."""
    words = {_mark_words(chart) for chart in charts}
    return words.pop() if len(words) == 1 else ""


def _mark_words(chart: Chart) -> str:
    labels = dict.fromkeys(mark.label for mark in chart.marks if mark.label)
    return f"{_MARK}{BETWEEN.join(labels)}" if labels else ""


def _words(text: str, sheet: Sheet) -> list[Band]:
    lines = wrap(text, sheet.style.table.quiet, sheet.width)
    return text_bands(lines, tag=sheet.tag("P"))


def _chart(chart: Chart, marks: str, sheet: Sheet, *, has_axis: bool) -> list[Band]:
    label = sheet.style.chart.label
    sheet = sheet.within(sheet.tag("Div"))
    title = _title(chart, sheet)
    picture = PictureBand.of(chart, sheet, has_axis=has_axis)
    outside = [] if picture.words.fit() else [*picture.words.high, *picture.words.low]
    key = picture.steps.key if has_axis else ""
    return [
        *title,
        picture,
        *text_bands(outside, tag=sheet.tag("P")),
        *text_bands(wrap(key, label, sheet.width), tag=sheet.tag("P")),
        *text_bands(wrap(marks, label, sheet.width), tag=sheet.tag("P")),
    ]


def _title(chart: Chart, sheet: Sheet) -> list[Band]:
    """Title and direction on one line if they fit."""
    face, quiet = sheet.style.chart.title, sheet.style.table.quiet
    name, beside = sheet.tag(heading_kind(sheet.level + 1)), sheet.tag("P")
    title, direction = printable(chart.title), printable(chart.direction)
    first, second = wrap(title, face, sheet.width), wrap(direction, quiet, sheet.width)
    start = width_of(title, face) + face.size * 0.8
    if len(first) > 1 or len(second) > 1 or start + width_of(direction, quiet) > sheet.width:
        return [*text_bands(first, tag=name), *text_bands(second, tag=beside), Gap(3)]
    placed = [*((0.0, laid, name) for laid in first), *((start, laid, beside) for laid in second)]
    return [_TitleBand(face.leading + 3, placed)]


@dataclass(slots=True)
class _TitleBand(Band):
    placed: Sequence[tuple[float, Laid, Tag]]

    def paint(self, pen: Pen, top: float) -> None:
        for x, laid, tag in self.placed:
            with pen.marking(tag):
                pen.line(laid, x, baseline_of(laid.face, top))


@dataclass(slots=True)
class PictureBand(Band):
    """The plot with everything that must stay beside it."""

    chart: Chart
    measures: ChartStyle
    words: Words
    steps: DoseSteps
    left: float
    width: float
    has_axis: bool
    tag: Tag

    @classmethod
    def of(cls, chart: Chart, sheet: Sheet, *, has_axis: bool) -> "PictureBand":
        measures = sheet.style.chart
        numbers = tick_room(chart, measures, sheet.width / 4) + 9
        words = Words.of(chart, measures, sheet.width - numbers)
        left = numbers + (measures.words_width if words.beside else 0)
        steps = DoseSteps.of(chart.bands, inner_width(sheet.width - left), measures)
        tag = sheet.tag("Figure")
        tag.alt = printable(chart.description)
        band = cls(0, chart, measures, words, steps, left, sheet.width - left, has_axis, tag)
        band.height = band._above() + measures.plot_height + band._below()
        return band

    def paint(self, pen: Pen, top: float) -> None:
        corner, far = (0.0, top - self.height), (self.left + self.width, top)
        top -= self._above()
        plot = Plot(
            self.left, top - self.measures.plot_height, self.width, self.measures.plot_height
        )
        with pen.figure(self.tag, corner, far):
            self._paint_words(pen, plot)
            paint_plot(pen, self.chart, plot, self.measures)
            self._paint_below(pen, plot)

    def _paint_below(self, pen: Pen, plot: Plot) -> None:
        if not self.has_axis:
            return
        top = plot.bottom - self._low_height() - 2
        if self.chart.marks:
            places = (mark.x for mark in self.chart.marks)
            paint_marks(pen, places, plot, top, self._mark_size())
            top -= self._mark_size() + 1
        paint_x_labels(pen, self.chart.x_ticks, plot, top, self.measures)
        paint_steps(pen, self.steps, plot, top - self.measures.label.leading - 2)

    def _paint_words(self, pen: Pen, plot: Plot) -> None:
        leading = self.measures.label.leading
        if self.words.beside:
            pen.lines(self.words.high, 0, plot.y(1) + leading / 2)
            pen.lines(self.words.low, 0, plot.y(0) - leading / 2 + leading * len(self.words.low))
        elif self.words.fit():
            pen.lines(self.words.high, self.left, plot.bottom + plot.height + self._above())
            pen.lines(self.words.low, self.left, plot.bottom)

    def _above(self) -> float:
        lines = 0 if self.words.beside or not self.words.fit() else len(self.words.high)
        return lines * self.measures.label.leading

    def _low_height(self) -> float:
        lines = 0 if self.words.beside or not self.words.fit() else len(self.words.low)
        return lines * self.measures.label.leading

    def _mark_size(self) -> float:
        return self.measures.label.size * 0.55

    def _below(self) -> float:
        if not self.has_axis:
            return self._low_height() + 2
        marks = self._mark_size() + 1 if self.chart.marks else 0
        dates = self.measures.label.leading + 4
        return self._low_height() + 2 + marks + dates + self.steps.height
