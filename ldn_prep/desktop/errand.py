"""Something that takes a while, done in a thread; the window is told when it is over."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ldn_prep import log
from ldn_prep.errors import LdnPrepError


class Errand(QObject):
    """One of the signals comes, once, on the window's own thread; none when it is gone by then."""

    done = Signal(object)
    """What the work returned."""
    failed = Signal(object)
    """The exception."""
    _finished = Signal(object, object)

    def __init__(self, parent: QObject, work: Callable[[], object]):
        super().__init__(parent)
        self._work = work
        self._finished.connect(self._tell)

    def start(self) -> None:
        threading.Thread(target=self._run, name="errand", daemon=True).start()

    def _run(self) -> None:
        result, fault = None, None
        try:
            result = self._work()
        except Exception as error:  # a thread has nobody to raise to: the window tells it
            if not isinstance(error, LdnPrepError):
                log.fault(error)
            fault = error
        try:
            self._finished.emit(result, fault)
        except RuntimeError:
            return  # the page was left meanwhile

    def _tell(self, result: object, fault: object) -> None:
        if fault is None:
            self.done.emit(result)
        else:
            self.failed.emit(fault)
        self.deleteLater()
