"""The journal from another app, and this journal as a table."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ldn_prep.desktop import dialogs
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, QuietButton, Text, flow
from ldn_prep.errors import LdnPrepError


class JournalFilesCard(Card):
    def __init__(self, desk: Desk, page: QWidget):
        t = desk.t
        super().__init__(t("A journal from elsewhere"))
        self._desk, self._page = desk, page
        self.add(
            Text(
                t(
                    "Daylio, Bearable and other apps can save their entries as a CSV file. You "
                    "say what its columns mean; nothing you recorded here is replaced."
                ),
                "muted",
            )
        )
        self._bring = QuietButton(t("Bring in a CSV file…"), "open")
        self._save = QuietButton(t("Save my journal as CSV…"), "save")
        self._bring.clicked.connect(lambda _checked: self._ask_file())
        self._save.clicked.connect(lambda _checked: self._ask_name())
        self.add(flow(self._bring, self._save))

    def show_has_days(self, has_days: bool) -> None:
        self._save.setEnabled(has_days)

    def _ask_file(self) -> None:
        t = self._desk.t
        path = dialogs.ask_open_path(
            self._page, t("Choose the journal's file"), t("Tables (*.csv *.tsv *.txt)")
        )
        if path is not None:
            from ldn_prep.desktop.journal_file_page import JournalFilePage

            self._desk.page_wanted.emit(JournalFilePage(self._desk, path))

    def _ask_name(self) -> None:
        records, t = self._desk.records, self._desk.t
        if records is None:
            return
        suggested = Path.home() / "journal.csv"
        path = dialogs.ask_save_path(
            self._page, t("Save the journal"), suggested, t("Tables (*.csv)")
        )
        if path is None:
            return
        from ldn_prep.actions.journal_importing import write_journal

        try:
            write_journal(records, path, t)
        except LdnPrepError as error:
            self._desk.refused.emit(error.describe(t))
        else:
            says = t(
                "{name}: the journal was saved, without private notes.", name=records.person.name
            )
            self._desk.told.emit(says)
