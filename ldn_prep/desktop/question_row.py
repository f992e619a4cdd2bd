"""One of my questions: its words, the star, its place in the order, and what was answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import questions
from ldn_prep.desktop.binding import Field, bind
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.drag_handle import DragHandle
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    ChoiceField,
    DateField,
    FieldRow,
    IconButton,
    Line,
    LongTextField,
    Pair,
    PlainButton,
    Text,
    ToggleButton,
    flow,
    row,
)
from ldn_prep.i18n import Translator
from ldn_prep.records import Audience, Question
from ldn_prep.wording import label_of

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class QuestionRow(QWidget):
    stepped = Signal(int)
    dropped = Signal(int)
    """Where on the screen (its height) it was let go of."""

    def __init__(self, desk: Desk, question_id: str):
        super().__init__()
        self._desk, self.question_id, t = desk, question_id, desk.t
        self._star = IconButton("star", t("Must ask"), checked_icon="star-filled")
        self._star.clicked.connect(self._set_must_ask)
        self.wording = _Wording(t("Question"), lines=1)
        self.wording.stepped.connect(self.stepped)
        self._marks = Text("", "hint")
        self._more: _AnswerPart | None = None
        self._question: Question | None = None
        self._unfold = ToggleButton(t("Answer"), name=t("Write the answer, or change who is asked"))
        self._unfold.toggled.connect(self._open)
        self._has_unfolded = False
        self._which = ""
        self._room = QVBoxLayout()
        self._lay_out()

    def show_question(self, question: Question, number: int, note: str = "") -> None:
        """`note` is a sentence about it, such as that what suggested it has gone."""
        t, self._question = self._desk.t, question
        action, key = questions.change_question, question.id
        bind(self._desk, self.wording, "wording", question, action, key, owner=key)
        if self._more is not None:
            self._more.show_question(question)
        self._star.setChecked(question.is_must_ask)
        self._name_parts(_name_of(question, number, t))
        if (question.answer or question.asked_on) and not self._has_unfolded:
            self._has_unfolded = True
            self._unfold.setChecked(True)
        marks = [t("Must ask")] if question.is_must_ask else []
        marks += [t("Carried over from an earlier visit")] if question.carried_from else []
        marks += [t("Asked")] if question.asked_on else []
        self._marks.show_text(" ".join(part for part in (", ".join(marks), note) if part))

    def _lay_out(self) -> None:
        t = self._desk.t
        handle = DragHandle(t("Drag to another place, or press Alt with an arrow key"))
        handle.dropped.connect(self.dropped)
        up, down = IconButton("arrow-up", t("Move up")), IconButton("arrow-down", t("Move down"))
        up.clicked.connect(lambda _on: self.stepped.emit(-1))
        down.clicked.connect(lambda _on: self.stepped.emit(1))
        delete = PlainButton(t("Delete"), "trash")
        self._up, self._down, self._remove = up, down, delete
        delete.clicked.connect(lambda _on: self._delete())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        head = row(handle, self._star, self.wording, gap=Space.HAIR, stretch=2)
        layout.addWidget(head)
        layout.addWidget(self._marks)
        layout.addWidget(flow(up, down, self._unfold, delete, gap=Space.HAIR))
        layout.addLayout(self._room)
        layout.addWidget(Line())

    def _name_parts(self, which: str) -> None:
        """Every control says which question it belongs to."""
        t = self._desk.t
        self.wording.setAccessibleName(which)
        self._star.rename(t("Must ask, {which}", which=which))
        self._up.rename(t("Move up: {which}", which=which))
        self._down.rename(t("Move down: {which}", which=which))
        self._unfold.setAccessibleName(t("Answer to {which}", which=which))
        self._remove.setAccessibleName(t("Delete {which}", which=which))
        if self._more is not None:
            self._more.name_parts(which)
        self._which = which

    def _open(self, is_open: bool) -> None:
        """Most questions have no answer yet: its fields are made when they are wanted."""
        if self._more is None and self._question is not None:
            self._more = _AnswerPart(self._desk)
            self._more.name_parts(self._which)
            self._room.addWidget(self._more)
            self._more.show_question(self._question)
        if self._more is not None:
            self._more.setVisible(is_open)

    def _set_must_ask(self, is_on: bool) -> None:
        self._desk.act(questions.change_question, self.question_id, is_must_ask=is_on)

    def _delete(self) -> None:
        t, records = self._desk.t, self._desk.records
        says = t("{name}: the question was deleted.", name=records.person.name if records else "")
        self._desk.act(questions.mark_question_in_error, self.question_id, says=says)


def _name_of(question: Question, number: int, t: Translator) -> str:
    if question.audience is Audience.PHARMACIST:
        return t("Pharmacist question {number}", number=number)
    return t("Question {number}", number=number)


class _AnswerPart(QWidget):
    """Who is asked, when it was, and what was answered."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        audiences = [(each, label_of(each, t)) for each in Audience]
        audience = ChoiceField(t("Who is asked"), audiences)
        asked, answer = DateField(t, needs_day=True), LongTextField(lines=2)
        self._fields: dict[str, Field] = {
            "audience": audience,
            "asked_on": asked,
            "answer": answer,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(
            Pair(FieldRow(t("Who is asked"), audience), FieldRow(t("Asked on"), asked))
        )
        layout.addWidget(FieldRow(t("Answer"), answer))

    def name_parts(self, which: str) -> None:
        t = self._desk.t
        self._fields["audience"].setAccessibleName(t("Who is asked, {which}", which=which))
        asked = self._fields["asked_on"]
        (asked.focusProxy() or asked).setAccessibleName(t("Asked on, {which}", which=which))
        self._fields["answer"].setAccessibleName(t("Answer, {which}", which=which))

    def show_question(self, question: Question) -> None:
        action, key = questions.change_question, question.id
        for name, field in self._fields.items():
            bind(self._desk, field, name, question, action, key, owner=key)


class _Wording(LongTextField):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_moving = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_moving and event.key() in _ARROWS:
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
        else:
            super().keyPressEvent(event)
