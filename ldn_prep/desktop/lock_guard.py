"""The lock of the window: what is locked hides everything, keeps what was typed, and waits.

While it is locked the key is forgotten, the file closed, and only the lock page can be seen or
reached; the pages themselves wait unseen, so that the person goes on where they were.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ldn_prep.actions import locking
from ldn_prep.desktop.lock_page import LockPage
from ldn_prep.desktop.lock_watch import LockWatch
from ldn_prep.desktop.lock_work import LockWork
from ldn_prep.desktop.widgets import flush_all
from ldn_prep.errors import LdnPrepError
from ldn_prep.settings import Settings

if TYPE_CHECKING:
    from ldn_prep.desktop.window import Window


class LockGuard(QObject):
    def __init__(self, window: "Window"):
        super().__init__(window)
        self._window = window
        self._path = window.desk.store.path
        self._focus: QWidget | None = None
        self.has_lock = locking.is_locked(self._path)
        self.watch = LockWatch(self)
        self.watch.due.connect(self.lock)
        window.desk.settings_changed.connect(self._follow)
        shortcut = QShortcut(QKeySequence("Ctrl+L"), window.shell)
        shortcut.activated.connect(self.lock)
        self._begin_watching()

    @property
    def is_shut(self) -> bool:
        """Whether the lock page stands in place of everything."""
        return isinstance(self._window.shell.covering, LockPage)

    def lock(self) -> None:
        """Locks the window now; nothing happens while the store has no passphrase."""
        window = self._window
        if not self.has_lock or self.is_shut:
            return
        self.watch.stop()
        flush_all()
        page = LockPage(window.desk.t, self._path, window.shell.close)
        page.unlocked.connect(self._open)
        self._cover(page)
        _close_other_windows(window.shell)
        window.pause()
        window.desk.store.rest()
        locking.lock_away()

    def show_settings(self) -> None:
        """The page on which the passphrase is set, changed or taken off."""
        from ldn_prep.desktop.lock_settings_page import LockSettingsPage

        flush_all()
        desk = self._window.desk
        names = tuple(person.name for person in desk.people)
        page = LockSettingsPage(
            desk.t, self._path, names, desk.settings.page_size, self._while_store_rests
        )
        page.closed.connect(self._uncover)
        page.changed.connect(self._note_change)
        self._cover(page)

    def _while_store_rests(self, work: LockWork, step: Callable[[], object]) -> None:
        """The file is let go of while it is put into another cast."""
        window = self._window

        def wake(_given: object) -> None:
            work.done.disconnect(wake)
            work.failed.disconnect(wake)
            self._wake()

        self.watch.stop()
        window.pause()
        window.desk.store.rest()
        work.done.connect(wake)
        work.failed.connect(wake)
        work.start(step)

    def _wake(self) -> None:
        window = self._window
        try:
            window.desk.store.wake()
        except LdnPrepError as error:
            window.desk.refused.emit(error.describe(window.desk.t))
        window.go_on()
        self._begin_watching()

    def _open(self) -> None:
        self._uncover()
        self._wake()
        self._window.desk.take_in_other_window()

    def _note_change(self) -> None:
        self.has_lock = locking.is_locked(self._path)
        self._window.renew_settings_menu()
        self._begin_watching()

    def _cover(self, page: QWidget) -> None:
        focus = QApplication.focusWidget()
        if self._window.shell.covering is None:
            self._focus = focus
        self._window.shell.cover(page)
        self._window.show_title()

    def _uncover(self) -> None:
        self._window.shell.uncover()
        self._window.show_title()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()

    def _begin_watching(self) -> None:
        self.watch.minutes = self._window.desk.settings.lock_minutes
        if self.has_lock:
            self.watch.start()
        else:
            self.watch.stop()

    def _follow(self, settings: Settings) -> None:
        self.watch.minutes = settings.lock_minutes


def _close_other_windows(shell: QWidget) -> None:
    """Menus, dialogs and lists of words would go on showing what is behind them."""
    for each in QApplication.topLevelWidgets():
        if each is not shell and each.isVisible():
            each.close()
