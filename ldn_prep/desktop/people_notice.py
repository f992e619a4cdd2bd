"""The line for messages, with the mark of the person a confirmation is about."""

from PySide6.QtWidgets import QHBoxLayout

from ldn_prep.desktop.people_view import ShownPerson
from ldn_prep.desktop.person_badge import PersonBadge
from ldn_prep.desktop.widgets import NoticeBar
from ldn_prep.i18n import Translator


class PeopleNotice(NoticeBar):
    """`whose` is None while there is one person. Where others share the name, the sentence is
    followed by who is meant."""

    whose: ShownPerson | None = None

    def __init__(self, t: Translator):
        super().__init__(t)
        self._badge = PersonBadge(1.7)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(0, self._badge)

    def show_done(self, sentence: str, *, can_undo: bool = True) -> None:
        self._badge.show_person(self.whose)
        whose = self.whose
        if whose is not None and whose.apart and whose.told not in sentence:
            sentence = f"{sentence} – {whose.told}"
        super().show_done(sentence, can_undo=can_undo)

    def show_refused(self, sentence: str) -> None:
        self._badge.show_person(None)
        super().show_refused(sentence)
