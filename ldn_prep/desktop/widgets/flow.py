"""Widgets side by side that go on in the next line when the line is full, at any text size."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ldn_prep.desktop.theme import Space


def flow(*widgets: QWidget, gap: int = Space.SMALL) -> QWidget:
    """The widgets in one flowing row."""
    holder = QWidget()
    layout = FlowLayout(holder, gap)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


class FlowLayout(QLayout):
    def __init__(self, parent: QWidget, gap: int = Space.SMALL):
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, entry: QLayoutItem) -> None:
        self._entries.append(entry)

    def count(self) -> int:
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:
        shown = [entry.sizeHint() for entry in self._entries if not entry.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for entry in self._entries:
            size = size.expandedTo(entry.minimumSize())
        return size

    def _place(self, rect: QRect, *, moves: bool) -> int:
        """Lays out line by line; returns the height used."""
        x, y, line_height = rect.x(), rect.y(), 0
        for entry in self._entries:
            if entry.isEmpty():
                continue
            hint = entry.sizeHint()
            width = min(hint.width(), rect.width())
            if x > rect.x() and x + width > rect.right() + 1:
                x, y, line_height = rect.x(), y + line_height + self._gap, 0
            if moves:
                entry.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += width + self._gap
            line_height = max(line_height, hint.height())
        return y + line_height - rect.y()
