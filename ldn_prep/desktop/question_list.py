"""My questions in the order they print: must-asks first, for each reader apart."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import questions
from ldn_prep.actions.suggesting import describe_reason
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.question_row import QuestionRow
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, EmptyState, FieldRow, QuietButton, Text, TextField, row
from ldn_prep.records import Audience, PersonRecords, Question
from ldn_prep.review.asking import find_same
from ldn_prep.review.suggesting import Reason
from ldn_prep.store import Changes
from ldn_prep.wording import label_of

FEW = 5
_AT_ONCE, _THEN = 25, 5
_LATER_MS = 20


class QuestionList(QWidget):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self.new = TextField()
        self.new.returnPressed.connect(self._add)
        add = QuietButton(t("Add"), "plus", name=t("Add my question"))
        add.clicked.connect(self._add)
        new_row = row(self.new, add, gap=Space.SMALL, stretch=0)
        new_row.setFocusProxy(self.new)
        words = t(
            "What you want to ask goes here. Write your own question above, or add one from "
            "the question bank."
        )
        self._empty = EmptyState("questions", words)
        self._many = Text("", "hint")
        self.cards = {each: AudienceCard(desk, each) for each in Audience}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(FieldRow(t("Write your own question"), new_row))
        for part in (self._many, self._empty, *self.cards.values()):
            layout.addWidget(part)

    def show_records(
        self, records: PersonRecords, withdrawn: Sequence[tuple[Question, Reason]] = ()
    ) -> None:
        """`withdrawn` are suggested questions whose reason has gone, with the sentence for it."""
        notes = {each.id: describe_reason(reason, self._desk.t) for each, reason in withdrawn}
        mine = [each for each in records.questions if each.visit_id is None]
        musts = sum(each.is_must_ask for each in mine)
        many = self._desk.t(
            "{count} questions are must-asks. In one visit there is often time for three to five: "
            "the first five stand on page one, the others follow.",
            count=musts,
        )
        self._many.show_text(many if musts > FEW else "")
        self._empty.setVisible(not mine)
        for audience, card in self.cards.items():
            card.show_questions([q for q in mine if q.audience is audience], notes)

    def find_row(self, question_id: str) -> QuestionRow | None:
        found = (card.find_row(question_id) for card in self.cards.values())
        return next((each for each in found if each), None)

    def _add(self) -> None:
        records, text = self._desk.records, self.new.text()
        if records is None or not text.strip():
            self.new.setFocus()
        else:
            self._take(self._desk.act(questions.add_question, records.person.id, text), records)

    def _take(self, changes: Changes | None, records: PersonRecords) -> None:
        """A question that stands on the list already is shown, not added a second time."""
        if changes is None:
            return
        same = None if changes else find_same(records.questions, self.new.text(), "")
        row = self.find_row(same.id) if same else None
        if row is not None:
            self._desk.done.emit(
                self._desk.t(
                    "{name}: this question is on the list already.", name=records.person.name
                )
            )
            row.wording.setFocus()
            return
        self.new.clear()
        self.new.setFocus()


class AudienceCard(Card):
    """The questions for one reader. Rows keep their widget while their order changes."""

    def __init__(self, desk: Desk, audience: Audience):
        super().__init__(label_of(audience, desk.t))
        self._desk = desk
        self.rows: dict[str, QuestionRow] = {}
        self._ranks: list[str] = []
        self._order: list[str] = []
        self._shown: list[Question] = []
        self._notes: Mapping[str, str] = {}
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._show_more)

    def show_questions(self, listed: list[Question], notes: Mapping[str, str]) -> None:
        """`notes` are sentences about some of them, by id."""
        self._ranks = [each.id for each in listed]
        ordered = sorted(listed, key=lambda each: not each.is_must_ask)
        self._order = [each.id for each in ordered]
        self._drop(set(self._order))
        self._shown, self._notes = ordered, notes
        self._show_rows(_AT_ONCE)
        self.setVisible(bool(listed))

    def find_row(self, question_id: str) -> QuestionRow | None:
        if question_id in self._order and question_id not in self.rows:
            self._show_rows(len(self._order))
        return self.rows.get(question_id)

    def _show_more(self) -> None:
        done = next((n for n, each in enumerate(self._shown) if each.id not in self.rows), 0)
        self._show_rows(_THEN, done)

    def _show_rows(self, most_new: int, start: int = 0) -> None:
        """Rows of a long list are made a few at a time, so that the page opens at once."""
        for number, question in enumerate(self._shown[start:], start + 1):
            if question.id not in self.rows:
                if most_new == 0:
                    self._later.start()
                    return
                most_new -= 1
                self.rows[question.id] = self._make(question.id)
            made = self.rows[question.id]
            if self.body.indexOf(made) != number:
                self._put(made, number)
            made.show_question(question, number, self._notes.get(question.id, ""))

    def _make(self, question_id: str) -> QuestionRow:
        made = QuestionRow(self._desk, question_id)
        made.stepped.connect(lambda by: self._step(question_id, by))
        made.dropped.connect(lambda y: self._drop_at(question_id, y))
        return made

    def _put(self, made: QuestionRow, place: int) -> None:
        """Taking a row out of its layout would take the focus from what is typed in it."""
        self.body.removeWidget(made)
        self.body.insertWidget(place, made)
        made.show()

    def _drop(self, listed: set[str]) -> None:
        for gone in [key for key in self.rows if key not in listed]:
            made = self.rows.pop(gone)
            made.hide()
            self.body.removeWidget(made)
            made.deleteLater()

    def _step(self, question_id: str, by: int) -> None:
        place = self._order.index(question_id) + by
        if 0 <= place < len(self._order):
            self._move_to(question_id, self._order[place])

    def _drop_at(self, question_id: str, y: int) -> None:
        at = self.mapFromGlobal(QPoint(0, y)).y()
        below = [
            key
            for key in self._order
            if key in self.rows and self.rows[key].geometry().bottom() >= at
        ]
        target = below[0] if below else self._order[-1]
        if target != question_id:
            self._move_to(question_id, target)

    def _move_to(self, question_id: str, target: str) -> None:
        places = self._ranks.index(target) - self._ranks.index(question_id)
        self._desk.act(questions.move_question, question_id, places)
