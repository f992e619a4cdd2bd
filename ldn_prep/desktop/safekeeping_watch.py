"""Keeps an eye on the day's backup and the day's copy while the window is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ldn_prep import clock
from ldn_prep.actions import safekeeping
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.errand import Errand
from ldn_prep.errors import LdnPrepError

_FIRST_MS, _AGAIN_MS = 5_000, 15 * 60_000
"""Not while the window is opening; and again for a program that is left open over night."""


class SafekeepingWatch(QObject):
    """`tell` shows a sentence that stays until it is closed."""

    def __init__(self, parent: QObject, desk: Desk, tell: Callable[[str], object]):
        super().__init__(parent)
        self._desk, self._tell = desk, tell
        self._told_fault = self._told_day = ""
        self._timer = QTimer(self, interval=_FIRST_MS)
        self._timer.timeout.connect(self.copy_if_due)
        self._timer.start()
        desk.records_changed.connect(lambda _records, _changes: self._look_at_backup())

    def stop(self) -> None:
        self._timer.stop()

    def go_on(self) -> None:
        self._timer.start()

    def copy_if_due(self) -> None:
        """The day's copy in the folder of the person's choice, unless it was made already."""
        self._timer.setInterval(_AGAIN_MS)
        settings, today = self._desk.settings, clock.today()
        is_due = settings.copies_daily and settings.copied_on != today.isoformat()
        if not is_due or not settings.copy_folder or self._desk.records is None:
            return
        path, folder = self._desk.store.path, Path(settings.copy_folder)
        errand = Errand(self, lambda: safekeeping.copy_daily(path, folder, today))
        errand.done.connect(lambda _made: self._desk.change_settings(copied_on=today.isoformat()))
        errand.failed.connect(lambda error: self._tell_not_copied(error, today.isoformat()))
        errand.start()

    def _tell_not_copied(self, error: Exception, day: str) -> None:
        """Once a day: the stick may stay at home, and nothing typed is in danger."""
        if not isinstance(error, LdnPrepError):
            self._desk.report_fault(error)
        elif self._told_day != day:
            self._told_day, t = day, self._desk.t
            why = error.describe(t)
            self._tell(t("Today's copy could not be made. {why}", why=why))

    def _look_at_backup(self) -> None:
        fault, t = self._desk.store.backup_fault, self._desk.t
        why = fault.describe_briefly(t) if fault is not None else ""
        if why and why != self._told_fault:
            says = t(
                "Today's backup could not be made; what you enter is saved all the same. {why}",
                why=why,
            )
            self._tell(says)
        self._told_fault = why
