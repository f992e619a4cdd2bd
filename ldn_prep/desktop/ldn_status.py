"""Where low-dose naltrexone stands, at the top of its card: from thinking about it to stopped."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import medication_history as history
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import FieldRow, SegmentField
from ldn_prep.records import Medication, MedicationStatus
from ldn_prep.wording import label_of

STEPS = (
    MedicationStatus.THINKING_ABOUT,
    MedicationStatus.PLANNED,
    MedicationStatus.TAKING,
    MedicationStatus.PAUSED,
    MedicationStatus.STOPPED,
)
"""In the order a person goes through them."""


class LdnStatusRow(QWidget):
    def __init__(self, desk: Desk):
        super().__init__()
        t, label = desk.t, desk.t("Where LDN stands")
        self._desk = desk
        self._field = SegmentField(label, [(each, label_of(each, t)) for each in STEPS])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FieldRow(label, self._field))

    def show_medication(self, medication: Medication) -> None:
        """In view for the LDN entry only; one that cannot be taken is not on this way."""
        self.setVisible(medication.is_ldn and medication.status in STEPS)
        self._field.bind(
            medication.id,
            medication.status,
            lambda status: self._desk.act(history.change_status, medication.id, status),
        )
