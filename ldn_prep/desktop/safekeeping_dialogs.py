"""The system's dialogs for folders and copies, in one place so that tests can answer."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(parent: QWidget, title: str, suggested: Path) -> Path | None:
    """A folder that is there; None when the person thought better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(suggested))
    return Path(chosen) if chosen else None


def ask_copy(parent: QWidget, title: str, suggested: Path, kind: str) -> Path | None:
    """A file to look into; None when the person thought better of it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(suggested), kind)
    return Path(chosen) if chosen else None
