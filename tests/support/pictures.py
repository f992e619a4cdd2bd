"""Makes the README's pictures from the sample person: the window, and page one of the packet.

python -m tests.support.pictures
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

HELP = Path(__file__).parents[2] / "resources" / "help"
WINDOW_SIZE = (1280, 800)
PAGE_SCALE = 1.4


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    HELP.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        os.environ["LDN_PREP_DATA"] = folder
        from ldn_prep.cli import run

        sample = Path(folder) / "sample"
        run(["sample", str(sample)])
        _page_one(sample / "packet.pdf")
        _window(sample / "ldn-prep.store")


def _page_one(packet: Path) -> None:
    with pypdfium2.PdfDocument(packet) as document:
        document[0].render(scale=PAGE_SCALE).to_pil().save(HELP / "packet.png", optimize=True)


def _window(store: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from ldn_prep.desktop.app import Starter
    from ldn_prep.settings import LoadedSettings, Settings

    app = QApplication([])
    starter = Starter(app, store, LoadedSettings(Settings(theme="light", place="medicines")))
    starter.shell.show()
    _wait(app, lambda: starter.window is not None)
    starter.shell.resize(*WINDOW_SIZE)
    _wait(app, lambda: False, seconds=1.5)
    starter.shell.grab().save(str(HELP / "window.png"))
    starter.shell.close()


def _wait(app: object, until: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        app.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.01)


if __name__ == "__main__":
    main()
