"""Questions for the visit: the bank on the left, mine on the right, in the order they print."""

from ldn_prep import clock
from ldn_prep.actions import questions
from ldn_prep.actions.suggesting import find_trend_facts
from ldn_prep.desktop.bank_row import Offer
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.pane_page import PanePage
from ldn_prep.desktop.question_bank import QuestionBank
from ldn_prep.desktop.question_list import QuestionList
from ldn_prep.desktop.two_panes import LEFT, RIGHT, TwoPanes
from ldn_prep.desktop.visit_words import find_current_visit
from ldn_prep.records import PersonRecords, VisitKind
from ldn_prep.review.asking import find_open
from ldn_prep.review.suggesting import find_signals, find_withdrawn, suggest_questions
from ldn_prep.store import Changes


class QuestionsPage(PanePage):
    key = "questions"
    icon = "questions"

    def __init__(self, desk: Desk):
        super().__init__(desk)
        t = self.t
        self._bank, self._mine = QuestionBank(t, self._add), QuestionList(desk)
        self._panes = TwoPanes(
            self._bank,
            self._mine,
            names=(t("Question bank"), t("My questions")),
            switch=t("Part of this page"),
            shares=(5, 6),
        )
        self._panes.turn_to(RIGHT)
        self.body.addWidget(self._panes, 1)

    @property
    def title(self) -> str:
        return self.t("Questions")

    def status(self, records: PersonRecords) -> str:
        t, mine = self.t, find_open(records.questions)
        count = len(mine)
        if not count:
            return t("No questions yet")
        listed = t.plural("{count} question", "{count} questions", count)
        musts = sum(each.is_must_ask for each in mine)
        return t("{questions}, {musts} must-ask", questions=listed, musts=musts)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        self.heading.setText(self.t("Questions: {name}", name=records.person.name))
        self.said.show_text(self.status(records))
        today = clock.today()
        signals = find_signals(records, today, find_trend_facts(records, today))
        visit = find_current_visit(records, today)
        kind = visit.kind if visit else VisitKind.NOT_SAID
        self._mine.show_records(records, find_withdrawn(records, signals))
        self._bank.show_records(records, suggest_questions(records, signals, kind))

    def go_to(self, hint: str) -> None:
        row = self._mine.find_row(hint)
        if hint == "bank":
            self._panes.turn_to(LEFT)
            return
        self._panes.turn_to(RIGHT)
        if row is not None:
            self._panes.bring_into_view(RIGHT, row)
        (row.wording if row else self._mine.new).setFocus()

    def _add(self, offer: Offer) -> None:
        records = self.desk.records
        if records is not None:
            self.desk.act(
                questions.add_question,
                records.person.id,
                offer.wording,
                topic=offer.topic,
                why=offer.why,
                audience=offer.audience,
                origin=offer.origin,
                origin_key=offer.key,
                suggested_by=offer.signal,
                says=self.t("{name}: the question is on the list.", name=self.person_name),
            )
