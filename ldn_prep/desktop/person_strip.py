"""Whose page this is, on every page: mark, initials, name and birth date, and a way to change.

It shows only where there are several people: with one there is nothing to mix up.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ldn_prep.desktop import person_marks
from ldn_prep.desktop.people_view import ShownPerson
from ldn_prep.desktop.person_badge import PersonBadge
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import LinkButton, Text
from ldn_prep.i18n import Translator

_LINE = 3  # pixels of the mark's own colour under the strip


class PersonStrip(QFrame):
    change_wanted = Signal()
    back_wanted = Signal()
    """The person on screen is in the archive and should be listed again."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t, self._mark = t, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._badge = PersonBadge(1.7)
        self._words = Text("", "strong")
        self._back = LinkButton(t("Bring back"))
        self._change = LinkButton(t("Change person"), "search")
        self._change.setToolTip(t("Find a person (Ctrl+K)"))
        self._back.clicked.connect(self.back_wanted)
        self._change.clicked.connect(self.change_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SECTION, Space.HAIR, Space.WIDE, Space.HAIR + _LINE)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._badge)
        layout.addWidget(self._words, 1)
        for button in (self._back, self._change):
            layout.addWidget(button)
        self.hide()

    def show_person(self, shown: ShownPerson | None) -> None:
        """None: there is nobody to tell apart."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._mark = shown.mark
        self._badge.show_person(shown)
        said = [shown.name, shown.apart or shown.born]
        said += [self._t("in the archive")] if shown.is_archived else []
        self._words.setText(", ".join(said))
        self._back.setVisible(shown.is_archived)
        mark = self._t(person_marks.words_of_mark(shown.mark))
        self.setAccessibleName(", ".join((shown.told, mark)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(person_marks.tint_of(self._mark)))
        line = self.rect().adjusted(0, self.height() - _LINE, 0, 0)
        painter.fillRect(line, QColor(person_marks.colour_of(self._mark)))
        painter.end()
        super().paintEvent(event)
