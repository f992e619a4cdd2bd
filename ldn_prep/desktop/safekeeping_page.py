"""Backups and safekeeping: what is kept where, and how to get it back or be rid of it."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.safekeeping_backups import BackupsCard
from ldn_prep.desktop.safekeeping_conflicts import ConflictsCard
from ldn_prep.desktop.safekeeping_copies import CopiesCard
from ldn_prep.desktop.safekeeping_erasing import EraseCard
from ldn_prep.desktop.widgets import Card, LinkButton, PageFrame, Text, flow


class SafekeepingPage(QWidget):
    """What was done here is told without an offer to undo it."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self._frame = PageFrame(t("Backups and safekeeping"))
        self._frame.set_status(t("Your entries are in the file {path}", path=desk.store.path))
        back = LinkButton(t("Back"), "arrow-left")
        back.clicked.connect(lambda _on: desk.page_left.emit())
        self._frame.content.insertWidget(0, flow(back))
        self._add_fault()
        self._backups = BackupsCard(desk)
        self._conflicts = ConflictsCard(desk)
        self._erase: EraseCard | None = None
        copies = CopiesCard(desk)
        self._backups.replaced.connect(self._tell_replaced)
        self._conflicts.replaced.connect(self._tell_replaced)
        self._backups.done.connect(desk.told)
        copies.done.connect(desk.told)
        for card in (self._conflicts, self._backups, copies):
            self._frame.add(card)
        self._renew_erasing()
        self._conflicts.refresh()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.setFocusProxy(back)

    def _add_fault(self) -> None:
        fault = self._desk.store.backup_fault
        if fault is None:
            return
        t = self._desk.t
        card = Card(t("Today's backup could not be made"), look="warning")
        card.add(Text(fault.describe_briefly(t)))
        card.add(Text(t("What you enter is saved all the same.")))
        self._frame.add(card)

    def _renew_erasing(self) -> None:
        """Whom it offers to erase is whoever is on screen now."""
        if self._erase is not None:
            self._erase.hide()
            self._erase.deleteLater()
        self._erase = EraseCard(self._desk)
        self._erase.done.connect(self._tell_erased)
        self._frame.add(self._erase)

    def _tell_replaced(self, kept: Path | None) -> None:
        t = self._desk.t
        self._take_in()
        says = t("The copy is in the program now.")
        if kept is not None:
            what = t("What was there before is kept as a backup: {file}", file=kept.name)
            says = t("{sentence} {next}", sentence=says, next=what)
        self._desk.told.emit(says)

    def _tell_erased(self, sentence: str) -> None:
        self._take_in()
        self._desk.told.emit(sentence)

    def _take_in(self) -> None:
        self._desk.take_in_other_window()
        self._backups.refresh()
        self._conflicts.refresh()
        self._renew_erasing()
