"""The last thirty days as small squares: filled where something was recorded, open where not."""

from collections.abc import Collection
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ldn_prep.desktop import theme
from ldn_prep.i18n import Translator
from ldn_prep.wording import describe_date, describe_weekday

DAYS = 30
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class DayStrip(QWidget):
    """Click a day, or walk with the arrow keys: left and right a day, up and down a week."""

    day_chosen = Signal(object)

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self._first, self._day = date.min, date.min
        self._recorded: frozenset[date] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(t("The last 30 days"))

    def show_days(self, last: date, recorded: Collection[date], chosen: date) -> None:
        self._first = last - timedelta(days=DAYS - 1)
        self._recorded, self._day = frozenset(recorded), chosen
        self.setAccessibleName(self._t("The last 30 days: {day}", day=self._in_words(chosen)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(DAYS * theme.em(1.2), theme.em(1.7))

    def minimumSizeHint(self) -> QSize:
        return QSize(DAYS * 8, theme.em(1.7))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._day + timedelta(days=step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().x())
        if day is not None:
            self._choose(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._day_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._in_words(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(DAYS):
            self._draw_day(painter, place, self._first + timedelta(days=place))

    def _draw_day(self, painter: QPainter, place: int, day: date) -> None:
        colours, box = theme.colours(), self._box(place)
        is_recorded = day in self._recorded
        painter.setPen(QPen(QColor(colours.accent if is_recorded else colours.border), 1.5))
        painter.setBrush(QColor(colours.accent if is_recorded else colours.card))
        painter.drawRoundedRect(box, 3, 3)
        if day == self._day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.text), 3 if self.hasFocus() else 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)

    def _pitch(self) -> float:
        return min(float(theme.em(2)), (self.width() - 8) / DAYS)

    def _box(self, place: int) -> QRectF:
        side = min(self._pitch() - 6, self.height() - 10.0)
        return QRectF(4 + place * self._pitch(), (self.height() - side) / 2, side, side)

    def _day_at(self, x: float) -> date | None:
        place = int((x - 2) // self._pitch())
        return self._first + timedelta(days=place) if 0 <= place < DAYS else None

    def _choose(self, day: date) -> None:
        last = self._first + timedelta(days=DAYS - 1)
        self.day_chosen.emit(max(self._first, min(last, day)))

    def _in_words(self, day: date) -> str:
        t = self._t
        state = t("recorded") if day in self._recorded else t("nothing recorded")
        return t(
            "{weekday}, {date}: {state}",
            weekday=describe_weekday(day, t),
            date=describe_date(day, t),
            state=state,
        )
