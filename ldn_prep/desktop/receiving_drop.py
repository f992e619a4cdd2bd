"""Files dropped anywhere on the window: a veil says what will happen, and takes them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text

_VEIL = 235
_LINE = 3


class FileDrops(QObject):
    dropped = Signal(object)
    """The list of paths."""

    def __init__(self, parent: QObject, shell: QWidget, desk: Desk, is_closed: Callable[[], bool]):
        super().__init__(parent)
        self._shell, self._desk, self._is_closed = shell, desk, is_closed
        self._veil: _Veil | None = None
        shell.setAcceptDrops(True)
        shell.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            return self._drop(event)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if self._is_closed() or not paths_of(event.mimeData()):
            return False
        event.acceptProposedAction()
        self._lift()
        self._veil = _Veil(self._shell, self._desk.t("Drop packets here to bring them in"))
        self._veil.left.connect(self._lift)
        self._veil.dropped.connect(self._take)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        paths = [] if self._is_closed() else paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._take(paths)
        return bool(paths)

    def _take(self, paths: list[Path]) -> None:
        self._lift()
        self.dropped.emit(paths)

    def _lift(self) -> None:
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None


def paths_of(mime: QMimeData) -> list[Path]:
    """Files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class _Veil(QWidget):
    """Over the whole window, so that no field beneath takes the file's name for a text."""

    dropped = Signal(object)
    left = Signal()

    def __init__(self, over: QWidget, words: str):
        super().__init__(over)
        self.setAcceptDrops(True)
        self.setGeometry(over.rect())
        text = Text(words, "title")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SECTION, Space.SECTION, Space.SECTION, Space.SECTION)
        layout.addWidget(text)
        self.raise_()
        self.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(paths_of(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        ground = QColor(c.ground)
        ground.setAlpha(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        pen = painter.pen()
        pen.setColor(QColor(c.accent))
        pen.setWidth(_LINE)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = Space.WIDE
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge, -edge), edge, edge)
