"""A button as high as the words laid out in it need at its width and text size."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton


class WrappingButton(QPushButton):
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
