"""A store that is damaged, gone, or replaced while it is open: what the window offers, and does."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ldn_prep import paths
from ldn_prep.actions import medications, people, stores
from ldn_prep.actions.stores import open_store, start_store
from ldn_prep.desktop.app import Starter
from ldn_prep.settings import load_settings
from tests.support.driving import press, words_of
from tests.support.faults import not_a_store, store_damaged, store_locked, store_moved, store_newer
from tests.support.filling import fill_everything

Start = Callable[[], Starter]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "ann.store"


@pytest.fixture
def ann(path: Path) -> str:
    """Ann with something of everything and a backup of it; Tramadol was added since."""
    store = start_store(path)
    person_id = people.add_person(store, "Ann Lee").added[0]
    fill_everything(store, person_id)
    stores.copy_store(path, None)
    medications.add_medication(store, person_id, "Tramadol")
    store.close()
    return person_id


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path
) -> Iterator[Start]:
    started: list[Starter] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def begin() -> Starter:
        starter = Starter(qapp, path, load_settings(paths.settings_file()))
        started.append(starter)
        starter.shell.show()
        return starter

    yield begin
    for starter in started:
        starter.shell.close()
        starter.shell.deleteLater()
    qtbot.wait(1)


@pytest.mark.parametrize("damage", store_damaged.KINDS, ids=lambda kind: kind.__name__)
def test_the_last_good_copy_is_offered_and_the_damaged_store_kept(
    start: Start, qtbot: QtBot, path: Path, ann: str, damage: Callable[[Path], None]
) -> None:
    damage(path)
    spoiled = path.read_bytes()
    starter = start()
    _wait_for(qtbot, starter, "Use the last good copy")
    told = words_of(starter.shell)
    assert any("Made 22 May 2026, 09:00, because you asked for it." in each for each in told)
    assert any("Ann Lee: 3 medicines" in each for each in told)
    assert path.read_bytes() == spoiled
    press(qtbot, starter.shell, "Use the last good copy")
    _wait_for(qtbot, starter, "is in use now")
    assert starter.window is not None
    assert "Ann Lee" in starter.shell.windowTitle()
    assert "Next visit: Ann Lee" in words_of(starter.shell)
    (kept,) = path.parent.glob("ann.store.damaged-*")
    assert kept.read_bytes() == spoiled
    assert any(kept.name in each for each in words_of(starter.shell.notice))
    assert len(open_store(path).load_person(ann).medications) == 3


def test_what_the_copy_lacks_is_named(start: Start, qtbot: QtBot, path: Path, ann: str) -> None:
    store_damaged.zeroed_page(path)
    starter = start()
    _wait_for(qtbot, starter, "Ann Lee: 1 medicine")


def test_what_can_be_read_is_brought_back_on_request(
    start: Start, qtbot: QtBot, path: Path, ann: str
) -> None:
    store_damaged.zeroed_page(path)
    starter = start()
    _wait_for(qtbot, starter, "Bring back what can be read")
    press(qtbot, starter.shell, "Bring back what can be read")
    _wait_for(qtbot, starter, "brought back")
    assert len(open_store(path).load_person(ann).medications) == 4
    assert list(path.parent.glob("ann.store.damaged-*"))


def test_a_store_spoiled_beyond_knowing_still_finds_its_backups(
    start: Start, qtbot: QtBot, path: Path, ann: str
) -> None:
    not_a_store.empty_file(path)
    starter = start()
    _wait_for(qtbot, starter, "Use the last good copy")
    press(qtbot, starter.shell, "Use the last good copy")
    _wait_for(qtbot, starter, "is in use now")


def test_without_a_copy_and_with_nothing_to_read_it_says_so(
    start: Start, qtbot: QtBot, path: Path, ann: str
) -> None:
    shutil.rmtree(path.with_name(path.name + ".backups"))
    content = bytearray(path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    path.write_bytes(content)
    starter = start()
    _wait_for(qtbot, starter, "Nothing in the file can be read")


def test_a_store_that_went_away_is_not_started_empty(
    start: Start, qtbot: QtBot, path: Path, ann: str
) -> None:
    elsewhere = store_moved.moved(path)
    starter = start()
    _wait_for(qtbot, starter, "Your store is not there")
    assert not path.exists()
    os.replace(elsewhere, path)
    press(qtbot, starter.shell, "Try again")
    _wait_for(qtbot, starter, "Next visit: Ann Lee")


def test_a_store_that_went_away_comes_back_from_its_backup(
    start: Start, qtbot: QtBot, path: Path, ann: str
) -> None:
    path.unlink()
    starter = start()
    _wait_for(qtbot, starter, "Use the last good copy")
    press(qtbot, starter.shell, "Use the last good copy")
    _wait_for(qtbot, starter, "is in use now")
    assert len(open_store(path).load_person(ann).medications) == 3


def test_a_newer_store_and_a_locked_one_are_sentences_with_another_try(
    start: Start, qtbot: QtBot, path: Path, ann: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = store_newer.made_newer(path)
    starter = start()
    _wait_for(qtbot, starter, "written by a newer version")
    assert path.read_bytes() == newer
    store_newer.made_newer(path, 5)
    with store_locked.locked(path):
        press(qtbot, starter.shell, "Try again")
        _wait_for(qtbot, starter, "Another program is writing", 12_000)
    press(qtbot, starter.shell, "Try again")
    _wait_for(qtbot, starter, "Next visit: Ann Lee")


def test_a_store_replaced_while_open_is_told_and_opened_again(
    start: Start, qtbot: QtBot, path: Path, ann: str, tmp_path: Path
) -> None:
    other = start_store(tmp_path / "other.store")
    people.add_person(other, "Bob Reyes")
    other.close()
    starter = start()
    _wait_for(qtbot, starter, "Next visit: Ann Lee")
    content = store_moved.replaced(path, tmp_path / "other.store")
    _wait_for(qtbot, starter, "was moved, removed or replaced")
    assert path.read_bytes() == content
    press(qtbot, starter.shell, "Open it again")
    _wait_for(qtbot, starter, "Next visit: Bob Reyes")
    assert "Bob Reyes" in starter.shell.windowTitle()


def test_a_store_removed_while_open_is_never_started_empty(
    start: Start, qtbot: QtBot, path: Path, ann: str
) -> None:
    starter = start()
    _wait_for(qtbot, starter, "Next visit: Ann Lee")
    elsewhere = store_moved.moved(path)
    _wait_for(qtbot, starter, "was moved, removed or replaced")
    press(qtbot, starter.shell, "Open it again")
    _wait_for(qtbot, starter, "Your store is not there")
    assert not path.exists()
    os.replace(elsewhere, path)
    press(qtbot, starter.shell, "Try again")
    _wait_for(qtbot, starter, "Next visit: Ann Lee")


def _wait_for(qtbot: QtBot, starter: Starter, words: str, most_ms: int = 8_000) -> None:
    qtbot.waitUntil(lambda: any(words in each for each in words_of(starter.shell)), timeout=most_ms)
