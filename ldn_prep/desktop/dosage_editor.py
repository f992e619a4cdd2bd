"""How a medicine is taken, in a form that reads like the label. Nothing is filled in beforehand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import dosages
from ldn_prep.desktop.amount_row import AmountRow
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.dosage_times import ChoicesTicks, EveryHours, TimesGrid
from ldn_prep.desktop.offer_field import OfferField
from ldn_prep.desktop.offers import meal_offers
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    ChoiceField,
    FieldRow,
    LongTextField,
    Pair,
    TextField,
    attach_safe_note,
)
from ldn_prep.records import Dosage, DosageBasis, DosageTiming, Weekday, find_by_id
from ldn_prep.wording import label_of, strengths_of

_WITH_TIMES = (DosageTiming.TIMES_OF_DAY, DosageTiming.DAYS_OF_WEEK)


class DosageEditor(QWidget):
    """Only what the chosen timing needs is in view."""

    def __init__(self, desk: Desk, basis: DosageBasis):
        super().__init__()
        self._desk, self._basis, t = desk, basis, desk.t
        self._amount, self._most, self._for = TextField(), TextField(), TextField()
        self._timing = ChoiceField("", [(each, label_of(each, t)) for each in DosageTiming])
        self._days = ChoicesTicks(desk, Weekday, "days_of_week", self._name)
        self._days.lay_in_a_row()
        self._times, self._hours = TimesGrid(desk, self._name), EveryHours(desk, self._name)
        needed = t("Only when needed")
        self._as_needed = TickRow(needed, self._name(needed))
        self._meals, self._words = OfferField(offers=meal_offers(t)), LongTextField(lines=1)
        self._lay_out()

    def show_dosage(self, dosage: Dosage | None, medication_id: str) -> None:
        shown = dosage or Dosage(person_id="", medication_id=medication_id, basis=self._basis)
        owner, records = f"{medication_id} {self._basis}", self._desk.records
        medication = find_by_id(records.medications, medication_id) if records else None
        unread = records.unread_of(shown.id) if records else {}
        strengths = strengths_of(records, medication) if records and medication else ()
        self._days.show_dosage(shown, owner)
        self._times.show_dosage(shown, owner, unread, strengths)
        self._hours.show_dosage(shown, owner, unread)
        action = dosages.set_dosage
        for name, field in self._fields.items():
            bind(self._desk, field, name, shown, action, medication_id, self._basis, owner=owner)
        self._amount_row.show_strengths(strengths)
        self._most_row.show_strengths(strengths)
        self._show_parts(shown)

    def _show_parts(self, dosage: Dosage) -> None:
        timing = dosage.timing
        self._times.setVisible(timing in _WITH_TIMES)
        self._days.setVisible(timing is DosageTiming.DAYS_OF_WEEK)
        self._hours.setVisible(timing is DosageTiming.EVERY_HOURS)
        self._needed_row.setVisible(dosage.as_needed)

    def _name(self, label: str) -> str:
        """Two of these forms can be in view: what is prescribed, and what is really taken."""
        if self._basis is DosageBasis.PRESCRIBED:
            return label
        return self._desk.t("{field}, as I take it", field=label)

    def _named(self, label: str, field: QWidget, hint: str = "") -> FieldRow:
        (field.focusProxy() or field).setAccessibleName(self._name(label))
        return FieldRow(label, field, hint)

    def _lay_out(self) -> None:
        t = self._desk.t
        self._fields: dict[str, Field] = {
            "amount_as_typed": self._amount,
            "timing": self._timing,
            "as_needed": self._as_needed,
            "as_needed_for": self._for,
            "max_per_day_as_typed": self._most,
            "meal_words": self._meals.line,
            "free_text": self._words,
        }
        for field, label in ((self._amount, t("How much each time")),
                             (self._most, t("At most in one day"))):  # fmt: skip
            field.setAccessibleName(self._name(label))
        hint = t("With the unit: 1 capsule, 4.5 mg, 5 mL")
        self._amount_row = AmountRow(t, t("How much each time"), self._amount, hint)
        most = t("At most in one day"), self._most, t("With the unit: 8 tablets")
        self._most_row = AmountRow(t, *most, is_daily=True)
        self._needed_row = Pair(self._named(t("Needed for"), self._for), self._most_row)
        own_words = self._named(t("In my own words"), self._words)
        attach_safe_note(own_words, t)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        for part in (
            Pair(self._amount_row, self._named(t("When"), self._timing)),
            self._days,
            self._times,
            self._hours,
            self._as_needed,
            self._needed_row,
            Pair(self._named(t("With or without food"), self._meals), own_words),
        ):
            layout.addWidget(part)
