"""How a medicine is taken, in a form that reads like the label. Nothing is filled in beforehand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import dosages
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.dosage_times import ChoicesTicks, EveryHours, SlotAmounts, has_slot_amounts
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import ChoiceField, FieldRow, LongTextField, Pair, Text, TextField
from ldn_prep.records import Dosage, DosageBasis, DosageTiming, TimeOfDay, Weekday, find_quantity
from ldn_prep.wording import label_of

_WITH_TIMES = (DosageTiming.TIMES_OF_DAY, DosageTiming.DAYS_OF_WEEK)


class DosageEditor(QWidget):
    def __init__(self, desk: Desk, basis: DosageBasis):
        super().__init__()
        self._desk, self._basis, t = desk, basis, desk.t
        self._amount, self._most, self._for = TextField(), TextField(), TextField()
        self._timing = ChoiceField(t("When"), [(each, label_of(each, t)) for each in DosageTiming])
        self._times = ChoicesTicks(desk, TimeOfDay, "times_of_day")
        self._days = ChoicesTicks(desk, Weekday, "days_of_week")
        self._slots, self._hours = SlotAmounts(desk), EveryHours(desk)
        self._as_needed = TickRow(t("Only when needed"))
        self._meals, self._words = TextField(), LongTextField(lines=2)
        self._understood = Text("", "hint")
        self._lay_out()

    def show_dosage(self, dosage: Dosage | None, medication_id: str) -> None:
        shown = dosage or Dosage(person_id="", medication_id=medication_id, basis=self._basis)
        owner = f"{medication_id} {self._basis}"
        for part in (self._times, self._days, self._slots, self._hours):
            part.show_dosage(shown, owner)
        for name, field in self._fields.items():
            bind(
                self._desk,
                field,
                name,
                shown,
                dosages.set_dosage,
                medication_id,
                self._basis,
                owner=owner,
            )
        self._show_parts(shown)

    def _show_parts(self, dosage: Dosage) -> None:
        timing = dosage.timing
        self._times.setVisible(timing in _WITH_TIMES)
        has_slots = len(dosage.times_of_day) > 1 or has_slot_amounts(dosage)
        self._slots.setVisible(timing is DosageTiming.TIMES_OF_DAY and has_slots)
        self._days.setVisible(timing is DosageTiming.DAYS_OF_WEEK)
        self._hours.setVisible(timing is DosageTiming.EVERY_HOURS)
        self._needed_row.setVisible(dosage.as_needed)
        typed = dosage.amount_as_typed.strip()
        is_unclear = bool(typed) and find_quantity(typed) is None
        said = self._desk.t("No number with a unit was found, so it is printed as you typed it.")
        self._understood.show_text(said if is_unclear else "")

    def _lay_out(self) -> None:
        t = self._desk.t
        self._fields: dict[str, Field] = {
            "amount_as_typed": self._amount,
            "timing": self._timing,
            "as_needed": self._as_needed,
            "as_needed_for": self._for,
            "max_per_day_as_typed": self._most,
            "meal_words": self._meals,
            "free_text": self._words,
        }
        self._needed_row = Pair(
            FieldRow(t("Needed for"), self._for),
            FieldRow(t("At most in one day"), self._most, t("With the unit: 8 tablets")),
        )
        amount = FieldRow(
            t("How much each time"), self._amount, t("With the unit: 1 capsule, 4.5 mg, 5 mL")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        for part in (
            Pair(amount, FieldRow(t("When"), self._timing)),
            self._understood,
            self._days,
            self._times,
            self._slots,
            self._hours,
            self._as_needed,
            self._needed_row,
            FieldRow(t("With or without food"), self._meals, t("Exact words: 1 hour before food")),
            FieldRow(t("In my own words"), self._words),
        ):
            layout.addWidget(part)
