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
from ldn_prep.errors import N_, LdnPrepError
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
        self._path, self._loaded = store_path, loaded
        self.window: Window | None = None
        theme.load_fonts()
        theme.apply_theme(app, loaded.settings.theme, loaded.settings.text_size)
        self._t = translator(loaded.settings.language)
        self.shell = Shell(self._t, loaded.settings)
        self.shell.painted.connect(lambda: QTimer.singleShot(0, self, self._open))
        sys.excepthook = self._report

    def _open(self) -> None:
        self._opening = Opening(self._path)
        self._opening.opened.connect(self._show)
        self._opening.failed.connect(self._tell)
        self._opening.start()

    def _show(self, store: object) -> None:
        from ldn_prep.actions.stores import Store
        from ldn_prep.desktop.window import Window

        assert isinstance(store, Store)  # noqa: S101  # a signal carries plain objects
        self.window = Window(
            self.shell,
            store,
            self._loaded.settings,
            lambda settings: save_settings(paths.settings_file(), settings),
        )
        if self._loaded.was_broken:
            self.shell.notice.show_refused(self._t(_BROKEN))

    def _tell(self, error: Exception) -> None:
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
