"""One measure over time on the screen: hover or arrow keys point at a day.

The picture is kept and drawn again only when the chart, the size or the colours change; what
follows the pointer is drawn over it.
"""

from bisect import bisect_left
from datetime import date

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ldn_prep.desktop.chart_drawing import draw_chart, draw_pointed
from ldn_prep.desktop.chart_geometry import ChartGeometry, lay_out
from ldn_prep.packet.content import Chart, Dot

_LINES_HIGH = 10
CLOSER = 1.25


class ChartPlot(QWidget):
    day_pointed = Signal(object)
    """date | None: the day under the pointer or the keyboard."""
    zoomed = Signal(float, float)
    """(where, 0 to 1 along the time axis, and how much closer; less than 1 is wider)"""
    moved = Signal(int)
    """Earlier (-1) or later (1)."""

    def __init__(self, chart: Chart):
        super().__init__()
        self._chart = chart
        self._picture: QPixmap | None = None
        self._pointed: date | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        self._chart = chart
        self._days = {dot.on: dot for dot in chart.dots}
        self._xs = [dot.x for dot in chart.dots]
        self._picture = None
        self.setAccessibleDescription(chart.description)
        self.update()

    def point_at(self, day: date | None) -> None:
        """Shows the day as pointed at, without telling anyone."""
        if day != self._pointed:
            self._pointed = day
            self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 24, line * _LINES_HIGH)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 12, line * _LINES_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        dot = self._days.get(self._pointed) if self._pointed else None
        if dot is not None:
            draw_pointed(painter, dot.x, dot.y, self.place(), self.palette())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def resizeEvent(self, event: object) -> None:
        self._picture = None

    def changeEvent(self, event: QEvent) -> None:
        self._picture = None
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        dot = self._find_nearest(self.place().share(event.position().x()))
        self._point(dot)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms; alone it scrolls the page, as everywhere."""
        turned = event.angleDelta().y()
        if turned and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(self.place().share(event.position().x()), CLOSER ** (turned / 120))
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        zooms = {"+": CLOSER, "=": CLOSER, "-": 1 / CLOSER}
        moves = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.text() in zooms:
            self.zoomed.emit(self._pointed_share(), zooms[event.text()])
        elif event.key() in moves:
            self.moved.emit(moves[Qt.Key(event.key())])
        else:
            self._walk(event)

    def _walk(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        dots = self._chart.dots
        if event.key() in steps and dots:
            self._point(dots[self._next(steps[Qt.Key(event.key())])])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and dots:
            self._point(dots[0 if event.key() == Qt.Key.Key_Home else -1])
        elif event.key() == Qt.Key.Key_Escape and self._pointed:
            self._point(None)
        else:
            super().keyPressEvent(event)

    def _pointed_share(self) -> float:
        dot = self._days.get(self._pointed) if self._pointed else None
        return dot.x if dot else 0.5

    def _next(self, step: int) -> int:
        """From the pointed day one recorded day on; from nowhere the newest."""
        dot = self._days.get(self._pointed) if self._pointed else None
        if dot is None:
            return len(self._xs) - 1
        return max(0, min(len(self._xs) - 1, bisect_left(self._xs, dot.x) + step))

    def _find_nearest(self, share: float) -> Dot | None:
        """The recorded day nearest to a place, unless it is far from any."""
        at = bisect_left(self._xs, share)
        near = [self._chart.dots[i] for i in (at - 1, at) if 0 <= i < len(self._xs)]
        dot = min(near, key=lambda each: abs(each.x - share), default=None)
        reach = 2 * self.place().dot / max(1.0, self.place().plot.width())
        return dot if dot is not None and abs(dot.x - share) <= reach else None

    def _point(self, dot: Dot | None) -> None:
        day = dot.on if dot else None
        if day != self._pointed:
            self.point_at(day)
            self.day_pointed.emit(day)

    def place(self) -> ChartGeometry:
        return lay_out(self._chart, QSizeF(self.size()), QFontMetricsF(self.font()))

    def _draw_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.font())
        draw_chart(painter, self._chart, self.place(), self.palette())
        painter.end()
        return picture
