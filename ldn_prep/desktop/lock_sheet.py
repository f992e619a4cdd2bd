"""The recovery sheet: saved as PDF or printed, when the person asks for it."""

from collections.abc import Callable
from pathlib import Path

from ldn_prep.actions.locking import make_recovery_sheet
from ldn_prep.actions.writing_files import FileExists, write_file
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.lock_work import LockWork, sentence_of
from ldn_prep.desktop.printing import PrintJob
from ldn_prep.desktop.widgets import Card, QuietButton, Text, announce, flow
from ldn_prep.i18n import Translator
from ldn_prep.packet.content import PageSize

FILE_NAME = "recovery-sheet.pdf"


class LockSheetCard(Card):
    """`secret` gives the passphrase that was typed; the sheet is made anew each time, and kept
    nowhere but where the person puts it."""

    def __init__(self, t: Translator, path: Path, page_size: str, secret: Callable[[], str]):
        super().__init__(t("Recovery sheet"))
        self._t, self._path, self._secret = t, path, secret
        self._size = PageSize.A4 if page_size == PageSize.A4 else PageSize.LETTER
        self._save = QuietButton(t("Save the sheet as PDF"), "save")
        self._print = QuietButton(t("Print the sheet"), "print")
        self._said = Text("")
        self._said.hide()
        self._then: Callable[[bytes], object] = self._save_to_file
        self._work = LockWork(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(lambda error: self.say(sentence_of(error, t)))
        self._save.clicked.connect(lambda _checked: self._make(self._save_to_file))
        self._print.clicked.connect(lambda _checked: self._make(self._print_it))
        self.add(
            Text(
                t(
                    "One page with a key that opens the store when the passphrase is forgotten. "
                    "Print it and keep it away from the computer."
                )
            )
        )
        self.add(flow(self._save, self._print))
        self.add(self._said)

    def say(self, sentence: str) -> None:
        self._said.show_text(sentence)
        announce(self, sentence)

    def _make(self, then: Callable[[bytes], object]) -> None:
        secret, path, t, size = self._secret(), self._path, self._t, self._size
        if not secret.strip():
            self.say(t("Type the passphrase above first."))
            return
        self._then = then
        self._work.start(lambda: make_recovery_sheet(path, secret, t, page_size=size))

    def _take(self, pdf: object) -> None:
        if isinstance(pdf, bytes):
            self._then(pdf)

    def _save_to_file(self, pdf: bytes) -> None:
        t = self._t
        path = dialogs.ask_save_path(self, t("Save the recovery sheet"), Path.home() / FILE_NAME)
        if path is None:
            return
        try:
            write_file(path, pdf)
        except FileExists:
            self.say(t("There is already a file {name} there.", name=path.name))
        except Exception as error:  # told in a sentence like everything else
            self.say(sentence_of(error, t))
        else:
            self.say(t("Saved: {path}. Print it, then delete the file.", path=path))

    def _print_it(self, pdf: bytes) -> None:
        t = self._t
        printer = dialogs.ask_printer(self, t("Recovery sheet"), 1)
        if printer is None:
            return
        job = PrintJob(pdf, printer, self)
        job.ended.connect(
            lambda is_whole: self.say(
                t("The sheet was printed.") if is_whole else t("The sheet was not printed.")
            )
        )
        job.start()
