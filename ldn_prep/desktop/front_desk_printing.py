"""Hands packets to one printer, one after the other, without holding up the window."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ldn_prep.actions.batch_orders import find_free
from ldn_prep.desktop.printing import PrintJob


def ask_printer(parent: QWidget, title: str) -> QPrinter | None:
    """The system's printers, with copies and both sides; None when nothing is to be printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() else None


class PrintQueue(QObject):
    """`printed` tells of each whether the whole of it went out."""

    printed = Signal(str, bool)

    def __init__(self, printer: QPrinter, parent: QObject):
        super().__init__(parent)
        self._printer, self._key = printer, ""
        self._job: PrintJob | None = None
        self._waiting: deque[tuple[str, str, bytes]] = deque()
        self._into = printer.outputFileName()

    def add(self, key: str, title: str, pdf: bytes) -> None:
        """`title` is seen by others at the printer: no name of a person in it."""
        self._waiting.append((key, title, pdf))
        self._next()

    def stop(self, *, at_once: bool = False) -> None:
        """Nothing more is begun; each that waits is told as not printed. `at_once`: the one being
        printed, too, for there is no time to see what comes of it."""
        waiting = [key for key, _, _ in self._waiting]
        self._waiting.clear()
        if self._job is not None:
            self._job.stop()
            waiting += [self._key] if at_once else []
        for key in waiting:
            self.printed.emit(key, False)

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        key, title, pdf = self._waiting.popleft()
        self._key = key
        self._printer.setDocName(title)
        if self._into:  # a printer that writes files would write each over the last
            self._printer.setOutputFileName(str(find_free(Path(self._into))))
        job = self._job = PrintJob(pdf, self._printer, self)
        job.ended.connect(self._when_ended(key))
        job.start()

    def _when_ended(self, key: str) -> Callable[[bool], None]:
        def end(whole: bool) -> None:
            job, self._job = self._job, None
            if job is not None:
                job.deleteLater()
            self.printed.emit(key, whole)
            self._next()

        return end
