"""A locked window shows nothing of anybody, and the person goes on where they were."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep import clock
from ldn_prep.actions import people, visits
from ldn_prep.actions.locking import is_locked, lock_away, set_lock, unlock
from ldn_prep.actions.stores import Store, open_store, start_store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.app import Starter
from ldn_prep.desktop.safekeeping_inside import InsideCard
from ldn_prep.desktop.window import Window
from ldn_prep.settings import LoadedSettings, Settings
from tests.desktop.conftest import OpenWindow
from tests.support.driving import all_named, press, type_into, words_of

PASSPHRASE = "blue sofa dog seven"  # noqa: S105  # of a store made for the test
MINUTE = 60


@pytest.fixture(autouse=True)
def nothing_unlocked() -> Iterator[None]:
    yield
    lock_away()


@pytest.fixture
def locked(store_path: Path, ann: str, store: Store) -> str:
    """Ann's store, locked, and unlocked for this program; gives its recovery key."""
    visits.add_visit(store, ann)
    with store.let_go():
        code = set_lock(store_path, PASSPHRASE).code
    assert code is not None
    return code


@pytest.fixture
def window(locked: str, open_window: OpenWindow) -> Window:
    return open_window(lock_minutes=5)


def unlock_with(qtbot: QtBot, shell: QWidget, secret: str) -> None:
    field = type_into(qtbot, shell, "Passphrase", secret)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def wait_unlocked(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.shell.covering is None)


def is_told_of_ann(shell: QWidget) -> bool:
    names = [each.accessibleName() for each in shell.findChildren(QWidget) if each.isVisible()]
    return any("Ann" in text for text in [*words_of(shell), *names, shell.windowTitle()])


def pass_time(monkeypatch: pytest.MonkeyPatch, window: Window, seconds: int, step: int) -> None:
    """Lets the clock go on and the window look at it every `step` seconds."""
    start = window_time()
    for passed in range(step, seconds + 1, step):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(start + passed))
        window.guard.watch.look()


def window_time() -> int:
    return int(clock.now().timestamp())


@pytest.fixture
def starter(
    qapp: QApplication, qtbot: QtBot, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Starter]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    starter = Starter(qapp, store_path, LoadedSettings(Settings()))
    yield starter
    starter.shell.close()
    starter.shell.deleteLater()
    qtbot.wait(1)


def test_a_locked_store_opens_on_the_lock_page(
    qtbot: QtBot, locked: str, store: Store, starter: Starter
) -> None:
    store.close()
    lock_away()
    starter.shell.show()
    qtbot.waitUntil(lambda: starter.shell.covering is not None, timeout=20_000)
    assert not is_told_of_ann(starter.shell)
    unlock_with(qtbot, starter.shell, "green sofa")
    qtbot.waitUntil(lambda: any("not the passphrase" in text for text in words_of(starter.shell)))
    assert starter.window is None
    unlock_with(qtbot, starter.shell, locked)
    qtbot.waitUntil(lambda: starter.window is not None, timeout=20_000)
    assert "Ann Lee" in starter.shell.windowTitle()


def test_locking_hides_everything_and_keeps_what_is_being_typed(
    qtbot: QtBot, window: Window, store_path: Path
) -> None:
    window.go("questions")
    field = type_into(qtbot, window.shell, "Write your own question", "Will I sleep")
    window.guard.lock()
    assert not is_told_of_ann(window.shell)
    assert window.shell.windowTitle() == "LDN Visit Prep"
    assert not field.isVisible()
    with pytest.raises(Exception, match="locked"):
        open_store(store_path)
    unlock_with(qtbot, window.shell, PASSPHRASE)
    wait_unlocked(qtbot, window)
    assert "Ann Lee" in window.shell.windowTitle()
    assert QApplication.focusWidget() is field
    assert field.property("text") == "Will I sleep"


def test_a_field_half_typed_is_saved_and_can_be_undone_after_unlocking(
    qtbot: QtBot, window: Window, store_path: Path
) -> None:
    window.go("visit")
    type_into(qtbot, window.shell, "With whom", "Dr Ruiz")
    window.guard.lock()
    unlock_with(qtbot, window.shell, PASSPHRASE)
    wait_unlocked(qtbot, window)
    records = window.desk.records
    assert records is not None
    assert records.visits[0].with_whom == "Dr Ruiz"
    window.undo()
    assert window.desk.records is not None
    assert [visit.with_whom for visit in window.desk.records.visits] == [""]


def test_no_key_reaches_what_is_hidden(qtbot: QtBot, window: Window) -> None:
    people.add_person(window.desk.store, "Tom Bauer")
    window.guard.lock()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_N, Qt.Key.Key_2, Qt.Key.Key_L):
        qtbot.keyClick(window.shell, key, Qt.KeyboardModifier.ControlModifier)
    assert window.guard.is_shut
    assert not is_told_of_ann(window.shell)
    unlock_with(qtbot, window.shell, PASSPHRASE)
    wait_unlocked(qtbot, window)
    assert len(window.desk.store.load_people()) == 2


def test_what_is_typed_is_hidden_unless_asked_for(qtbot: QtBot, window: Window) -> None:
    window.guard.lock()
    field = type_into(qtbot, window.shell, "Passphrase", PASSPHRASE)
    assert field.property("displayText") == "\u25cf" * len(PASSPHRASE)
    press(qtbot, window.shell, "Show what is typed: Passphrase")
    assert field.property("displayText") == PASSPHRASE


