"""One of several words, from a list that opens."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView

from ldn_prep.desktop.widgets.keeper import Keeper, Save


class ChoiceField(QComboBox):
    """`choices` are (value, label) pairs; values are compared with ==."""

    def __init__(self, name: str, choices: Sequence[tuple[Any, str]] = ()):
        super().__init__()
        self.setAccessibleName(name)
        self.setView(QListView())  # the native list ignores the style sheet's padding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._values: list[Any] = []
        self._keeper = Keeper(self, self.value)
        self.edited = self._keeper.edited
        self.activated.connect(self._keeper.keep_now)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Replaces the choices, keeping the chosen value when it is still among them."""
        old = self.value()
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([label for _, label in choices])
        self.show_value(old)

    def value(self) -> Any:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def bind(self, owner: str, value: Any, save: Save) -> None:
        if self._keeper.rebind(owner, save):
            self.show_value(value)

    def show_value(self, value: Any) -> None:
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer in passing."""
        event.ignore()
