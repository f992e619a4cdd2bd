"""A tick with a sentence that wraps, so that large text is never cut off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ldn_prep.desktop.widgets import Text, TickBox
from ldn_prep.desktop.widgets.keeper import Save


class TickRow(QWidget):
    """A click on the words ticks, too."""

    def __init__(self, words: str, name: str = ""):
        super().__init__()
        self.box = TickBox("")
        self.box.setAccessibleName(name or words)
        self.edited = self.box.edited
        self.setFocusProxy(self.box)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        text = Text(words)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)

    @property
    def is_on(self) -> bool:
        return self.box.isChecked()

    def bind(self, owner: str, value: bool, save: Save) -> None:
        self.box.bind(owner, value, save)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.box.setFocus()
        self.box.click()
