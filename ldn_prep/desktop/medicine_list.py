"""The medicines by where they stand today; arrow keys choose, Alt with an arrow moves one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ldn_prep.desktop.row_button import RowButton
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text, clear_layout
from ldn_prep.i18n import Translator
from ldn_prep.records import DosageBasis, Medication, MedicationStatus, PersonRecords
from ldn_prep.wording import (
    describe_dosage,
    describe_medication_name,
    describe_strength_and_form,
    label_of,
)

_Order = tuple[tuple[MedicationStatus, tuple[str, ...]], ...]
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MedicineList(QWidget):
    chosen = Signal(str)
    moved = Signal(str, int)
    """(medication id, places in the whole list)"""

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self._order: _Order = ()
        self._ranks: list[str] = []
        self._rows: dict[str, MedicineRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.HAIR)

    def show_records(self, records: PersonRecords, chosen_id: str) -> None:
        self._ranks = [each.id for each in records.medications]
        order = tuple(
            (status, tuple(each.id for each in records.with_status(status)))
            for status in MedicationStatus
            if records.with_status(status)
        )
        if order != self._order:
            self._rebuild(order)
        for medication in records.medications:
            self._show_row(medication, records)
            self._rows[medication.id].setChecked(medication.id == chosen_id)

    def row(self, medication_id: str) -> "MedicineRow | None":
        return self._rows.get(medication_id)

    def step(self, medication_id: str, by: int) -> None:
        """One place up or down among those that stand together."""
        for _, ids in self._order:
            if medication_id in ids:
                place = ids.index(medication_id) + by
                if 0 <= place < len(ids):
                    places = self._ranks.index(ids[place]) - self._ranks.index(medication_id)
                    self.moved.emit(medication_id, places)

    def _rebuild(self, order: _Order) -> None:
        focused = next((key for key, each in self._rows.items() if each.hasFocus()), "")
        clear_layout(self._layout)
        self._order, self._rows, self._group = order, {}, QButtonGroup(self)
        for status, ids in order:
            self._layout.addWidget(Text(label_of(status, self._t), "label"))
            for medication_id in ids:
                made = self._rows[medication_id] = MedicineRow()
                made.clicked.connect(lambda _on, key=medication_id: self.chosen.emit(key))
                made.stepped.connect(lambda by, key=medication_id: self.step(key, by))
                self._group.addButton(made)
                self._layout.addWidget(made)
                made.show()
            self._layout.addSpacing(Space.SMALL)
        if focused in self._rows:
            self._rows[focused].setFocus()

    def _show_row(self, medication: Medication, records: PersonRecords) -> None:
        t = self._t
        dosage = records.find_dosage(medication.id, DosageBasis.PRESCRIBED)
        is_past = medication.status in (MedicationStatus.STOPPED, MedicationStatus.CANNOT_TAKE)
        how = medication.stop_reason if is_past and dosage is None else describe_dosage(dosage, t)
        self._rows[medication.id].show_texts(
            describe_medication_name(medication, t), describe_strength_and_form(medication, t), how
        )


class MedicineRow(RowButton):
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(is_chosen_by_click=True, lines=2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_moving = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_moving and event.key() in _ARROWS:
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
