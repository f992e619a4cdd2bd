"""What a row of a list is taken by to drag it; the keyboard has Alt with an arrow for the same."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent

from ldn_prep.desktop.widgets import Text


class DragHandle(Text):
    """Six dots. `dropped` says at which height of the screen it was let go of."""

    dropped = Signal(int)

    def __init__(self, tip: str):
        super().__init__("⠿", "muted", wraps=False)
        self.setToolTip(tip)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(self.mapToGlobal(QPoint(0, round(event.position().y()))).y())
