"""The next visit: when, with whom, what is most wanted, and afterwards how it went."""

from PySide6.QtCore import Signal

from ldn_prep import clock
from ldn_prep.actions import visits
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.time_field import TimeRow
from ldn_prep.desktop.visit_steps import VisitSteps
from ldn_prep.desktop.visit_words import describe_day, find_current_visit
from ldn_prep.desktop.widgets import (
    Card,
    ChoiceField,
    DateField,
    EmptyState,
    FieldRow,
    Form,
    LongTextField,
    Pair,
    SegmentField,
    TextField,
)
from ldn_prep.desktop.wishes_field import WishesField
from ldn_prep.records import PersonRecords, Visit, VisitKind, VisitStatus, find_by_id
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


class VisitCard(Card):
    chosen = Signal()
    """Another planned visit was chosen to be shown."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self._chosen = self._last_held = ""
        self._empty = EmptyState(
            "visit",
            t("No visit is planned. Add it as soon as you think of one; the date can wait."),
            t("Add a visit"),
            self._add,
        )
        self._choice = ChoiceField(t("Which visit"))
        self._choice.edited.connect(self._choose)
        self._choice_row = FieldRow(t("Which visit"), self._choice)
        self._on, self._with_whom = DateField(t, needs_day=True), TextField()
        self._at, self._place = TimeRow(t, t("Time")), TextField()
        self._wishes = WishesField(t)
        kinds = [(kind, label_of(kind, t)) for kind in VisitKind]
        self._kind = SegmentField(t("Kind of visit"), kinds, quiet=[VisitKind.NOT_SAID])
        self._decided, self._notes = LongTextField(lines=2), LongTextField(lines=2)
        self._steps = VisitSteps(desk)
        self._steps.added.connect(self._choose)
        self._lay_out()

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        if changes is None:
            self._chosen = ""
        today = clock.today()
        planned = [each for each in records.visits if each.status is VisitStatus.PLANNED]
        held = [each for each in records.visits if each.status is VisitStatus.HELD]
        self._last_held = held[-1].id if held else ""
        visit = find_by_id(planned, self._chosen) or find_current_visit(records, today)
        self._empty.setVisible(visit is None)
        self._form.setVisible(visit is not None)
        self._choice.offer([(each.id, _name_of(each, self._desk)) for each in planned])
        self._choice_row.setVisible(len(planned) > 1)
        self._with_whom.offer([each.name for each in records.contacts])
        if visit is not None:
            self._show(visit, has_come=visit.on is not None and visit.on <= today)

    def _show(self, visit: Visit, *, has_come: bool) -> None:
        self._choice.show_value(visit.id)
        fields: dict[str, Field] = {
            "on": self._on,
            "with_whom": self._with_whom,
            "place": self._place,
            "kind": self._kind,
            "decided": self._decided,
            "notes": self._notes,
        }
        act, change, owner = self._desk.act, visits.change_visit, visit.id
        for name, field in fields.items():
            bind(self._desk, field, name, visit, change, owner, owner=owner)
        self._at.bind(owner, visit.at, lambda at: act(change, owner, at=at))
        self._wishes.bind(owner, visit.wishes, lambda wishes: act(change, owner, wishes=wishes))
        self._after.setVisible(has_come or bool(visit.decided or visit.notes))
        self._steps.show_visit(visit, has_come=has_come)

    def _lay_out(self) -> None:
        t, self._form = self._desk.t, Form()
        self._form.add(self._choice_row)
        self._form.add(
            Pair(
                FieldRow(t("Date"), self._on, t("Leave it blank while it is not known.")),
                FieldRow(t("With whom"), self._with_whom, t("For example Dr Ruiz, pain clinic")),
            )
        )
        self._form.add(Pair(self._at, FieldRow(t("Where"), self._place)))
        self._form.add_field(t("Kind of visit"), self._kind)
        self._form.add_field(
            t("What I most want from this visit"),
            self._wishes,
            t("Up to three things. They stand at the top of the packet."),
        )
        self._after = Form(
            FieldRow(t("What was decided"), self._decided),
            FieldRow(t("Notes of the visit"), self._notes),
        )
        self._form.add(self._after)
        self._form.add(self._steps)
        self.add(self._empty)
        self.add(self._form)
        self.setFocusProxy(self._on)

    def _choose(self, visit_id: str) -> None:
        self._chosen = visit_id
        self.chosen.emit()
        self._on.setFocus()

    def _add(self) -> None:
        """After a visit that took place, with whom and where are taken along."""
        records = self._desk.records
        if records is None:
            return
        if self._last_held:
            self._desk.act(visits.follow_visit, self._last_held)
        else:
            self._desk.act(visits.add_visit, records.person.id)
        self._on.setFocus()


def _name_of(visit: Visit, desk: Desk) -> str:
    day, whom = describe_day(visit.on, desk.t), visit.with_whom.strip()
    return desk.t("{day}, with {whom}", day=day, whom=whom) if whom else day
