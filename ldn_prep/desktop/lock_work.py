"""Deriving a key is slow on purpose: it runs in a thread, so that the window goes on moving."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ldn_prep import log
from ldn_prep.errors import N_, LdnPrepError
from ldn_prep.i18n import Translator

_FAULT = N_("Something went wrong inside the program. What you entered is kept. ({what})")


class LockWork(QObject):
    """One piece of work at a time; what it gives or why it failed comes back to the window."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self.is_busy = False
        self.done.connect(self._rest)
        self.failed.connect(self._rest)

    def start(self, work: Callable[[], object]) -> None:
        """Does nothing while another piece is being worked at."""
        if not self.is_busy:
            self.is_busy = True
            threading.Thread(target=self._run, args=(work,), name="lock", daemon=True).start()

    def _run(self, work: Callable[[], object]) -> None:
        try:
            given = work()
        except Exception as error:  # a thread has nobody to raise to: the window tells it
            self._tell(self.failed, error)
        else:
            self._tell(self.done, given)

    def _tell(self, signal: object, value: object) -> None:
        try:
            signal.emit(value)  # type: ignore[attr-defined]
        except RuntimeError:
            return  # the window was closed meanwhile

    def _rest(self, _value: object) -> None:
        self.is_busy = False


def sentence_of(error: Exception, t: Translator) -> str:
    """What to say of it under a field."""
    if isinstance(error, LdnPrepError):
        return error.describe_briefly(t)
    return t(_FAULT, what=log.fault(error))
