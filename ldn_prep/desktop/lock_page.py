"""Shown in place of everything while the store is locked: one field, nothing of a person."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.lock_form import LockForm
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, PageFrame, QuietButton
from ldn_prep.i18n import Translator


class LockPage(QWidget):
    unlocked = Signal()

    def __init__(self, t: Translator, path: Path, on_close: Callable[[], object]):
        super().__init__()
        close = QuietButton(t("Close the program"))
        close.clicked.connect(lambda _checked: on_close())
        form = LockForm(t, path, close)
        form.unlocked.connect(self.unlocked)
        frame = PageFrame(t("Locked"), column_ems=34, is_centred=True)
        frame.content.insertSpacing(0, Space.SECTION * 2)
        frame.set_status(t("Everything here is encrypted until the passphrase is typed."))
        card = Card()
        card.add(form)
        frame.add(card)
        frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.setFocusProxy(form)
