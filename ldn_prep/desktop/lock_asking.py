"""The fields for an old and a new passphrase, and what is said when they do not do."""

from PySide6.QtCore import Signal

from ldn_prep.desktop.lock_fields import PassphraseField, StrengthLine
from ldn_prep.desktop.widgets import (
    Card,
    FieldRow,
    Form,
    PrimaryButton,
    QuietButton,
    announce,
    flow,
)
from ldn_prep.i18n import Translator


class LockAskingCard(Card):
    lock_wanted = Signal(str, str)
    """(passphrase now or "", new passphrase)"""
    removal_wanted = Signal(str)
    """passphrase now"""
    left = Signal()

    def __init__(self, t: Translator, names: tuple[str, ...]):
        super().__init__()
        self._t, self._is_locked, self._is_busy = t, False, False
        self._taken_all_the_same = ""
        self._now = PassphraseField(t, t("Passphrase now"))
        self._new = PassphraseField(t, t("New passphrase"))
        self._again = PassphraseField(t, t("The same once more"))
        self._strength = StrengthLine(t, self._new, names)
        self._now_row = FieldRow(
            t("Passphrase now"), self._now, t("Or the key from the recovery sheet.")
        )
        self._new_row = FieldRow(
            t("New passphrase"),
            self._new,
            t("A few words in a row are easier to remember than signs, and hold better."),
        )
        self._again_row = FieldRow(t("The same once more"), self._again)
        self._set = PrimaryButton(t("Lock the store"), "check")
        self._remove = QuietButton(t("Take the passphrase off"))
        self._back = QuietButton(t("Back"))
        self._connect()
        self.add(Form(self._now_row, self._new_row, self._strength, self._again_row))
        self.add(flow(self._set, self._remove, self._back))

    def arrange(self, *, is_locked: bool) -> None:
        """For a store that has a passphrase, or none yet."""
        self._is_locked = is_locked
        self._now_row.setVisible(is_locked)
        self._remove.setVisible(is_locked)
        self.setFocusProxy(self._now if is_locked else self._new)
        self.show_busy(is_busy=False)

    def show_busy(self, *, is_busy: bool) -> None:
        t, self._is_busy = self._t, is_busy
        for button in (self._set, self._remove, self._back):
            button.setEnabled(not is_busy)
        step = t("Change the passphrase") if self._is_locked else t("Lock the store")
        self._set.rename(t("Working…") if is_busy else step)

    def show_error(self, sentence: str) -> None:
        """Under the field that was the reason: the old passphrase, where there is one."""
        self._refuse(self._now_row if self._is_locked else self._new_row, sentence)

    def secret(self) -> str:
        """The passphrase that opens the store now, as far as it was typed."""
        return self._now.text()

    def take_over(self, *, is_locked: bool) -> None:
        """The new passphrase has become the one of now; the fields are emptied."""
        self._now.line.setText(self._new.text() if is_locked else "")
        self._new.clear()
        self._again.clear()
        self.arrange(is_locked=is_locked)

    def _connect(self) -> None:
        self._set.clicked.connect(lambda _checked: self._ask_for_lock())
        self._remove.clicked.connect(lambda _checked: self._ask_for_removal())
        self._back.clicked.connect(lambda _checked: self.left.emit())
        for field in (self._now, self._new, self._again):
            field.line.returnPressed.connect(self._ask_for_lock)

    def _ask_for_lock(self) -> None:
        if self._knows_old() and self._has_new():
            self.lock_wanted.emit(self._now.text(), self._new.text())

    def _ask_for_removal(self) -> None:
        if self._knows_old():
            self.removal_wanted.emit(self._now.text())

    def _knows_old(self) -> bool:
        for row in (self._now_row, self._new_row, self._again_row):
            row.show_error("")
        if self._is_locked and not self._now.text().strip():
            return self._refuse(self._now_row, self._t("Please type the passphrase."))
        return not self._is_busy

    def _has_new(self) -> bool:
        t, new = self._t, self._new.text()
        if not new.strip():
            return self._refuse(self._new_row, t("Please type a passphrase."))
        if new != self._again.text():
            return self._refuse(self._again_row, t("The two are not the same."))
        if self._strength.is_weak and new != self._taken_all_the_same:
            self._taken_all_the_same = new
            words = t("This passphrase is weak. Press the button again to take it.")
            return self._refuse(self._new_row, words)
        return True

    def _refuse(self, row: FieldRow, sentence: str) -> bool:
        row.show_error(sentence)
        announce(self, sentence)
        row.field.setFocus()
        return False
