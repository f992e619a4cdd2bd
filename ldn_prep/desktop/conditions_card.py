"""Conditions the person lives with, since when, and which of them LDN is hoped to help."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from ldn_prep.actions import health, people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.record_list import RecordList, RecordRow
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    DateField,
    FieldRow,
    Line,
    Pair,
    PlainButton,
    TextField,
    TickBox,
    flow,
)
from ldn_prep.records import Condition, ListState, OwnedRecord, PersonRecords
from ldn_prep.store import Changes


class ConditionsCard(RecordList):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(desk, t("Conditions"), t("Any conditions?"), t("Add a condition"))

    def state_labels(self) -> Sequence[tuple[ListState, str]]:
        t = self.desk.t
        return (
            (ListState.NOT_ASKED, t("Not said yet")),
            (ListState.NONE_REPORTED, t("None")),
        )

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        person, act = records.person, self.desk.act
        state = records.state_of(person.conditions_state, records.conditions)
        self._person_id = person.id
        self.show_list(
            person.id,
            state,
            records.conditions,
            lambda said: act(people.change_person, person.id, conditions_state=said),
        )

    def make_row(self, record: OwnedRecord) -> RecordRow:
        return _ConditionRow(self.desk)

    def add_record(self, text: str) -> Changes | None:
        return self.desk.act(health.add_condition, self._person_id, text)


class _ConditionRow(RecordRow):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._id, self._what, t = desk, "", "", desk.t
        self._name, self._since = TextField(required=True), DateField(t)
        self._hope = TickBox(t("I hope LDN helps with this"))
        self._remove = PlainButton(t("Delete"), "trash")
        self._remove.clicked.connect(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(
            Pair(FieldRow(t("Condition"), self._name), FieldRow(t("Since when"), self._since))
        )
        layout.addWidget(flow(self._hope, self._remove))
        layout.addWidget(Line())

    def show_record(self, record: OwnedRecord) -> None:
        if not isinstance(record, Condition):
            return
        self._id, self._what = record.id, record.name
        self._bind(self._name, "name", record)
        self._bind(self._since, "since", record)
        self._bind(self._hope, "is_ldn_hope", record)
        self._remove.setAccessibleName(self._desk.t("Delete {what}", what=record.name))

    def _bind(self, field: TextField | DateField | TickBox, name: str, record: Condition) -> None:
        act, owner = self._desk.act, record.id
        field.bind(
            owner,
            getattr(record, name),
            lambda value: act(health.change_condition, owner, **{name: value}),
        )

    def _person_name(self) -> str:
        return self._desk.records.person.name if self._desk.records else ""

    def _delete(self) -> None:
        says = self._desk.t(
            "{name}: the condition {what} was deleted.", name=self._person_name(), what=self._what
        )
        self._desk.act(health.mark_condition_in_error, self._id, says=says)
