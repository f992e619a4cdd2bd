"""Backups and safekeeping in the window: looking, putting back, copying elsewhere, erasing."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep import clock
from ldn_prep.actions import medications, people, safekeeping, stores
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import safekeeping_backups, safekeeping_copies
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.safekeeping_page import SafekeepingPage
from ldn_prep.desktop.safekeeping_watch import SafekeepingWatch
from ldn_prep.desktop.window import Window
from tests.desktop.conftest import OpenWindow
from tests.support.driving import named, press, type_into, words_of
from tests.support.filling import fill_everything


@pytest.fixture
def filled(store: Store, ann: str, store_path: Path) -> str:
    """Ann with something of everything, and a backup of it."""
    fill_everything(store, ann)
    stores.copy_store(store_path, None)
    return ann


@dataclass
class Shown:
    """The page alone on a desk; `told` are the sentences the window would show."""

    shell: QMainWindow
    desk: Desk
    told: list[str]

    def was_told(self, words: str) -> bool:
        return any(words in each for each in self.told)


@pytest.fixture
def page(filled: str, desk: Desk, qtbot: QtBot) -> Shown:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.refused.connect(told.append)
    return Shown(_show(desk, qtbot), desk, told)


def test_the_settings_menu_leads_there_and_back_leads_home(window: Window, qtbot: QtBot) -> None:
    menu = window.shell.rail.settings.menu()
    next(each for each in menu.actions() if "safekeeping" in each.text()).trigger()
    assert "Backups and safekeeping" in words_of(window.shell)
    press(qtbot, window.shell, "Back")
    assert "Next visit: Ann Lee" in words_of(window.shell)


def test_it_says_when_the_last_backup_was_made_and_why(page: Shown) -> None:
    said = words_of(page.shell)
    assert any("The last one was made today, 22 May 2026, 09:00." in each for each in said)
    assert any("read back and checked" in each for each in said)
    assert "Made because you asked for it." in said


def test_before_the_first_backup_it_says_that_there_is_none(
    desk: Desk, store_path: Path, qtbot: QtBot
) -> None:
    shutil.rmtree(safekeeping.backup_folder(store_path), ignore_errors=True)
    page = _show(desk, qtbot)
    assert any("There is no backup yet" in each for each in words_of(page))


def test_a_backup_is_made_at_once_on_request(page: Shown, qtbot: QtBot, store: Store) -> None:
    before = len(safekeeping.find_backups(store.path))
    press(qtbot, page.shell, "Make a backup now")
    qtbot.waitUntil(lambda: page.was_told("A backup was made and checked."))
    assert len(safekeeping.find_backups(store.path)) == before + 1


def test_a_look_inside_then_put_back_then_the_replaced_one_is_there(
    page: Shown, qtbot: QtBot, store: Store, filled: str
) -> None:
    medications.add_medication(store, filled, "Tramadol")
    people.add_person(store, "Bob Reyes")
    _look_inside(page, qtbot)
    told = "\n".join(words_of(page.shell))
    assert "3 medicines, 1 question, 20 journal days and 1 visit. Now: 4 medicines" in told
    assert "Bob Reyes is not in it. Now: no entries yet." in told
    press(qtbot, page.shell, "Put this copy back…")
    assert any("is kept as a backup first" in each for each in words_of(page.shell))
    press(qtbot, page.shell, "Yes, put it back")
    qtbot.waitUntil(lambda: page.was_told("is kept as a backup:"))
    assert [each.name for each in store.load_people()] == ["Ann Lee"]
    assert len(store.load_person(filled).medications) == 3
    (replaced,) = (
        each.path for each in safekeeping.find_backups(store.path) if "restore" in each.reason
    )
    inside = safekeeping.look_inside(replaced)
    assert [each.name for each in inside.people] == ["Ann Lee", "Bob Reyes"]
    assert page.desk.records is not None
    assert len(page.desk.records.medications) == 3


def test_what_was_put_back_is_not_undone_by_an_earlier_step(
    page: Shown, qtbot: QtBot, filled: str
) -> None:
    page.desk.act(medications.add_medication, filled, "Tramadol")
    _look_inside(page, qtbot)
    press(qtbot, page.shell, "Put this copy back…")
    press(qtbot, page.shell, "Yes, put it back")
    qtbot.waitUntil(lambda: page.was_told("is kept as a backup:"))
    page.desk.undo()
    assert page.was_told("There is nothing to undo")


def test_thinking_better_of_it_changes_nothing(page: Shown, qtbot: QtBot, store: Store) -> None:
    before = store.path.read_bytes()
    _look_inside(page, qtbot)
    press(qtbot, page.shell, "Put this copy back…")
    press(qtbot, page.shell, "Cancel")
    press(qtbot, page.shell, "Close")
    assert not any("Put this copy back" in each for each in words_of(page.shell))
    assert store.path.read_bytes() == before


def test_a_copy_that_cannot_be_read_is_told(
    page: Shown, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "holiday.store"
    other.write_text("no store", encoding="utf-8")
    monkeypatch.setattr(safekeeping_backups, "ask_copy", lambda *_: other)
    press(qtbot, page.shell, "Look inside a copy from another place…")
    qtbot.waitUntil(lambda: any("is not a store" in each for each in words_of(page.shell)))
    assert not named(page.shell, "Close").isHidden()


def test_other_versions_beside_the_store_are_said(
    filled: str, store: Store, desk: Desk, qtbot: QtBot
) -> None:
    other = store.path.with_name("ann (conflicted copy 2026-05-20).store")
    shutil.copy(store.path, other)
    page = _show(desk, qtbot)
    assert "Other versions of your entries" in words_of(page)
    press(qtbot, page, f"Look inside: {other.name}")
    qtbot.waitUntil(lambda: any("Now: 3 medicines" in each for each in words_of(page)))


class TestCopies:
    @pytest.fixture
    def stick(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "stick"
        folder.mkdir()
        monkeypatch.setattr(safekeeping_copies, "ask_folder", lambda *_: folder)
        return folder

    def test_a_copy_goes_to_a_folder_of_the_persons_choice(
        self, page: Shown, qtbot: QtBot, stick: Path
    ) -> None:
        press(qtbot, page.shell, "Copy to a folder or stick…")
        qtbot.waitUntil(lambda: page.was_told("was made and checked:"))
        (copy,) = stick.iterdir()
        assert copy.name == "ldn-visit-prep-copy-2026-05-22.store"
        assert [each.name for each in safekeeping.look_inside(copy).people] == ["Ann Lee"]

    def test_a_copy_every_day_is_remembered_and_made(
        self, page: Shown, qtbot: QtBot, stick: Path
    ) -> None:
        press(qtbot, page.shell, "Make a copy there every day the program is used")
        assert page.desk.settings.copies_daily
        assert any(str(stick) in each for each in words_of(page.shell))
        SafekeepingWatch(page.shell, page.desk, page.told.append).copy_if_due()
        qtbot.waitUntil(lambda: page.desk.settings.copied_on == "2026-05-22")
        assert [each.name for each in stick.iterdir()] == ["ldn-visit-prep-daily-2026-05-22.store"]
        press(qtbot, page.shell, "Make a copy there every day the program is used")
        assert not page.desk.settings.copies_daily

    def test_a_stick_that_stayed_at_home_is_said_once(
        self, page: Shown, qtbot: QtBot, stick: Path
    ) -> None:
        stick.rmdir()
        page.desk.change_settings(copies_daily=True, copy_folder=str(stick))
        watch = SafekeepingWatch(page.shell, page.desk, page.told.append)
        watch.copy_if_due()
        qtbot.waitUntil(lambda: page.was_told("Is the stick plugged in?"))
        watch.copy_if_due()
        qtbot.wait(100)
        assert len(page.told) == 1

    def test_no_daily_copy_piles_up(self, stick: Path, store: Store, ann: str) -> None:
        others = [stick / "holiday.store", stick / "ldn-visit-prep-daily-notes.store"]
        for each in others:
            each.touch()
        for day in range(1, 21):
            (stick / f"ldn-visit-prep-daily-2026-04-{day:02d}.store").touch()
        made = safekeeping.copy_daily(store.path, stick, clock.today())
        left = sorted(stick.iterdir())
        assert made in left
        assert len(left) == safekeeping.DAILY_COPIES_KEPT + len(others)
        assert set(others) <= set(left)


class TestErasing:
    def test_one_person_goes_only_when_the_name_was_typed(
        self, page: Shown, qtbot: QtBot, store: Store, filled: str
    ) -> None:
        people.add_person(store, "Bob Reyes")
        press(qtbot, page.shell, "Erase Ann Lee…")
        qtbot.waitUntil(lambda: "Erase Ann Lee for good?" in words_of(page.shell))
        assert any("3 medicines" in each for each in words_of(page.shell))
        assert not _button(page.shell, "Erase Ann Lee").isEnabled()
        type_into(qtbot, page.shell, "To erase, type the name: Ann Lee", "Ann")
        assert not _button(page.shell, "Erase Ann Lee").isEnabled()
        type_into(qtbot, page.shell, "To erase, type the name: Ann Lee", " ann  lee ")
        press(qtbot, page.shell, "Erase Ann Lee")
        qtbot.waitUntil(lambda: page.was_told("Ann Lee was erased"))
        assert [each.name for each in store.load_people()] == ["Bob Reyes"]
        assert not _holding(store.path.parent, "Percocet", "Dr Ruiz", "Ann Lee")
        assert page.desk.records is not None
        assert page.desk.records.person.name == "Bob Reyes"

    def test_keeping_everything_erases_nothing(
        self, page: Shown, qtbot: QtBot, store: Store
    ) -> None:
        press(qtbot, page.shell, "Erase Ann Lee…")
        qtbot.waitUntil(lambda: "Erase Ann Lee for good?" in words_of(page.shell))
        press(qtbot, page.shell, "Keep everything")
        assert "Erase Ann Lee for good?" not in words_of(page.shell)
        assert store.load_people()

    def test_everything_goes_after_a_tick_and_the_program_begins_anew(
        self, open_window: OpenWindow, qtbot: QtBot, store: Store, filled: str
    ) -> None:
        window = open_window()
        window.open_safekeeping()
        press(qtbot, window.shell, "Erase everything…")
        qtbot.waitUntil(lambda: "Erase everything for good?" in words_of(window.shell))
        assert not _button(window.shell, "Erase everything").isEnabled()
        tick = "Yes, everything goes: every person, every entry, every backup"
        press(qtbot, window.shell, tick)
        press(qtbot, window.shell, "Erase everything")
        qtbot.waitUntil(lambda: "Whose packet is this?" in words_of(window.shell))
        assert store.load_people() == ()
        assert safekeeping.find_backups(store.path) == ()
        assert not _holding(store.path.parent, "Percocet", "Dr Ruiz", "Ann Lee")


def test_a_backup_that_cannot_be_written_is_a_quiet_notice(
    open_window: OpenWindow, qtbot: QtBot, store_path: Path, store: Store, ann: str
) -> None:
    folder = safekeeping.backup_folder(store_path)
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("a file where the folder should be", encoding="utf-8")
    window = open_window()
    window.desk.act(medications.add_medication, ann, "Norvasc")
    told = words_of(window.shell.notice)
    assert any("Today's backup could not be made" in each for each in told)
    assert len(store.load_person(ann).medications) == 1
    window.open_safekeeping()
    assert "Today's backup could not be made" in words_of(window.shell)


def _show(desk: Desk, qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setMinimumSize(720, 520)
    window.setCentralWidget(SafekeepingPage(desk))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def _look_inside(window: Shown, qtbot: QtBot) -> None:
    press(qtbot, window.shell, "Look inside: The backup of 22 May 2026, 09:00")
    qtbot.waitUntil(lambda: any("The newest entry in it" in w for w in words_of(window.shell)))


def _button(root: QWidget, name: str) -> QAbstractButton:
    (found,) = (
        each
        for each in root.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisible()
    )
    return found


def _holding(folder: Path, *words: str) -> list[Path]:
    return [
        each
        for each in folder.rglob("*")
        if each.is_file() and any(word.encode() in each.read_bytes() for word in words)
    ]
