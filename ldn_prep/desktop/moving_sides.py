"""The two people of a move, as the question shows them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ldn_prep.desktop.people_view import ShownPerson
from ldn_prep.desktop.person_badge import PersonBadge
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text, column


class PersonSide(QWidget):
    """One of the two people of the question: mark, name, birth date."""

    def __init__(self) -> None:
        super().__init__()
        self._badge = PersonBadge(2.6)
        self._name, self._born = Text("", "strong"), Text("", "hint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._badge)
        layout.addWidget(column(self._name, self._born, gap=0), 1)

    def show_person(self, shown: ShownPerson | None) -> None:
        self._badge.show_person(shown)
        self._name.setText(shown.name if shown else "")
        self._born.setText((shown.apart or shown.born) if shown else "")
        self.setVisible(shown is not None)


class BothSides(QWidget):
    """Who it leaves, and beside them who it comes to."""

    def __init__(self) -> None:
        super().__init__()
        self._own, self._other = PersonSide(), PersonSide()
        self._arrow = Text("→", "section", wraps=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._own, 1)
        layout.addWidget(self._arrow)
        layout.addWidget(self._other, 1)

    def show_people(self, own: ShownPerson, other: ShownPerson | None) -> None:
        self._own.show_person(own)
        self._other.show_person(other)
        self._arrow.setVisible(other is not None)
