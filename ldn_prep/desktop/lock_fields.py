"""A field for a passphrase, hidden unless asked for, and its strength in words beneath."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ldn_prep.actions.strength import Judged, Strength, judge
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text, ToggleButton
from ldn_prep.i18n import Translator

_PAUSE_MS = 150


class PassphraseField(QWidget):
    """What is typed is nowhere but here: no word completion, no list of recent entries."""

    def __init__(self, t: Translator, name: str):
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._show = ToggleButton(t("Show"), name=t("Show what is typed: {field}", field=name))
        self._show.toggled.connect(self._reveal)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._show)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()
        self._show.setChecked(False)

    def _reveal(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if is_shown else mode.Password)


class StrengthLine(Text):
    """Follows a field. `names` are words that somebody who knows the person would try."""

    def __init__(self, t: Translator, field: PassphraseField, names: Iterable[str] = ()):
        super().__init__("", "hint")
        self._t, self._field, self._names = t, field, tuple(names)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.show_now)
        field.line.textChanged.connect(lambda _text: self._timer.start())
        self.hide()

    def show_now(self) -> Judged:
        judged = judge(self._field.text(), self._names)
        parts = (judged.says, judged.why, judged.advice)
        words = " ".join(self._t(each) for each in parts if each)
        self.show_text(words)
        self._field.line.setAccessibleDescription(words)
        return judged

    @property
    def is_weak(self) -> bool:
        return self.show_now().strength <= Strength.WEAK
