"""Where a medicine stands, how it ended, and everything that happened with it before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import medication_history as history
from ldn_prep.actions import medications
from ldn_prep.desktop.binding import bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.ldn_status import STEPS
from ldn_prep.desktop.medicine_change_row import MedicineChangeRow
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    DateField,
    FieldRow,
    Pair,
    QuietButton,
    SegmentField,
    Text,
    TextField,
    column,
    flow,
)
from ldn_prep.i18n import N_
from ldn_prep.packet.medicine_story import describe_as_printed, story_of
from ldn_prep.records import (
    DosageBasis,
    Medication,
    MedicationStatus,
    PersonRecords,
)
from ldn_prep.store import Changes
from ldn_prep.wording import label_of

_ENDINGS = {
    MedicationStatus.STOPPED: (N_("Stop this medicine"), N_("Stopped on")),
    MedicationStatus.PAUSED: (N_("Pause this medicine"), N_("Paused since")),
    MedicationStatus.CANNOT_TAKE: (N_("Why it cannot be taken"), N_("Known since")),
}

_IN_ORDER = (*STEPS, MedicationStatus.CANNOT_TAKE)


class MedicineStoryCard(Card):
    opened = Signal(QWidget)
    """A field to be brought into view: something was begun that wants a day and a reason."""

    def __init__(self, desk: Desk):
        t, label = desk.t, desk.t("Where it stands")
        super().__init__()
        self._desk = desk
        self._medication: Medication | None = None
        self._ended_here = ""
        states = [(each, label_of(each, t)) for each in _IN_ORDER]
        self._status = SegmentField(label, states)
        self._status_row = FieldRow(label, self._status)
        self._cannot = QuietButton(t("I cannot take it"))
        self._cannot.clicked.connect(lambda _on: self._set_status(MedicationStatus.CANNOT_TAKE))
        self._ending = EndingCard(desk)
        self._story = StoryList(desk)
        self._story.opened.connect(self.opened)
        self.add(self._status_row)
        self._cannot_row = flow(self._cannot)
        self.add(self._ending)
        self.add(self._cannot_row)
        self.add(self._story)

    def show_medicine(self, records: PersonRecords, medication: Medication) -> None:
        if self._medication is None or medication.id != self._medication.id:
            self._ended_here = ""
        self._medication = medication
        self._status.bind(medication.id, medication.status, self._set_status)
        is_on_ldn_way = medication.is_ldn and medication.status in STEPS
        self._status_row.setVisible(not is_on_ldn_way)
        self._ending.show_medication(medication)
        self._story.show_story(records, medication)
        is_ended = not self._ending.isHidden()
        self._cannot_row.setVisible(is_on_ldn_way and is_ended)
        self.setVisible(not is_on_ldn_way or is_ended or not self._story.isHidden())

    def begin_dose_change(self, records: PersonRecords, medication: Medication) -> None:
        """Keeps how it was taken until now, and asks for the day and the reason."""
        has_any = any(records.find_dosage(medication.id, basis) for basis in DosageBasis)
        before = describe_as_printed(records, medication) if has_any else ""
        changes = self._desk.act(history.change_dose, medication.id, None, before=before)
        self._open_added(changes)

    def _set_status(self, status: MedicationStatus) -> Changes | None:
        """A stop taken back at once, with nothing said about it, was a slip of the hand."""
        medication = self._medication
        if medication is None:
            return None
        is_new = medication.status not in _ENDINGS or self._ended_here == medication.id
        if self._ended_here == medication.id and not self._ending.says_something():
            action = medications.change_medication
            changes = self._desk.act(action, medication.id, status=status)
        else:
            changes = self._desk.act(history.change_status, medication.id, status)
        self._ended_here = medication.id if status in _ENDINGS and is_new else ""
        self._open_added(changes)
        if status in _ENDINGS and changes:
            self.opened.emit(self._ending)
        return changes

    def _open_added(self, changes: Changes | None) -> None:
        if changes and changes.added:
            self._story.open_latest(changes.added)


class EndingCard(Card):
    """When and why it was stopped or paused; both may stay empty."""

    def __init__(self, desk: Desk):
        super().__init__(look="soft")
        t = desk.t
        self._desk = desk
        self._stopped, self._why = DateField(t), TextField()
        self._head = Text("", "strong")
        self._day_row = FieldRow(t("Stopped on"), self._stopped)
        self.add(
            column(
                self._head,
                Text(t("Both may stay empty: what is missing is printed as not given."), "hint"),
                gap=Space.HAIR,
            )
        )
        self.add(Pair(self._day_row, FieldRow(t("Why not now"), self._why)))

    def show_medication(self, medication: Medication) -> None:
        t, action, key = self._desk.t, medications.change_medication, medication.id
        bind(self._desk, self._stopped, "stopped", medication, action, key, owner=key)
        bind(self._desk, self._why, "stop_reason", medication, action, key, owner=key)
        ending = _ENDINGS.get(medication.status, _ENDINGS[MedicationStatus.STOPPED])
        self._head.setText(t(ending[0]))
        self._day_row.label.setText(t(ending[1]))
        self._stopped.line.setAccessibleName(t(ending[1]))
        self.setVisible(medication.status in _ENDINGS or self.says_something())

    def says_something(self) -> bool:
        return bool(self._stopped.line.text().strip() or self._why.text().strip())


class StoryList(QWidget):
    """Every change in order. Rows stay where they are while their days are typed."""

    opened = Signal(QWidget)

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._medication_id = desk, ""
        self._rows: dict[str, MedicineChangeRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.NORMAL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(Text(desk.t("What happened with it"), "label"))
        layout.addLayout(self._list)

    def show_story(self, records: PersonRecords, medication: Medication) -> None:
        changes = story_of(records, medication)
        is_other = medication.id != self._medication_id
        self._medication_id = medication.id
        self._drop({each.id for each in changes} if not is_other else set())
        now = describe_as_printed(records, medication)
        for change in changes:
            if change.id not in self._rows:
                made = self._rows[change.id] = MedicineChangeRow(self._desk, change)
                made.opened.connect(lambda key=change.id: self._close_others(key))
                self._list.addWidget(made)
                made.show()
            self._rows[change.id].show_change(change, records, now)
        self.setVisible(bool(changes))

    def open_latest(self, added: tuple[str, ...]) -> None:
        """Unfolds the last of the changes just added and puts the focus into its day."""
        for key in reversed(added):
            if key in self._rows:
                self._rows[key].set_open(True)
                self._rows[key].day.line.setFocus()
                self.opened.emit(self._rows[key])
                return

    def _drop(self, kept: set[str]) -> None:
        for gone in [key for key in self._rows if key not in kept]:
            made = self._rows.pop(gone)
            made.hide()
            self._list.removeWidget(made)
            made.deleteLater()

    def _close_others(self, opened: str) -> None:
        for key, made in self._rows.items():
            if key != opened:
                made.set_open(False)
