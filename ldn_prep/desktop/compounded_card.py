"""What the compounding pharmacy made: form, strength or concentration, filler, date to use by."""

from ldn_prep.actions import medications
from ldn_prep.desktop.amount_row import NoteText
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.offer_field import OfferField
from ldn_prep.desktop.offers import compounded_offers
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    DateField,
    FieldRow,
    Form,
    Pair,
    TextField,
    attach_safe_note,
    column,
)
from ldn_prep.records import CompoundedDetails
from ldn_prep.wording import note_strength


class CompoundedCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("From the compounding pharmacy"))
        self._desk = desk
        form, strength, filler = OfferField(offers=compounded_offers(t)), TextField(), TextField()
        flavour, use_by, made_by = TextField(), DateField(t), TextField()
        self._fields: dict[str, Field] = {
            "dosage_form": form.line,
            "concentration_as_typed": strength,
            "filler": filler,
            "flavour": flavour,
            "beyond_use": use_by,
            "prepared_by": made_by,
        }
        self._strength, self._note = strength, NoteText()
        said = FieldRow(
            t("Strength of one, or per mL"), strength, t("With its unit: 4.5 mg, or 1 mg per mL")
        )
        attach_safe_note(said, t, is_strength=True)
        self.add(
            Form(
                Pair(
                    FieldRow(t("Made as"), form, t("Pick one, or type")),
                    column(said, self._note, gap=Space.HAIR),
                ),
                Pair(FieldRow(t("Filler or base"), filler), FieldRow(t("Flavor"), flavour)),
                Pair(FieldRow(t("Use by"), use_by), FieldRow(t("Made by"), made_by)),
            )
        )

    def show_details(self, details: CompoundedDetails | None, medication_id: str) -> None:
        shown = details or CompoundedDetails(person_id="", medication_id=medication_id)
        action = medications.set_compounded_details
        for name, field in self._fields.items():
            bind(self._desk, field, name, shown, action, medication_id, owner=medication_id)
        self._note.show_note(note_strength(self._strength.text(), self._desk.t))
