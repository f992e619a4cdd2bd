"""A field to type in that also has a list to pick from. Nothing is chosen beforehand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy

from ldn_prep.desktop.widgets import TextField
from ldn_prep.desktop.widgets.keeper import Save


class OfferField(QComboBox):
    """Keeps what stands in it as a text field does; Down or the arrow opens the list."""

    def __init__(self, name: str = "", offers: Sequence[str] = ()):
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setView(QListView())  # the native list ignores the style sheet's padding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line = TextField()
        self.setLineEdit(self.line)
        self._stop_finishing_words()
        self.setAccessibleName(name)
        self._offers: tuple[str, ...] = ()
        self.offer(offers)
        self.textActivated.connect(self._choose)

    def offer(self, offers: Sequence[str]) -> None:
        """Replaces the list; what stands in the field stays."""
        if tuple(offers) == self._offers:
            return
        text, self._offers = self.line.text(), tuple(offers)
        self.clear()
        self.addItems(list(offers))
        self.setCurrentIndex(-1)
        self.line.setText(text)

    def text(self) -> str:
        return self.line.text()

    def bind(self, owner: str, value: str, save: Save) -> None:
        self.line.bind(owner, value, save)

    def flush(self) -> None:
        self.line.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down never swap what was typed for an entry of the list: they open it."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer in passing."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.line.setEnabled(self.isEnabled())

    def _stop_finishing_words(self) -> None:
        """Qt would complete "tab" to "tablet" while one types: words the person did not say."""
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none; the stub does not say so

    def _choose(self, text: str) -> None:
        self.line.setText(text)
        self.line.textEdited.emit(text)
        self.line.flush()
