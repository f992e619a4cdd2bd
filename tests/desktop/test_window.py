"""The window as a whole: first run, keeping what is typed, undo, several people, two windows."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ldn_prep.actions import people, visits
from ldn_prep.actions.stores import Store, open_store
from ldn_prep.desktop.places import PLACES
from ldn_prep.desktop.window import Window
from tests.desktop.conftest import OpenWindow
from tests.support.driving import named, press, shortcut, type_into, words_of
from tests.support.filling import fill_everything


def test_first_run_asks_for_a_name_and_opens_the_visit(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    fields = [field for field in window.shell.findChildren(QLineEdit) if field.isVisible()]
    assert len(fields) == 1
    field = type_into(qtbot, window.shell, "Whose packet is this?", "Ann Lee")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "Ann Lee" in window.shell.windowTitle()
    assert "Next visit: Ann Lee" in words_of(window.shell)
    assert named(window.shell, "With whom").isEnabled()


def test_first_run_without_a_name_says_so(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(qtbot, window.shell, "Begin")
    assert "Please type a name." in words_of(window.shell)


def test_typing_survives_closing_at_once(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann)
    window = open_window()
    type_into(qtbot, window.shell, "With whom", "Dr Ruiz")
    window.shell.close()
    assert open_window().desk.records.visits[0].with_whom == "Dr Ruiz"


def test_undo_takes_back_the_field_and_says_so(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann, with_whom="Dr Ruiz")
    window = open_window()
    field = type_into(qtbot, window.shell, "With whom", "Dr Chen")
    shortcut(qtbot, window.shell, Qt.Key.Key_Z)
    assert field.text() == "Dr Ruiz"
    shortcut(qtbot, window.shell, Qt.Key.Key_Z, shift=True)
    assert field.text() == "Dr Chen"


def test_places_by_keyboard(window: Window, qtbot: QtBot) -> None:
    for number, place in enumerate(PLACES, 1):
        shortcut(qtbot, window.shell, Qt.Key(Qt.Key.Key_0.value + number))
        assert window.shell.pages.currentWidget().key == place.key
        assert named(window.shell, place.title, QPushButton).isChecked()


def test_rail_and_pages_agree(window: Window, qtbot: QtBot) -> None:
    for place in PLACES:
        press(qtbot, window.shell, place.title)
        page = window.shell.pages.currentWidget()
        assert (page.key, page.title, page.icon) == (place.key, place.title, place.icon)


def test_a_second_person_is_added_and_never_mixed_up(window: Window, qtbot: QtBot) -> None:
    shortcut(qtbot, window.shell, Qt.Key.Key_N)
    field = type_into(qtbot, window.shell, "Whose packet is this?", "Bob Reyes")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "Bob Reyes" in window.shell.windowTitle()
    assert not any("Ann Lee" in words for words in words_of(window.shell))
    type_into(qtbot, window.shell, "With whom", "Dr Chen")
    _choose(window, "Ann Lee")
    assert "Ann Lee" in window.shell.windowTitle()
    assert not any("Dr Chen" in words for words in words_of(window.shell))
    _choose(window, "Bob Reyes")
    assert named(window.shell, "With whom").text() == "Dr Chen"


def test_new_person_can_be_cancelled(window: Window, qtbot: QtBot) -> None:
    shortcut(qtbot, window.shell, Qt.Key.Key_N)
    press(qtbot, window.shell, "Cancel")
    assert "Next visit: Ann Lee" in words_of(window.shell)


def test_removing_a_person_names_them_and_can_be_undone(window: Window, qtbot: QtBot) -> None:
    _choose(window, "Remove Ann Lee from the list")
    assert any("Ann Lee was removed" in words for words in words_of(window.shell.notice))
    press(qtbot, window.shell, "Undo")
    assert "Ann Lee" in window.shell.windowTitle()
    assert "Next visit: Ann Lee" in words_of(window.shell)


def test_another_window_is_taken_in(window: Window, qtbot: QtBot, store: Store, ann: str) -> None:
    other = open_store(store.path)
    visits.add_visit(other, ann, on=date(2026, 6, 5), with_whom="Dr Ruiz")
    other.close()
    qtbot.waitUntil(lambda: "5 June 2026, in 14 days. With Dr Ruiz." in words_of(window.shell))


def test_window_reopens_where_it_was(
    open_window: OpenWindow, store: Store, qtbot: QtBot, ann: str
) -> None:
    bob = people.add_person(store, "Bob Reyes").added[0]
    window = open_window(person_id=ann)
    _choose(window, "Bob Reyes")
    press(qtbot, window.shell, "Packet")
    window.shell.close()
    settings = window.desk.settings
    assert (settings.person_id, settings.place) == (bob, "packet")
    assert settings.geometry is not None
    again = open_window(person_id=settings.person_id, place=settings.place)
    assert again.shell.pages.currentWidget().key == "packet"
    assert "Bob Reyes" in again.shell.windowTitle()


def test_a_name_with_an_ampersand_is_shown_whole(open_window: OpenWindow, store: Store) -> None:
    people.add_person(store, "Lee & Sons <b>")
    window = open_window()
    assert "Next visit: Lee & Sons <b>" in words_of(window.shell)
    assert "Lee && Sons <b>" in [action.text() for action in _actions(window)]


def test_closing_twice_is_quiet(window: Window) -> None:
    window.shell.close()
    window.shell.close()


@pytest.mark.parametrize(("keys", "size"), [(Qt.Key.Key_Equal, 125), (Qt.Key.Key_0, 100)])
def test_text_size_by_keyboard(window: Window, qtbot: QtBot, keys: Qt.Key, size: int) -> None:
    shortcut(qtbot, window.shell, keys)
    assert window.desk.settings.text_size == size
    assert "Next visit: Ann Lee" in words_of(window.shell)


def _actions(window: Window) -> list[QAction]:
    return window.shell.rail.switcher.menu().actions()


def _choose(window: Window, text: str) -> None:
    next(action for action in _actions(window) if action.text() == text).trigger()


def test_the_place_one_is_at_is_in_view_on_the_rail_at_200_percent(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    fill_everything(store, ann)
    window = open_window(text_size=200)
    window.shell.resize(1366, 600)
    qtbot.wait(100)
    assert window.shell.rail.verticalScrollBar().maximum() > 0
    shortcut(qtbot, window.shell, Qt.Key.Key_5)
    qtbot.wait(100)
    chosen = named(window.shell, "Packet", QPushButton)
    assert chosen.visibleRegion().boundingRect().height() == chosen.height()
