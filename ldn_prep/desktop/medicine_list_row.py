"""One medicine in the list: its name, how it is taken, and in words what to look at twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.row_button import RowButton
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_FAR = 10_000


class MedicineRow(RowButton):
    """Arrow keys walk through the list and show each medicine; Alt with an arrow moves it."""

    stepped = Signal(int)
    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__(is_chosen_by_click=True, lines=3)
        self._marks = [_Mark(), _Mark()]
        layout = self.layout()
        for mark in self._marks:
            if layout is not None:
                layout.addWidget(mark)

    def show_medicine(
        self, title: str, lines: tuple[str, str, str], marks: tuple[str, ...]
    ) -> None:
        """`marks` are short warnings, at most two; they are part of what a reader hears."""
        self.show_texts(title, *lines)
        for place, mark in enumerate(self._marks):
            mark.show_text(marks[place] if place < len(marks) else "")
        said = [*marks, *(line for line in lines if line)]
        self.setAccessibleDescription(". ".join(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(_ARROWS[key])
        elif key in _ARROWS:
            self.walked.emit(_ARROWS[key])
        elif key in _ENDS:
            self.walked.emit(_ENDS[key] * _FAR)
        else:
            super().keyPressEvent(event)


class _Mark(QWidget):
    """A warning sign and its words: never colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign, self._words = QLabel(), Text("", "hint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def show_text(self, text: str) -> None:
        if text:
            self._sign.setPixmap(icons.pixmap("warning", theme.colours().warning, 1.1))
            self._words.setText(text)
        self.setVisible(bool(text))
