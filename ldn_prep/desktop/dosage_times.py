"""When a medicine is taken: the four times of the day, days of the week, or every so many hours.

Nothing is ticked beforehand. Words that hold no amount or number are kept as they were typed.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import dosages
from ldn_prep.desktop.amount_row import NoteText
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, Pair, Text, TextField, TickBox, column, flow
from ldn_prep.records import (
    Dosage,
    DosageTiming,
    Quantity,
    TimeOfDay,
    Weekday,
    find_quantity,
    read_hours,
)
from ldn_prep.store import Changes
from ldn_prep.wording import AmountNote, describe_quantity, label_of, note_amount

Names = Callable[[str], str]
"""A control's name for assistive technology: apart for what is prescribed and what is taken."""


class ChoicesTicks(QWidget):
    """Several answers of one enumeration, kept in its own order."""

    def __init__(
        self, desk: Desk, choices: type[TimeOfDay] | type[Weekday], name: str, names: Names
    ):
        super().__init__()
        self._desk, self._name = desk, name
        self.boxes = {choice: TickBox(label_of(choice, desk.t)) for choice in choices}
        for box in self.boxes.values():
            box.setAccessibleName(names(box.text()))

    def lay_in_a_row(self) -> None:
        layout = QVBoxLayout(self)
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


class TimesGrid(QWidget):
    """Morning, noon, evening, bedtime: a tick each and, where it differs, an amount of its own."""

    def __init__(self, desk: Desk, names: Names):
        super().__init__()
        self._desk, self._strengths = desk, tuple[str, ...]()
        self._ticks = ChoicesTicks(desk, TimeOfDay, "times_of_day", names)
        self._fields = {
            time: TextField(name=names(desk.t("Amount, {time}", time=label_of(time, desk.t))))
            for time in TimeOfDay
        }
        self._hint = Text(
            desk.t("Only if the amount differs by time of day, with its unit: 2 tablets"), "hint"
        )
        self._unclear, self._said = NoteText(), NoteText()
        for field in self._fields.values():
            field.textEdited.connect(lambda _text: self._follow())
            field.editingFinished.connect(self._follow)
        self._lay_out()

    def show_dosage(
        self, dosage: Dosage, owner: str, unread: Mapping[str, str], strengths: Sequence[str]
    ) -> None:
        self._strengths = tuple(strengths)
        self._ticks.show_dosage(dosage, owner)
        has_amounts = dosage.timing is DosageTiming.TIMES_OF_DAY and (
            len(dosage.times_of_day) > 1
            or any(getattr(dosage, time) or time in unread for time in dosage.times_of_day)
        )
        for time, field in self._fields.items():
            field.setVisible(has_amounts and time in dosage.times_of_day)
            amount: Quantity | None = getattr(dosage, time.value)
            shown = (
                describe_quantity(amount, self._desk.t) if amount else unread.get(time.value, "")
            )
            if field.hasFocus() and amount and find_quantity(field.text()) == amount:
                shown = field.text()
            field.bind(owner, shown, partial(self._keep, dosage, time))
        self._hint.setVisible(has_amounts)
        self._follow()

    def _keep(self, dosage: Dosage, time: TimeOfDay, text: str) -> Changes | None:
        fields: dict[str, Any] = {f"{time.value}_as_typed": text}
        return self._desk.act(dosages.set_dosage, dosage.medication_id, dosage.basis, **fields)

    def _follow(self) -> None:
        """One sentence for each amount that needs one, named by its time of day."""
        notes = {
            time: note
            for time, field in self._fields.items()
            if not field.isHidden()
            and (note := note_amount(field.text(), self._desk.t, self._strengths))
        }
        is_calm = any(self._fields[time].hasFocus() for time in notes)
        self._unclear.show_note(self._one_note(notes, is_unclear=True), is_calm=is_calm)
        self._said.show_note(self._one_note(notes, is_unclear=False))

    def _one_note(
        self, notes: Mapping[TimeOfDay, AmountNote], *, is_unclear: bool
    ) -> AmountNote | None:
        t = self._desk.t
        said = [
            t("{time}: {note}", time=label_of(time, t), note=note.text)
            for time, note in notes.items()
            if note.is_unclear is is_unclear
        ]
        return AmountNote("\n".join(said), is_unclear=is_unclear) if said else None

    def _lay_out(self) -> None:
        cells = [
            column(self._ticks.boxes[time], self._fields[time], gap=Space.HAIR)
            for time in TimeOfDay
        ]
        halves = [Pair(cells[0], cells[1], least_ems=11), Pair(cells[2], cells[3], least_ems=11)]
        for each in halves:
            each.line.setSpacing(Space.SMALL)
        whole = Pair(*halves, least_ems=26)
        whole.line.setSpacing(Space.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        for part in (whole, self._unclear, self._said, self._hint):
            layout.addWidget(part)


class EveryHours(QWidget):
    """A number of hours, or "6 to 8"; anything else is kept as typed and said to be unclear."""

    def __init__(self, desk: Desk, names: Names):
        super().__init__()
        self._desk, label = desk, desk.t("Every how many hours?")
        self._field = TextField(name=names(label))
        self._row = FieldRow(label, self._field, desk.t("A number: 8, or 6 to 8"))
        self._field.textEdited.connect(lambda _text: self._row.show_error(""))
        self._field.editingFinished.connect(self._say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)

    def show_dosage(self, dosage: Dosage, owner: str, unread: Mapping[str, str]) -> None:
        kept = dosage.every_hours
        shown = unread.get("every_hours", "") if kept is None else f"{kept:f}"
        typed = read_hours(self._field.text())
        if self._field.hasFocus() and typed and typed.is_single and typed.low == kept:
            shown = self._field.text()
        self._field.bind(owner, shown, partial(self._keep, dosage))
        if not self._field.hasFocus():
            self._say()

    def _keep(self, dosage: Dosage, text: str) -> Changes | None:
        where = dosage.medication_id, dosage.basis
        return self._desk.act(dosages.set_dosage, *where, every_hours_as_typed=text)

    def _say(self) -> None:
        text = self._field.text()
        is_unclear = bool(text.strip()) and read_hours(text) is None
        t = self._desk.t
        said = t("This is not a number of hours. It is kept and printed as you typed it.")
        self._row.show_error(said if is_unclear else "")
