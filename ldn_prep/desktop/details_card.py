"""Who the packet is about, as the clinic will look it up."""

from ldn_prep.actions import people
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, DateField, FieldRow, Form, Pair, TextField
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes


class DetailsCard(Card):
    def __init__(self, desk: Desk):
        super().__init__(desk.t("About the person"))
        self._desk, t = desk, desk.t
        self._name, self._preferred = TextField(required=True), TextField()
        self._born, self._phone = DateField(t), TextField()
        form = Form()
        form.add(
            Pair(
                FieldRow(t("Name"), self._name, t("As it stands on the clinic's list.")),
                FieldRow(t("Likes to be called"), self._preferred),
            )
        )
        form.add(Pair(FieldRow(t("Date of birth"), self._born), FieldRow(t("Phone"), self._phone)))
        self.add(form)
        self.setFocusProxy(self._name)

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        person = records.person
        fields: dict[str, Field] = {
            "name": self._name,
            "preferred_name": self._preferred,
            "born": self._born,
            "phone": self._phone,
        }
        for name, field in fields.items():
            change = people.change_person
            bind(self._desk, field, name, person, change, person.id, owner=person.id)
