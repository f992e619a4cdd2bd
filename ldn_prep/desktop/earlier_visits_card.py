"""Visits that are over or called off: what was decided, what was answered, and notes to add to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import visits
from ldn_prep.desktop.binding import bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.visit_words import describe_day
from ldn_prep.desktop.widgets import (
    Card,
    FieldRow,
    Line,
    LongTextField,
    PlainButton,
    Text,
    ToggleButton,
    flow,
)
from ldn_prep.records import PersonRecords, Visit, VisitKind, VisitStatus
from ldn_prep.review.asking import find_answered_at
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


class EarlierVisitsCard(Card):
    """The latest first; the page hides the card while there is none."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Earlier visits"))
        self._desk = desk
        self._rows: dict[str, _VisitRow] = {}

    @property
    def has_any(self) -> bool:
        return bool(self._rows)

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        past = [each for each in records.visits if each.status is not VisitStatus.PLANNED]
        self._drop({each.id for each in past})
        for place, visit in enumerate(reversed(past)):
            row = self._rows.get(visit.id)
            if row is None:
                row = self._rows[visit.id] = _VisitRow(self._desk, visit.id)
                self.body.insertWidget(place + 1, row)
            row.show_visit(visit, records)

    def _drop(self, listed: set[str]) -> None:
        for gone in [key for key in self._rows if key not in listed]:
            made = self._rows.pop(gone)
            made.hide()
            self.body.removeWidget(made)
            made.deleteLater()


class _VisitRow(QWidget):
    def __init__(self, desk: Desk, visit_id: str):
        super().__init__()
        self._desk, self._id, t = desk, visit_id, desk.t
        self._head, self._answers = Text("", "strong"), Text()
        self._decided, self._notes = LongTextField(lines=2), LongTextField(lines=2)
        self._again = PlainButton(t("Plan it again"), "undo")
        self._again.clicked.connect(lambda _on: self._plan_again())
        self._unfold = ToggleButton(t("Show"))
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.NORMAL)
        for part in (
            FieldRow(t("What was decided"), self._decided),
            FieldRow(t("Notes of the visit"), self._notes),
            self._answers,
            flow(self._again),
        ):
            inside.addWidget(part)
        self._inside.hide()
        self._unfold.toggled.connect(self._inside.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (Line(), self._head, flow(self._unfold), self._inside):
            layout.addWidget(part)

    def show_visit(self, visit: Visit, records: PersonRecords) -> None:
        t, change = self._desk.t, visits.change_visit
        head = _describe(visit, self._desk)
        self._head.setText(head)
        self._unfold.setAccessibleName(t("Show: {what}", what=head))
        bind(self._desk, self._decided, "decided", visit, change, visit.id, owner=visit.id)
        bind(self._desk, self._notes, "notes", visit, change, visit.id, owner=visit.id)
        answered = find_answered_at(records, visit.id)
        lines = [t("{question} {answer}", question=q.wording, answer=q.answer) for q in answered]
        self._answers.show_text("\n".join(lines))

    def _plan_again(self) -> None:
        name = self._desk.records.person.name if self._desk.records else ""
        says = self._desk.t("{name}: the visit is planned again.", name=name)
        self._desk.act(visits.reopen_visit, self._id, says=says)


def _describe(visit: Visit, desk: Desk) -> str:
    t = desk.t
    kind = "" if visit.kind is VisitKind.NOT_SAID else label_of(visit.kind, t)
    whom = visit.with_whom.strip()
    called_off = t("called off") if visit.status is VisitStatus.CANCELLED else ""
    parts = (
        describe_day(visit.on, t),
        t("with {whom}", whom=whom) if whom else "",
        kind,
        called_off,
    )
    return ", ".join(part for part in parts if part)
