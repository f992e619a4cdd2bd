"""Side effects of one day: the usual ones a click away, others typed, each as strong as it was."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ldn_prep.actions import journal
from ldn_prep.catalogue import usual_side_effects
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.journal_days import JournalDay
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    FieldRow,
    IconButton,
    QuietButton,
    SegmentField,
    Text,
    TextField,
    flow,
    row,
)
from ldn_prep.records import SideEffect, SideEffectSeverity
from ldn_prep.wording import label_of


class SideEffectsCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("Side effects"))
        self._desk, self._person_id, self._on = desk, "", date.min
        self._rows: dict[str, _NotedRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        self.body.addLayout(self._list)
        self._usual = {t(each): self._button(t(each)) for each in usual_side_effects()}
        self.add(flow(*self._usual.values(), gap=Space.SMALL))
        self._own = TextField()
        self._own.returnPressed.connect(self._add_own)
        add = QuietButton(t("Add"), "plus", name=t("Add this side effect"))
        add.clicked.connect(self._add_own)
        own_row = row(self._own, add, gap=Space.SMALL, stretch=0)
        own_row.setFocusProxy(self._own)
        self.add(FieldRow(t("Another side effect"), own_row))

    def show_day(self, person_id: str, day: JournalDay) -> None:
        self._person_id, self._on = person_id, day.on
        noted = {each.id: each for each in day.side_effects}
        for gone in [key for key in self._rows if key not in noted]:
            made = self._rows.pop(gone)
            made.hide()
            self._list.removeWidget(made)
            made.deleteLater()
        for key, effect in noted.items():
            if key not in self._rows:
                self._rows[key] = _NotedRow(self._desk)
                self._list.addWidget(self._rows[key])
                self._rows[key].show()
            self._rows[key].show_effect(effect, person_id, day.on)
        names = {each.name for each in day.side_effects}
        for name, button in self._usual.items():
            button.setVisible(name not in names)

    def _button(self, name: str) -> QuietButton:
        button = QuietButton(name, name=self._desk.t("Note {effect}", effect=name))
        button.clicked.connect(lambda _on: self._note(name))
        return button

    def _note(self, name: str) -> bool:
        act = self._desk.act
        noted = act(journal.record_side_effect, self._person_id, self._on, name) is not None
        newest = list(self._rows.values())[-1] if self._rows else None
        if noted and newest is not None:
            newest.enter()
        return noted

    def _add_own(self) -> None:
        if not self._own.text().strip():
            self._own.setFocus()
        elif self._note(self._own.text()):
            self._own.clear()


class _NotedRow(QWidget):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._id, t = desk, "", desk.t
        self._name = Text("", "strong")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.HAIR)
        self._layout.addWidget(self._name)
        self._severity: SegmentField | None = None
        self._remove = IconButton("trash", t("Remove"))
        self._remove.clicked.connect(
            lambda _on: self._desk.act(journal.remove_side_effect, self._id)
        )

    def show_effect(self, effect: SideEffect, person_id: str, on: date) -> None:
        t, act = self._desk.t, self._desk.act
        self._id = effect.id
        self._name.setText(effect.name)
        self._remove.rename(t("Remove {effect}", effect=effect.name))
        field = self._severity or self._make(effect.name)
        field.bind(
            effect.id,
            effect.severity,
            lambda value: act(journal.record_side_effect, person_id, on, effect.name, value),
        )

    def enter(self) -> None:
        if self._severity is not None:
            self._severity.findChildren(QPushButton)[0].setFocus()

    def _make(self, name: str) -> SegmentField:
        t = self._desk.t
        choices = [(each, label_of(each, t)) for each in SideEffectSeverity]
        title = t("{effect}, how strong", effect=name)
        self._severity = SegmentField(title, choices, quiet=[SideEffectSeverity.NOT_SAID])
        strength = row(self._severity, self._remove, stretch=0, gap=Space.SMALL)
        self._layout.addWidget(strength)
        strength.show()
        return self._severity
