"""The way in for a scheduler's list of appointments."""

from PySide6.QtWidgets import QWidget

from ldn_prep.desktop import dialogs
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, QuietButton, Text, flow


class VisitListCard(Card):
    def __init__(self, desk: Desk, page: QWidget):
        t = desk.t
        super().__init__(t("A list from the scheduler"))
        self._desk, self._page = desk, page
        says = t(
            "A CSV file with name, birth date, time and clinician. Who is meant is asked where it "
            "is not sure."
        )
        self.add(Text(says, "muted"))
        bring = QuietButton(t("Bring in a list of visits…"), "open")
        bring.clicked.connect(lambda _checked: self._ask())
        self.add(flow(bring))

    def _ask(self) -> None:
        t = self._desk.t
        title, kind = t("Choose the list"), t("Tables (*.csv *.tsv *.txt)")
        path = dialogs.ask_open_path(self._page, title, kind)
        if path is not None:
            from ldn_prep.desktop.visit_list_page import VisitListPage

            self._desk.page_wanted.emit(VisitListPage(self._desk, path))
