"""Sheets for a walk-in, who is in no list: blank ones, printed or saved in a click."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRunnable, QThreadPool, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ldn_prep.actions.blank_sheets import make_blank_sheets
from ldn_prep.actions.writing_files import write_file
from ldn_prep.desktop import dialogs, front_desk_printing
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.front_desk_printing import PrintQueue
from ldn_prep.desktop.widgets import Card, QuietButton, Text, announce, flow
from ldn_prep.errors import LdnPrepError


class BlankCard(Card):
    _made = Signal(object, object)
    """(what to do with it, the PDF or an exception)"""

    def __init__(self, desk: Desk, page: QWidget):
        t = desk.t
        super().__init__(t("Blank sheets for a walk-in"))
        self._desk, self._page = desk, page
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._made.connect(self._take)
        self._queue: PrintQueue | None = None
        self._print = QuietButton(t("Print blank sheets"), "print")
        self._save = QuietButton(t("Save blank sheets"), "save")
        self._said = Text("")
        self._said.hide()
        self.add(Text(t("Medicines, questions and a journal, to be filled in by hand.")))
        self.add(flow(self._print, self._save))
        self.add(self._said)
        self._print.clicked.connect(lambda _on: self._begin_print())
        self._save.clicked.connect(lambda _on: self._begin_save())

    def _begin_print(self) -> None:
        t = self._desk.t
        printer = front_desk_printing.ask_printer(self._page, t("Print blank sheets"))
        if printer is not None:
            self._make(printer)

    def _begin_save(self) -> None:
        t, settings = self._desk.t, self._desk.settings
        folder = Path(settings.desk_folder or Path.home())
        path = dialogs.ask_save_path(
            self._page, t("Save blank sheets"), folder / "visit-blank-sheets.pdf"
        )
        if path is not None:
            self._make(path)

    def _make(self, target: object) -> None:
        self._pool.start(_Making(self._desk, target, self._made))

    def _take(self, target: object, found: object) -> None:
        if isinstance(found, LdnPrepError):
            self._desk.refused.emit(found.describe(self._desk.t))
        elif isinstance(found, Exception):
            self._desk.report_fault(found)
        elif isinstance(target, Path):
            self._say(self._desk.t("Blank sheets were saved: {path}", path=target))
        elif isinstance(target, QPrinter) and isinstance(found, bytes):
            self._queue = PrintQueue(target, self)
            self._queue.printed.connect(self._tell_printed)
            self._queue.add("blank", self._desk.t("Blank sheets"), found)

    def _tell_printed(self, _key: str, is_whole: bool) -> None:
        t = self._desk.t
        if is_whole:
            self._say(t("Blank sheets went to the printer."))
        else:
            self._say(t("The printer took nothing. Please check it and try again."))

    def _say(self, sentence: str) -> None:
        self._said.show_text(sentence)
        announce(self, sentence)


class _Making(QRunnable):
    def __init__(self, desk: Desk, target: object, made: object):
        super().__init__()
        self._target, self._done = target, made
        settings = desk.settings
        self._language, self._paper, self._is_large = (
            desk.t.language,
            settings.page_size,
            settings.large_print,
        )

    def run(self) -> None:
        found: bytes | Exception
        try:
            found = make_blank_sheets(
                self._language, page_size=self._paper, large_print=self._is_large
            )
            if isinstance(self._target, Path):
                write_file(self._target, found)
        except Exception as error:  # told on the page, whatever it is
            found = error
        with suppress(RuntimeError):  # the page was dressed anew meanwhile
            self._done.emit(self._target, found)  # type: ignore[attr-defined]
