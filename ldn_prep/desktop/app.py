"""Starts the window: painted first, loaded after. Returns when it is closed."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ldn_prep import log, paths
from ldn_prep.desktop import theme
from ldn_prep.desktop.opening import Opening
from ldn_prep.desktop.shell import Shell
from ldn_prep.errors import N_, LdnPrepError, StoreMissing, StoreNeedsPassphrase
from ldn_prep.i18n import translator
from ldn_prep.settings import LoadedSettings, load_settings, save_settings

if TYPE_CHECKING:
    from ldn_prep.desktop.window import Window

_SWITCH_SECONDS = 0.001  # a thread at work must not hold up the window
_BROKEN = N_(
    "The settings could not be read, so the usual ones are used. The old file was kept beside "
    "as settings.json.broken. Your entries are not touched."
)
_FAULT = N_(
    "The program could not start. What you entered is kept. Please try again; if it happens "
    "again, install the program anew. ({what})"
)


def run_window(store_path: Path) -> int:
    """Shows the window on a store and returns the exit code."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ldn-prep")
    app.setApplicationDisplayName("")
    sys.setswitchinterval(_SWITCH_SECONDS)
    starter = Starter(app, store_path, load_settings(paths.settings_file()))
    starter.shell.show()
    return app.exec()


class Starter(QObject):
    """The steps from a painted shell to a working window."""

    def __init__(self, app: QApplication, store_path: Path, loaded: LoadedSettings):
        super().__init__()
        self._path, self._loaded, self._may_start = store_path, loaded, True
        self._say_first = ""
        self.window: Window | None = None
        theme.load_fonts()
        theme.apply_theme(app, loaded.settings.theme, loaded.settings.text_size)
        self._t = translator(loaded.settings.language)
        self.shell = self._build_shell()
        sys.excepthook = self._report

    def _build_shell(self) -> Shell:
        shell = Shell(self._t, self._loaded.settings)
        shell.painted.connect(lambda: QTimer.singleShot(0, self, self._open))
        return shell

    def _open(self) -> None:
        self._opening = Opening(self._path, may_start=self._may_start)
        self._opening.opened.connect(self._show)
        self._opening.failed.connect(self._tell)
        self._opening.start()

    def _show(self, store: object) -> None:
        from ldn_prep.actions.stores import Store
        from ldn_prep.desktop.window import Window

        assert isinstance(store, Store)  # noqa: S101  # a signal carries plain objects
        try:
            self.window = Window(
                self.shell,
                store,
                self._loaded.settings,
                lambda settings: save_settings(paths.settings_file(), settings),
            )
        except LdnPrepError as error:  # damage that only shows when the entries are read
            store.close()
            self._tell(error)
            return
        self.window.reopening_wanted.connect(self._open_anew)
        first = self._t(_BROKEN) if self._loaded.was_broken else self._say_first
        if first:
            self.shell.notice.show_refused(first)
        self._say_first = ""

    def _open_anew(self) -> None:
        """Another shell on whatever stands at the path now; nothing is started empty there."""
        old, window = self.shell, self.window
        if window is None:
            return
        self._loaded, self._t = LoadedSettings(window.desk.settings), window.desk.t
        self._may_start, self.window = False, None
        self.shell = self._build_shell()
        self.shell.show()
        old.close()
        old.deleteLater()

    def _offer_ways_out(self, error: Exception) -> bool:
        if not isinstance(error, LdnPrepError):
            return False
        from ldn_prep.actions.safekeeping import is_lost

        if not is_lost(self._path, error):
            return False
        from ldn_prep.desktop.damage_page import DamagePage

        page = DamagePage(self._t, self._path, is_missing=isinstance(error, StoreMissing))
        page.mended.connect(self._go_on)
        page.tried_again.connect(self._try_again)
        page.left.connect(self.shell.close)
        self.shell.show_alone(page)
        return True

    def _go_on(self, sentence: str) -> None:
        self._say_first = sentence
        self._try_again()

    def _ask_passphrase(self) -> None:
        from ldn_prep.desktop.lock_page import LockPage

        page = LockPage(self._t, self._path, self.shell.close)
        page.unlocked.connect(self._enter)
        self.shell.cover(page)

    def _enter(self) -> None:
        self.shell.uncover()
        self._open()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, StoreNeedsPassphrase) and error.path == self._path:
            self._ask_passphrase()
            return
        if self._offer_ways_out(error):
            return
        sentence = (
            error.describe(self._t)
            if isinstance(error, LdnPrepError)
            else self._t(_FAULT, what=log.fault(error))
        )
        buttons = (
            (self._t("Try again"), self._try_again),
            (self._t("Close"), self.shell.close),
        )
        self.shell.show_sentence(sentence, buttons)

    def _try_again(self) -> None:
        self.shell.dress(self._t)
        self._open()

    def _report(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
        elif self.window is not None:
            self.window.desk.report_fault(error)
        else:
            self._tell(RuntimeError(log.fault(error)))
