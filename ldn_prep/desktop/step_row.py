"""One step of a titration or taper: a line for the plan, a line for how it went."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import dosages
from ldn_prep.desktop.amount_row import AmountRow
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Beside,
    ChoiceField,
    DateField,
    FieldRow,
    IconButton,
    Line,
    Pair,
    Text,
    TextField,
    row,
)
from ldn_prep.records import DoseStep, TimeOfDay
from ldn_prep.wording import label_of


class StepRow(QWidget):
    """Its fields are blank until the person fills them."""

    def __init__(self, desk: Desk, step_id: str):
        super().__init__()
        self._desk, self._id, t = desk, step_id, desk.t
        times = [(None, t("Not said")), *((each, label_of(each, t)) for each in TimeOfDay)]
        self._number = Text("", "strong")
        self.starts, self._amount, self._time = DateField(t), TextField(), ChoiceField("", times)
        self._planned = TextField()
        self._began, self._taken, self._happened = DateField(t), TextField(), TextField()
        self._hold = TickRow(t("On hold: no dose"), t("On hold: no dose from that day"))
        self._remove = IconButton("trash", t("Delete"))
        self._remove.clicked.connect(self._delete)
        self._fields: dict[str, Field] = {
            "starts": self.starts,
            "amount_as_typed": self._amount,
            "time_of_day": self._time,
            "planned_by": self._planned,
            "is_hold": self._hold,
            "really_started": self._began,
            "taken_amount_as_typed": self._taken,
            "happened": self._happened,
        }
        self._lay_out()

    def show_step(self, step: DoseStep, number: int, strengths: tuple[str, ...]) -> None:
        action = dosages.change_dose_step
        for name, field in self._fields.items():
            bind(self._desk, field, name, step, action, step.id, owner=step.id)
        for each in (self._amount_row, self._taken_row):
            each.show_strengths(strengths)
            each.setVisible(not step.is_hold)
            if step.is_hold:
                each.note.hide()
        self._time_row.setVisible(not step.is_hold)
        t = self._desk.t
        self._number.setText(t("Step {number}", number=number))
        self.setAccessibleName(self._number.text())
        self._remove.rename("", t("Delete step {number}", number=number))

    def _lay_out(self) -> None:
        t = self._desk.t
        self._amount.setAccessibleName(t("Amount, with unit"))
        self._taken.setAccessibleName(t("Amount I really took"))
        self._amount_row = AmountRow(t, t("Amount"), self._amount, is_note_apart=True)
        self._taken_row = AmountRow(t, t("Really took"), self._taken, is_note_apart=True)
        self._began.line.setAccessibleName(t("Really started on"))
        self._time_row = FieldRow(t("Time of day"), self._time)
        plan = _line(
            FieldRow(t("Starts on"), self.starts),
            self._amount_row,
            self._time_row,
            FieldRow(t("Planned by"), self._planned),
        )
        went = Pair(
            _half(FieldRow(t("Really started"), self._began), self._taken_row),
            FieldRow(t("What happened"), self._happened),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        head = Beside(self._number, row(self._hold, self._remove, gap=Space.HAIR))
        notes = self._amount_row.note, self._taken_row.note
        for part in (head, plan, notes[0], went, notes[1], Line()):
            layout.addWidget(part)

    def _delete(self) -> None:
        t, records = self._desk.t, self._desk.records
        name = records.person.name if records else ""
        says = t("{name}: the dose step was deleted.", name=name)
        self._desk.act(dosages.mark_dose_step_in_error, self._id, says=says)


def _half(first: QWidget, second: QWidget) -> Pair:
    made = Pair(first, second, least_ems=15)
    made.line.setSpacing(Space.SMALL)
    return made


def _line(first: QWidget, second: QWidget, third: QWidget, fourth: QWidget) -> Pair:
    """Four in a row, two and two, or one below the other, by the room there is."""
    made = Pair(_half(first, second), _half(third, fourth), least_ems=32)
    made.line.setSpacing(Space.SMALL)
    return made
