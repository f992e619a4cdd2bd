"""The medicines by where they stand today; arrow keys choose, Alt with an arrow moves one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.desktop import icons
from ldn_prep.desktop.medicine_list_row import MedicineRow
from ldn_prep.desktop.medicine_marks import find_marks
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.visit_words import describe_since
from ldn_prep.desktop.widgets import IconButton, Text, clear_layout, row
from ldn_prep.i18n import N_, Translator
from ldn_prep.packet.medicine_story import is_as_needed
from ldn_prep.records import (
    DosageBasis,
    EntrySource,
    Medication,
    MedicationStatus,
    PersonRecords,
)
from ldn_prep.wording import (
    describe_how,
    describe_medication_name,
    describe_strength_and_form,
    label_of,
)

_AS_NEEDED = "as_needed"
_AS_NEEDED_TITLE = N_("As needed")
_GROUPS = (
    MedicationStatus.TAKING,
    _AS_NEEDED,
    MedicationStatus.THINKING_ABOUT,
    MedicationStatus.PLANNED,
    MedicationStatus.PAUSED,
    MedicationStatus.STOPPED,
    MedicationStatus.CANNOT_TAKE,
)
_PAST = (MedicationStatus.STOPPED, MedicationStatus.CANNOT_TAKE)
_Order = tuple[tuple[str, tuple[str, ...]], ...]


class MedicineList(QWidget):
    chosen = Signal(str)
    walked = Signal(str)
    """Gone to with an arrow key: shown, while the focus stays in the list."""
    moved = Signal(str, int)
    """(medication id, places in the whole list)"""
    checked = Signal(str)

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self._order: _Order = ()
        self._ranks: list[str] = []
        self._rows: dict[str, MedicineRow] = {}
        self._ticks: dict[str, IconButton] = {}
        self._shown: dict[str, tuple[object, ...]] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.HAIR)

    def show_records(self, records: PersonRecords, chosen_id: str) -> None:
        self._ranks = [each.id for each in records.medications]
        order = _in_groups(records)
        if order != self._order:
            self._rebuild(order)
        marks = find_marks(records, clock.today(), self._t)
        for medication in records.medications:
            self._show_if_changed(medication, records, marks.get(medication.id, ()))
            self._rows[medication.id].setChecked(medication.id == chosen_id)

    def row(self, medication_id: str) -> MedicineRow | None:
        return self._rows.get(medication_id)

    def step(self, medication_id: str, by: int) -> None:
        """One place up or down among those that stand together."""
        for _, ids in self._order:
            if medication_id in ids:
                place = ids.index(medication_id) + by
                if 0 <= place < len(ids):
                    places = self._ranks.index(ids[place]) - self._ranks.index(medication_id)
                    self.moved.emit(medication_id, places)

    def _walk(self, medication_id: str, by: int) -> None:
        ids = list(self._rows)
        place = max(0, min(len(ids) - 1, ids.index(medication_id) + by))
        self._rows[ids[place]].setFocus()
        self.walked.emit(ids[place])

    def _rebuild(self, order: _Order) -> None:
        focused = next((key for key, each in self._rows.items() if each.hasFocus()), "")
        clear_layout(self._layout)
        self._order, self._rows, self._ticks, self._shown = order, {}, {}, {}
        self._group = QButtonGroup(self)
        for group, ids in order:
            title = Text(self._title(group), "label")
            self._layout.addWidget(title)
            for medication_id in ids:
                line = self._line(medication_id)
                self._layout.addWidget(line)
                line.show()
            self._layout.addSpacing(Space.SMALL)
        if focused in self._rows:
            self._rows[focused].setFocus()

    def _title(self, group: str) -> str:
        if group == _AS_NEEDED:
            return self._t(_AS_NEEDED_TITLE)
        return label_of(MedicationStatus(group), self._t)

    def _line(self, key: str) -> QWidget:
        made = self._rows[key] = MedicineRow()
        made.clicked.connect(lambda _on: self.chosen.emit(key))
        made.stepped.connect(lambda by: self.step(key, by))
        made.walked.connect(lambda by: self._walk(key, by))
        self._group.addButton(made)
        tick = self._ticks[key] = IconButton("circle", self._t("I checked this medicine today"))
        tick.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard it is checked in the details
        tick.clicked.connect(lambda _on: self.checked.emit(key))
        return row(made, tick, gap=0, stretch=0)

    def _show_if_changed(
        self, medication: Medication, records: PersonRecords, marks: tuple[str, ...]
    ) -> None:
        """Records that did not change are the same objects: their sentences stand already."""
        parts = (
            medication,
            records.find_dosage(medication.id, DosageBasis.PRESCRIBED),
            records.find_compounded(medication.id),
            records.unread,
        )
        key = (*(id(part) for part in parts), marks, clock.today())
        if self._shown.get(medication.id, ((),))[0] != key:
            self._shown[medication.id] = (key, parts)  # held, so that no other takes their place
            self._show_row(medication, records, marks)

    def _show_row(
        self, medication: Medication, records: PersonRecords, marks: tuple[str, ...]
    ) -> None:
        t, name = self._t, describe_medication_name(medication, self._t)
        dosage = records.find_dosage(medication.id, DosageBasis.PRESCRIBED)
        is_past = medication.status in _PAST and dosage is None
        taken = describe_how(records, medication, DosageBasis.PRESCRIBED, t)
        how = medication.stop_reason if is_past else taken
        made = describe_strength_and_form(medication, t)
        origin = _describe_check(medication, t)
        self._rows[medication.id].show_medicine(name, (made, how, origin), marks)
        self._show_tick(medication, name)

    def _show_tick(self, medication: Medication, name: str) -> None:
        tick, t = self._ticks[medication.id], self._t
        is_checked = medication.checked_on == clock.today()
        tick.setEnabled(not is_checked)
        tick.setIcon(icons.icon("check" if is_checked else "circle"))
        if is_checked:
            tick.rename(t("{name}: checked today", name=name))
        else:
            tick.rename(t("{name}: I checked it today", name=name))


def _in_groups(records: PersonRecords) -> _Order:
    found: dict[str, list[str]] = {str(group): [] for group in _GROUPS}
    for medication in records.medications:
        is_taken = medication.status is MedicationStatus.TAKING
        needed = is_taken and is_as_needed(records, medication)
        found[_AS_NEEDED if needed else str(medication.status)].append(medication.id)
    return tuple((group, tuple(ids)) for group, ids in found.items() if ids)


def _describe_check(medication: Medication, t: Translator) -> str:
    """ "The label, checked 2 days ago": what was said of it, and no more."""
    source = medication.source
    said = "" if source is EntrySource.NOT_SAID else label_of(source, t)
    if medication.checked_on is None:
        return said
    ago = describe_since(medication.checked_on, clock.today(), t)
    if said:
        return t("{source}, checked {ago}", source=said, ago=ago)
    return t("Checked {ago}", ago=ago)
