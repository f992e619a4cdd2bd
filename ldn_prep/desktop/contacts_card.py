"""Who cares for the person: prescribers, pharmacies, and whom to call."""

from ldn_prep.actions import health
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.record_list import RecordList, RecordRow
from ldn_prep.desktop.widgets import ChoiceField, FieldRow, LongTextField, Pair, TextField, flow
from ldn_prep.errors import N_
from ldn_prep.records import CareContact, ContactRole, OwnedRecord, PersonRecords
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


class ContactsCard(RecordList):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(desk, t("Contacts"), "", t("Add a prescriber, pharmacy or other contact"))

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        self._person_id = records.person.id
        self.show_rows(records.contacts)

    def make_row(self, record: OwnedRecord) -> RecordRow:
        return _ContactRow(self.desk)

    def add_record(self, text: str) -> Changes | None:
        return self.desk.act(health.add_contact, self._person_id, text)


class _ContactRow(RecordRow):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(
            desk,
            health.change_contact,
            health.mark_contact_in_error,
            N_("{name}: the contact {what} was deleted."),
        )
        self._name, self._phone = TextField(required=True), TextField()
        self._role = ChoiceField(
            t("Who this is"), [(each, label_of(each, t)) for each in ContactRole]
        )
        self._address, self._note = LongTextField(lines=1), LongTextField(lines=1)
        self.lay_out(
            Pair(FieldRow(t("Name"), self._name), FieldRow(t("Who this is"), self._role)),
            Pair(FieldRow(t("Phone"), self._phone), FieldRow(t("Address"), self._address)),
            FieldRow(t("Note"), self._note),
            flow(self.delete),
        )

    def show_record(self, record: OwnedRecord) -> None:
        if isinstance(record, CareContact):
            self.show_what(record, record.name)
            self.bind(self._name, "name", record)
            self.bind(self._role, "role", record)
            self.bind(self._phone, "phone", record)
            self.bind(self._address, "address", record)
            self.bind(self._note, "note", record)
