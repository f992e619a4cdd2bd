"""One appointment of a list, and whose it is: sure, asked for, or left out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.people_names import describe_born, tell_apart
from ldn_prep.actions.visit_list import Choice, Match, Whose
from ldn_prep.desktop.widgets import ChoiceField, Pair, Text, column
from ldn_prep.i18n import Translator
from ldn_prep.records import Person
from ldn_prep.wording import describe_date, describe_time

_NEW = object()


class VisitListRow(QWidget):
    changed = Signal()

    def __init__(self, match: Match, people: Sequence[Person], t: Translator):
        super().__init__()
        self.match = match
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        each = match.appointment
        parts = [
            describe_born(each.born, t),
            describe_date(each.on, t) if each.on else "",
            describe_time(each.at, t) if each.at else "",
            each.with_whom,
        ]
        words = column(
            Text(each.name, "strong"),
            Text(" · ".join(part for part in parts if part), "muted"),
            gap=0,
        )
        self._whose: ChoiceField | None = None
        layout.addWidget(Pair(words, self._answer(people, t), least_ems=44))

    @property
    def choice(self) -> Choice | None:
        """None while it is left out; the sure ones need no choice."""
        value = self._whose.value() if self._whose else None
        if value is None:
            return None
        if value is _NEW:
            return Choice(self.match.appointment, is_new=True)
        return Choice(self.match.appointment, value)

    def _answer(self, people: Sequence[Person], t: Translator) -> QWidget:
        named = [(each.id, _told(each, people, t)) for each in self.match.candidates]
        if self.match.whose is Whose.SURE:
            return Text(t("This is {name}", name=named[0][1]))
        self._whose = ChoiceField(
            t("Whose visit: {name}", name=self.match.appointment.name),
            [
                (None, t("Not sure: leave it out") if named else t("Nobody here: leave it out")),
                *((key, t("This is {name}", name=name)) for key, name in named),
                (_NEW, t("Add as a new person")),
            ],
        )
        self._whose.edited.connect(lambda _value: self.changed.emit())
        return self._whose


def _told(person: Person, people: Sequence[Person], t: Translator) -> str:
    """With the birth date at any rate: it is what has to be compared."""
    told = tell_apart(person, people, t)
    if told != person.name:
        return told
    return t("{name} ({apart})", name=person.name, apart=describe_born(person.born, t))
