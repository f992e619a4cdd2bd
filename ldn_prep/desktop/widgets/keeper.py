"""Saved as you type: what is typed is kept a moment later, and at once when the field is left.

Everything not yet kept is known here, so that leaving a page, undoing or closing loses nothing.
"""

from collections.abc import Callable
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

PAUSE_MS = 300
Save = Callable[[Any], object]
"""Takes the value; returns what `desk.act` returned, so None means refused."""

_waiting: "WeakSet[Keeper]" = WeakSet()


def flush_all() -> None:
    """Keeps everything typed and not yet kept."""
    for keeper in list(_waiting):
        if isValid(keeper):
            keeper.flush()
        else:
            _waiting.discard(keeper)


class Keeper(QObject):
    """Lives in one field: knows whose value it shows and whether something waits to be kept."""

    edited = Signal(object)
    """The value, after a pause in typing or when the field was left."""

    def __init__(self, field: QWidget, read: Callable[[], Any]):
        super().__init__(field)
        self._read = read
        self._owner = ""
        self._save: Save | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._is_busy = False

    @property
    def is_waiting(self) -> bool:
        return self in _waiting

    def rebind(self, owner: str, save: Save) -> bool:
        """Says where the next value goes; False when typed text must stay on screen."""
        if self.is_waiting and owner != self._owner:
            self.flush()
            _waiting.discard(self)
        self._owner, self._save = owner, save
        return not self.is_waiting

    def touch(self) -> None:
        """Something was typed."""
        _waiting.add(self)
        self._timer.start()

    def keep_now(self) -> None:
        """Something was chosen, with nothing more to type."""
        _waiting.add(self)
        self.flush()

    def forget(self) -> None:
        """What was typed cannot be kept as it is: it stays on screen only."""
        self._timer.stop()
        _waiting.discard(self)

    def flush(self) -> None:
        """Keeps what waits. When it is refused it goes on waiting, to be tried again."""
        self._timer.stop()
        if self._is_busy or not self.is_waiting:
            return
        self._is_busy = True
        try:
            self._keep(self._read())
        finally:
            self._is_busy = False

    def _keep(self, value: Any) -> None:
        _waiting.discard(self)
        if self._save is not None and self._save(value) is None:
            _waiting.add(self)
        else:
            self.edited.emit(value)
