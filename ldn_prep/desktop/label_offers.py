"""Strengths a medicine is sold in, as small buttons: one click instead of typing, none preset."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import medications
from ldn_prep.catalogue import UsualForm, usual_forms
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FlowLayout, PlainButton, Text, clear_layout
from ldn_prep.records import Medication


class LabelOffers(QWidget):
    """Gone once a strength stands in the field, and for LDN: its doses are not offered."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._medication_id = desk, ""
        self._offered: tuple[str, ...] = ()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=Space.HAIR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Text(desk.t("As on the label?"), "hint"))
        layout.addWidget(self._buttons)
        self.hide()

    def forms_of(self, medication: Medication) -> tuple[str, ...]:
        """Forms the medicine is known to come in."""
        return tuple(dict.fromkeys(each.form for each in usual_forms(medication.name_as_typed)))

    def show_medication(self, medication: Medication) -> None:
        self._medication_id = medication.id
        is_wanted = not medication.strength_as_typed.strip() and not medication.is_ldn
        offered = _strengths(medication) if is_wanted else ()
        if offered != self._offered:
            self._offered = offered
            clear_layout(self._flow)
            for strength in offered:
                self._flow.addWidget(self._button(strength))
        self.setVisible(bool(offered))

    def _button(self, strength: str) -> PlainButton:
        name = self._desk.t("Strength {strength}, as on the label", strength=strength)
        made = PlainButton(strength, name=name)
        made.clicked.connect(lambda _on: self._take(strength))
        return made

    def _take(self, strength: str) -> None:
        action = medications.change_medication
        self._desk.act(action, self._medication_id, strength_as_typed=strength)


def _strengths(medication: Medication) -> tuple[str, ...]:
    """Those of the form that was given, else of the one most in use."""
    usual, chosen = usual_forms(medication.name_as_typed), medication.form.strip().casefold()
    fitting: Sequence[UsualForm] = [each for each in usual if each.form.casefold() == chosen]
    return tuple(dict.fromkeys(each for form in fitting or usual[:1] for each in form.strengths))
