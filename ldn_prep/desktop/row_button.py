"""A button that holds whole sentences: a row of a list, wrapping at any text size."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text
from ldn_prep.desktop.wrapping_button import WrappingButton

_LEAST_EMS = 9


class RowButton(WrappingButton):
    """`lines` stand under the strong title; empty ones take no room."""

    def __init__(self, *, is_chosen_by_click: bool = False, lines: int = 1):
        super().__init__()
        self.setProperty("look", "plain")
        self.setCheckable(is_chosen_by_click)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = Text("", "strong")
        self._lines = [Text("", "hint") for _ in range(lines)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.NORMAL, Space.SMALL, Space.NORMAL, Space.SMALL)
        layout.setSpacing(2)
        for label in (self._title, *self._lines):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_texts(self, title: str, *lines: str) -> None:
        if self._title.text() != title:
            self._title.setText(title)
        for label, text in zip(self._lines, lines, strict=True):
            if label.text() != text or label.isHidden() == bool(text):
                label.show_text(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(line for line in lines if line))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.em(_LEAST_EMS))
        return QSize(theme.em(_LEAST_EMS), self.heightForWidth(width))
