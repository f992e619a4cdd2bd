"""The list side of the medicines page: what was checked, what to look at twice, and the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions import medication_history, medications
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.look_alikes_card import LookAlikesCard
from ldn_prep.desktop.medicine_list import MedicineList
from ldn_prep.desktop.points_card import PointsCard
from ldn_prep.desktop.since_packet import SincePacket
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import PlainButton, QuietButton, flow
from ldn_prep.records import PersonRecords, find_by_id
from ldn_prep.store import Changes


class MedicineListPane(QWidget):
    points_wanted = Signal()

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self.list = MedicineList(t)
        self.list.moved.connect(self._move)
        self.list.checked.connect(self._check_one)
        self.points = PointsCard(desk, of_medicines=True)
        self._checked = QuietButton(t("I checked this list today"), "check")
        self._checked.clicked.connect(self._check_all)
        self._to_points = PlainButton(t("Points to raise"), "warning")
        self._to_points.clicked.connect(self.points_wanted)
        self._since, self._alike = SincePacket(t), LookAlikesCard(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        head = flow(self._checked, self._to_points)
        for part in (head, self._alike, self._since, self.list, self.points):
            layout.addWidget(part)

    def show_list(self, records: PersonRecords, chosen_id: str) -> None:
        self.list.show_records(records, chosen_id)

    def show_beside(self, records: PersonRecords) -> None:
        """Entries that look alike, and what changed since the packet."""
        self._since.show_records(records)
        self._alike.show_records(records)

    def show_points(self, records: PersonRecords, changes: Changes | None) -> None:
        self.points.show_records(records, changes)
        for part in (self.points, self._to_points):
            part.setVisible(self.points.has_any)

    def _move(self, medication_id: str, places: int) -> None:
        self._desk.act(medications.move_medication, medication_id, places)

    def _check_all(self) -> None:
        records, t = self._desk.records, self._desk.t
        if records:
            name = records.person.name
            says = t("{name}: the medicine list was checked today.", name=name)
            action = medications.check_medication_list
            self._desk.act(action, records.person.id, clock.today(), says=says)

    def _check_one(self, medication_id: str) -> None:
        records, t = self._desk.records, self._desk.t
        medication = find_by_id(records.medications, medication_id) if records else None
        if records and medication:
            says = t(
                "{name}: {medicine} was checked today.",
                name=records.person.name,
                medicine=medication.name_as_typed,
            )
            action = medication_history.check_medication
            self._desk.act(action, medication_id, clock.today(), says=says)
