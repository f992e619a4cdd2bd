"""A page of two panes under a head that stays in view: title, status, and what is done first."""

from PySide6.QtWidgets import QVBoxLayout

from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text, column


class PanePage(Page):
    def __init__(self, desk: Desk):
        super().__init__(desk)
        self.heading, self.said = Text("", "title"), Text("", "status")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.SECTION, Space.WIDE, Space.WIDE, 0)
        self.body.setSpacing(Space.NORMAL)
        self.body.addWidget(column(self.heading, self.said, gap=Space.HAIR))

    @property
    def person_name(self) -> str:
        return self.desk.records.person.name if self.desk.records else ""
