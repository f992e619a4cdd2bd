"""Saving with a password in the window: typed twice, used once, gone when it is put away."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from ldn_prep.actions import people
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import dialogs, preview_maker
from ldn_prep.desktop.window import Window
from tests.desktop.conftest import OpenWindow
from tests.support.driving import all_named, named, press, words_of

FIRST, AGAIN = "Password for this PDF", "The same password again"


@pytest.fixture
def window(open_window: OpenWindow, ann: str, qtbot: QtBot) -> Window:
    """The packet page with its preview drawn."""
    opened = open_window(place="packet")
    qtbot.waitUntil(lambda: any("will print" in words for words in words_of(opened.shell)))
    return opened


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person chooses to save."""
    chosen = tmp_path / "mine" / "packet.pdf"
    chosen.parent.mkdir()
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: chosen)
    return chosen


def type_password(window: Window, qtbot: QtBot, first: str, again: str) -> None:
    press(qtbot, window.shell, "Save with a password")
    for name, words in ((FIRST, first), (AGAIN, again)):
        field = named(window.shell, name, QLineEdit)
        field.clear()
        qtbot.keyClicks(field, words)


def says(window: Window, words: str) -> bool:
    return any(words in each for each in words_of(window.shell))


def test_the_saved_file_opens_with_the_password_alone(
    window: Window, qtbot: QtBot, path: Path, store: Store, ann: str
) -> None:
    type_password(window, qtbot, "tulip", "tulip")
    assert says(window, "It is kept nowhere.")
    press(qtbot, window.shell, "Save the locked PDF")
    qtbot.waitUntil(path.exists)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="tulip") as file:  # noqa: S106
        assert file.allow.accessibility
    assert says(window, "Packet 1 of Ann Lee was saved, locked.")
    assert store.load_person(ann).packets[0].number == 1


def test_enter_in_the_last_field_saves(window: Window, qtbot: QtBot, path: Path) -> None:
    type_password(window, qtbot, "tulip", "tulip")
    qtbot.keyClick(named(window.shell, AGAIN, QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(path.exists)


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("tulip", "rose", "The two passwords are not the same."),
        ("tulip", "", "The two passwords are not the same."),
        ("", "", "The password is empty."),
        ("a" * 200, "a" * 200, "The password is too long for a PDF."),
    ],
)
def test_what_cannot_be_used_is_said_beneath_the_field(
    window: Window, qtbot: QtBot, path: Path, *, first: str, again: str, said: str
) -> None:
    type_password(window, qtbot, first, again)
    press(qtbot, window.shell, "Save the locked PDF")
    qtbot.waitUntil(lambda: says(window, said))
    assert not path.exists()


def test_nothing_typed_stays(window: Window, qtbot: QtBot, store: Store, ann: str) -> None:
    type_password(window, qtbot, "tulip", "tulip")
    press(qtbot, window.shell, "Do not lock")
    press(qtbot, window.shell, "Save with a password")
    assert named(window.shell, FIRST, QLineEdit).text() == ""
    type_password(window, qtbot, "tulip", "tulip")
    window.desk.place_wanted.emit("journal", "")
    window.desk.place_wanted.emit("packet", "")
    qtbot.waitUntil(lambda: named(window.shell, FIRST, QLineEdit).text() == "")
    other = people.add_person(store, "Tom Bauer").added[0]
    type_password(window, qtbot, "tulip", "tulip")
    window.choose_person(other)
    assert not all_named(window.shell, FIRST)


def test_the_next_file_is_not_locked(window: Window, qtbot: QtBot, path: Path) -> None:
    type_password(window, qtbot, "tulip", "tulip")
    press(qtbot, window.shell, "Save the locked PDF")
    qtbot.waitUntil(path.exists)
    path.unlink()
    press(qtbot, window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    pikepdf.open(path).close()


def test_another_name_keeps_the_lock(
    window: Window, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"other")
    type_password(window, qtbot, "tulip", "tulip")
    press(qtbot, window.shell, "Save the locked PDF")
    qtbot.waitUntil(lambda: bool(all_named(window.shell, "Choose another name")))
    other = path.with_name("other.pdf")
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: other)
    press(qtbot, window.shell, "Choose another name")
    qtbot.waitUntil(other.exists)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(other)
    assert path.read_bytes() == b"other"


def test_the_data_is_in_the_file_and_not_made_for_the_preview(
    window: Window, qtbot: QtBot, path: Path, store: Store, ann: str
) -> None:
    press(qtbot, window.shell, "My records as a data file inside the PDF")
    (kept,) = store.load_person(ann).packet_choices
    assert kept.carries_data
    maker = window.shell.findChild(preview_maker.PreviewMaker)
    qtbot.waitUntil(lambda: maker.packet is not None)
    with pikepdf.open(BytesIO(maker.packet.pdf)) as file:
        assert not file.attachments
    press(qtbot, window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    with pikepdf.open(path) as file:
        assert list(file.attachments) == ["visit-packet.fhir.json"]


def test_the_code_can_be_chosen_and_is_remembered(
    window: Window, store: Store, ann: str, qtbot: QtBot
) -> None:
    press(qtbot, window.shell, "The medicine list as a code to scan")
    (kept,) = store.load_person(ann).packet_choices
    assert kept.has_list_code
    window.undo()
    ticked = named(window.shell, "The medicine list as a code to scan", QAbstractButton)
    assert not ticked.isChecked()
