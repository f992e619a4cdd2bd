"""A list in a card: what the person said about it while it is empty, its rows, and one to add."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, FieldRow, QuietButton, SegmentField, TextField, row
from ldn_prep.records import ListState, OwnedRecord
from ldn_prep.store import Changes


class RecordRow(QWidget):
    """One record being edited. Stays the same widget while its record is listed."""

    def show_record(self, record: OwnedRecord) -> None:
        raise NotImplementedError


class RecordList(Card):
    """`said` asks for the state of an empty list; `new_label` names the field that adds a row."""

    def __init__(self, desk: Desk, title: str, said: str, new_label: str):
        super().__init__(title)
        self.desk = desk
        self._rows: dict[str, RecordRow] = {}
        self.state = SegmentField(said, self.state_labels(), quiet=[ListState.NOT_ASKED])
        self._said_row = FieldRow(said, self.state)
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(Space.WIDE)
        self._new = TextField(new_label)
        self._new.returnPressed.connect(self._add)
        self._add_button = QuietButton(
            desk.t("Add"), "plus", name=desk.t("Add: {what}", what=title)
        )
        self._add_button.clicked.connect(self._add)
        self.add(self._said_row)
        self.add(self._list)
        new_row = row(self._new, self._add_button, gap=Space.SMALL, stretch=0)
        new_row.setFocusProxy(self._new)
        self.add(FieldRow(new_label, new_row))
        self.setFocusProxy(self._new)

    def state_labels(self) -> Sequence[tuple[ListState, str]]:
        """What can be said of an empty list, in the list's own words."""
        raise NotImplementedError

    def make_row(self, record: OwnedRecord) -> RecordRow:
        raise NotImplementedError

    def add_record(self, text: str) -> Changes | None:
        raise NotImplementedError

    def show_list(
        self,
        owner: str,
        state: ListState,
        records: Sequence[OwnedRecord],
        save_state: Callable[[ListState], object],
    ) -> None:
        self._said_row.setVisible(not records)
        self.state.bind(owner, state, save_state)
        self._drop_rows({record.id for record in records})
        for record in records:
            if record.id not in self._rows:
                self._rows[record.id] = self.make_row(record)
                self._list_layout.addWidget(self._rows[record.id])
            self._rows[record.id].show_record(record)
        self._list.setVisible(bool(records))

    def _drop_rows(self, listed: set[str]) -> None:
        for gone in [record_id for record_id in self._rows if record_id not in listed]:
            made = self._rows.pop(gone)
            made.hide()
            self._list_layout.removeWidget(made)
            made.deleteLater()

    def _add(self) -> None:
        text = self._new.text()
        if not text.strip():
            self._new.setFocus()
        elif self.add_record(text) is not None:
            self._new.clear()
            self._new.setFocus()
