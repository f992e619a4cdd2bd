"""Draws one chart with QPainter: quick enough to follow a resize with ten years of days.

Dots and lines go out in one call each; a single long polyline with a thick pen takes ten times
as long.
"""

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from ldn_prep.desktop.chart_geometry import ChartGeometry
from ldn_prep.packet.content import Band, Chart, Tick

_CENTRED = Qt.AlignmentFlag.AlignCenter


def draw_chart(painter: QPainter, chart: Chart, place: ChartGeometry, palette: QPalette) -> None:
    """Everything that does not move with the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_levels(painter, chart, place, palette)
    _draw_dates(painter, chart.x_ticks, place, palette)
    for number, band in enumerate(chart.bands):
        _draw_step(painter, band, place, palette, is_shaded=number % 2 == 0)
    _draw_dots(painter, chart, place, palette)
    _draw_line(painter, chart, place, palette)
    _draw_marks(painter, chart, place, palette)


def draw_pointed(
    painter: QPainter, x: float, y: float, place: ChartGeometry, ink: QPalette
) -> None:
    """A line through the pointed day, and a ring around its value."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(place.x(x), place.plot.top(), place.x(x), place.plot.bottom()))
    painter.setPen(QPen(ink.color(QPalette.ColorRole.Text), 2))
    painter.setBrush(ink.color(QPalette.ColorRole.Base))
    painter.drawEllipse(place.point(x, y), place.dot, place.dot)


def _draw_levels(painter: QPainter, chart: Chart, place: ChartGeometry, palette: QPalette) -> None:
    height = QFontMetricsF(painter.font()).height()
    for tick in chart.y_ticks:
        y = place.point(0, tick.at).y()
        painter.setPen(QPen(_faint(palette, 0.25), 1))
        painter.drawLine(QLineF(place.plot.left(), y, place.plot.right(), y))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        box = QRectF(0, y - height / 2, place.plot.left() - height / 3, height)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.label
        )


def _draw_dates(
    painter: QPainter, ticks: tuple[Tick, ...], place: ChartGeometry, palette: QPalette
) -> None:
    """Dates that would touch the one before are left out; their small strokes stay."""
    metrics = QFontMetricsF(painter.font())
    reached = -1e9
    for tick in ticks:
        x, width = place.x(tick.at), metrics.horizontalAdvance(tick.label)
        painter.setPen(QPen(_faint(palette, 0.6), 1))
        painter.drawLine(QLineF(x, place.plot.bottom(), x, place.axis.top() + 2))
        left = max(0.0, x - width / 2)
        if left < reached + metrics.averageCharWidth():
            continue
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(QRectF(left, place.axis.top(), width + 2, place.axis.height()), tick.label)
        reached = left + width


def _draw_step(
    painter: QPainter, band: Band, place: ChartGeometry, palette: QPalette, *, is_shaded: bool
) -> None:
    """A dose step: its span under the dates, and a stroke through the plot where it begins."""
    box = QRectF(place.steps)
    box.setLeft(place.x(band.start))
    box.setRight(place.x(band.end))
    painter.setPen(QPen(_faint(palette, 0.6), 1))
    painter.setBrush(_faint(palette, 0.16 if is_shaded else 0.05))
    painter.drawRect(box)
    if band.start > 0:
        painter.drawLine(QLineF(box.left(), place.plot.top(), box.left(), place.plot.bottom()))
    metrics = QFontMetricsF(painter.font())
    room = box.width() - metrics.averageCharWidth()
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(box, _CENTRED, _fitting(band.label, metrics, room))


def _fitting(label: str, metrics: QFontMetricsF, room: float) -> str:
    """The label, else its first two words (the dose), else as much of them as there is room for."""
    dose = " ".join(label.split()[:2])
    for text in (label, dose):
        if metrics.horizontalAdvance(text) <= room:
            return text
    short = metrics.elidedText(dose, Qt.TextElideMode.ElideRight, room)
    return short if len(short) > 1 else ""


def _draw_dots(painter: QPainter, chart: Chart, place: ChartGeometry, palette: QPalette) -> None:
    """Crowded days are drawn smaller and as squares, which is much quicker than discs."""
    days_apart = place.plot.width() / max(1, len(chart.dots))
    is_crowded = days_apart < place.dot
    pen = QPen(_faint(palette, 0.3 if is_crowded else 0.5), 2.0 if is_crowded else place.dot)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap if is_crowded else Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_crowded)
    painter.drawPoints(QPolygonF([place.point(dot.x, dot.y) for dot in chart.dots]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _draw_line(painter: QPainter, chart: Chart, place: ChartGeometry, palette: QPalette) -> None:
    pen = QPen(palette.color(QPalette.ColorRole.Highlight), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for stretch in chart.lines:
        points = [place.point(x, y) for x, y in stretch]
        if len(points) == 1:
            painter.drawEllipse(points[0], 2, 2)
        else:
            painter.drawLines([QLineF(one, other) for one, other in pairwise(points)])


def _draw_marks(painter: QPainter, chart: Chart, place: ChartGeometry, palette: QPalette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Text))
    size = place.dot
    for mark in chart.marks:
        x, tip = place.x(mark.x), place.plot.top() - 2
        corners = [QPointF(x, tip), QPointF(x - size, tip - 1.6 * size)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(x + size, tip - 1.6 * size)]))


def _faint(palette: QPalette, share: float) -> QColor:
    colour = QColor(palette.color(QPalette.ColorRole.Text))
    colour.setAlphaF(share)
    return colour
