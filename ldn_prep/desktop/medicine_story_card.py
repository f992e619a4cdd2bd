"""Where a medicine stands: since when, why, who prescribed it, when it stopped, who says so."""

from PySide6.QtWidgets import QWidget

from ldn_prep.actions import medications
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
    SegmentField,
    TextField,
)
from ldn_prep.records import EntrySource, Medication, MedicationStatus
from ldn_prep.wording import label_of

_NOT_TAKING = (MedicationStatus.STOPPED, MedicationStatus.PAUSED, MedicationStatus.CANNOT_TAKE)


class MedicineStoryCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("Its story"))
        self._desk = desk
        states = [(each, label_of(each, t)) for each in MedicationStatus]
        sources = [(each, label_of(each, t)) for each in EntrySource]
        self._fields: dict[str, Field] = {
            "status": SegmentField(t("Where it stands"), states),
            "reason": TextField(),
            "prescriber": TextField(),
            "pharmacy": TextField(),
            "started": DateField(t),
            "last_taken": DateField(t),
            "stopped": DateField(t),
            "stop_reason": TextField(),
            "source": ChoiceField(t("Where I read this"), sources),
            "checked_on": DateField(t, needs_day=True),
            "note": LongTextField(lines=1),
        }
        self._lay_out()

    def show_medication(self, medication: Medication) -> None:
        action = medications.change_medication
        for name, field in self._fields.items():
            bind(self._desk, field, name, medication, action, medication.id, owner=medication.id)
        has_end = medication.stopped is not None or bool(medication.stop_reason)
        self._end.setVisible(medication.status in _NOT_TAKING or has_end)

    def _lay_out(self) -> None:
        t, made = self._desk.t, self._row
        self._end = Pair(made("stopped", t("Stopped on")), made("stop_reason", t("Why not now")))
        partly = t("As far as you know: May 2026, or 2026")
        self.add(
            Form(
                made("status", t("Where it stands")),
                self._end,
                made("reason", t("What it is for")),
                Pair(made("started", t("Started"), partly), made("last_taken", t("Last taken on"))),
                Pair(made("prescriber", t("Prescribed by")), made("pharmacy", t("Pharmacy"))),
                Pair(made("source", t("Where I read this")), made("checked_on", t("Checked on"))),
                made("note", t("Note")),
            )
        )

    def _row(self, name: str, label: str, hint: str = "") -> FieldRow:
        field: QWidget = self._fields[name]
        return FieldRow(label, field, hint)
