"""Allergies: not asked, none, or listed with what happened and how bad it was."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from ldn_prep.actions import health, people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.record_list import RecordList, RecordRow
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    ChoiceField,
    FieldRow,
    Line,
    Pair,
    PlainButton,
    TextField,
    flow,
)
from ldn_prep.records import Allergy, AllergySeverity, ListState, OwnedRecord, PersonRecords
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


class AllergiesCard(RecordList):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(desk, t("Allergies"), t("Any allergies?"), t("Add an allergy"))

    def state_labels(self) -> Sequence[tuple[ListState, str]]:
        t = self.desk.t
        return (
            (ListState.NOT_ASKED, t("Not said yet")),
            (ListState.NONE_REPORTED, t("No known allergies")),
        )

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        person, act = records.person, self.desk.act
        state = records.state_of(person.allergies_state, records.allergies)
        self._person_id = person.id
        self.show_list(
            person.id,
            state,
            records.allergies,
            lambda said: act(people.change_person, person.id, allergies_state=said),
        )

    def make_row(self, record: OwnedRecord) -> RecordRow:
        return _AllergyRow(self.desk)

    def add_record(self, text: str) -> Changes | None:
        return self.desk.act(health.add_allergy, self._person_id, text)


class _AllergyRow(RecordRow):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._id, self._what, t = desk, "", "", desk.t
        self._substance, self._reaction = TextField(required=True), TextField()
        severities = [(each, label_of(each, t)) for each in AllergySeverity]
        self._severity = ChoiceField(t("How bad it was"), severities)
        self._remove = PlainButton(t("Delete"), "trash")
        self._remove.clicked.connect(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(
            Pair(
                FieldRow(t("Allergic to"), self._substance),
                FieldRow(t("What happened"), self._reaction),
            )
        )
        layout.addWidget(FieldRow(t("How bad it was"), flow(self._severity, self._remove)))
        layout.addWidget(Line())

    def show_record(self, record: OwnedRecord) -> None:
        if not isinstance(record, Allergy):
            return
        self._id, self._what = record.id, record.substance
        self._bind(self._substance, "substance", record)
        self._bind(self._reaction, "reaction", record)
        self._bind(self._severity, "severity", record)
        self._remove.setAccessibleName(self._desk.t("Delete {what}", what=record.substance))

    def _bind(self, field: TextField | ChoiceField, name: str, record: Allergy) -> None:
        act, owner = self._desk.act, record.id
        field.bind(
            owner,
            getattr(record, name),
            lambda value: act(health.change_allergy, owner, **{name: value}),
        )

    def _person_name(self) -> str:
        return self._desk.records.person.name if self._desk.records else ""

    def _delete(self) -> None:
        says = self._desk.t(
            "{name}: the allergy to {what} was deleted.", name=self._person_name(), what=self._what
        )
        self._desk.act(health.mark_allergy_in_error, self._id, says=says)
