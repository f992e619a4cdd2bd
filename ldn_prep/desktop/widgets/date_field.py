"""A date as far as it is known: typed in one's own way, shown back in words beneath.

What was not understood stays in the field, with a sentence saying how it could be written; where
the field's owner says how, it is kept as typed.
"""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.keeper import Keeper, Save
from ldn_prep.desktop.widgets.text_fields import TextField
from ldn_prep.desktop.widgets.texts import Text
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import PartialDate


class _Unread(str):
    """Words to keep that are no date."""

    __slots__ = ()


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
        self._unread = ""
        self._keep_unread: Save | None = None
        self._keeper = Keeper(self, self._to_keep)
        self.edited = self._keeper.edited
        self.line.textEdited.connect(self._note)
        self.line.editingFinished.connect(self._left)

    def value(self) -> "PartialDate | date | None":
        from ldn_prep.desktop.widgets.date_reading import read_date

        found = read_date(self.line.text(), self._t).found
        if found is None or not self._needs_day:
            return found
        return found.first_day if found.is_exact else None

    def bind(
        self,
        owner: str,
        value: "PartialDate | date | None",
        save: Save,
        unread: str = "",
        keep_unread: Save | None = None,
    ) -> None:
        """`unread` are words kept for this field in place of a date; `keep_unread` keeps others."""
        may_show = self._keeper.rebind(owner, partial(self._save, save))
        is_same_owner, self._owner = owner == self._owner, owner
        self._unread, self._keep_unread = unread, keep_unread
        if not may_show:
            return
        if unread and value is None:
            self._show_unread(unread)
        elif not (is_same_owner and self._has_fault and value is None and keep_unread is None):
            self.show_value(value)

    def show_value(self, value: "PartialDate | date | None") -> None:
        if self.line.hasFocus() and self.value() == value and self.line.text():
            return
        self.line.setText(self._in_words(value))
        self._say("", is_fault=False)

    def _show_unread(self, text: str) -> None:
        if self.line.text().strip() != text:
            self.line.setText(text)
        self._say_what_was_read(self.line.text())

    def _to_keep(self) -> "PartialDate | date | _Unread | None":
        return _Unread(self.line.text()) if self._has_fault else self.value()

    def _save(self, save: Save, kept: Any) -> object:
        """Emptied or readable again: the kept words go, with the value or alone."""
        if self._keep_unread is None:
            return save(kept)
        if isinstance(kept, _Unread):
            return self._keep_unread(str(kept))
        if kept is None and self._unread:
            return self._keep_unread("")
        return save(kept)

    def flush(self) -> None:
        self._keeper.flush()

    def _in_words(self, value: "PartialDate | date | None") -> str:
        from ldn_prep.wording import describe_date

        if value is None:
            return ""
        return describe_date(value, self._t)

    def _note(self, text: str) -> None:
        self._say_what_was_read(text)
        if self._has_fault and self._keep_unread is None:
            self._keeper.forget()
        else:
            self._keeper.touch()

    def _say_what_was_read(self, text: str) -> None:
        from ldn_prep.desktop.widgets.date_reading import read_date

        read = read_date(text, self._t)
        if read.found is not None and self._needs_day and not read.found.is_exact:
            self._say(self._t("Please add the day."), is_fault=True)
        elif read.found is None and text.strip():
            self._say(read.advice, is_fault=True)
        else:
            self._say(self._in_words(read.found), is_fault=False)

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
