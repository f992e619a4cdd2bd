"""Asks for the passphrase of a locked file; a wrong one is told and holds the next try back."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ldn_prep.desktop.lock_fields import PassphraseField
from ldn_prep.desktop.lock_work import LockWork, sentence_of
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, PrimaryButton, announce, flow
from ldn_prep.errors import WrongPassphrase
from ldn_prep.i18n import Translator

_SECOND_MS = 1000


class LockForm(QWidget):
    """`buttons` stand beside the one that unlocks."""

    unlocked = Signal()

    def __init__(self, t: Translator, path: Path, *buttons: QPushButton):
        super().__init__()
        self._t, self._path = t, path
        self._field = PassphraseField(t, t("Passphrase"))
        self._row = FieldRow(
            t("Passphrase"), self._field, t("Forgotten? Type the key from the recovery sheet.")
        )
        self._unlock = PrimaryButton(t("Unlock"))
        self._unlock.clicked.connect(lambda _checked: self._try())
        self._work = LockWork(self)
        self._work.done.connect(self._succeed)
        self._work.failed.connect(self._fail)
        self._held_back = 0
        self._countdown = QTimer(self, interval=_SECOND_MS)
        self._countdown.timeout.connect(self._count_down)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._row)
        layout.addWidget(flow(self._unlock, *buttons))
        self.setFocusProxy(self._field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        from ldn_prep.actions.locking import unlock

        if not self._field.text().strip():
            self._tell(self._t("Please type the passphrase."))
        elif self._unlock.isEnabled():
            self._row.show_error("")
            self._unlock.rename(self._t("Opening…"))
            self._unlock.setEnabled(False)
            secret, path = self._field.text(), self._path
            self._work.start(lambda: unlock(path, secret))

    def _succeed(self, _given: object) -> None:
        self._field.clear()
        self._ready()
        self.unlocked.emit()

    def _fail(self, error: Exception) -> None:
        self._tell(sentence_of(error, self._t))
        self._field.line.selectAll()
        self._field.setFocus()
        self._held_back = round(error.wait) if isinstance(error, WrongPassphrase) else 0
        self._show_wait()

    def _count_down(self) -> None:
        self._held_back -= 1
        self._show_wait()

    def _show_wait(self) -> None:
        if self._held_back <= 0:
            self._countdown.stop()
            self._ready()
            return
        self._countdown.start()
        self._unlock.setEnabled(False)
        self._unlock.rename(
            self._t.plural("Wait {count} second", "Wait {count} seconds", self._held_back)
        )

    def _ready(self) -> None:
        self._unlock.rename(self._t("Unlock"))
        self._unlock.setEnabled(True)

    def _tell(self, sentence: str) -> None:
        self._row.show_error(sentence)
        announce(self._field.line, sentence)
