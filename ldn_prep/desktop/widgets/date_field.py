"""A date as far as it is known: typed in one's own way, shown back in words beneath.

What was not understood stays in the field, with a sentence saying how it could be written.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.keeper import Keeper, Save
from ldn_prep.desktop.widgets.text_fields import TextField
from ldn_prep.desktop.widgets.texts import Text
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import PartialDate


class DateField(QWidget):
    """The value is a PartialDate or None; with `needs_day` it is a `date` or None."""

    def __init__(self, t: Translator, name: str = "", *, needs_day: bool = False):
        super().__init__()
        self._t, self._needs_day, self._owner, self._has_fault = t, needs_day, "", False
        self.line = TextField(name, placeholder=t("12 May 2026"))
        self.said = Text("", "hint")
        self.said.hide()
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self.line)
        layout.addWidget(self.said)
        self._keeper = Keeper(self, self.value)
        self.edited = self._keeper.edited
        self.line.textEdited.connect(self._note)
        self.line.editingFinished.connect(self._left)

    def value(self) -> "PartialDate | date | None":
        from ldn_prep.desktop.widgets.date_reading import read_date

        found = read_date(self.line.text(), self._t).found
        if found is None or not self._needs_day:
            return found
        return found.first_day if found.is_exact else None

    def bind(self, owner: str, value: "PartialDate | date | None", save: Save) -> None:
        may_show = self._keeper.rebind(owner, save)
        is_same_owner, self._owner = owner == self._owner, owner
        if may_show and not (is_same_owner and self._has_fault and value is None):
            self.show_value(value)

    def show_value(self, value: "PartialDate | date | None") -> None:
        if self.line.hasFocus() and self.value() == value and self.line.text():
            return
        self.line.setText(self._in_words(value))
        self._say("", is_fault=False)

    def flush(self) -> None:
        self._keeper.flush()

    def _in_words(self, value: "PartialDate | date | None") -> str:
        from ldn_prep.wording import describe_date

        if value is None:
            return ""
        return describe_date(value, self._t)

    def _note(self, text: str) -> None:
        from ldn_prep.desktop.widgets.date_reading import read_date

        read = read_date(text, self._t)
        if read.found is not None and self._needs_day and not read.found.is_exact:
            self._say(self._t("Please add the day."), is_fault=True)
            self._keeper.forget()
        elif read.found is None and text.strip():
            self._say(read.advice, is_fault=True)
            self._keeper.forget()
        else:
            self._say(self._in_words(read.found), is_fault=False)
            self._keeper.touch()

    def _left(self) -> None:
        self._keeper.flush()
        if not self._has_fault:
            self.said.hide()
            value = self.value()
            if value is not None:
                self.line.setText(self._in_words(value))

    def _say(self, sentence: str, *, is_fault: bool) -> None:
        self._has_fault = is_fault
        self.said.setProperty("role", "error" if is_fault else "hint")
        self.said.style().polish(self.said)
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.said.show_text(sentence)
        self.line.setAccessibleDescription(sentence)
