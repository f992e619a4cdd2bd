"""A window on a fresh store, driven as a person would: by keys, clicks and names of controls."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ldn_prep.actions import people
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.desktop import theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.shell import Shell
from ldn_prep.desktop.window import Window
from ldn_prep.i18n import translator
from ldn_prep.settings import Settings

OpenWindow = Callable[..., Window]


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts()


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "ann.store"


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    opened = start_store(store_path)
    yield opened
    opened.close()


@pytest.fixture
def ann(store: Store) -> str:
    """The id of a person who is in the store."""
    return people.add_person(store, "Ann Lee").added[0]


@pytest.fixture
def desk(qapp: QApplication, store: Store, ann: str) -> Desk:
    theme.apply_theme(qapp, "light", 100)
    return Desk(store, Settings(), translator())


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, store_path: Path) -> Iterator[OpenWindow]:
    """Opens a window on the test's store; every one is closed at the end."""
    opened: list[Window] = []

    def build(**chosen: object) -> Window:
        settings = Settings(**chosen)  # type: ignore[arg-type]
        theme.apply_theme(qapp, settings.theme, settings.text_size)
        shell = Shell(translator(settings.language), settings)
        window = Window(shell, start_store(store_path), settings, lambda _settings: True)
        opened.append(window)
        with qtbot.waitExposed(shell):
            shell.show()
        qtbot.waitUntil(lambda: _is_active(shell))
        return window

    yield build
    for window in opened:
        window.shell.close()
        window.shell.deleteLater()
    qtbot.wait(1)


def _is_active(shell: Shell) -> bool:
    shell.activateWindow()
    return shell.isActiveWindow()


@pytest.fixture
def window(open_window: OpenWindow, ann: str) -> Window:
    """A window that shows Ann."""
    return open_window()
