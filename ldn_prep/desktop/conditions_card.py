"""Conditions the person lives with, since when, and which of them LDN is hoped to help."""

from collections.abc import Sequence

from ldn_prep.actions import health, people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.record_list import RecordList, RecordRow
from ldn_prep.desktop.widgets import (
    DateField,
    FieldRow,
    Pair,
    TextField,
    TickBox,
    flow,
)
from ldn_prep.errors import N_
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
        t = desk.t
        super().__init__(
            desk,
            health.change_condition,
            health.mark_condition_in_error,
            N_("{name}: the condition {what} was deleted."),
        )
        self._name, self._since = TextField(required=True), DateField(t)
        self._hope = TickBox(t("I hope LDN helps with this"))
        self.lay_out(
            Pair(FieldRow(t("Condition"), self._name), FieldRow(t("Since when"), self._since)),
            flow(self._hope, self.delete),
        )

    def show_record(self, record: OwnedRecord) -> None:
        if isinstance(record, Condition):
            self.show_what(record, record.name)
            self.bind(self._name, "name", record)
            self.bind(self._since, "since", record)
            self.bind(self._hope, "is_ldn_hope", record)
