"""The system's own dialogs, in one place so that tests can answer for the person."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_save_path(
    parent: QWidget, title: str, suggested: Path, kind: str = "PDF (*.pdf)"
) -> Path | None:
    """Where to save a file; None when the person thought better of it. Asks nothing about an
    existing file: the caller does."""
    dialog = QFileDialog(parent, title, str(suggested.parent), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(suggested.name)
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])


def ask_open_path(parent: QWidget, title: str, kind: str) -> Path | None:
    """A file that is there; None when the person thought better of it."""
    dialog = QFileDialog(parent, title, str(Path.home()), kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def ask_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """The system's printers, with range, copies and both sides; None when nothing is to be printed.

    `pages` is how many there are to choose from; `title` is also the name of the print job.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() else None


def open_file(path: Path) -> bool:
    """Hands a file to the program the person uses for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
