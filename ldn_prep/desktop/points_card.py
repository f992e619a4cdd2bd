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
from ldn_prep.review import NotJudged, PointToRaise, find_not_judged, find_points
from ldn_prep.store import Changes


class PointsCard(Card):
    """Drawn anew only when a point changed; the page hides it while there is nothing to raise.

    `of_medicines`: only points about entries of the list, for the page where they stand.
    """

    def __init__(self, desk: Desk, *, of_medicines: bool = False):
        super().__init__(desk.t("Points to raise"), look="warning")
        self._desk, self._of_medicines = desk, of_medicines
        self._shown: tuple[tuple[PointToRaise, bool], ...] = ()
        self._not_judged: tuple[NotJudged, ...] = ()
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
        if self._of_medicines:
            found = tuple(point for point in found if point.record_ids)
        asked = frozenset(question.origin_key for question in records.questions)
        shown = tuple((point, point.key in asked) for point in found)
        not_judged = () if self._of_medicines else find_not_judged(records)
        if (shown, not_judged) == (self._shown, self._not_judged):
            return
        self._shown, self._not_judged = shown, not_judged
        clear_layout(self.body, keep=self._head)
        for point, is_asked in shown:
            self.add(Line())
            self.add(self._row(records.person, point, is_asked))
        if not_judged:
            self.add(Line())
            self.add(self._not_looked_at(not_judged))

    @property
    def has_any(self) -> bool:
        return bool(self._shown)

    def _not_looked_at(self, not_judged: tuple[NotJudged, ...]) -> QWidget:
        """A rule that could not be judged says so: silence is not safety."""
        t = self._desk.t
        words = " ".join(t(each.message) for each in not_judged)
        is_list = not_judged[0].key == "medications"
        place, hint = ("medicines", "") if is_list else ("visit", "asked")
        button = QuietButton(t("List medicines") if is_list else t("Answer these"))
        button.clicked.connect(lambda _on: self._desk.place_wanted.emit(place, hint))
        return column(
            Text(t("Not looked at yet"), "strong"), Text(words), flow(button), gap=Space.HAIR + 2
        )

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
