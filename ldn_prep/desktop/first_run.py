"""The first thing a new person is asked: a name and what the visit is, nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import people, visits
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.people_namesakes import Namesakes
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    Form,
    PageFrame,
    PrimaryButton,
    QuietButton,
    SegmentField,
    TextField,
    flow,
)
from ldn_prep.records import VisitKind
from ldn_prep.wording import label_of


class NewPersonPage(QWidget):
    """Where someone of that name is there already, the birth date is asked as well: it tells the
    two apart everywhere, and perhaps it is the same person."""

    added = Signal()
    meant = Signal(str)
    """The id of someone who is there already and was meant."""

    def __init__(self, desk: Desk, on_cancel: Callable[[], object] | None = None):
        super().__init__()
        self._desk, t = desk, desk.t
        self._name = TextField()
        kinds = [(k, label_of(k, t)) for k in VisitKind if k is not VisitKind.NOT_SAID]
        self._kind = SegmentField(t("What is the visit?"), kinds)
        self._form = Form()
        self._row = self._form.add_field(
            t("Whose packet is this?"), self._name, t("The name as it stands on the clinic's list.")
        )
        self._form.add_field(t("What is the visit?"), self._kind)
        self._namesakes = Namesakes(desk)
        self._namesakes.meant.connect(self.meant)
        self._form.add(self._namesakes)
        self._begin = PrimaryButton(t("Begin"), "check")
        self._begin.clicked.connect(self._add)
        self._form.add(flow(self._begin, *self._cancel(on_cancel)))
        self._lay_out(is_first=on_cancel is None)
        self.setFocusProxy(self._name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        t = self._desk.t
        if not self._name.text().strip():
            self._row.show_error(t("Please type a name."))
            self._name.setFocus()
            return
        if self._namesakes.ask_about(self._name.text()) or self._namesakes.is_unclear():
            return
        kind = self._kind.value() or VisitKind.NOT_SAID
        born = self._namesakes.born()
        changes = self._desk.act(people.add_person, self._name.text(), born=born)
        if changes is not None:
            self._desk.act(visits.add_visit, changes.added[0], kind=kind)
            self.added.emit()

    def _cancel(self, on_cancel: Callable[[], object] | None) -> list[QuietButton]:
        if on_cancel is None:
            return []
        button = QuietButton(self._desk.t("Cancel"))
        button.clicked.connect(lambda _checked: on_cancel())
        return [button]

    def _lay_out(self, *, is_first: bool) -> None:
        t = self._desk.t
        frame = PageFrame(
            t("Welcome") if is_first else t("Add a person"), column_ems=38, is_centred=True
        )
        frame.content.insertSpacing(0, Space.SECTION * 2)
        frame.set_status(
            t(
                "This program helps you get ready for ten minutes with a prescriber: what you "
                "take, what you want to ask, how you have been. Everything stays on this computer."
            )
            if is_first
            else t("A packet holds one person only. You change between people at the top left.")
        )
        card = Card()
        card.add(self._form)
        frame.add(card)
        frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
