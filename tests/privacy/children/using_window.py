"""A child that uses the window as a person in a hurry does: every place, every field, and faults.

Answers with the titles that were shown, the names that were suggested and what was watched.
"""

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.privacy.children import watched

PLACES = ("visit", "medicines", "questions", "journal", "packet")
titles: set[str] = set()
suggested: list[str] = []


def main() -> None:
    watched.watch()
    asked = json.load(sys.stdin)
    watched.no_network()
    _use(Path(asked["store"]), Path(asked["out"]), asked["word"])
    answer = {
        "titles": sorted(titles),
        "suggested": suggested,
        "written": watched.written,
        "started": watched.started,
        "sockets": watched.sockets,
        "arguments": Path("/proc/self/cmdline").read_text() if Path("/proc").exists() else "",
        "addresses": _internet_sockets(),
    }
    sys.stdout.write(json.dumps(answer) + "\n")


def _use(store: Path, out: Path, word: str) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QFileDialog

    from ldn_prep import paths
    from ldn_prep.desktop import dialogs
    from ldn_prep.desktop.app import Starter
    from ldn_prep.settings import load_settings

    app = QApplication([])
    app.setApplicationName("ldn-prep")
    starter = Starter(app, store, load_settings(paths.settings_file()))
    starter.shell.show()
    _wait(app, lambda: starter.window is not None)
    window = starter.window
    assert window is not None
    really_ask = dialogs.ask_save_path

    def accept() -> None:
        for each in app.topLevelWidgets():
            if isinstance(each, QFileDialog):
                each.setOption(QFileDialog.Option.DontUseNativeDialog)
                each.accept()

    def ask(parent, title, at, *more):  # type: ignore[no-untyped-def]
        suggested.append(at.name)
        QTimer.singleShot(200, accept)
        return really_ask(parent, title, out / at.name, *more)

    dialogs.ask_save_path = ask
    for place in PLACES:
        window.go(place)
        _wait(app, lambda: False, 0.2)
        _type_everywhere(app, window.shell, f"{word} typed")
    window.go("packet")
    _press(app, window.shell, "Save as PDF")
    _wait(app, lambda: any(out.iterdir()), 10)
    window.open_safekeeping()
    _press(app, window.shell, "Make a backup now")
    _wait(app, lambda: False, 0.5)
    sys.excepthook(ValueError, ValueError(f"cannot show {word}"), None)
    window.undo()
    _wait(app, lambda: False, 0.2)
    starter.shell.close()
    _wait(app, lambda: False, 0.3)


def _type_everywhere(app, root, words: str) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in root.findChildren(kind):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                field.setFocus()
                QTest.keyClicks(field, words)
                app.processEvents()
                titles.update(each.windowTitle() for each in app.topLevelWidgets())


def _press(app, root, name: str) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QAbstractButton

    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisible() and each.accessibleName().startswith(name)
    ]
    assert found, f"no button {name}"
    _wait(app, found[0].isEnabled, 10)
    found[0].click()


def _wait(app, until: Callable[[], bool], seconds: float = 20.0) -> None:  # type: ignore[no-untyped-def]
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and not until():
        app.processEvents()
        time.sleep(0.005)
        titles.update(each.windowTitle() for each in app.topLevelWidgets())


def _internet_sockets() -> list[str]:
    """Addresses this process itself is connected to or listens on, as the kernel tells."""
    own, found = set(), []
    folder = Path("/proc/self/fd")
    for each in folder.iterdir() if folder.exists() else ():
        try:
            own.add(each.readlink().name)
        except OSError:
            continue
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        table = Path("/proc/self/net") / kind
        lines = table.read_text().splitlines()[1:] if table.exists() else []
        found += [line for line in lines if f"socket:[{line.split()[9]}]" in own]
    return found


try:
    main()
except Exception:  # the program's own hook would tell it in the window, which nobody sees here
    sys.exit(traceback.format_exc())
