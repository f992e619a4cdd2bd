"""The next visit: when, with whom, what is most wanted, and afterwards what was decided."""

from ldn_prep import clock
from ldn_prep.actions import visits
from ldn_prep.desktop.binding import bind_date
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.time_field import TimeRow
from ldn_prep.desktop.visit_words import find_current_visit
from ldn_prep.desktop.widgets import (
    Card,
    DateField,
    EmptyState,
    FieldRow,
    Form,
    LongTextField,
    Pair,
    QuietButton,
    SegmentField,
    TextField,
    flow,
)
from ldn_prep.desktop.wishes_field import WishesField
from ldn_prep.records import PersonRecords, Visit, VisitKind, VisitStatus
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


class VisitCard(Card):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self._visit_id = ""
        self._empty = EmptyState(
            "visit",
            t("No visit is planned. Add it as soon as you think of one; the date can wait."),
            t("Add a visit"),
            self._add,
        )
        self._on = DateField(t, needs_day=True)
        self._with_whom, self._wishes = TextField(), WishesField(t)
        self._at, self._place = TimeRow(t, t("Time")), TextField()
        kinds = [(kind, label_of(kind, t)) for kind in VisitKind]
        self._kind = SegmentField(t("Kind of visit"), kinds, quiet=[VisitKind.NOT_SAID])
        self._decided = LongTextField(lines=3)
        self._form = Form()
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
        self._decided_row = FieldRow(t("What was decided"), self._decided)
        self._over = QuietButton(t("This visit is over"), "check")
        self._over.clicked.connect(self._close)
        self._over_row = flow(self._over)
        for part in (self._decided_row, self._over_row):
            self._form.add(part)
        self.add(self._empty)
        self.add(self._form)
        self.setFocusProxy(self._on)

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        today = clock.today()
        visit = find_current_visit(records, today)
        self._empty.setVisible(visit is None)
        self._form.setVisible(visit is not None)
        if visit is not None:
            self._visit_id = visit.id
            self._show(visit)
            has_come = visit.on is not None and visit.on <= today
            self._decided_row.setVisible(has_come or bool(visit.decided))
            self._over_row.setVisible(has_come)

    def _show(self, visit: Visit) -> None:
        act, owner = self._desk.act, visit.id
        change = visits.change_visit
        bind_date(self._desk, self._on, "on", visit, lambda on: act(change, owner, on=on))
        self._with_whom.bind(
            owner, visit.with_whom, lambda text: act(change, owner, with_whom=text)
        )
        self._at.bind(owner, visit.at, lambda at: act(change, owner, at=at))
        self._place.bind(owner, visit.place, lambda text: act(change, owner, place=text))
        self._kind.bind(owner, visit.kind, lambda kind: act(change, owner, kind=kind))
        self._wishes.bind(owner, visit.wishes, lambda wishes: act(change, owner, wishes=wishes))
        self._decided.bind(owner, visit.decided, lambda text: act(change, owner, decided=text))

    def _add(self) -> None:
        if self._desk.records is not None:
            self._desk.act(visits.add_visit, self._desk.records.person.id)
            self._on.setFocus()

    def _close(self) -> None:
        if self._desk.records is not None:
            name = self._desk.records.person.name
            says = self._desk.t("The visit of {name} is marked as held.", name=name)
            self._desk.act(visits.change_visit, self._visit_id, status=VisitStatus.HELD, says=says)
