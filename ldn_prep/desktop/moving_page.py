"""Entries made under the wrong person: which, to whom, and a question that shows both."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.moving import describe_moved, list_movable, move_entries
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.moving_list import MovingList
from ldn_prep.desktop.moving_sides import BothSides
from ldn_prep.desktop.moving_target import MovingTarget
from ldn_prep.desktop.people_view import PeopleView
from ldn_prep.desktop.widgets import (
    Card,
    PageFrame,
    PrimaryButton,
    QuietButton,
    Text,
    flow,
)

_COLUMN_EMS = 46
_MOST_NAMED = 6


class MovingPage(QWidget):
    is_about_person = True

    def __init__(self, desk: Desk, view: PeopleView):
        super().__init__()
        assert desk.records is not None  # noqa: S101  # there is nothing to move before that
        self._desk, self._view, t = desk, view, desk.t
        self._from = view.show(desk.records.person)
        self._list = MovingList(list_movable(desk.records, t), t)
        self._list.changed.connect(self._ask)
        self._target = MovingTarget(desk, view, self._from.id)
        self._target.changed.connect(self._ask)
        self._question, self._named = Text("", "section"), Text("")
        self._sides = BothSides()
        self._move = PrimaryButton(t("Move"), "check")
        self._move.clicked.connect(self._do)
        self._cancel = QuietButton(t("Cancel"))
        self._cancel.clicked.connect(lambda _on: desk.page_left.emit())
        self._lay_out()
        self._ask()
        desk.records_changed.connect(self._leave)
        self.setFocusProxy(self._list)

    def _leave(self, _records: object, _changes: object) -> None:
        """What is listed here has changed: by the move, by Undo, by another window."""
        self._desk.page_left.emit()

    def _ask(self) -> None:
        """The question with both people in it, once it is known what and to whom."""
        t, chosen, target = self._desk.t, self._list.chosen(), self._target.chosen()
        is_ready = bool(chosen) and target is not None
        self._move.setEnabled(is_ready)
        self._sides.show_people(self._from, target)
        if target is None or not chosen:
            self._question.setText(t("Choose what to move, and to whom."))
            self._named.show_text("")
            self._move.rename(t("Move"))
            return
        names = {"own": self._from.told, "other": target.told}
        if len(chosen) == 1:
            asked = t("Move “{what}” from {own} to {other}?", what=chosen[0].name, **names)
        else:
            asked = t.plural(
                "Move {count} entry from {own} to {other}?",
                "Move {count} entries from {own} to {other}?",
                len(chosen),
                **names,
            )
        self._question.setText(asked)
        named = [each.name for each in chosen[:_MOST_NAMED]] if len(chosen) > 1 else []
        named += ["…"] if len(chosen) > _MOST_NAMED else []
        self._named.show_text("\n".join(named))
        self._move.rename(t("Yes, move to {name}", name=target.told))

    def _do(self) -> None:
        t, chosen, target = self._desk.t, self._list.chosen(), self._target.chosen()
        if not chosen or target is None:
            return
        names = {"own": self._from.told, "other": target.told}
        if len(chosen) == 1:
            says = t("“{what}” was moved from {own} to {other}.", what=chosen[0].name, **names)
        else:
            says = t.plural(
                "{count} entry was moved from {own} to {other}.",
                "{count} entries were moved from {own} to {other}.",
                len(chosen),
                **names,
            )
        entries = [(each.kind, each.id) for each in chosen]
        self._desk.act(move_entries, entries, target.id, t, says=says)

    def _what_stays(self) -> str:
        return self._desk.t(
            "Both keep a note that something was moved; the note for {own} does not say what. "
            "Packets made before stay as they are, and the next one for {own} says that an entry "
            "was listed by mistake.",
            own=self._from.told,
        )

    def _before(self) -> tuple[Card, ...]:
        """The trace of what came and went before."""
        records = self._desk.records
        if records is None or not records.moved:
            return ()
        card = Card(self._desk.t("Moved before"))
        for moved in reversed(records.moved):
            card.add(Text(describe_moved(moved, self._desk.t)))
        return (card,)

    def _lay_out(self) -> None:
        t = self._desk.t
        frame = PageFrame(t("Move entries of {name}", name=self._from.told), column_ems=_COLUMN_EMS)
        frame.set_status(
            t(
                "For what was entered under the wrong person. It leaves this list with all that "
                "belongs to it; Undo takes it back."
            )
        )
        what, whom, sure = Card(t("What to move")), Card(t("To whom")), Card(look="soft")
        what.add(self._list)
        whom.add(self._target)
        sure.add(self._question)
        sure.add(self._named)
        sure.add(self._sides)
        sure.add(Text(self._what_stays(), "hint"))
        sure.add(flow(self._move, self._cancel))
        for card in (what, whom, sure, *self._before()):
            frame.add(card)
        frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
