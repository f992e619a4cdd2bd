"""A score from 0 to 10, or nothing: eleven boxes, answered with one key, an arrow or a click.

Empty stays empty: nothing is chosen until the person chooses, and Delete makes it empty again.
"""

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ldn_prep.desktop import theme
from ldn_prep.i18n import Translator
from ldn_prep.records import SCORE_MAX

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: SCORE_MAX}
_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_TEN_WITHIN_MS = 1500


class ScoreField(QWidget):
    """Digits set a score (1 then 0 makes ten), Left and Right change it, Down goes on."""

    scored = Signal(object)
    """int | None: what the person chose."""

    def __init__(self, t: Translator, name: str, low_words: str, high_words: str):
        super().__init__()
        self._t, self._name = t, name
        self._low, self._high = low_words, high_words
        self._value: int | None = None
        self._since_one = QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(
            t(
                "0 means {low}, 10 means {high}. Type a number, or use the arrow keys; "
                "Delete leaves it empty.",
                low=low_words,
                high=high_words,
            )
        )
        self.show_value(None)

    @property
    def value(self) -> int | None:
        return self._value

    def show_value(self, value: int | None) -> None:
        """Shows a score without telling anyone."""
        self._value = value
        said = self._t("nothing recorded") if value is None else str(value)
        self.setAccessibleName(self._t("{measure}: {score}", measure=self._name, score=said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize((SCORE_MAX + 1) * self._box_size() * 5 // 4, self._box_size() + self._words())

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance("10") + 6
        return QSize((SCORE_MAX + 1) * least, self._box_size() + self._words())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.text().isdecimal() and event.text().isascii():
            self._type(int(event.text()))
        elif key in _CLEARING:
            self._choose(None)
        elif key in _ENDS:
            self._choose(_ENDS[key])
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in _NEXT:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the chosen score takes it back."""
        at = event.position()
        for value in range(SCORE_MAX + 1):
            if self._box(value).contains(at):
                self._choose(None if value == self._value else value)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for value in range(SCORE_MAX + 1):
            self._draw_box(painter, value)
        self._draw_words(painter)

    def _type(self, digit: int) -> None:
        makes_ten = digit == 0 and self._value == 1 and self._since_one.isValid()
        makes_ten = makes_ten and not self._since_one.hasExpired(_TEN_WITHIN_MS)
        self._choose(SCORE_MAX if makes_ten else digit)
        if digit == 1:
            self._since_one.start()
        else:
            self._since_one.invalidate()

    def _step(self, step: int) -> None:
        if self._value is None:
            self._choose(0 if step > 0 else SCORE_MAX)
        else:
            self._choose(max(0, min(SCORE_MAX, self._value + step)))

    def _choose(self, value: int | None) -> None:
        self._since_one.invalidate()
        if value != self._value:
            self.show_value(value)
            self.scored.emit(value)

    def _box_size(self) -> int:
        return int(self.fontMetrics().height() * 1.7)

    def _words(self) -> int:
        return int(self.fontMetrics().height() * 1.3)

    def _box(self, value: int) -> QRectF:
        pitch = self._pitch()
        return QRectF(2 + value * pitch, 2, pitch - 5, self._box_size() - 4)

    def _pitch(self) -> float:
        return min((self.width() - 4) / (SCORE_MAX + 1), theme.em(4.6))

    def _draw_box(self, painter: QPainter, value: int) -> None:
        palette, is_chosen = self.palette(), value == self._value
        edge = theme.colours().accent if self.hasFocus() else theme.colours().border
        fill = QPalette.ColorRole.Highlight if is_chosen else QPalette.ColorRole.Base
        ink = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(palette.color(fill))
        painter.drawRoundedRect(self._box(value), 4, 4)
        font = QFont(self.font())
        font.setBold(is_chosen)
        painter.setFont(font)
        painter.setPen(palette.color(ink))
        painter.drawText(self._box(value), Qt.AlignmentFlag.AlignCenter, str(value))

    def _draw_words(self, painter: QPainter) -> None:
        """What both ends mean, under the ends, shortened in the middle only when they collide."""
        painter.setFont(self.font())
        painter.setPen(QColor(theme.colours().muted))
        left, right = self._box(0).left(), self._box(SCORE_MAX).right()
        room = QRectF(left, self._box_size(), right - left, self._words())
        metrics, half = self.fontMetrics(), int(room.width() / 2 - 4)
        low = metrics.elidedText(self._low, Qt.TextElideMode.ElideRight, half)
        high = metrics.elidedText(self._high, Qt.TextElideMode.ElideRight, half)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, high)
