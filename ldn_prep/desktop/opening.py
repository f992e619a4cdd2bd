"""Loads the store and the pages in a thread, so that the window goes on moving meanwhile."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ldn_prep import log
from ldn_prep.errors import LdnPrepError


class Opening(QObject):
    opened = Signal(object)
    """The open Store."""
    failed = Signal(object)
    """The exception."""

    def __init__(self, path: Path, *, may_start: bool = True):
        super().__init__()
        self._path, self._may_start = path, may_start

    def start(self) -> None:
        threading.Thread(target=self._run, name="opening", daemon=True).start()

    def _run(self) -> None:
        log.start()
        try:
            from ldn_prep.actions.safekeeping import open_or_start

            store = open_or_start(self._path, may_start=self._may_start)
            import ldn_prep.desktop.window  # noqa: F401  # loaded here, used on the main thread
            from ldn_prep.catalogue import recognise

            recognise("naltrexone")  # reads the names, which the first page will want
        except LdnPrepError as error:
            self.failed.emit(error)
        except Exception as error:  # anything else must reach the person as a sentence, too
            log.fault(error)
            self.failed.emit(error)
        else:
            self.opened.emit(store)
