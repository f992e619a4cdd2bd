"""Says when a locked store should lock itself: nobody used the program, or the computer slept.

Qt tells of sleep on phones only; elsewhere a gap in the clock gives it away on waking.
"""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from ldn_prep import clock

_LOOK_MS = 2000
_SLEPT = timedelta(seconds=60)
_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class LockWatch(QObject):
    due = Signal()

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self.minutes = 0
        """Of idleness; 0 is never (sleep locks all the same)."""
        self._used_at = self._looked_at = clock.now()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch_window)
            app.applicationStateChanged.connect(self._note_state)
            self._watch_window(QGuiApplication.focusWindow())

    def start(self) -> None:
        self.note_use()
        self._looked_at = clock.now()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def note_use(self) -> None:
        self._used_at = clock.now()

    def look(self) -> None:
        """Compares the clock with what was last seen of it; done every two seconds."""
        now = clock.now()
        has_slept = now - self._looked_at > _SLEPT
        is_idle = self.minutes > 0 and now - self._used_at >= timedelta(minutes=self.minutes)
        self._looked_at = now
        self._used_at = min(self._used_at, now)  # the clock was set back
        if self._timer.isActive() and (has_slept or is_idle):
            self.due.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _USE:
            self.note_use()
        return False

    def _watch_window(self, window: QWindow | None) -> None:
        """Keys and clicks pass through the window they are meant for; menus are windows, too."""
        if window is not None:
            window.removeEventFilter(self)  # never twice
            window.installEventFilter(self)

    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended and self._timer.isActive():
            self.due.emit()
