"""Six things a prescriber asks before LDN: yes, no, or not asked, each with room for a note."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import people
from ldn_prep.desktop.binding import bind_date
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, DateField, FieldRow, Line, SegmentField, Text, TextField
from ldn_prep.desktop.widgets.keeper import Save
from ldn_prep.errors import N_
from ldn_prep.records import Answer, Person, PersonRecords
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


@dataclass(frozen=True, slots=True)
class Asked:
    """`field` is the answer's name in Person; its note is `field`_note."""

    field: str
    question: str
    note: str


QUESTIONS = (
    Asked("pregnancy", N_("Pregnant, or planning to be?"), N_("For example: due in October")),
    Asked("breastfeeding", N_("Breastfeeding?"), N_("For example: how old the child is")),
    Asked("liver", N_("Liver disease, now or before?"), N_("Which, and since when")),
    Asked("kidney", N_("Kidney disease, now or before?"), N_("Which, and since when")),
    Asked(
        "surgery",
        N_("An operation, dental work or a procedure planned?"),
        N_("What is planned, and where"),
    ),
    Asked("alcohol", N_("Do you drink alcohol?"), N_("For example: a glass of wine on Sundays")),
)


class AskedCard(Card):
    def __init__(self, desk: Desk):
        super().__init__(desk.t("Health questions"))
        t = desk.t
        self.add(Text(t("A prescriber asks these before LDN. A blank is printed as not asked.")))
        self._rows = [_AskedRow(desk, asked) for asked in QUESTIONS]
        for row in self._rows:
            self.add(Line())
            self.add(row)
        self.setFocusProxy(self._rows[0])

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        for row in self._rows:
            row.show_person(records.person)


class _AskedRow(QWidget):
    def __init__(self, desk: Desk, asked: Asked):
        super().__init__()
        self._desk, self._asked, t = desk, asked, desk.t
        question = t(asked.question)
        order = (Answer.YES, Answer.NO, Answer.NOT_ASKED)
        choices = [(each, label_of(each, t)) for each in order]
        self._answer = SegmentField(question, choices, quiet=[Answer.NOT_ASKED])
        self._note = TextField(t("Note: {question}", question=question))
        self._note_row = FieldRow(t("Note"), self._note, t(asked.note))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(FieldRow(question, self._answer))
        self._on = DateField(t) if asked.field == "surgery" else None
        if self._on is not None:
            self._on_row = FieldRow(t("When is it planned?"), self._on)
            layout.addWidget(self._on_row)
        layout.addWidget(self._note_row)
        self.setFocusProxy(self._answer)

    def show_person(self, person: Person) -> None:
        field = self._asked.field
        answer, note = getattr(person, field), getattr(person, f"{field}_note")
        self._answer.bind(person.id, answer, self._saver(person, field))
        self._note.bind(person.id, note, self._saver(person, f"{field}_note"))
        self._note_row.setVisible(answer is Answer.YES or bool(note))
        if self._on is not None:
            saver = self._saver(person, "surgery_on")
            bind_date(self._desk, self._on, "surgery_on", person, saver)
            self._on_row.setVisible(answer is Answer.YES or person.surgery_on is not None)

    def _saver(self, person: Person, field: str) -> Save:
        act, owner = self._desk.act, person.id
        return lambda value: act(people.change_person, owner, **{field: value})
