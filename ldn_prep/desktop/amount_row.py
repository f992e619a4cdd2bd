"""An amount with what the program understood of it beneath: its total, or what is unclear."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, Text, TextField, attach_safe_note
from ldn_prep.i18n import Translator
from ldn_prep.wording import AmountNote, note_amount


class NoteText(Text):
    """A sentence under a field, in the look of a hint or of something to look at again."""

    def __init__(self) -> None:
        super().__init__("", "hint")
        self.hide()

    def show_note(self, note: AmountNote | None, *, is_calm: bool = False) -> None:
        """`is_calm`: while one still types, nothing is marked as wrong."""
        role = "error" if note and note.is_unclear and not is_calm else "hint"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().polish(self)
        self.show_text(note.text if note else "")


class AmountRow(QWidget):
    """A field row whose note follows what is typed."""

    def __init__(
        self,
        t: Translator,
        label: str,
        field: TextField,
        hint: str = "",
        *,
        is_daily: bool = False,
        is_note_apart: bool = False,
    ):
        """`is_note_apart`: the maker puts `note` where there is room for it."""
        super().__init__()
        self._is_daily = is_daily
        self._t, self._field, self._hint = t, field, hint
        self._strengths: tuple[str, ...] = ()
        self.note, self._row = NoteText(), FieldRow(label, field, hint)
        self.setFocusProxy(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self._row)
        attach_safe_note(self._row, t)
        if not is_note_apart:
            layout.addWidget(self.note)
        field.textEdited.connect(lambda _text: self._follow())
        field.editingFinished.connect(self._left)

    def show_strengths(self, strengths: Sequence[str]) -> None:
        """What label and pharmacy say is in one piece or one mL."""
        self._strengths = tuple(strengths)
        self._follow()

    def _left(self) -> None:
        self._follow(is_calm=False)

    def _follow(self, *, is_calm: bool | None = None) -> None:
        note = note_amount(self._field.text(), self._t, self._strengths, is_daily=self._is_daily)
        calm = self._field.hasFocus() if is_calm is None else is_calm
        self.note.show_note(note, is_calm=calm)
        self._row.hint.setVisible(bool(self._hint) and note is None)
        self._field.setAccessibleDescription(note.text if note else self._hint)
