"""Other versions of the store beside it, as a synchronised folder leaves them; never merged."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ldn_prep.actions import safekeeping
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.dialogs import open_file
from ldn_prep.desktop.safekeeping_inside import InsideCard
from ldn_prep.desktop.widgets import Card, PlainButton, Text, clear_layout, flow, row


class ConflictsCard(Card):
    """Hidden while there are none."""

    replaced = Signal(object)

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Other versions of your entries"), look="warning")
        self._desk, t = desk, desk.t
        words = t(
            "Beside the store lie other versions of it. A cloud service leaves them when two "
            "computers wrote at the same time. What is in them is not in the program and is never "
            "mixed in by itself. Look inside to see what each holds. To avoid this, let one "
            "computer finish before you open the program on the other."
        )
        self.add(Text(words))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        folder = PlainButton(t("Show the folder with them"), "open")
        folder.clicked.connect(lambda _on: open_file(desk.store.path.parent))
        self.add(flow(folder))
        self.hide()

    def refresh(self) -> None:
        """Looks for them; for a card that has its place on the page."""
        t = self._desk.t
        clear_layout(self._rows)
        found = safekeeping.find_conflict_copies(self._desk.store.path)
        for copy in found:
            name = t("Look inside: {what}", what=copy.name)
            look = PlainButton(t("Look inside"), "search", name=name)
            look.clicked.connect(lambda _on, copy=copy: self._look(copy))
            self._rows.addWidget(row(Text(copy.name, "strong"), look, stretch=0))
        self.setVisible(bool(found))

    def _look(self, copy: Path) -> None:
        for each in self.findChildren(InsideCard):
            each.hide()
            each.deleteLater()
        card = InsideCard(self._desk, copy, self._desk.t("The copy {file}", file=copy.name))
        card.put_back.connect(self.replaced)
        card.left.connect(card.hide)
        self._rows.addWidget(card)
