"""The steps of a titration or taper, blank until the person fills them: schedules differ."""

from PySide6.QtWidgets import QVBoxLayout

from ldn_prep.actions import dosages
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.step_row import StepRow
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, QuietButton, Text, flow
from ldn_prep.records import DoseStep, find_by_id
from ldn_prep.wording import strengths_of


class StepsCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("Dose steps"))
        self._desk, self._medication_id = desk, ""
        self._rows: dict[str, StepRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.NORMAL)
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
        strengths = self._strengths()
        for step in steps:
            if step.id not in self._rows:
                self._rows[step.id] = StepRow(self._desk, step.id)
                self._list.addWidget(self._rows[step.id])
                self._rows[step.id].show()
            place = list(self._rows).index(step.id)
            self._rows[step.id].show_step(step, place + 1, strengths)

    def _strengths(self) -> tuple[str, ...]:
        records = self._desk.records
        medication = find_by_id(records.medications, self._medication_id) if records else None
        return strengths_of(records, medication) if records and medication else ()

    def _add_step(self) -> None:
        changes = self._desk.act(dosages.add_dose_step, self._medication_id)
        if changes and changes.added[0] in self._rows:
            self._rows[changes.added[0]].starts.line.setFocus()
