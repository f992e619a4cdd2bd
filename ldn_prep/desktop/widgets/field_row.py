"""A field with its label above, a hint beneath, and room for a sentence when something is amiss."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.texts import Text


class FieldRow(QWidget):
    """The label names the field for assistive technology, too."""

    def __init__(self, label: str, field: QWidget, hint: str = ""):
        super().__init__()
        self.field = field
        self.label = Text(label, "label")
        self.hint = Text(hint, "hint")
        self.error = Text("", "error")
        self.error.hide()
        self._name(label, hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        for each in (self.label, field, self.hint, self.error):
            layout.addWidget(each)
        self.hint.setVisible(bool(hint))

    def show_error(self, sentence: str) -> None:
        """An empty sentence takes the error away."""
        self.error.show_text(sentence)
        self._target.setProperty("fault", "true" if sentence else "false")
        self._target.style().polish(self._target)

    def _name(self, label: str, hint: str) -> None:
        self._target = self.field.focusProxy() or self.field
        self.label.setBuddy(self._target)
        if not self._target.accessibleName():
            self._target.setAccessibleName(label)
        if hint:
            self._target.setAccessibleDescription(hint)


class Form(QWidget):
    """Rows one below the other, at one distance."""

    def __init__(self, *rows: QWidget):
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.NORMAL + Space.HAIR)
        for each in rows:
            self._layout.addWidget(each)

    def add(self, row: QWidget) -> None:
        self._layout.addWidget(row)

    def add_field(self, label: str, field: QWidget, hint: str = "") -> FieldRow:
        made = FieldRow(label, field, hint)
        self._layout.addWidget(made)
        return made
