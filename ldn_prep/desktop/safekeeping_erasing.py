"""Erasing for good: what goes is named, and one click is never enough."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep.actions import safekeeping
from ldn_prep.actions.people_names import tell_apart
from ldn_prep.actions.safekeeping import StoreView
from ldn_prep.actions.safekeeping_words import describe_people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.errand import Errand
from ldn_prep.desktop.safekeeping_inside import scroll_to
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Card,
    FieldRow,
    PlainButton,
    QuietButton,
    Text,
    TextField,
    announce,
    column,
    flow,
)
from ldn_prep.errors import LdnPrepError


class EraseCard(Card):
    done = Signal(str)
    """After something was erased."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Erase for good"))
        self._desk, t = desk, desk.t
        words = t(
            "Taking somebody off the list keeps their entries, and Undo brings them back. Erasing "
            "does not: nothing brings the entries back, not even a backup."
        )
        self._person = self._name = self._told = ""
        if desk.records is not None:
            person = desk.records.person
            self._person, self._name = person.id, person.name
            self._told = tell_apart(person, desk.people, t)
        self._one = PlainButton(t("Erase {name}…", name=self._told), "trash")
        self._all = PlainButton(t("Erase everything…"), "trash")
        self._one.clicked.connect(lambda _on: self._ask(self._person))
        self._all.clicked.connect(lambda _on: self._ask(None))
        self._question: QWidget | None = None
        self._error = Text("", "error")
        self._error.hide()
        for each in (Text(words), flow(self._one, self._all), self._error):
            self.add(each)
        self._one.setVisible(bool(self._person))

    def _ask(self, person_id: str | None) -> None:
        """Looks at what would go first, so that the question can name it."""
        self._drop_question()
        path = self._desk.store.path

        def look() -> tuple[StoreView, int]:
            return safekeeping.look_inside(path), len(safekeeping.find_copies(path))

        errand = Errand(self, look)
        errand.done.connect(lambda found: self._show_question(person_id, *found))
        errand.failed.connect(self._tell_fault)
        errand.start()

    def _show_question(self, person_id: str | None, view: StoreView, copies: int) -> None:
        t = self._desk.t
        people = [each for each in view.people if person_id in (None, each.person_id)]
        lines = describe_people(people, t)
        question = (
            _PersonQuestion(self._desk, (self._name, self._told), lines, copies)
            if person_id
            else _EverythingQuestion(self._desk, lines, copies)
        )
        question.agreed.connect(lambda: self._erase(person_id))
        question.left.connect(self._drop_question)
        self._question = question
        self.add(question)
        question.setFocus()
        scroll_to(question)
        announce(question, question.accessibleName())

    def _drop_question(self) -> None:
        self._error.show_text("")
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None

    def _erase(self, person_id: str | None) -> None:
        store = self._desk.store

        def erase() -> None:
            if person_id is None:
                safekeeping.erase_everything(store)
            else:
                safekeeping.erase_person(store, person_id)

        self.window().setEnabled(False)
        errand = Errand(self, erase)
        errand.done.connect(lambda _none: self._tell_done(person_id))
        errand.failed.connect(self._tell_fault)
        errand.start()

    def _tell_done(self, person_id: str | None) -> None:
        t = self._desk.t
        self.window().setEnabled(True)
        self.done.emit(
            t("{name} was erased, in the backups as well.", name=self._told)
            if person_id
            else t("Everything was erased, backups included.")
        )

    def _tell_fault(self, error: Exception) -> None:
        self.window().setEnabled(True)
        if isinstance(error, LdnPrepError):
            self._error.show_text(error.describe_briefly(self._desk.t))
        else:
            self._desk.report_fault(error)


class _Question(Card):
    agreed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, title: str, lines: list[str], button: str, proof: QWidget):
        super().__init__(title, look="warning")
        t = desk.t
        self.setAccessibleName("\n".join([title, *lines]))
        self._yes = QuietButton(button, "trash")
        self._yes.setEnabled(False)
        self._yes.clicked.connect(lambda _on: self.agreed.emit())
        no = QuietButton(t("Keep everything"))
        no.clicked.connect(lambda _on: self.left.emit())
        self.add(column(*(Text(line, "strong") for line in lines)))
        self.add(Text(_what_stays(desk)))
        self.add(proof)
        self.add(flow(self._yes, no))

    def allow(self, is_proved: bool) -> None:
        self._yes.setEnabled(is_proved)


class _PersonQuestion(_Question):
    def __init__(self, desk: Desk, names: tuple[str, str], lines: list[str], copies: int):
        """`names`: the one to type, and the one that tells the person from namesakes."""
        (name, told), t = names, desk.t
        field = TextField()
        label = t("To erase, type the name: {name}", name=name)
        title = t("Erase {name} for good?", name=told)
        shown = [*lines, _in_copies(copies, desk)]
        super().__init__(desk, title, shown, t("Erase {name}", name=told), FieldRow(label, field))
        field.textChanged.connect(lambda typed: self.allow(_same(typed, name)))
        self.setFocusProxy(field)


class _EverythingQuestion(_Question):
    def __init__(self, desk: Desk, lines: list[str], copies: int):
        t = desk.t
        tick = TickRow(t("Yes, everything goes: every person, every entry, every backup"))
        title, button = t("Erase everything for good?"), t("Erase everything")
        super().__init__(desk, title, [*lines, _in_copies(copies, desk)], button, tick)
        tick.box.clicked.connect(lambda: self.allow(tick.is_on))
        self.setFocusProxy(tick)


def _in_copies(copies: int, desk: Desk) -> str:
    if not copies:
        return desk.t("There are no backups that hold more.")
    return desk.t.plural(
        "It goes out of {count} backup or other copy beside the store, too.",
        "It goes out of {count} backups and other copies beside the store, too.",
        copies,
    )


def _what_stays(desk: Desk) -> str:
    return desk.t(
        "Packets you saved or printed, and copies you made to other places, are not touched: "
        "delete those yourself."
    )


def _same(typed: str, name: str) -> bool:
    def plain(text: str) -> str:
        return " ".join(text.split()).casefold()

    return plain(typed) == plain(name) and bool(plain(name))
