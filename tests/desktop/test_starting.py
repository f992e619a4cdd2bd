"""From nothing to a window: a store that cannot be opened, settings that cannot be read or kept."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ldn_prep import paths
from ldn_prep.actions import people
from ldn_prep.actions.stores import start_store
from ldn_prep.desktop.app import Starter
from ldn_prep.settings import load_settings
from tests.support.driving import press, words_of

Start = Callable[[Path], Starter]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    started: list[Starter] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def begin(path: Path) -> Starter:
        starter = Starter(qapp, path, load_settings(paths.settings_file()))
        started.append(starter)
        starter.shell.show()
        return starter

    yield begin
    for starter in started:
        starter.shell.close()
        starter.shell.deleteLater()
    qtbot.wait(1)


def test_an_empty_start_asks_for_a_name(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    starter = start(tmp_path / "new.store")
    qtbot.waitUntil(lambda: "Whose packet is this?" in words_of(starter.shell))
    assert (tmp_path / "new.store").exists()


def test_a_file_that_is_no_store_is_told_and_tried_again(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a store", encoding="utf-8")
    starter = start(path)
    qtbot.waitUntil(lambda: any("is not a store" in w for w in words_of(starter.shell)))
    assert path.read_text(encoding="utf-8") == "not a store"
    path.unlink()
    press(qtbot, starter.shell, "Try again")
    qtbot.waitUntil(lambda: "Whose packet is this?" in words_of(starter.shell))


def test_broken_settings_are_told_once(
    start: Start, qtbot: QtBot, tmp_path: Path, own_data_folder: Path
) -> None:
    own_data_folder.mkdir(parents=True)
    (own_data_folder / "settings.json").write_text("{", encoding="utf-8")
    starter = start(tmp_path / "a.store")
    qtbot.waitUntil(lambda: any("settings could not be read" in w for w in words_of(starter.shell)))
    starter.shell.close()
    assert (own_data_folder / "settings.json.broken").exists()
    assert (own_data_folder / "settings.json").exists()


def test_settings_that_cannot_be_kept_stop_nothing(
    start: Start, qtbot: QtBot, tmp_path: Path, own_data_folder: Path
) -> None:
    own_data_folder.write_text("a file where the folder should be", encoding="utf-8")
    starter = start(tmp_path / "a.store")
    qtbot.waitUntil(lambda: starter.window is not None)
    starter.shell.close()
    assert not starter.shell.isVisible()


def test_settings_are_kept_when_the_window_closes(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    store = start_store(tmp_path / "a.store")
    ann = people.add_person(store, "Ann Lee").added[0]
    store.close()
    starter = start(tmp_path / "a.store")
    qtbot.waitUntil(lambda: starter.window is not None)
    press(qtbot, starter.shell, "Packet")
    starter.window.choose_person(ann)
    starter.shell.close()
    assert load_settings(paths.settings_file()).settings.place == "packet"


def test_a_fault_of_ours_is_a_sentence_without_health_data(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    starter = start(tmp_path / "a.store")
    qtbot.waitUntil(lambda: starter.window is not None)
    error = ValueError("Ann takes Percocet")
    sys.excepthook(ValueError, error, None)
    told = [words for words in words_of(starter.shell.notice) if "went wrong" in words]
    assert told
    assert "Percocet" not in told[0]
