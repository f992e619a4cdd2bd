"""Points to raise with the prescriber: what the records hold, why it matters, and a question."""

from PySide6.QtWidgets import QWidget

from ldn_prep import clock
from ldn_prep.actions import questions
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    Line,
    QuietButton,
    Text,
    ToggleButton,
    clear_layout,
    column,
    flow,
)
from ldn_prep.packet.content import Point
from ldn_prep.packet.pointing import describe_point
from ldn_prep.records import Person, PersonRecords, QuestionOrigin
from ldn_prep.review import PointToRaise, find_points
from ldn_prep.store import Changes


class PointsCard(Card):
    """Drawn anew only when a point changed; the page hides it while there is nothing to raise."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Points to raise"), look="warning")
        self._desk = desk
        self._shown: tuple[tuple[PointToRaise, bool], ...] = ()
        self.add(
            Text(
                desk.t(
                    "Your entries raise these points. They are no verdict: "
                    "the prescriber or the pharmacist judges them."
                )
            )
        )
        self._head = self.body.count()

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        found = find_points(records, clock.today())
        asked = frozenset(question.origin_key for question in records.questions)
        shown = tuple((point, point.key in asked) for point in found)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self.body, keep=self._head)
        for point, is_asked in shown:
            self.add(Line())
            self.add(self._row(records.person, point, is_asked))

    @property
    def has_any(self) -> bool:
        return bool(self._shown)

    def _row(self, person: Person, point: PointToRaise, is_asked: bool) -> QWidget:
        t = self._desk.t
        words = describe_point(point, t)
        parts: list[QWidget] = [
            Text(words.title, "strong"),
            Text(words.fact),
            Text(t("Question: {question}", question=words.question)),
        ]
        why = column(Text(words.why), Text(words.source, "hint"), gap=Space.HAIR)
        unfold = ToggleButton(
            t("Why it matters"), name=t("Why it matters: {title}", title=words.title)
        )
        unfold.toggled.connect(why.setVisible)
        why.hide()
        if is_asked:
            parts.append(Text(t("This question is on your list."), "muted"))
            parts.append(flow(unfold))
        else:
            parts.append(flow(self._adding(person, point, words), unfold))
        return column(*parts, why, gap=Space.HAIR + 2)

    def _adding(self, person: Person, point: PointToRaise, words: Point) -> QuietButton:
        t = self._desk.t
        button = QuietButton(t("Add this question"), "plus")
        button.setAccessibleName(t("Add this question: {title}", title=words.title))
        button.clicked.connect(lambda _checked: self._add_question(person, point, words))
        return button

    def _add_question(self, person: Person, point: PointToRaise, words: Point) -> None:
        self._desk.act(
            questions.add_question,
            person.id,
            words.question,
            why=words.why,
            audience=point.question_audience,
            origin=QuestionOrigin.POINT,
            origin_key=point.key,
            says=self._desk.t("{name}: the question is on the list now.", name=person.name),
        )
