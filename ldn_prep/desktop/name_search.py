"""Type a few letters, choose or press Enter: adds a medicine, known to the program or not."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.row_button import RowButton
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, FieldRow, QuietButton, TextField, row
from ldn_prep.i18n import Translator

_MOST = 6
_IDLE_MS = 400


class NameSearch(QWidget):
    """Down and Up walk through the suggestions, Enter adds; what was typed can always be added."""

    chosen = Signal(str)

    def __init__(self, t: Translator):
        super().__init__()
        label = t("Type a medicine or supplement")
        self._t, self._at, self._count = t, -1, 0
        self.field = _SearchField(label)
        self.field.walked.connect(self._walk)
        self.field.left.connect(self._close)
        self.field.textEdited.connect(self._suggest)
        self.field.returnPressed.connect(self._choose)
        add = QuietButton(t("Add"), "plus", name=t("Add this medicine"))
        add.clicked.connect(self._choose)
        line = row(self.field, add, gap=Space.SMALL, stretch=0)
        line.setFocusProxy(self.field)
        self._panel = Card()
        self._panel.body.setContentsMargins(4, 4, 4, 4)
        self._panel.body.setSpacing(0)
        self._rows = [self._row(place) for place in range(_MOST)]
        self._panel.hide()
        QTimer.singleShot(_IDLE_MS, self, _read_names)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(FieldRow(label, line))
        layout.addWidget(self._panel)

    def clear(self) -> None:
        self.field.clear()
        self._close()

    def _row(self, place: int) -> RowButton:
        made = RowButton(is_chosen_by_click=True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda _checked: self._choose_at(place))
        self._panel.add(made)
        return made

    def _suggest(self, text: str) -> None:
        from ldn_prep.catalogue import search_names

        found = search_names(text, _MOST)
        self._count = len(found)
        for place, made in enumerate(self._rows):
            made.setVisible(place < self._count)
            if place < self._count:
                made.show_texts(found[place].name, found[place].detail)
        self._mark(-1)
        self._panel.setVisible(bool(found))

    def _walk(self, step: int) -> None:
        if self._count and self._panel.isVisible():
            self._mark(max(-1, min(self._count - 1, self._at + step)))

    def _mark(self, place: int) -> None:
        """The field itself says which suggestion is marked: the focus stays in it."""
        self._at = place
        for index, made in enumerate(self._rows):
            made.setChecked(index == place)
        marked = self._rows[place] if place >= 0 else None
        self.field.setAccessibleDescription(marked.accessibleName() if marked else "")

    def _choose_at(self, place: int) -> None:
        self._at = place
        self._choose()

    def _choose(self) -> None:
        name = self._rows[self._at].accessibleName() if self._at >= 0 else self.field.text()
        if name.strip():
            self.chosen.emit(name.strip())
        else:
            self.field.setFocus()

    def _close(self) -> None:
        self._count = 0
        self._mark(-1)
        self._panel.hide()


def _read_names() -> None:
    """Reads the catalogue while nothing else is to be done, so that the first letter is quick."""
    from ldn_prep.catalogue import search_names

    search_names("a", 1)


class _SearchField(TextField):
    walked = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
