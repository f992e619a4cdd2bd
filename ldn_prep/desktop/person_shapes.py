"""The outlines of the marks that tell people apart, in a square of one by one."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF


def circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.02, 0.02, 0.96, 0.96))
    return path


def square() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(0.07, 0.07, 0.86, 0.86))
    return path


def _corners(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def diamond() -> QPainterPath:
    return _corners((0.5, -0.06), (1.06, 0.5), (0.5, 1.06), (-0.06, 0.5))


def hexagon() -> QPainterPath:
    return _corners((0.27, 0.08), (0.73, 0.08), (1, 0.5), (0.73, 0.92), (0.27, 0.92), (0, 0.5))


def house() -> QPainterPath:
    roof = ((0, 0.36), (0.5, 0), (1, 0.36))
    return _corners(*roof, (0.88, 0.36), (0.88, 1), (0.12, 1), (0.12, 0.36))


def shield() -> QPainterPath:
    path = QPainterPath(QPointF(0.06, 0.05))
    path.lineTo(0.94, 0.05)
    path.lineTo(0.94, 0.5)
    path.cubicTo(0.94, 0.8, 0.7, 0.94, 0.5, 1)
    path.cubicTo(0.3, 0.94, 0.06, 0.8, 0.06, 0.5)
    path.closeSubpath()
    return path


def flower() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addEllipse(QPointF(0.5, 0.5), 0.36, 0.36)
    for petal in range(8):
        turn = petal * math.pi / 4
        middle = QPointF(0.5 + 0.33 * math.cos(turn), 0.5 + 0.33 * math.sin(turn))
        path.addEllipse(middle, 0.17, 0.17)
    return path.simplified()


def ticket() -> QPainterPath:
    whole, notches = QPainterPath(), QPainterPath()
    whole.addRect(QRectF(0, 0.14, 1, 0.72))
    for x in (0.0, 1.0):
        notches.addEllipse(QPointF(x, 0.5), 0.13, 0.17)
    return whole.subtracted(notches)
