"""A measure of one's own: its name, and whether a high number is good or bad. Never guessed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import journal
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    FieldRow,
    Pair,
    QuietButton,
    SegmentField,
    TextField,
    ToggleButton,
    flow,
)
from ldn_prep.records import Direction
from ldn_prep.wording import label_of


class MeasureAdder(QWidget):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self._name, self._low, self._high = TextField(), TextField(), TextField()
        self._name.returnPressed.connect(self._add)
        directions = [(each, label_of(each, t)) for each in Direction]
        self._direction = SegmentField(t("Which way?"), directions)
        self._direction_row = FieldRow(t("Which way?"), self._direction)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(Space.NORMAL)
        form.addWidget(FieldRow(t("What to track"), self._name, t("Stiffness, brain fog")))
        form.addWidget(self._direction_row)
        form.addWidget(Pair(FieldRow(t("0 means"), self._low), FieldRow(t("10 means"), self._high)))
        add = QuietButton(t("Add it"), "plus", name=t("Add this measure"))
        add.clicked.connect(self._add)
        form.addWidget(flow(add))
        self._form.hide()
        unfold = ToggleButton(t("Track something else"), "plus")
        unfold.toggled.connect(self._form.setVisible)
        self._unfold = unfold
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow(unfold))
        layout.addWidget(self._form)

    def _add(self) -> None:
        records, direction = self._desk.records, self._direction.value()
        is_missing = direction is None
        advice = self._desk.t("Please say whether a high number is good or bad.")
        self._direction_row.show_error(advice if is_missing else "")
        if records is None or is_missing:
            return
        changes = self._desk.act(
            journal.add_measure,
            records.person.id,
            self._name.text(),
            direction,
            low_words=self._low.text().strip(),
            high_words=self._high.text().strip(),
        )
        if changes is not None:
            for field in (self._name, self._low, self._high):
                field.clear()
            self._unfold.setChecked(False)