def test_it_locks_when_nobody_uses_it(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, window: Window
) -> None:
    pass_time(monkeypatch, window, 4 * MINUTE, 30)
    qtbot.keyClick(window.shell.windowHandle(), Qt.Key.Key_Shift)
    pass_time(monkeypatch, window, 4 * MINUTE, 30)
    assert not window.guard.is_shut
    pass_time(monkeypatch, window, 2 * MINUTE, 30)
    assert window.guard.is_shut


def test_it_locks_after_the_computer_slept_only_when_told_never(
    monkeypatch: pytest.MonkeyPatch, window: Window
) -> None:
    window.desk.change_settings(lock_minutes=0)
    pass_time(monkeypatch, window, 120 * MINUTE, 30)
    assert not window.guard.is_shut
    pass_time(monkeypatch, window, 5 * MINUTE, 5 * MINUTE)
    assert window.guard.is_shut


def test_what_another_program_changed_meanwhile_is_shown(
    qtbot: QtBot, window: Window, store_path: Path
) -> None:
    window.guard.lock()
    unlock(store_path, PASSPHRASE)
    other = open_store(store_path)
    people.change_person(other, other.load_people()[0].id, name="Ann Marie Lee")
    other.close()
    lock_away()
    unlock_with(qtbot, window.shell, PASSPHRASE)
    wait_unlocked(qtbot, window)
    qtbot.waitUntil(lambda: "Ann Marie Lee" in window.shell.windowTitle())


def test_a_window_without_passphrase_never_locks(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, open_window: OpenWindow, ann: str
) -> None:
    plain = open_window(lock_minutes=5)
    pass_time(monkeypatch, plain, 60 * MINUTE, 10 * MINUTE)
    qtbot.keyClick(plain.shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert plain.shell.covering is None


def test_a_passphrase_is_set_in_the_window(
    qtbot: QtBot, open_window: OpenWindow, ann: str, store_path: Path
) -> None:
    plain = open_window()
    people.change_person(plain.desk.store, ann, preferred_name="Annie")
    plain.guard.show_settings()
    assert any("nobody can open the store" in text for text in words_of(plain.shell))
    type_into(qtbot, plain.shell, "New passphrase", "Ann Lee")
    type_into(qtbot, plain.shell, "The same once more", "Ann Le")
    press(qtbot, plain.shell, "Lock the store")
    assert "The two are not the same." in words_of(plain.shell)
    type_into(qtbot, plain.shell, "The same once more", "Ann Lee")
    press(qtbot, plain.shell, "Lock the store")
    assert any(text.startswith("Weak:") for text in words_of(plain.shell))
    assert not is_locked(store_path)
    for name in ("New passphrase", "The same once more"):
        type_into(qtbot, plain.shell, name, PASSPHRASE)
    press(qtbot, plain.shell, "Lock the store")
    qtbot.waitUntil(lambda: all_named(plain.shell, "Done") != [], timeout=20_000)
    assert is_locked(store_path)
    press(qtbot, plain.shell, "Done")
    plain.undo()
    assert plain.desk.store.load_people()[0].preferred_name == ""
    plain.guard.lock()
    assert plain.guard.is_shut


def test_the_passphrase_is_taken_off_in_the_window(
    qtbot: QtBot, window: Window, store_path: Path
) -> None:
    window.guard.show_settings()
    type_into(qtbot, window.shell, "Passphrase now", "wrong")
    press(qtbot, window.shell, "Take the passphrase off")
    qtbot.waitUntil(lambda: any("not the passphrase" in text for text in words_of(window.shell)))
    assert is_locked(store_path)
    type_into(qtbot, window.shell, "Passphrase now", PASSPHRASE)
    press(qtbot, window.shell, "Take the passphrase off")
    qtbot.waitUntil(lambda: all_named(window.shell, "Done") != [], timeout=20_000)
    assert not is_locked(store_path)
    press(qtbot, window.shell, "Done")
    window.guard.lock()
    assert window.shell.covering is None


def test_the_recovery_sheet_is_saved_where_the_person_says(
    qtbot: QtBot, window: Window, locked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: target)
    window.guard.show_settings()
    press(qtbot, window.shell, "Save the sheet as PDF")
    assert "Type the passphrase above first." in words_of(window.shell)
    type_into(qtbot, window.shell, "Passphrase now", PASSPHRASE)
    press(qtbot, window.shell, "Save the sheet as PDF")
    qtbot.waitUntil(target.exists, timeout=20_000)
    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded()
    assert all(group in text for group in locked.split("-"))
    assert "Ann" not in text
    press(qtbot, window.shell, "Back")
    assert window.shell.covering is None


def test_a_copy_with_another_passphrase_is_opened_with_its_own(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    copy = tmp_path / "stick" / "copy.store"
    other = start_store(copy)
    people.add_person(other, "Rosa Diaz")
    other.close()
    set_lock(copy, "four green apples sing")
    lock_away()
    unlock(window.desk.store.path, PASSPHRASE)
    card = InsideCard(window.desk, copy, "The copy")
    card.setParent(window.shell)
    card.show()
    qtbot.waitUntil(lambda: all_named(card, "Passphrase") != [], timeout=20_000)
    assert not any("Rosa" in text for text in words_of(card))
    field = type_into(qtbot, card, "Passphrase", "four green apples sing")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("Rosa" in text for text in words_of(card)), timeout=20_000)
