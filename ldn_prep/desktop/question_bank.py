"""Questions to choose from: what the entries suggest, then the bank by topic, or by a search."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions.suggesting import describe_reason
from ldn_prep.catalogue import BankQuestion, question_bank, question_topics
from ldn_prep.desktop.bank_row import BankRow, Offer
from ldn_prep.desktop.row_button import RowButton
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    FieldRow,
    PlainButton,
    Text,
    TextField,
    clear_layout,
    flow,
)
from ldn_prep.i18n import Translator
from ldn_prep.packet.pointing import describe_point
from ldn_prep.records import PersonRecords, QuestionOrigin
from ldn_prep.review import PointToRaise, find_points
from ldn_prep.review.asking import AskState, state_of
from ldn_prep.review.suggesting import Suggestion

_MOST_FOUND = 12
_MOST_SUGGESTED = 4


class QuestionBank(QWidget):
    def __init__(self, t: Translator, add: Callable[[Offer], object]):
        super().__init__()
        self._t, self._add = t, add
        self._picked: frozenset[str] = frozenset()
        self._suggested: tuple[Offer, ...] = ()
        self._shows_all = False
        self._suggestions = Card(t("Suggested by your entries"), look="soft")
        self._search = TextField()
        self._search.textEdited.connect(self._find)
        self._found, self._nothing = _Rows(t, add), Text(t("No question was found."), "muted")
        self._topics = [_Topic(t, topic.key, t(topic.name), add) for topic in question_topics()]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(FieldRow(t("Find a question"), self._search))
        for part in (self._nothing, self._found, self._suggestions, *self._topics):
            layout.addWidget(part)
        self._find("")

    def show_records(self, records: PersonRecords, suggestions: Sequence[Suggestion]) -> None:
        self._picked = frozenset(
            each.origin_key
            for each in records.questions
            if each.origin_key and state_of(each) is not AskState.ANSWERED
        )
        offers = suggest(records, suggestions, self._t)
        suggested = tuple(each for each in offers if self._is_open(each))
        if suggested != self._suggested:
            self._suggested = suggested
            self._show_suggestions()
        self._find(self._search.text())

    def _is_open(self, offer: Offer) -> bool:
        return offer.key not in self._picked

    def _show_suggestions(self) -> None:
        clear_layout(self._suggestions.body, keep=1)
        shown = self._suggested if self._shows_all else self._suggested[:_MOST_SUGGESTED]
        for offer in shown:
            self._suggestions.add(BankRow(self._t, offer, self._add))
        rest = len(self._suggested) - len(shown)
        if rest > 0:
            words = self._t.plural("Show {count} more", "Show {count} more", rest)
            more = PlainButton(words, "plus")
            more.clicked.connect(lambda _on: self._show_all())
            self._suggestions.add(flow(more))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_suggestions()
        self.mark_picked()

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        offers = [offer_of(each, self._t) for each in question_bank()] if words else []
        found = [each for each in offers if _holds(each, words)][:_MOST_FOUND]
        if found != self._found.offers:
            self._found.show_offers(found)
        self._found.setVisible(bool(found))
        self._nothing.setVisible(bool(words) and not found)
        self._suggestions.setVisible(bool(self._suggested) and not words)
        for topic in self._topics:
            topic.setVisible(not words)
        self.mark_picked()

    def mark_picked(self) -> None:
        for row in self.findChildren(BankRow):
            row.show_picked(row.offer.key in self._picked)


class _Rows(QWidget):
    def __init__(self, t: Translator, add: Callable[[Offer], object]):
        super().__init__()
        self._t, self._add = t, add
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.NORMAL, 0, 0, 0)
        self.offers: list[Offer] = []

    def show_offers(self, offers: Iterable[Offer]) -> None:
        self.offers = list(offers)
        clear_layout(self._layout)
        for offer in self.offers:
            made = BankRow(self._t, offer, self._add)
            self._layout.addWidget(made)
            made.show()


class _Topic(QWidget):
    """A topic opens on a click; its questions are made then, so that the page opens at once."""

    def __init__(self, t: Translator, key: str, name: str, add: Callable[[Offer], object]):
        super().__init__()
        self._t = t
        self._bank = [each for each in question_bank() if each.topic == key]
        self._rows = _Rows(t, add)
        self._rows.hide()
        self._is_made = False
        header = RowButton(is_chosen_by_click=True, lines=0)
        header.show_texts(t("{topic} ({count})", topic=name, count=len(self._bank)))
        header.toggled.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(header)
        layout.addWidget(self._rows)

    def _open(self, is_open: bool) -> None:
        if is_open and not self._is_made:
            self._is_made = True
            self._rows.show_offers(offer_of(each, self._t) for each in self._bank)
            parent = self.parentWidget()
            if isinstance(parent, QuestionBank):
                parent.mark_picked()
        self._rows.setVisible(is_open)


def offer_of(question: BankQuestion, t: Translator, reason: str = "", signal: str = "") -> Offer:
    return Offer(
        question.key,
        t(question.wording),
        t(question.why),
        question.audience,
        QuestionOrigin.BANK,
        question.topic,
        reason,
        signal,
        tuple(t(each) for each in question.follow_ups),
    )


def suggest(
    records: PersonRecords, suggestions: Sequence[Suggestion], t: Translator
) -> Iterable[Offer]:
    """A question for each point to raise, then those of the bank, each with what raises it."""
    for point in find_points(records, clock.today()):
        yield _offer_of_point(point, t)
    for each in suggestions:
        first = each.reasons[0]
        yield offer_of(each.question, t, describe_reason(first, t), first.signal)


def _offer_of_point(point: PointToRaise, t: Translator) -> Offer:
    words = describe_point(point, t)
    return Offer(
        point.key,
        words.question,
        words.why,
        point.question_audience,
        QuestionOrigin.POINT,
        reason=words.fact,
    )


def _holds(offer: Offer, words: list[str]) -> bool:
    text = f"{offer.wording} {offer.why}".casefold()
    return all(word in text for word in words)
