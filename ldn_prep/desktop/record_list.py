"""A list in a card: what the person said about it while it is empty, its rows, and one to add."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.binding import bind_date
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    DateField,
    FieldRow,
    Line,
    PlainButton,
    QuietButton,
    SegmentField,
    TextField,
    row,
)
from ldn_prep.records import ListState, OwnedRecord
from ldn_prep.store import Changes


class Bindable(Protocol):
    def bind(self, owner: str, value: Any, save: Callable[[Any], object]) -> None: ...


class RecordRow(QWidget):
    """One record being edited. Stays the same widget while its record is listed.

    `change` and `remove` are the actions on it; `deleted` confirms with {name} and {what}.
    """

    def __init__(
        self,
        desk: Desk,
        change: Callable[..., Changes],
        remove: Callable[..., Changes],
        deleted: str,
    ):
        super().__init__()
        self._desk, self._change, self._remove, self._deleted = desk, change, remove, deleted
        self._id = self._what = ""
        self.delete = PlainButton(desk.t("Delete"), "trash")
        self.delete.clicked.connect(self._delete)

    def show_record(self, record: OwnedRecord) -> None:
        raise NotImplementedError

    def lay_out(self, *parts: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        for part in (*parts, Line()):
            layout.addWidget(part)

    def show_what(self, record: OwnedRecord, what: str) -> None:
        """Says which record this is: for the delete button's name and the confirmation."""
        self._id, self._what = record.id, what
        self.delete.setAccessibleName(self._desk.t("Delete {what}", what=what))

    def bind(self, field: Bindable, name: str, record: OwnedRecord) -> None:
        """Shows the record's field of that name and saves what is entered."""
        act, owner = self._desk.act, record.id

        def save(value: Any) -> Changes | None:
            return act(self._change, owner, **{name: value})

        if isinstance(field, DateField):
            bind_date(self._desk, field, name, record, save)
        else:
            field.bind(owner, getattr(record, name), save)

    def _delete(self) -> None:
        person = self._desk.records.person.name if self._desk.records else ""
        says = self._desk.t(self._deleted, name=person, what=self._what)
        self._desk.act(self._remove, self._id, says=says)


class RecordList(Card):
    """`said` asks for the state of an empty list, unless the list is one that has none;
    `new_label` names the field that adds a row."""

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
        self._said_row.setVisible(bool(said))
        self.add(self._list)
        new_row = row(self._new, self._add_button, gap=Space.SMALL, stretch=0)
        new_row.setFocusProxy(self._new)
        self.add(FieldRow(new_label, new_row))
        self.setFocusProxy(self._new)

    def state_labels(self) -> Sequence[tuple[ListState, str]]:
        """What can be said of an empty list, in the list's own words; none for a list without."""
        return ()

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
        self.show_rows(records)

    def show_rows(self, records: Sequence[OwnedRecord]) -> None:
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
