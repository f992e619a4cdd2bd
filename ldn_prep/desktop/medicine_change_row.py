"""One thing that happened with a medicine, as a sentence; it unfolds to be corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import medication_history as history
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Beside,
    DateField,
    FieldRow,
    Form,
    LongTextField,
    Pair,
    PlainButton,
    Text,
    TextField,
    ToggleButton,
    column,
    row,
)
from ldn_prep.i18n import N_
from ldn_prep.packet.medicine_story import describe_change
from ldn_prep.records import MedicationChange, MedicationChangeKind, PersonRecords

_DAYS = {
    MedicationChangeKind.DOSE_CHANGED: N_("The dose changed on"),
    MedicationChangeKind.STOPPED: N_("It was stopped on"),
    MedicationChangeKind.RESTARTED: N_("Started again on"),
    MedicationChangeKind.PAUSED: N_("It was paused on"),
}


class MedicineChangeRow(QWidget):
    opened = Signal()

    def __init__(self, desk: Desk, change: MedicationChange):
        super().__init__()
        t = desk.t
        self._desk, self._id, self._kind = desk, change.id, change.kind
        self._words = ""
        self._sentence, self._hint = Text(), Text("", "hint")
        self._correct = ToggleButton(t("Correct"), "edit")
        self._correct.toggled.connect(self._open)
        self._delete = PlainButton(t("Delete"), "trash")
        self._delete.clicked.connect(self._mark_in_error)
        self.day = DateField(t)
        self._fields: dict[str, Field] = {
            "on": self.day,
            "reason": TextField(),
            "before": LongTextField(lines=1),
        }
        self._form = self._lay_out()
        self._form.hide()

    def show_change(self, change: MedicationChange, records: PersonRecords, now: str) -> None:
        """`now` is how the medicine is taken today, as it prints."""
        t, action = self._desk.t, history.correct_change
        words = describe_change(change, records, t)
        self._words = words[:1].upper() + words[1:]
        self._sentence.setText(self._words)
        for name, field in self._fields.items():
            bind(self._desk, field, name, change, action, change.id, owner=change.id)
        is_dose = change.kind is MedicationChangeKind.DOSE_CHANGED
        is_same = is_dose and change.before == now
        said = t("Now write below how you take it since then.") if is_same else ""
        self._hint.show_text(said)
        self._correct.setAccessibleName(t("Correct: {what}", what=self._words))
        self._delete.setAccessibleName(t("Delete: {what}", what=self._words))

    def set_open(self, is_open: bool) -> None:
        self._correct.setChecked(is_open)

    def _open(self, is_open: bool) -> None:
        self._form.setVisible(is_open)
        if is_open:
            self.opened.emit()

    def _lay_out(self) -> Form:
        t, fields = self._desk.t, self._fields
        why = FieldRow(t("Why it changed"), fields["reason"])
        form = Form(Pair(FieldRow(t(_DAYS[self._kind]), self.day), why))
        before = FieldRow(t("How I took it until then"), fields["before"])
        form.add(before)
        before.setVisible(self._kind is MedicationChangeKind.DOSE_CHANGED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        steps = row(self._correct, self._delete, gap=0)
        words = column(self._sentence, self._hint, gap=Space.HAIR)
        layout.addWidget(Beside(words, steps, least_ems=32))
        layout.addWidget(form)
        return form

    def _mark_in_error(self) -> None:
        t, records = self._desk.t, self._desk.records
        person = records.person.name if records else ""
        says = t("{name}: deleted from the story: {what}.", name=person, what=self._words)
        self._desk.act(history.mark_change_in_error, self._id, says=says)
