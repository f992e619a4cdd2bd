"""The marks of one chart: grid, dots, weekly line, side effects, dates and dose steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ldn_prep.packet.content import Chart, Tick
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.scale import DoseSteps
from ldn_prep.packet.pdf.style import ChartStyle
from ldn_prep.packet.pdf.wrap import lay, printable, width_of

_INSET = 4.0
"""Room inside the plot so that dots at the ends of the scale stay whole."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the values go: the plot's left, lower edge, width and height on the page."""

    left: float
    bottom: float
    width: float
    height: float

    def x(self, share: float) -> float:
        return self.left + _INSET + _held(share) * inner_width(self.width)

    def y(self, share: float) -> float:
        return self.bottom + _INSET + _held(share) * (self.height - 2 * _INSET)


def inner_width(width: float) -> float:
    return width - 2 * _INSET


def _held(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def paint_plot(pen: Pen, chart: Chart, plot: Plot, measures: ChartStyle) -> None:
    right, top = plot.left + plot.width, plot.bottom + plot.height
    grid = [((plot.left, plot.y(tick.at)), (right, plot.y(tick.at))) for tick in chart.y_ticks]
    pen.polylines(grid, 0.5, style.HAIR)
    changes = [plot.x(band.start) for band in chart.bands if band.start > 0]
    pen.polylines([((x, plot.bottom), (x, top)) for x in changes], 0.5, style.RULE)
    pen.dots(((plot.x(dot.x), plot.y(dot.y)) for dot in chart.dots), measures.dot, style.DOT)
    weekly = [[(plot.x(x), plot.y(y)) for x, y in line] for line in chart.lines]
    pen.polylines((line for line in weekly if len(line) > 1), measures.line)
    alone = (line[0] for line in weekly if len(line) == 1)
    pen.dots(alone, measures.line * 2.2, style.INK)
    _paint_y_labels(pen, chart.y_ticks, plot, measures)


def _paint_y_labels(pen: Pen, ticks: Sequence[Tick], plot: Plot, measures: ChartStyle) -> None:
    for tick in ticks:
        laid = lay(printable(tick.label), measures.label)
        width = width_of(laid.text, measures.label)
        top = plot.y(tick.at) + measures.label.leading / 2
        pen.line(laid, plot.left - 5 - width, baseline_of(measures.label, top))


def paint_marks(pen: Pen, places: Iterable[float], plot: Plot, top: float, size: float) -> None:
    """Triangles on one line under the plot."""
    for share in places:
        x = plot.x(share)
        pen.shape(((x - size / 2, top - size), (x + size / 2, top - size), (x, top)), style.INK)


def paint_x_labels(
    pen: Pen, ticks: Sequence[Tick], plot: Plot, top: float, measures: ChartStyle
) -> None:
    """Dates under the plot; one that would touch its neighbour is left out, its tick stays."""
    marks = (((plot.x(tick.at), plot.bottom), (plot.x(tick.at), plot.bottom - 3)) for tick in ticks)
    pen.polylines(marks, 0.6, style.RULE)
    free = 0.0
    for tick in ticks:
        laid = lay(printable(tick.label), measures.label)
        width = width_of(laid.text, measures.label)
        x = min(plot.x(tick.at) - width / 2, plot.left + plot.width - width)
        if x >= free:
            pen.line(laid, x, baseline_of(measures.label, top))
            free = x + width + measures.label.size * 0.8


def paint_steps(pen: Pen, steps: DoseSteps, plot: Plot, top: float) -> None:
    """Dose steps as boxes; a number wider than its box moves right, never over its neighbour."""
    free = 0.0
    for place, (band, lines) in enumerate(zip(steps.bands, steps.labels, strict=True)):
        start, wide = plot.x(band.start), plot.x(band.end) - plot.x(band.start)
        if place % 2 == 0:
            pen.block(start, top - steps.height, wide, steps.height, style.BAND)
        pen.frame((start, top - steps.height), wide, steps.height, 0.5, style.RULE)
        leading = lines[0].face.leading
        line_top = top - steps.height / 2 + leading * len(lines) / 2
        for laid in lines:
            width = width_of(laid.text.strip(), laid.face)
            centred = start + (wide - width) / 2
            x = max(centred, free) if steps.key else centred
            pen.line(laid, x, baseline_of(laid.face, line_top))
            line_top -= leading
            free = x + width + 3
