"""One medicine in full: what it is, how it is taken, where it stands and where that is known from.

Knows the records of one medicine only; what it prints stands above, as it will be read.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import dosages, medications
from ldn_prep.desktop.binding import bind
from ldn_prep.desktop.compounded_card import CompoundedCard
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.dosage_editor import DosageEditor
from ldn_prep.desktop.medicine_name_card import MedicineNameCard
from ldn_prep.desktop.medicine_origin_card import MedicineOriginCard
from ldn_prep.desktop.medicine_story_card import MedicineStoryCard
from ldn_prep.desktop.step_editor import StepsCard
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Beside,
    Card,
    FieldRow,
    LongTextField,
    QuietButton,
    Text,
    flush_all,
)
from ldn_prep.records import (
    DosageBasis,
    DosageTiming,
    Medication,
    MedicationCategory,
    PersonRecords,
    find_by_id,
)
from ldn_prep.wording import (
    describe_how,
    describe_medication_name,
    describe_strength_and_form,
)


class MedicineEditor(QWidget):
    stepped = Signal(str, int)
    opened = Signal(QWidget)
    """What was just begun and should be in view."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._id = desk, ""
        self.name_card = MedicineNameCard(desk)
        self.name_card.stepped.connect(lambda step: self.stepped.emit(self._id, step))
        self._prescribed = DosageEditor(desk, DosageBasis.PRESCRIBED)
        self._taken = TakenDifferently(desk)
        self._steps, self._compounded = StepsCard(desk), CompoundedCard(desk)
        self._story, self._origin = MedicineStoryCard(desk), MedicineOriginCard(desk)
        self._story.opened.connect(self.opened)
        self._dose_changed = QuietButton(desk.t("The dose changed"), "edit")
        self._dose_changed.clicked.connect(self._begin_dose_change)
        self._sentence = Text("", "lead")
        self._lay_out()

    def show_medicine(self, records: PersonRecords, medication: Medication) -> None:
        self._id = medication.id
        prescribed = records.find_dosage(medication.id, DosageBasis.PRESCRIBED)
        steps = records.steps_of(medication.id)
        is_in_steps = prescribed is not None and prescribed.timing is DosageTiming.STEPS
        is_compounded = medication.category is MedicationCategory.COMPOUNDED
        details = records.find_compounded(medication.id)
        self.name_card.show_medication(medication)
        self._prescribed.show_dosage(prescribed, medication.id)
        self._taken.show_medicine(records, medication)
        self._steps.show_steps(medication.id, steps)
        self._steps.setVisible(medication.is_ldn or is_in_steps or bool(steps))
        self._compounded.show_details(details, medication.id)
        self._compounded.setVisible(medication.is_ldn or is_compounded or details is not None)
        self._story.show_medicine(records, medication)
        self._origin.show_medication(medication)
        self._sentence.setText(self._in_words(records, medication))

    def _in_words(self, records: PersonRecords, medication: Medication) -> str:
        t = self._desk.t
        parts = (
            describe_medication_name(medication, t),
            describe_strength_and_form(medication, t),
            describe_how(records, medication, DosageBasis.PRESCRIBED, t),
        )
        return "\n".join(part for part in parts if part)

    def _lay_out(self) -> None:
        t = self._desk.t
        printed = Card(look="soft")
        printed.body.setSpacing(Space.HAIR)
        printed.add(Text(t("It will print like this"), "label"))
        printed.add(self._sentence)
        how = Card(t("How it is taken"))
        how.add(printed)
        advice = t("Correct a mistake right below. When the dose itself changed, say so first:")
        how.add(Beside(Text(advice, "hint"), self._dose_changed))
        how.add(self._prescribed)
        how.add(self._taken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        for part in (
            self.name_card,
            self._story,
            how,
            self._steps,
            self._compounded,
            self._origin,
        ):
            layout.addWidget(part)

    def _begin_dose_change(self) -> None:
        flush_all()
        records = self._desk.records
        medication = find_by_id(records.medications, self._id) if records else None
        if records and medication:
            self._story.begin_dose_change(records, medication)


class TakenDifferently(QWidget):
    """What the person really does, beside what was prescribed, and why."""

    def __init__(self, desk: Desk):
        super().__init__()
        t = desk.t
        self._desk, self._id = desk, ""
        self._tick = TickRow(t("I take it differently"))
        self._why = LongTextField(lines=1)
        self._editor = DosageEditor(desk, DosageBasis.TAKEN)
        self._parts = Card(t("How I really take it"), look="card")
        self._parts.add(FieldRow(t("Why I take it differently"), self._why))
        self._parts.add(self._editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._tick)
        layout.addWidget(self._parts)

    def show_medicine(self, records: PersonRecords, medication: Medication) -> None:
        self._id = medication.id
        taken = records.find_dosage(medication.id, DosageBasis.TAKEN)
        self._tick.bind(f"{medication.id} taken", taken is not None, self._set_taken)
        self._editor.show_dosage(taken, medication.id)
        self._parts.setVisible(taken is not None)
        name, action = "taken_differently_because", medications.change_medication
        bind(self._desk, self._why, name, medication, action, medication.id, owner=medication.id)

    def _set_taken(self, is_on: bool) -> object:
        if is_on:
            return self._desk.act(dosages.set_dosage, self._id, DosageBasis.TAKEN)
        t, records = self._desk.t, self._desk.records
        medication = find_by_id(records.medications, self._id) if records else None
        says = t(
            "{name}: {medicine} is noted as taken as prescribed.",
            name=records.person.name if records else "",
            medicine=medication.name_as_typed if medication else "",
        )
        return self._desk.act(dosages.remove_dosage, self._id, DosageBasis.TAKEN, says=says)
