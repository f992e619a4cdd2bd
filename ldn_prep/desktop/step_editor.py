"""The steps of a titration or taper, blank until the person fills them: schedules differ."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import dosages
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Card,
    ChoiceField,
    DateField,
    FieldRow,
    Line,
    Pair,
    PlainButton,
    QuietButton,
    Text,
    TextField,
    flow,
)
from ldn_prep.records import DoseStep, TimeOfDay
from ldn_prep.wording import label_of


class StepsCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("Dose steps"))
        self._desk, self._medication_id = desk, ""
        self._rows: dict[str, _StepRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.WIDE)
        self._add = QuietButton(t("Add a step"), "plus")
        self._add.clicked.connect(self._add_step)
        self.add(Text(t("How the dose changes over time, as planned and as it went."), "muted"))
        self.body.addLayout(self._list)
        self.add(flow(self._add))

    def show_steps(self, medication_id: str, steps: tuple[DoseStep, ...]) -> None:
        """Rows stay where they are while their dates are typed; they are put in order on entry."""
        is_other = medication_id != self._medication_id
        self._medication_id = medication_id
        listed = {step.id for step in steps}
        for gone in [key for key in self._rows if is_other or key not in listed]:
            made = self._rows.pop(gone)
            made.hide()
            self._list.removeWidget(made)
            made.deleteLater()
        for number, step in enumerate(steps, 1):
            if step.id not in self._rows:
                self._rows[step.id] = _StepRow(self._desk, step.id)
                self._list.addWidget(self._rows[step.id])
                self._rows[step.id].show()
            self._rows[step.id].show_step(step, number)

    def _add_step(self) -> None:
        changes = self._desk.act(dosages.add_dose_step, self._medication_id)
        if changes and changes.added[0] in self._rows:
            self._rows[changes.added[0]].starts.line.setFocus()


class _StepRow(QWidget):
    def __init__(self, desk: Desk, step_id: str):
        super().__init__()
        self._desk, self._id, t = desk, step_id, desk.t
        times = [(None, t("Not said")), *((each, label_of(each, t)) for each in TimeOfDay)]
        self.starts, self._amount, self._time = DateField(t), TextField(), ChoiceField("", times)
        self._hold = TickRow(t("On hold: no dose from that day"))
        self._planned, self._happened = TextField(), TextField()
        self._remove = PlainButton(t("Delete"), "trash")
        self._remove.clicked.connect(self._delete)
        self._lay_out()

    def show_step(self, step: DoseStep, number: int) -> None:
        fields: dict[str, Field] = {
            "starts": self.starts,
            "amount_as_typed": self._amount,
            "time_of_day": self._time,
            "is_hold": self._hold,
            "planned_by": self._planned,
            "happened": self._happened,
        }
        for name, field in fields.items():
            bind(self._desk, field, name, step, dosages.change_dose_step, step.id, owner=step.id)
        self._remove.setAccessibleName(self._desk.t("Delete step {number}", number=number))

    def _lay_out(self) -> None:
        t = self._desk.t
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(
            Pair(
                FieldRow(t("Starts on"), self.starts),
                FieldRow(t("Amount, with unit"), self._amount),
            )
        )
        layout.addWidget(
            Pair(FieldRow(t("Time of day"), self._time), FieldRow(t("Planned by"), self._planned))
        )
        layout.addWidget(self._hold)
        layout.addWidget(FieldRow(t("What happened"), self._happened))
        layout.addWidget(flow(self._remove))
        layout.addWidget(Line())

    def _delete(self) -> None:
        t, records = self._desk.t, self._desk.records
        name = records.person.name if records else ""
        says = t("{name}: the dose step was deleted.", name=name)
        self._desk.act(dosages.mark_dose_step_in_error, self._id, says=says)
