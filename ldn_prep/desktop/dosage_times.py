"""When a medicine is taken: the four times of the day, days of the week, or every so many hours.

Nothing is ticked beforehand.
"""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ldn_prep.actions import dosages
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, Text, TextField, TickBox, flow
from ldn_prep.records import Dosage, DosageBasis, Quantity, TimeOfDay, Weekday, find_quantity
from ldn_prep.store import Changes
from ldn_prep.wording import describe_quantity, label_of


class ChoicesTicks(QWidget):
    """Several answers of one enumeration, kept in its own order."""

    def __init__(self, desk: Desk, choices: type[TimeOfDay] | type[Weekday], name: str):
        super().__init__()
        self._desk, self._choices, self._name = desk, choices, name
        self.boxes = {choice: TickBox(label_of(choice, desk.t)) for choice in choices}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow(*self.boxes.values(), gap=Space.NORMAL))

    def show_dosage(self, dosage: Dosage, owner: str) -> None:
        chosen: Sequence[StrEnum] = getattr(dosage, self._name)
        for choice, box in self.boxes.items():
            box.bind(owner, choice in chosen, lambda _on: self._keep(dosage))

    def _keep(self, dosage: Dosage) -> Changes | None:
        ticked = tuple(choice for choice, box in self.boxes.items() if box.isChecked())
        fields: dict[str, Any] = {self._name: ticked}
        return self._desk.act(dosages.set_dosage, dosage.medication_id, dosage.basis, **fields)


class SlotAmounts(QWidget):
    """An amount of its own for a time of day, where it differs from the amount above."""

    def __init__(self, desk: Desk):
        super().__init__()
        t = desk.t
        self._desk = desk
        self._fields = {time: TextField(name=_slot_name(time, desk)) for time in TimeOfDay}
        self._rows = {
            time: FieldRow(label_of(time, t), field) for time, field in self._fields.items()
        }
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(Space.NORMAL)
        hint = Text(
            t("Only if the amount differs by time of day, with its unit: 2 tablets"), "hint"
        )
        layout.addWidget(hint, 0, 0, 1, 2)
        for place, made in enumerate(self._rows.values()):
            layout.addWidget(made, 1 + place // 2, place % 2, Qt.AlignmentFlag.AlignTop)

    def show_dosage(self, dosage: Dosage, owner: str) -> None:
        for time, field in self._fields.items():
            amount: Quantity | None = getattr(dosage, time.value)
            self._rows[time].setVisible(time in dosage.times_of_day)
            field.bind(
                owner,
                describe_quantity(amount) if amount else "",
                partial(self._keep, dosage, time),
            )

    def _keep(self, dosage: Dosage, time: TimeOfDay, text: str) -> Changes | None:
        amount = find_quantity(text)
        is_unclear = amount is None and bool(text.strip())
        advice = self._desk.t("Not kept yet: write a number and a unit, such as 2 tablets.")
        self._rows[time].show_error(advice if is_unclear else "")
        if is_unclear:
            return None
        fields: dict[str, Any] = {time.value: amount}
        return self._desk.act(dosages.set_dosage, dosage.medication_id, dosage.basis, **fields)


class EveryHours(QWidget):
    """A number of hours, and nothing else."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk = desk
        self._field = TextField()
        self._row = FieldRow(desk.t("Every how many hours?"), self._field)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)

    def show_dosage(self, dosage: Dosage, owner: str) -> None:
        hours = "" if dosage.every_hours is None else str(dosage.every_hours)
        self._field.bind(
            owner, hours, lambda text: self._keep(dosage.medication_id, dosage.basis, text)
        )

    def _keep(self, medication_id: str, basis: DosageBasis, text: str) -> Changes | None:
        hours = _hours(text)
        is_unclear = hours is None and bool(text.strip())
        advice = self._desk.t("Not kept yet: write a number of hours, such as 8.")
        self._row.show_error(advice if is_unclear else "")
        if is_unclear:
            return None
        return self._desk.act(dosages.set_dosage, medication_id, basis, every_hours=hours)


def _hours(text: str) -> Decimal | None:
    try:
        hours = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return hours if hours.is_finite() and 0 < hours <= 1000 else None


def has_slot_amounts(dosage: Dosage) -> bool:
    return any(getattr(dosage, time.value) for time in dosage.times_of_day)


def _slot_name(time: TimeOfDay, desk: Desk) -> str:
    return desk.t("Amount, {time}", time=label_of(time, desk.t))
