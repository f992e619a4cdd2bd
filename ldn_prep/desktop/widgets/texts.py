"""Text on a page: always plain (a person's words are never markup), always wrapping."""

import re
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QWidget

from ldn_prep.desktop.widgets.keeper import Keeper, Save

_LONG_WORD = re.compile(r"\S{25,}")
_BREAK = "\u200b"  # of no width: a line may end here

Role = Literal[
    "title", "section", "lead", "status", "label", "body", "muted", "hint", "error", "strong"
]


class Text(QLabel):
    """`role` is a word of the type scale in `theme`."""

    def __init__(self, text: str = "", role: Role = "body", *, wraps: bool = True):
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if wraps:  # a wrapping label must be allowed to shrink, or it pushes its neighbours out
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

        self.setText(text)

    def setText(self, text: str) -> None:
        """A word too long for a line may break: nothing is pushed out of the window."""
        self._words = text
        super().setText(_LONG_WORD.sub(lambda found: _BREAK.join(found[0]), text))

    def text(self) -> str:
        return self._words

    def show_text(self, text: str) -> None:
        """An empty text takes no room."""
        self.setText(text)
        self.setVisible(bool(text))


class TickBox(QCheckBox):
    """A tick that is kept at once."""

    def __init__(self, text: str, parent: QWidget | None = None):
        super().__init__(text.replace("&", "&&"), parent)
        self.setAccessibleName(text)
        self._keeper = Keeper(self, self.isChecked)
        self.edited = self._keeper.edited
        self.clicked.connect(self._keeper.keep_now)

    def bind(self, owner: str, value: bool, save: Save) -> None:
        if self._keeper.rebind(owner, save):
            self.setChecked(value)
