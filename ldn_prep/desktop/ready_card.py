"""What is ready for the visit and what is missing, one click from where it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ldn_prep import clock
from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.readiness import Readiness, find_readiness
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Beside, Card, LinkButton, Text
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes


class ReadyCard(Card):
    """Rows stay the same widgets: a click on one must not take the focus away."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Ready for the visit?"))
        self._desk = desk
        self._rows: list[_Row] = []
        self.body.setSpacing(Space.SMALL)

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        found = find_readiness(records, clock.today(), self._desk.t)
        while len(self._rows) < len(found):
            self._rows.append(_Row(self._desk))
            self.add(self._rows[-1])
        for row, readiness in zip(self._rows, found, strict=True):
            row.show_readiness(readiness)


class _Row(QWidget):
    def __init__(self, desk: Desk):
        super().__init__()
        self._desk = desk
        self._readiness: Readiness | None = None
        self._mark, self._words, self._step = QLabel(), Text(), LinkButton("")
        self._step.clicked.connect(self._go)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Beside(self._words, self._step), 1)

    def show_readiness(self, readiness: Readiness) -> None:
        self._readiness = readiness
        c, t = theme.colours(), self._desk.t
        mark, colour = ("check", c.accent) if readiness.is_ready else ("circle", c.warning)
        self._mark.setPixmap(icons.pixmap(mark, colour, 1.3))
        self._mark.setAccessibleName(t("Ready") if readiness.is_ready else t("Missing"))
        self._words.setText(readiness.words)
        self._step.rename(readiness.step)

    def _go(self) -> None:
        if self._readiness is not None:
            self._desk.place_wanted.emit(self._readiness.place, self._readiness.hint)
