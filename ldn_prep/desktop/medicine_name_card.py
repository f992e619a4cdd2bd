"""What the medicine is: its name as typed, what the program takes it for, strength, form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep.actions import medications
from ldn_prep.catalogue import Certainty, Recognition, recognise
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Card,
    ChoiceField,
    FieldRow,
    Form,
    IconButton,
    Pair,
    PlainButton,
    QuietButton,
    Text,
    TextField,
    column,
    flow,
    row,
)
from ldn_prep.records import Medication, MedicationCategory
from ldn_prep.wording import join_words, label_of


class MedicineNameCard(Card):
    stepped = Signal(int)
    """Up (-1) or down (1) in the list."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._medication_id, t = desk, "", desk.t
        kinds = [(each, label_of(each, t)) for each in MedicationCategory]
        self.name = TextField(required=True)
        self._understood = Text("", "hint")
        self._correct = QuietButton(t("Yes, use that name"), "check")
        self._correct.clicked.connect(self._use_likely)
        self._fields: dict[str, Field] = {
            "name_as_typed": self.name,
            "is_ldn": TickRow(t("This is my low-dose naltrexone (LDN)")),
            "strength_as_typed": TextField(),
            "form": TextField(),
            "route": TextField(),
            "category": ChoiceField(t("Kind"), kinds),
        }
        self._likely = ""
        self._lay_out()

    def show_medication(self, medication: Medication) -> None:
        self._medication_id = medication.id
        for name, field in self._fields.items():
            bind(
                self._desk,
                field,
                name,
                medication,
                medications.change_medication,
                medication.id,
                owner=medication.id,
            )
        found = recognise(medication.name_as_typed)
        self._understood.show_text(self._in_words(found, medication))
        self._likely = found.name if found.certainty is Certainty.LIKELY else ""
        self._correct.setVisible(bool(self._likely))

    def _in_words(self, found: Recognition, medication: Medication) -> str:
        t = self._desk.t
        if found.certainty is Certainty.UNKNOWN:
            return t("Not recognised: it will be printed as you typed it.")
        holds = _holds(found, self._desk)
        if found.certainty is Certainty.LIKELY:
            return t("Did you mean {name}?", name=holds)
        if holds.casefold() == medication.name_as_typed.strip().casefold():
            return t("Recognised.")
        return t("Recognised: {name}.", name=holds)

    def _use_likely(self) -> None:
        if self._likely:
            self._desk.act(
                medications.change_medication, self._medication_id, name_as_typed=self._likely
            )
            self.name.setFocus()

    def _lay_out(self) -> None:
        t, fields = self._desk.t, self._fields
        self.add(row(FieldRow(t("Name"), self.name), self._steps(), stretch=0))
        self.add(column(self._understood, flow(self._correct)))
        self.add(fields["is_ldn"])
        strength = FieldRow(
            t("Strength"), fields["strength_as_typed"], t("As on the label, with its unit: 50 mg")
        )
        form = FieldRow(t("Form"), fields["form"], t("Tablet, capsule, liquid, patch"))
        route = FieldRow(t("How it goes in"), fields["route"], t("By mouth, on the skin"))
        self.add(Form(Pair(strength, form), Pair(route, FieldRow(t("Kind"), fields["category"]))))

    def _steps(self) -> QWidget:
        t = self._desk.t
        up, down = IconButton("arrow-up", t("Move up")), IconButton("arrow-down", t("Move down"))
        up.clicked.connect(lambda _on: self.stepped.emit(-1))
        down.clicked.connect(lambda _on: self.stepped.emit(1))
        delete = PlainButton(t("Delete"), "trash", name=t("Delete this medicine"))
        delete.clicked.connect(lambda _on: self._delete())
        return flow(up, down, delete, gap=0)

    def _delete(self) -> None:
        t, records = self._desk.t, self._desk.records
        person = records.person.name if records else ""
        says = t("{name}: {medicine} was deleted.", name=person, medicine=self.name.text())
        self._desk.act(medications.mark_medication_in_error, self._medication_id, says=says)


def _holds(found: Recognition, desk: Desk) -> str:
    """ "Percocet: oxycodone with acetaminophen", or the plain name."""
    t, parts = desk.t, list(found.ingredients)
    if not found.brand:
        return found.name or join_words(parts, t)
    holds = parts[0] if parts else ""
    if len(parts) > 1:
        holds = t("{first} with {others}", first=parts[0], others=join_words(parts[1:], t))
    return t("{brand}: {holds}", brand=found.brand, holds=holds) if holds else found.brand
