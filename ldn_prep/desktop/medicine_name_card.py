"""What the medicine is: its name as typed, what the program takes it for, strength, form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep.actions import medications
from ldn_prep.catalogue import Certainty, Recognition, recognise
from ldn_prep.desktop.amount_row import NoteText
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.label_offers import LabelOffers
from ldn_prep.desktop.ldn_status import LdnStatusRow
from ldn_prep.desktop.offer_field import OfferField
from ldn_prep.desktop.offers import form_offers, route_offers
from ldn_prep.desktop.theme import Space
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
    attach_safe_note,
    column,
    flow,
    row,
)
from ldn_prep.records import Medication, MedicationCategory
from ldn_prep.wording import join_words, label_of, note_strength


class MedicineNameCard(Card):
    stepped = Signal(int)
    """Up (-1) or down (1) in the list."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._medication_id, t = desk, "", desk.t
        kinds = [(each, label_of(each, t)) for each in MedicationCategory]
        self.name = TextField(required=True)
        self._understood = Text("", "hint")
        self._status = LdnStatusRow(desk)
        self._strength, self._form = TextField(), OfferField()
        self._route = OfferField(offers=route_offers(t))
        self._label = LabelOffers(desk)
        self._correct = QuietButton(t("Yes, use that name"), "check")
        self._correct.clicked.connect(self._use_likely)
        self._fields: dict[str, Field] = {
            "is_ldn": TickRow(t("This is my low-dose naltrexone (LDN)")),
            "strength_as_typed": self._strength,
            "form": self._form.line,
            "route": self._route.line,
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
        act, renamed = self._desk.act, medications.rename_medication
        self.name.bind(
            medication.id,
            medication.name_as_typed,
            lambda typed: act(renamed, medication.id, typed),
        )
        self._status.show_medication(medication)
        self._strength_note.show_note(note_strength(self._strength.text(), self._desk.t))
        self._form.offer(form_offers(self._desk.t, self._label.forms_of(medication)))
        self._label.show_medication(medication)
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
        self.add(self._status)
        self._strength_note = NoteText()
        hint = t("As on the label, with its unit: 50 mg")
        said = FieldRow(t("Strength"), self._strength, hint)
        attach_safe_note(said, t, is_strength=True)
        strength = column(
            said,
            self._strength_note,
            gap=Space.HAIR,
        )
        form = FieldRow(t("Form"), self._form, t("Pick one, or type"))
        route = FieldRow(t("How it goes in"), self._route, t("Pick one, or type"))
        self.add(
            Form(
                Pair(strength, form),
                self._label,
                Pair(route, FieldRow(t("Kind"), fields["category"])),
            )
        )

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
