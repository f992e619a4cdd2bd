"""The keys that work everywhere in the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from ldn_prep.desktop.front_desk_offer import offers_front_desk
from ldn_prep.desktop.places import FRONT_DESK, PLACES

if TYPE_CHECKING:
    from ldn_prep.desktop.window import Window


class Shortcuts(QObject):
    def __init__(self, window: "Window"):
        super().__init__(window)
        self._window = window
        self._add("Ctrl+Z", window.undo)
        for keys in ("Ctrl+Shift+Z", "Ctrl+Y"):
            self._add(keys, window.redo)
        for number, place in enumerate(PLACES, 1):
            self._add(f"Ctrl+{number}", partial(window.go, place.key))
        self._add("Ctrl+6", self._go_to_desk)
        self._add("Ctrl+N", window.ask_new_person)
        self._add("Ctrl+K", window.people.find)
        self._add("Ctrl+O", window.receiving.choose)
        self._add("Ctrl+P", lambda: window.go("packet", "print"))
        self._add("Ctrl+S", lambda: window.go("packet", "save"))
        for keys in ("Ctrl++", "Ctrl+="):
            self._add(keys, lambda: window.step_text_size(1))
        self._add("Ctrl+-", lambda: window.step_text_size(-1))
        self._add("Ctrl+0", lambda: window.desk.change_settings(text_size=100))

    def _go_to_desk(self) -> None:
        if offers_front_desk(self._window.desk):
            self._window.go(FRONT_DESK.key)

    def _add(self, keys: str, on_press: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._window.shell)
        shortcut.activated.connect(on_press)
