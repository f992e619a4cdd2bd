"""What a medicine is for, since when, from whom, and where the entry was read and checked."""

from PySide6.QtWidgets import QWidget

from ldn_prep import clock
from ldn_prep.actions import medication_history, medications
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import (
    Card,
    ChoiceField,
    DateField,
    FieldRow,
    Form,
    LongTextField,
    Pair,
    QuietButton,
    TextField,
    flow,
)
from ldn_prep.records import EntrySource, Medication
from ldn_prep.wording import label_of


class MedicineOriginCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("What it is for, and where it comes from"))
        self._desk, self._medication_id = desk, ""
        sources = [(each, label_of(each, t)) for each in EntrySource]
        self._fields: dict[str, Field] = {
            "reason": TextField(),
            "prescriber": TextField(),
            "pharmacy": TextField(),
            "started": DateField(t),
            "last_taken": DateField(t),
            "source": ChoiceField(t("Where I read this"), sources),
            "checked_on": DateField(t, needs_day=True),
            "note": LongTextField(lines=1),
        }
        self._checked = QuietButton(t("I checked this medicine today"), "check")
        self._checked.clicked.connect(self._check)
        self._lay_out()

    def show_medication(self, medication: Medication) -> None:
        self._medication_id = medication.id
        action = medications.change_medication
        for name, field in self._fields.items():
            bind(self._desk, field, name, medication, action, medication.id, owner=medication.id)
        self._checked.setVisible(medication.checked_on != clock.today())

    def _lay_out(self) -> None:
        t, made = self._desk.t, self._row
        partly = t("As far as you know: May 2026, or 2026")
        self.add(
            Form(
                made("reason", t("What it is for")),
                Pair(made("started", t("Started"), partly), made("last_taken", t("Last taken on"))),
                Pair(made("prescriber", t("Prescribed by")), made("pharmacy", t("Pharmacy"))),
                Pair(made("source", t("Where I read this")), made("checked_on", t("Checked on"))),
                flow(self._checked),
                made("note", t("Note")),
            )
        )

    def _row(self, name: str, label: str, hint: str = "") -> FieldRow:
        field: QWidget = self._fields[name]
        return FieldRow(label, field, hint)

    def _check(self) -> None:
        self._desk.act(medication_history.check_medication, self._medication_id, clock.today())
