"""Reads the list of a day in a thread; only the newest wish counts."""

from contextlib import suppress
from datetime import date

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from ldn_prep.actions.day_list import list_day
from ldn_prep.desktop.desk import Desk
from ldn_prep.errors import LdnPrepError
from ldn_prep.store import Ticket, open_beside, ticket_for

_PAUSE_MS = 150


class DayLoader(QObject):
    loaded = Signal(object, object)
    """(date, tuple of DayVisit)"""
    failed = Signal(object)
    _read = Signal(int, object, object)

    def __init__(self, desk: Desk, parent: QObject):
        super().__init__(parent)
        self._desk, self._wish, self._day = desk, 0, date.min
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._read.connect(self._take)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, on: date, *, at_once: bool = True) -> None:
        """`at_once` False waits a moment for more changes to come."""
        self._wish += 1
        self._day = on
        if at_once:
            self._start()
        else:
            self._timer.start()

    def _start(self) -> None:
        self._timer.stop()
        try:
            ticket = ticket_for(self._desk.store)
        except LdnPrepError as error:
            self.failed.emit(error)
            return
        self._pool.clear()
        self._pool.start(_Reading(ticket, self._day, self._wish, self._read))

    def _take(self, wish: int, on: object, found: object) -> None:
        if wish != self._wish:
            return
        if isinstance(found, Exception):
            self.failed.emit(found)
        else:
            self.loaded.emit(on, found)


class _Reading(QRunnable):
    def __init__(self, ticket: Ticket, on: date, wish: int, read: object):
        super().__init__()
        self._ticket, self._on, self._wish, self._done = ticket, on, wish, read

    def run(self) -> None:
        found: object
        try:
            store = open_beside(self._ticket)
            try:
                found = list_day(store, self._on)
            finally:
                store.close()
        except Exception as error:  # told on the page, whatever it is
            found = error
        with suppress(RuntimeError):  # the page was dressed anew meanwhile
            self._done.emit(self._wish, self._on, found)  # type: ignore[attr-defined]
