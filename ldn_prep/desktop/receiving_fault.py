"""Why a file could not be read, and what can be done: another try, its password."""

from PySide6.QtCore import Signal

from ldn_prep.desktop.lock_fields import PassphraseField
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, FieldRow, QuietButton, Text, flow, row
from ldn_prep.i18n import Translator


class FaultCard(Card):
    again = Signal(str)
    """Read it again, with this password (empty: none)."""

    def __init__(self, t: Translator):
        super().__init__("-", look="warning")
        self._t = t
        self._told = Text()
        self._password = PassphraseField(t, t("Password of the packet"))
        self._password.line.returnPressed.connect(self._open)
        open_it = QuietButton(t("Open"), "open", name=t("Open with this password"))
        open_it.clicked.connect(lambda _on: self._open())
        beside = row(self._password, open_it, gap=Space.SMALL, stretch=0)
        beside.setFocusProxy(self._password)
        self._locked = FieldRow(t("Password of the packet"), beside)
        self._try = QuietButton(t("Try again"))
        self._try.clicked.connect(lambda _on: self.again.emit(""))
        for part in (self._told, self._locked, flow(self._try)):
            self.add(part)
        self.setFocusProxy(self._try)

    def show_file(self, file: ReceivedFile) -> None:
        self.setVisible(bool(file.fault))
        t, is_unread = self._t, file.stage is Stage.FAILED
        self.title.setText(
            t("{file} was not read", file=file.path.name)
            if is_unread
            else t("It was not brought in")
        )
        self._told.setText(file.fault)
        self._locked.setVisible(file.needs_password)
        self._try.setVisible(is_unread and not file.needs_password)
        self.setFocusProxy(self._password if file.needs_password else self._try)

    def forget(self) -> None:
        """Another file is shown: nothing typed for this one stays."""
        self._password.clear()

    def _open(self) -> None:
        password = self._password.text()
        self._password.clear()
        if password:
            self.again.emit(password)
