"""Whose the packet is: the person found, or the question, with everyone it may be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ldn_prep.actions.receiving import ReceivingPlan
from ldn_prep.actions.receiving_apart import Whose
from ldn_prep.actions.receiving_words import describe_likeness, describe_person
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.people_finder import PeopleFinder
from ldn_prep.desktop.people_view import PeopleView
from ldn_prep.desktop.receiving_files import ReceivedFile
from ldn_prep.desktop.row_button import RowButton
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import Card, QuietButton, Text, clear_layout, flow
from ldn_prep.records import Person

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class WhoseCard(Card):
    answered = Signal(object)
    """Whose"""
    confirmed = Signal(bool)
    """That it is the same person though name or birth date differ."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Whose it is"))
        self._desk, t = desk, desk.t
        self._asked = Text("", "strong")
        self._rows = QWidget()
        self._rows.setAccessibleName(t("Whose it is"))
        QVBoxLayout(self._rows).setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._offered: list[Whose] = []
        self._shown: tuple[object, ...] = ()
        self._find = QuietButton(t("Someone else here…"), "search")
        self._find.clicked.connect(lambda _on: self._open_finder())
        self._same = TickRow(t("It is the same person all the same"))
        self._same.box.clicked.connect(self.confirmed)
        self._warning = Text("", "error")
        for part in (self._asked, self._rows, flow(self._find), self._warning, self._same):
            self.add(part)

    def show_file(self, file: ReceivedFile) -> None:
        plan, t = file.plan, self._desk.t
        if plan is None:
            return
        people = self._people(plan)
        self._asked.setText(self._question(file, plan))
        shown = (plan.received, tuple(people), file.whose)
        if shown != self._shown:
            self._shown = shown
            self._show_rows(plan, people, file.whose)
        theirs = plan.received.records.person
        self._find.setVisible(len(self._desk.people) > len(people))
        self._same.setVisible(plan.is_another)
        self._same.box.setChecked(file.is_the_same_all_the_same)
        self._warning.show_text(
            t(
                "The packet is about {theirs}. The person chosen here is {own}.",
                theirs=describe_person(theirs, t),
                own=describe_person(plan.person, t),
            )
            if plan.is_another and plan.person is not None
            else ""
        )

    def focus_first(self) -> None:
        rows = self._group.buttons()
        (self._group.checkedButton() or (rows[0] if rows else self._find)).setFocus()

    def _question(self, file: ReceivedFile, plan: ReceivingPlan) -> str:
        t, theirs = self._desk.t, plan.received.records.person
        if file.whose is None:
            return t("Who here is {name}?", name=describe_person(theirs, t))
        if file.is_new_person and not plan.candidates:
            return t("{name} is not here yet.", name=describe_person(theirs, t))
        return t("The packet is about {name}.", name=describe_person(theirs, t))

    def _people(self, plan: ReceivingPlan) -> list[Person]:
        listed = {each.id: each for each in (*plan.candidates, *plan.namesakes)}
        if plan.person is not None:
            listed.setdefault(plan.person.id, plan.person)
        return list(listed.values())

    def _show_rows(self, plan: ReceivingPlan, people: list[Person], whose: Whose | None) -> None:
        t, theirs = self._desk.t, plan.received.records.person
        view = PeopleView(self._desk.people, t)
        had_focus = self._rows.isAncestorOf(self.focusWidget() or self)
        self._clear()
        for person in people:
            shown = view.show(person)
            likeness = describe_likeness(person, theirs, t)
            said = [shown.apart or shown.born]
            said += [t("in the archive")] if shown.is_archived else []
            name = t("This is {name}, {born}", name=person.name, born=", ".join(said))
            self._offer(Whose(person.id), name, likeness, whose)
        new = t("Somebody new: nothing that is here is touched")
        self._offer(Whose(None), t("Add as a new person"), new, whose)
        checked = self._group.checkedButton()
        if had_focus and checked is not None:
            checked.setFocus()

    def _offer(self, who: Whose, title: str, beneath: str, whose: Whose | None) -> None:
        row = _Answer()
        row.show_texts(title, beneath)
        row.setChecked(who == whose)
        row.walked.connect(lambda steps: self._walk(row, steps))
        row.clicked.connect(lambda _on: self.answered.emit(who))
        self._group.addButton(row)
        self._offered.append(who)
        layout = self._rows.layout()
        if layout is not None:
            layout.setSpacing(Space.HAIR)
            layout.addWidget(row)

    def _walk(self, row: "_Answer", steps: int) -> None:
        rows = self._group.buttons()
        place = max(0, min(len(rows) - 1, rows.index(row) + steps))
        rows[place].setFocus()

    def _clear(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._offered.clear()
        layout = self._rows.layout()
        if layout is not None:
            clear_layout(layout)

    def _open_finder(self) -> None:
        t, recent = self._desk.t, self._desk.settings.recent_people
        view = PeopleView(self._desk.people, t)
        finder = PeopleFinder(self.window(), view, t, recent)
        finder.chosen.connect(lambda person_id: self.answered.emit(Whose(person_id)))
        finder.finished.connect(finder.deleteLater)
        finder.open()
        finder.field.setFocus()


class _Answer(RowButton):
    """Arrow keys go from one to the next; space or Enter chooses."""

    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__(is_chosen_by_click=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
