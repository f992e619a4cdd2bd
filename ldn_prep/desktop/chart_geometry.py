"""Where the parts of one chart lie on the screen: the plot, its axis texts and its dose steps."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from ldn_prep.packet.content import Chart


@dataclass(frozen=True, slots=True)
class ChartGeometry:
    """`plot` holds the dots; `axis` the dates beneath it; `steps` the dose steps beneath those."""

    plot: QRectF
    axis: QRectF
    steps: QRectF
    dot: float
    """Width of a day's dot."""

    def point(self, x: float, y: float) -> QPointF:
        """A place of the chart (0 to 1, upwards) on the screen."""
        return QPointF(self.x(x), self.plot.bottom() - y * self.plot.height())

    def x(self, share: float) -> float:
        return self.plot.left() + share * self.plot.width()

    def share(self, x: float) -> float:
        """How far along the time axis a place on the screen is, 0 to 1."""
        return (x - self.plot.left()) / max(1.0, self.plot.width())


def lay_out(chart: Chart, size: QSizeF, metrics: QFontMetricsF) -> ChartGeometry:
    line, gap = metrics.height(), metrics.height() / 3
    labels = max((metrics.horizontalAdvance(tick.label) for tick in chart.y_ticks), default=0.0)
    left, right = labels + 2 * gap, gap + _overhang(chart, metrics)
    steps_height = line * 1.4 if chart.bands else 0.0
    top = line * 0.9  # the triangles of side effects stand above the plot
    bottom = size.height() - line - gap - steps_height - 3
    width = max(1.0, size.width() - left - right)
    plot = QRectF(left, top, width, max(1.0, bottom - top))
    axis = QRectF(left, plot.bottom() + gap / 2, width, line)
    steps = QRectF(left, axis.bottom() + gap / 2, width, steps_height)
    return ChartGeometry(plot, axis, steps, dot=max(4.0, line / 4))


def _overhang(chart: Chart, metrics: QFontMetricsF) -> float:
    """The last date may reach past the plot by half its width."""
    if not chart.x_ticks:
        return 0.0
    return metrics.horizontalAdvance(chart.x_ticks[-1].label) / 2
