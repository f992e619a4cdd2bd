"""Someone of that name is in the store already: the same person, or one to tell apart?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.people_names import describe_born, find_named
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    DateField,
    FieldRow,
    QuietButton,
    Text,
    clear_layout,
    flow,
)
from ldn_prep.records import PartialDate, Person

_MOST_NAMED = 4


class Namesakes(QWidget):
    """Shows nothing until a name is asked about that someone has."""

    meant = Signal(str)

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._asked_about, t = desk, "", desk.t
        self._said = Text("", "label")
        self._born = DateField(t)
        self._others = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._said)
        layout.addLayout(self._others)
        hint = t("It tells the two apart. Leave it empty if you do not know it.")
        layout.addWidget(FieldRow(t("Date of birth of the new person"), self._born, hint))
        self.hide()

    def ask_about(self, name: str) -> bool:
        """Whether there is something to ask before this name is added. Each name is asked once."""
        found = find_named(self._desk.people, name)
        if not found or self._asked_about == name:
            return False
        self._asked_about = name
        self._said.setText(
            self._desk.t(
                "{name} is in the list already. Is it the same person?", name=found[0].name
            )
        )
        clear_layout(self._others)
        self._others.addWidget(flow(*(self._button(each) for each in found[:_MOST_NAMED])))
        self.show()
        self._born.setFocus()
        return True

    def born(self) -> PartialDate | None:
        """None while it was not asked or not said."""
        found = self._born.value() if self._asked_about else None
        return found if isinstance(found, PartialDate) else None

    def is_unclear(self) -> bool:
        """What was typed as a birth date is none; the focus goes there."""
        if not self._asked_about or self.born() or not self._born.line.text().strip():
            return False
        self._born.setFocus()
        return True

    def _button(self, person: Person) -> QuietButton:
        t = self._desk.t
        text = t("Open {name}, {born}", name=person.name, born=describe_born(person.born, t))
        button = QuietButton(text)
        button.clicked.connect(lambda _on: self.meant.emit(person.id))
        return button
