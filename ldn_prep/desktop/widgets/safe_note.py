"""A quiet line beneath a field for a dose: how it will print, and why not as it was typed."""

from ldn_prep.desktop.widgets.field_row import FieldRow
from ldn_prep.desktop.widgets.notice_bar import announce
from ldn_prep.desktop.widgets.text_fields import LongTextField, TextField
from ldn_prep.desktop.widgets.texts import Text
from ldn_prep.i18n import Translator
from ldn_prep.wording.safely import explain_corrections, find_unclear, write_safely


class SafeNote(Text):
    """Takes no room while the text prints as it is typed.

    `language` is the packet's, the screen's when empty. What the field says of itself to assistive
    technology has the note behind it; it is spoken when the person is done typing.
    """

    def __init__(
        self,
        field: TextField | LongTextField,
        t: Translator,
        language: str = "",
        *,
        is_strength: bool = False,
    ):
        super().__init__("", "hint")
        self.setParent(field.parentWidget() or field)  # without one it would open as a window
        self._field, self._t, self._language = field, t, language or t.language
        self._is_strength = is_strength
        self._hint = field.accessibleDescription()
        field.textChanged.connect(self._show_note)
        field.edited.connect(self._speak)
        self._show_note()

    def show_language(self, language: str) -> None:
        """The packet is now written in another language."""
        self._language = language
        self._show_note()

    def _show_note(self) -> None:
        note = self._describe(self._field.text().strip())
        self.show_text(note)
        self._field.setAccessibleDescription(" ".join(part for part in (self._hint, note) if part))

    def _describe(self, typed: str) -> str:
        if not typed:
            return ""
        t, is_strength = self._t, self._is_strength
        written = write_safely(typed, self._language, is_strength=is_strength)
        unclear = [t(reason) for reason in find_unclear(typed)]
        if written == typed:
            return " ".join(unclear)
        found = explain_corrections(typed, self._language, is_strength=is_strength)
        reasons = [t(reason) for reason in dict.fromkeys(each.reason for each in found)]
        return " ".join((t("Will print: {words}", words=written), *reasons, *unclear))

    def _speak(self) -> None:
        if self.text():
            announce(self._field, self.text())


def attach_safe_note(
    row: FieldRow, t: Translator, language: str = "", *, is_strength: bool = False
) -> SafeNote:
    """Puts a note beneath the field of a row, which is a `TextField` or a `LongTextField`."""
    field, layout = row.field, row.layout()
    if not isinstance(field, TextField | LongTextField) or layout is None:
        raise TypeError("only a field of text has a note about its writing")
    note = SafeNote(field, t, language, is_strength=is_strength)
    layout.addWidget(note)
    return note
