"""One line or several lines of text, kept as they are typed.

Undo belongs to the store: the fields' own undo is off, so that Ctrl+Z means one thing everywhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy

from ldn_prep.desktop.widgets.keeper import Keeper, Save

_WINDOWS_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def belongs_to_window(event: QEvent) -> bool:
    """Whether this is undo or redo, which the window handles for the whole store."""
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in _WINDOWS_KEYS)
    )


def _is_same(shown: str, kept: str) -> bool:
    """Spaces at the ends are still being typed; they are no reason to move the cursor."""
    return shown == kept or shown.split() == kept.split()


class TextField(QLineEdit):
    """`required`: an empty text is never kept; the last one comes back when the field is left."""

    def __init__(self, name: str = "", *, placeholder: str = "", required: bool = False):
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._required = required
        self._kept = ""
        self._offered: tuple[str, ...] = ()
        self._keeper = Keeper(self, self.text)
        self.edited = self._keeper.edited
        self.textEdited.connect(self._note)
        self.returnPressed.connect(self._keeper.flush)

    def bind(self, owner: str, value: str, save: Save) -> None:
        if self._keeper.rebind(owner, save):
            self._kept = value
            self.show_value(value)

    def show_value(self, value: str) -> None:
        is_being_typed = self.hasFocus() and (
            _is_same(self.text(), value) or (self._required and not self.text().strip())
        )
        if not is_being_typed and self.text() != value:
            self.setText(value)

    def offer(self, words: Sequence[str]) -> None:
        """Words that can be chosen while typing; anything else can be typed as well."""
        if tuple(words) == self._offered:
            return
        self._offered = tuple(words)
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _text: self._keeper.keep_now())
        self.setCompleter(completer)

    def flush(self) -> None:
        self._keeper.flush()

    def event(self, event: QEvent) -> bool:
        if belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._required and not self.text().strip():
            self.setText(self._kept)
        self._keeper.flush()

    def _note(self, text: str) -> None:
        if self._required and not text.strip():
            self._keeper.forget()
        else:
            self._keeper.touch()


class LongTextField(QPlainTextEdit):
    """Grows with its text from `lines` lines on; Tab leaves it."""

    def __init__(self, name: str = "", *, placeholder: str = "", lines: int = 2):
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines, self._is_showing = lines, False
        self._keeper = Keeper(self, self.toPlainText)
        self.edited = self._keeper.edited
        self.textChanged.connect(self._note)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        return self.toPlainText()

    def bind(self, owner: str, value: str, save: Save) -> None:
        if self._keeper.rebind(owner, save):
            self.show_value(value)

    def show_value(self, value: str) -> None:
        if self.hasFocus() and _is_same(self.toPlainText(), value):
            return
        if self.toPlainText() != value:
            self._is_showing = True
            self.setPlainText(value)
            self._is_showing = False

    def flush(self) -> None:
        self._keeper.flush()

    def event(self, event: QEvent) -> bool:
        if belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keeper.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        shown = max(self._lines, round(self.document().size().height()))
        around = self.height() - self.viewport().height() if self.isVisible() else line
        self.setFixedHeight(shown * line + around + 2 * round(self.document().documentMargin()))

    def _note(self) -> None:
        if not self._is_showing:
            self._keeper.touch()
