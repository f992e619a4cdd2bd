"""The password a packet is saved with: typed twice, used once, kept nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.passwords import prepared
from ldn_prep.desktop.lock_fields import PassphraseField
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, PrimaryButton, QuietButton, Text, announce, flow
from ldn_prep.errors import NotAccepted
from ldn_prep.i18n import Translator


class PasswordPanel(QWidget):
    """What was typed goes as soon as the panel is put away."""

    chosen = Signal(str)
    put_away = Signal()
    field_told = Signal(QWidget)
    """A field that something was said about."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        first, again = t("Password for this PDF"), t("The same password again")
        self._first, self._again = PassphraseField(t, first), PassphraseField(t, again)
        self._first_row = FieldRow(first, self._first)
        self._again_row = FieldRow(again, self._again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._first_row)
        layout.addWidget(self._again_row)
        for sentence in self._sentences():
            layout.addWidget(Text(sentence, "hint"))
        save, back = PrimaryButton(t("Save the locked PDF"), "save"), QuietButton(t("Do not lock"))
        layout.addWidget(flow(save, back))
        save.clicked.connect(lambda _checked: self._choose())
        back.clicked.connect(lambda _checked: self.close_panel())
        for field in (self._first, self._again):
            field.line.returnPressed.connect(self._choose)
        self.setFocusProxy(self._first)
        self.hide()

    def open_panel(self) -> None:
        self.show()
        self._first.setFocus()

    def close_panel(self) -> None:
        self.hide()
        self.put_away.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._first.clear()
        self._again.clear()
        self._tell("", "")

    def _sentences(self) -> tuple[str, ...]:
        t = self._t
        return (
            t("Whoever opens the PDF is asked for the password. Tell it apart from the file."),
            t(
                "If the password is forgotten, the PDF cannot be opened: not by you, not by the "
                "clinic, not by this program. It is kept nowhere."
            ),
            t("A longer password is harder to guess."),
            t(
                "Screen readers can still read the PDF. It is no longer an archive file (PDF/A), "
                "so ask the clinic whether it can keep a locked one."
            ),
        )

    def _choose(self) -> None:
        """Told beneath the field it is about, and aloud."""
        try:
            first = prepared(self._first.text())
        except NotAccepted as error:
            self._tell(error.describe_briefly(self._t), "")
            self._first.setFocus()
            return
        if _as_typed(self._again.text()) != first:
            self._tell("", self._t("The two passwords are not the same."))
            self._again.setFocus()
            return
        self._tell("", "")
        self.chosen.emit(first)

    def _tell(self, first: str, again: str) -> None:
        self._first_row.show_error(first)
        self._again_row.show_error(again)
        if first or again:
            announce(self, first or again)
            self.field_told.emit(self._again_row if again else self._first_row)


def _as_typed(text: str) -> str:
    """Empty for what cannot be a password: it is never the same as one."""
    try:
        return prepared(text)
    except NotAccepted:
        return ""
