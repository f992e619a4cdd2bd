"""What the compounding pharmacy made: form, strength or concentration, filler, date to use by."""

from ldn_prep.actions import medications
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, DateField, FieldRow, Form, Pair, TextField
from ldn_prep.records import CompoundedDetails


class CompoundedCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("From the compounding pharmacy"))
        self._desk = desk
        form, strength, filler = TextField(), TextField(), TextField()
        flavour, use_by, made_by = TextField(), DateField(t), TextField()
        self._fields: dict[str, Field] = {
            "dosage_form": form,
            "concentration_as_typed": strength,
            "filler": filler,
            "flavour": flavour,
            "beyond_use": use_by,
            "prepared_by": made_by,
        }
        strengths = t("Strength of one, or per mL")
        self.add(
            Form(
                Pair(
                    FieldRow(t("Made as"), form, t("Capsule, liquid, under the tongue, cream")),
                    FieldRow(strengths, strength, t("With its unit: 1 mg per mL")),
                ),
                Pair(FieldRow(t("Filler or base"), filler), FieldRow(t("Flavour"), flavour)),
                Pair(FieldRow(t("Use by"), use_by), FieldRow(t("Made by"), made_by)),
            )
        )

    def show_details(self, details: CompoundedDetails | None, medication_id: str) -> None:
        shown = details or CompoundedDetails(person_id="", medication_id=medication_id)
        action = medications.set_compounded_details
        for name, field in self._fields.items():
            bind(self._desk, field, name, shown, action, medication_id, owner=medication_id)
