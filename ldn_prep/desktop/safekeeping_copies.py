"""A copy on a stick or another disk: now, and every day if the person wants it."""

from pathlib import Path

from PySide6.QtCore import Signal

from ldn_prep import clock
from ldn_prep.actions import safekeeping
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.errand import Errand
from ldn_prep.desktop.safekeeping_dialogs import ask_folder
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import Card, PlainButton, QuietButton, Text, flow
from ldn_prep.errors import LdnPrepError


class CopiesCard(Card):
    done = Signal(str)

    def __init__(self, desk: Desk):
        super().__init__(desk.t("A copy in another place"))
        self._desk, t = desk, desk.t
        words = t(
            "A stick or a second disk keeps your entries when this computer breaks or is lost. "
            "A copy holds everything, of every person: keep it as you would keep a letter from "
            "your doctor."
        )
        self._copy = QuietButton(t("Copy to a folder or stick…"), "save")
        self._copy.clicked.connect(lambda _on: self._ask())
        self._told, self._error = Text(), Text("", "error")
        self._daily = TickRow(t("Make a copy there every day the program is used"))
        self._daily.box.clicked.connect(self._keep_daily)
        self._other = PlainButton(t("Choose another folder for it…"))
        self._other.clicked.connect(lambda _on: self._ask_folder())
        for each in (Text(words), flow(self._copy), self._error, self._daily, self._told):
            self.add(each)
        self.add(flow(self._other))
        self._error.hide()
        self._show()

    def _show(self) -> None:
        t, settings = self._desk.t, self._desk.settings
        self._daily.box.setChecked(settings.copies_daily)
        self._other.setVisible(settings.copies_daily)
        self._told.show_text("")
        if settings.copies_daily:
            kept = safekeeping.DAILY_COPIES_KEPT
            self._told.show_text(
                t(
                    "A copy a day goes to {folder}. The newest {count} are kept there.",
                    folder=settings.copy_folder,
                    count=kept,
                )
            )

    def _ask(self) -> None:
        folder = self._chosen_folder()
        if folder is None:
            return
        path, today = self._desk.store.path, clock.today()
        self._copy.setEnabled(False)
        errand = Errand(self, lambda: safekeeping.copy_into(path, folder, today))
        errand.done.connect(self._tell_made)
        errand.failed.connect(self._tell_fault)
        errand.start()

    def _tell_made(self, made: Path) -> None:
        self._copy.setEnabled(True)
        self._error.show_text("")
        says = self._desk.t(
            "A copy was made and checked: {file} in {folder}.", file=made.name, folder=made.parent
        )
        self.done.emit(says)

    def _tell_fault(self, error: Exception) -> None:
        self._copy.setEnabled(True)
        if isinstance(error, LdnPrepError):
            self._error.show_text(error.describe(self._desk.t))
        else:
            self._desk.report_fault(error)

    def _keep_daily(self) -> None:
        is_on = self._daily.is_on
        if is_on and not self._desk.settings.copy_folder:
            self._ask_folder()
            return
        self._desk.change_settings(copies_daily=is_on)
        self._show()

    def _ask_folder(self) -> None:
        folder = self._chosen_folder()
        if folder is not None:
            self._desk.change_settings(copies_daily=True, copy_folder=str(folder), copied_on="")
        self._show()

    def _chosen_folder(self) -> Path | None:
        start = Path(self._desk.settings.copy_folder or Path.home())
        return ask_folder(self, self._desk.t("Where the copy goes"), start)
