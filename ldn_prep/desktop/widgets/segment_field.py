"""One of a few short answers, all in view: yes, no, not asked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ldn_prep.desktop.widgets.buttons import safe
from ldn_prep.desktop.widgets.flow import FlowLayout
from ldn_prep.desktop.widgets.keeper import Keeper, Save


class SegmentField(QWidget):
    """`choices` are (value, label) pairs; arrow keys move, each button says what it answers.

    `quiet` values are no answer yet: chosen, they do not draw the eye.
    """

    def __init__(self, name: str, choices: Sequence[tuple[Any, str]], *, quiet: Sequence[Any] = ()):
        super().__init__()
        self._quiet = tuple(quiet)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        self._keeper = Keeper(self, self.value)
        self.edited = self._keeper.edited
        layout = FlowLayout(self, gap=4)
        for index, (_, label) in enumerate(choices):
            layout.addWidget(self._button(index, label, name))
        self._group.idClicked.connect(lambda _id: self._keeper.keep_now())

    def value(self) -> Any:
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def bind(self, owner: str, value: Any, save: Save) -> None:
        if self._keeper.rebind(owner, save):
            self.show_value(value)

    def show_value(self, value: Any) -> None:
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def _button(self, index: int, label: str, name: str) -> QPushButton:
        button = QPushButton(safe(label))
        button.setCheckable(True)
        button.setAutoDefault(False)
        is_quiet = self._values[index] in self._quiet
        button.setProperty("look", "segment-quiet" if is_quiet else "segment")
        button.setAccessibleName(f"{name}: {label}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(button, index)
        return button
