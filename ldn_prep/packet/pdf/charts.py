"""Charts: title and direction, the picture, and the keys that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from ldn_prep.packet.content import Chart, Charts
from ldn_prep.packet.pdf.bands import Band, Gap, Stack, glue, text_bands
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
from ldn_prep.packet.pdf.scale import BETWEEN, DoseSteps, Words, gutter_for, tick_room
from ldn_prep.packet.pdf.style import ChartStyle, Sheet
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, printable, width_of, wrap

_MARK = "▲\u00a0"


class ChartsStack(Flowable):
    """Charts below each other on one shared time axis, which is drawn under the last of each page.

    All of them stand on one page if a page can hold them; no chart is ever torn.
    """

    def __init__(self, above: Sequence[Band], block: Charts, sheet: Sheet):
        super().__init__()
        self._sheet, self._above = sheet, [*above, *_intro(block, sheet)]
        shared = _shared_marks(block.items)
        gutter = gutter_for(block.items, sheet.style.chart)
        self._charts = [
            _Chart(chart, "" if shared else _mark_words(chart), gutter, sheet)
            for chart in block.items
        ]
        self._legend = _legend(block.legend, shared, sheet)
        self.spaceBefore = sheet.style.block_gap

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        self.width = aW
        self.height = self._height(len(self._charts)) + _height(self._legend)
        return self.width, self.height

    def split(self, aW: float, aH: float, /) -> list[Flowable]:  # noqa: N803
        room, last = self._sheet.room, len(self._charts)
        is_empty, count = aH > room - 1, self._fitting(aH)
        if not is_empty and self._count_pages(room) < self._count_pages(aH):
            return []  # fewer pages hold them if they begin on the next
        if count == last:
            return [self._piece(0, last, []), Stack(self._legend[1:], room, self.spaceBefore)]
        if count:
            return [self._piece(0, count, []), self._piece(count, last, self._legend)]
        return self._torn(aW, aH) if is_empty else []

    def draw(self) -> None:
        stack = Stack(self._bands(), self._sheet.room)
        stack.canv, stack.height = self.canv, self.height
        stack.draw()

    def _fitting(self, height: float) -> int:
        """How many charts stand in so much room."""
        counts = range(len(self._charts), 0, -1)
        return next((count for count in counts if self._height(count) <= height), 0)

    def _count_pages(self, first: float) -> int:
        """Pages that hold some of the charts when so much of the first is left."""
        room = self._sheet.room
        count = self._fitting(first) or int(first > room - 1)
        rest = self._piece(count, len(self._charts), [])
        return min(count, 1) + (rest._count_pages(room) if rest._charts else 0)

    def _height(self, count: int) -> float:
        """Of so many charts with what stands above them, without the legend."""
        charts = [chart.height for chart in self._charts[: count - 1]]
        charts += [chart.height_with_axis for chart in self._charts[count - 1 : count]]
        gaps = self._sheet.style.chart.gap * max(count - 1, 0)
        return _height(self._above) + sum(charts) + gaps

    def _piece(self, start: int, stop: int, legend: list[Band]) -> "ChartsStack":
        piece = ChartsStack((), Charts((), ""), self._sheet)
        piece._charts, piece._legend = self._charts[start:stop], legend
        piece._above = [] if start else self._above
        return piece

    def _bands(self) -> list[Band]:
        bands = list(self._above)
        for chart in self._charts:
            is_last = chart is self._charts[-1]
            bands += chart.bands(has_axis=is_last)
            bands += [] if is_last else [Gap(self._sheet.style.chart.gap)]
        return [*bands, *self._legend]

    def _torn(self, width: float, height: float) -> list[Flowable]:
        """Words so many that no page holds them with the picture: broken like any text."""
        stack = Stack(self._bands(), self._sheet.room)
        stack.wrap(width, height)
        return stack.split(width, height)


class _Chart:
    """One chart, measured at once and laid out when its page is known."""

    def __init__(self, chart: Chart, marks: str, gutter: float, sheet: Sheet):
        self._chart, self._marks, self._gutter = chart, marks, gutter
        self._sheet = sheet.within(sheet.tag("Div"))
        trial = sheet.within(Tag("Div"))
        self.height = _height(self._laid(trial, has_axis=False))
        self.height_with_axis = _height(self._laid(trial, has_axis=True))

    def bands(self, *, has_axis: bool) -> list[Band]:
        return glue(self._laid(self._sheet, has_axis=has_axis), self._sheet.row_room)

    def _laid(self, sheet: Sheet, *, has_axis: bool) -> list[Band]:
        label, chart = sheet.style.chart.label, self._chart
        title = _title(chart, sheet)
        picture = PictureBand.of(chart, sheet, self._gutter, has_axis=has_axis)
        outside = [] if picture.words.fit() else [*picture.words.high, *picture.words.low]
        key, marks = (picture.steps.key, self._marks) if has_axis else ("", "")
        return [
            *title,
            picture,
            *text_bands(outside, tag=sheet.tag("P")),
            *text_bands(wrap(key, label, sheet.width), tag=sheet.tag("P")),
            *text_bands(wrap(marks, label, sheet.width), tag=sheet.tag("P")),
        ]


def _height(bands: Sequence[Band]) -> float:
    return sum(band.height for band in bands)


def _intro(block: Charts, sheet: Sheet) -> list[Band]:
    lines = _words(block.intro, sheet)
    gap = [Gap(sheet.style.block_gap * 0.7)] if lines else []
    return glue([*lines, *gap], sheet.row_room, to_next=True)


def _legend(legend: str, marks: str, sheet: Sheet) -> list[Band]:
    bands = _words(" ".join(part for part in (legend, marks) if part), sheet)
    return [Gap(sheet.style.chart.gap), *bands] if bands else []


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
    def of(cls, chart: Chart, sheet: Sheet, gutter: float, *, has_axis: bool) -> "PictureBand":
        measures = sheet.style.chart
        numbers = tick_room(chart, measures, sheet.width / 4) + 9
        words = Words.of(chart, measures, gutter, sheet.width - numbers)
        left = numbers + gutter
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
