"""The medicine list: type a name to add it, choose one to say how it is taken."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions import medications, people
from ldn_prep.actions.medication_fields import name_and_note
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.medicine_editor import MedicineEditor
from ldn_prep.desktop.medicine_list_pane import MedicineListPane
from ldn_prep.desktop.name_search import NameSearch
from ldn_prep.desktop.pane_page import PanePage
from ldn_prep.desktop.two_panes import LEFT, RIGHT, TwoPanes
from ldn_prep.desktop.visit_words import describe_since
from ldn_prep.desktop.widgets import (
    EmptyState,
    FieldRow,
    SegmentField,
    flush_all,
)
from ldn_prep.records import (
    CompoundedDetails,
    Dosage,
    DoseStep,
    ListState,
    Medication,
    MedicationChange,
    Packet,
    Person,
    PersonRecords,
    UnreadText,
    find_by_id,
)
from ldn_prep.store import Changes

_SHOWN = (
    Person,
    Medication,
    MedicationChange,
    Dosage,
    DoseStep,
    CompoundedDetails,
    UnreadText,
    Packet,
)
_LAID_OUT_MS = 0


class MedicinesPage(PanePage):
    key = "medicines"
    icon = "medicines"

    def __init__(self, desk: Desk):
        super().__init__(desk)
        t = self.t
        self._chosen = ""
        self._search = NameSearch(t)
        self._search.chosen.connect(self._add)
        self._left, self._editor = MedicineListPane(desk), MedicineEditor(desk)
        self._left.points_wanted.connect(self._show_points)
        self._list = self._left.list
        self._list.chosen.connect(self._choose)
        self._list.walked.connect(self._look_at)
        self._editor.stepped.connect(self._list.step)
        self._editor.opened.connect(self._show_opened)
        self._panes = TwoPanes(
            self._left,
            self._editor,
            names=(t("The list"), t("Details")),
            switch=t("Part of this page"),
            shares=(4, 7),
        )
        self._state = SegmentField(
            t("Nothing to list?"), self._states(), quiet=[ListState.NOT_ASKED]
        )
        self._empty = self._empty_state()
        for part in (self._search, self._empty, self._panes):
            self.body.addWidget(part)
        self.body.setStretch(self.body.indexOf(self._panes), 1)

    @property
    def title(self) -> str:
        return self.t("Medicines")

    def status(self, records: PersonRecords) -> str:
        t, person, count = self.t, records.person, len(records.medications)
        state = records.state_of(person.medications_state, records.medications)
        if state is ListState.NONE_REPORTED:
            return t("None taken")
        if not count:
            return t("Nothing listed yet")
        listed = t.plural("{count} medicine", "{count} medicines", count)
        day = person.medications_checked_on
        if day is None:
            return t("{count}, not checked yet", count=listed)
        ago = describe_since(day, clock.today(), t)
        return t("{count}, checked {ago}", count=listed, ago=ago)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        self.heading.setText(self.t("Medicines: {name}", name=records.person.name))
        self.said.show_text(self.status(records))
        if changes is None:
            self._search.clear()
            self._panes.turn_to(LEFT)
        if changes is None or changes.touches(*_SHOWN):
            self._show(records)
            self._left.show_beside(records)
        self._left.show_points(records, changes)

    def go_to(self, hint: str) -> None:
        records = self.desk.records
        if records and find_by_id(records.medications, hint):
            self._choose(hint)
            self._editor.name_card.name.setFocus()
        else:
            self._search.field.setFocus()

    def _show(self, records: PersonRecords) -> None:
        has_any = bool(records.medications)
        self._empty.setVisible(not has_any)
        self._panes.setVisible(has_any)
        act, person = self.desk.act, records.person
        state = records.state_of(person.medications_state, records.medications)
        self._state.bind(
            person.id,
            state,
            lambda said: act(people.change_person, person.id, medications_state=said),
        )
        medication = find_by_id(records.medications, self._chosen)
        medication = medication or next(iter(records.medications), None)
        self._chosen = medication.id if medication else ""
        self._left.show_list(records, self._chosen)
        if medication:
            self._editor.show_medicine(records, medication)

    def _choose(self, medication_id: str) -> None:
        self._look_at(medication_id)
        self._panes.turn_to(RIGHT)

    def _look_at(self, medication_id: str) -> None:
        """Shows one without leaving the list where only one pane fits."""
        flush_all()
        self._chosen = medication_id
        if self.desk.records:
            self._show(self.desk.records)
        self._panes.show_top(RIGHT)
        QTimer.singleShot(_LAID_OUT_MS, self, self._show_chosen_row)

    def _show_chosen_row(self) -> None:
        """Once the list is laid out: a row just added has no place before."""
        row = self._list.row(self._chosen)
        if row is not None:
            self._panes.bring_into_view(LEFT, row)

    def _show_opened(self, widget: QWidget) -> None:
        QTimer.singleShot(_LAID_OUT_MS, widget, lambda: self._panes.bring_into_view(RIGHT, widget))

    def _show_points(self) -> None:
        """From its end back to its head: the card may be higher than the pane."""
        for part in (self._left.points, self._left.points.title):
            self._panes.bring_into_view(LEFT, part)

    def _add(self, name: str) -> None:
        records = self.desk.records
        if records is None:
            return
        says = ""
        if name_and_note(name)[1]:
            says = self.t(
                "{name}: these words are too many for a name. The beginning is the name now, "
                "and all of them stand in the note.",
                name=records.person.name,
            )
        changes = self.desk.act(medications.add_typed, records.person.id, name, says=says)
        if changes:
            self._search.clear()
            self._choose(changes.added[0])
            self._search.field.setFocus()

    def _states(self) -> list[tuple[ListState, str]]:
        t = self.t
        return [
            (ListState.NOT_ASKED, t("Not said yet")),
            (ListState.NONE_REPORTED, t("I take nothing")),
        ]

    def _empty_state(self) -> QWidget:
        t = self.t
        words = t(
            "Everything you take goes here: prescriptions, pain relief, vitamins, herbs, creams. "
            "Type the first name above and press Enter."
        )
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(EmptyState("medicines", words))
        layout.addWidget(FieldRow(t("Nothing to list?"), self._state))
        layout.addStretch(1)
        return made
