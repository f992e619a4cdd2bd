"""Allergies: not asked, none, or listed with what happened and how bad it was."""

from collections.abc import Sequence

from ldn_prep.actions import health, people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.record_list import RecordList, RecordRow
from ldn_prep.desktop.widgets import (
    ChoiceField,
    FieldRow,
    Pair,
    TextField,
    flow,
)
from ldn_prep.errors import N_
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
        t = desk.t
        super().__init__(
            desk,
            health.change_allergy,
            health.mark_allergy_in_error,
            N_("{name}: the allergy to {what} was deleted."),
        )
        self._substance, self._reaction = TextField(required=True), TextField()
        severities = [(each, label_of(each, t)) for each in AllergySeverity]
        self._severity = ChoiceField(t("How bad it was"), severities)
        self.lay_out(
            Pair(
                FieldRow(t("Allergic to"), self._substance),
                FieldRow(t("What happened"), self._reaction),
            ),
            FieldRow(t("How bad it was"), flow(self._severity, self.delete)),
        )

    def show_record(self, record: OwnedRecord) -> None:
        if isinstance(record, Allergy):
            self.show_what(record, record.substance)
            self.bind(self._substance, "substance", record)
            self.bind(self._reaction, "reaction", record)
            self.bind(self._severity, "severity", record)
