"""One question that could be asked: its words, why it matters, and a button that adds it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import QuietButton, Text, ToggleButton, flow
from ldn_prep.i18n import Translator
from ldn_prep.records import Audience, QuestionOrigin


@dataclass(frozen=True, slots=True)
class Offer:
    """A question in the reader's language; `reason` says why it is suggested here, if it is.

    `signal` is what in the records suggested it, kept with the question when it is picked.
    """

    key: str
    wording: str
    why: str
    audience: Audience
    origin: QuestionOrigin
    topic: str = ""
    reason: str = ""
    signal: str = ""
    follow_ups: tuple[str, ...] = ()


class BankRow(QWidget):
    def __init__(self, t: Translator, offer: Offer, add: Callable[[Offer], object]):
        super().__init__()
        self._t, self.offer = t, offer
        self._add = QuietButton(t("Add"), "plus", name=t("Add: {what}", what=offer.wording))
        self._add.clicked.connect(lambda _on: add(offer))
        self._picked = Text(t("On your list"), "muted", wraps=False)
        why = Text("\n".join((offer.why, *(f"– {each}" for each in offer.follow_ups))), "muted")
        why.hide()
        unfold = ToggleButton(t("Why ask?"), name=t("Why ask: {what}", what=offer.wording))
        unfold.toggled.connect(why.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, Space.SMALL)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(Text(offer.wording))
        if offer.reason:
            layout.addWidget(Text(offer.reason, "hint"))
        layout.addWidget(why)
        layout.addWidget(flow(self._add, self._picked, unfold))

    def show_picked(self, is_picked: bool) -> None:
        if is_picked and self._add.hasFocus():
            self._add.focusNextChild()
        self._add.setVisible(not is_picked)
        self._picked.setVisible(is_picked)
