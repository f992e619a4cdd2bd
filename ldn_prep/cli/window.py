"""No command: the window opens. Qt is looked at only here, and only now."""

import os
import sys
from importlib import import_module

from ldn_prep.cli.door import Door
from ldn_prep.cli.faults import NoWindow
from ldn_prep.errors import N_

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(door: Door) -> int:
    """Runs the window until it is closed; raises NoWindow where there can be none."""
    _require_display()
    _require_qt()
    from ldn_prep.desktop.app import run_window

    return run_window(door.store_path)


def _require_display() -> None:
    """Without a display Qt ends the whole process, so it is asked for beforehand."""
    has_none = not any(os.environ.get(name) for name in _DISPLAYS)
    if has_none and sys.platform not in ("win32", "darwin"):
        raise NoWindow


def _require_qt() -> None:
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise NoWindow(
            N_("The window cannot be opened: Qt could not be loaded ({part})."),
            part=error.name or error,
        ) from error
