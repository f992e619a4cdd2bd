"""Several people in one window: always clear whose page it is; found, set aside, brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ldn_prep.actions import medications, people
from ldn_prep.actions.stores import Store
from ldn_prep.clock import today
from ldn_prep.desktop.people_finder import PeopleFinder
from ldn_prep.desktop.person_badge import PersonBadge
from ldn_prep.desktop.places import PLACES
from ldn_prep.desktop.window import Window
from ldn_prep.records import PartialDate
from tests.desktop.conftest import OpenWindow
from tests.support.driving import named, press, shortcut, type_into, words_of

BORN = PartialDate(1950, 5, 12)


@pytest.fixture
def bob(store: Store, ann: str) -> str:
    return people.add_person(store, "Bob Reyes", born=BORN).added[0]


@pytest.fixture
def two(open_window: OpenWindow, ann: str, bob: str) -> Window:
    """A window that shows Ann; Bob is there as well."""
    return open_window(person_id=ann)


@pytest.fixture
def many(open_window: OpenWindow, store: Store, ann: str, bob: str) -> Window:
    for number in range(12):
        people.add_person(store, f"Person {number:02d}")
    return open_window(person_id=ann, recent_people=(ann, bob))


def _menu(window: Window) -> list[QAction]:
    return window.shell.rail.switcher.menu().actions()


def _texts(window: Window) -> list[str]:
    return [action.text().split("\t")[0] for action in _menu(window) if action.text()]


def _choose(window: Window, text: str) -> None:
    next(action for action in _menu(window) if action.text() == text).trigger()


def _badges(window: Window) -> list[PersonBadge]:
    return [each for each in window.shell.findChildren(PersonBadge) if each.isVisible()]


def _finder(window: Window, qtbot: QtBot) -> PeopleFinder:
    shortcut(qtbot, window.shell, Qt.Key.Key_K)
    return _open_finder(window)


def _open_finder(window: Window) -> PeopleFinder:
    (finder,) = (each for each in window.shell.findChildren(PeopleFinder) if each.isVisible())
    return finder


def _find(window: Window, qtbot: QtBot, text: str, *keys: Qt.Key) -> None:
    finder = _finder(window, qtbot)
    field = type_into(qtbot, finder, "Name, initials or birth date", text)
    for key in (*keys, Qt.Key.Key_Return):
        qtbot.keyClick(field, key)


def test_with_one_person_nothing_of_this_shows(window: Window, qtbot: QtBot) -> None:
    assert _badges(window) == []
    assert _texts(window) == [
        "Ann Lee", "Add a person", "Remove Ann Lee from the list", "Erase Ann Lee for good…",
    ]  # fmt: skip
    shortcut(qtbot, window.shell, Qt.Key.Key_K)
    assert window.shell.findChild(PeopleFinder) is None
    assert not window.people.strip.isVisible()


def test_with_two_every_page_says_whose_it_is(two: Window) -> None:
    for place in PLACES:
        two.go(place.key)
        assert "Ann Lee, birth date not known" in words_of(two.people.strip)
        assert "blue circle" in two.people.strip.accessibleName()
        assert _badges(two)
    _choose(two, "Bob Reyes")
    assert "Bob Reyes, born 12 May 1950" in words_of(two.people.strip)
    assert "rust square" in two.people.strip.accessibleName()


def test_a_confirmation_shows_the_mark(two: Window, qtbot: QtBot, store: Store, ann: str) -> None:
    two.desk.act(medications.add_medication, ann, "Norvasc", says="Ann Lee: added.")
    assert [each for each in two.shell.notice.findChildren(PersonBadge) if each.isVisible()]


def test_the_mark_goes_when_one_is_left(two: Window, qtbot: QtBot) -> None:
    _choose(two, "Put Ann Lee in the archive")
    assert "Bob Reyes" in two.shell.windowTitle()
    assert not two.people.strip.isVisible()


def test_archive_is_undone_and_shows_them_again(two: Window, qtbot: QtBot) -> None:
    _choose(two, "Put Ann Lee in the archive")
    assert "Ann Lee is in the archive now." in words_of(two.shell.notice)
    press(qtbot, two.shell, "Undo")
    assert "Ann Lee" in two.shell.windowTitle()
    assert two.people.strip.isVisible()


def test_someone_in_the_archive_is_found_and_brought_back(two: Window, qtbot: QtBot) -> None:
    _choose(two, "Put Ann Lee in the archive")
    assert "Ann Lee" not in _texts(two)
    _find(two, qtbot, "ann")
    assert "Ann Lee" in two.shell.windowTitle()
    assert "Ann Lee, birth date not known, in the archive" in words_of(two.people.strip)
    press(qtbot, two.shell, "Bring back")
    assert "Ann Lee" in _texts(two)
    assert "Ann Lee is on the list again." in words_of(two.shell.notice)


def test_the_window_does_not_open_on_someone_in_the_archive(
    open_window: OpenWindow, store: Store, ann: str, bob: str
) -> None:
    people.archive_person(store, ann)
    assert "Bob Reyes" in open_window(person_id=ann).shell.windowTitle()


@pytest.mark.parametrize("text", ["br", "rey", "rees bob", "12 may 1950", "5/12/50", "reyees"])
def test_found_by_keyboard(two: Window, qtbot: QtBot, text: str) -> None:
    _find(two, qtbot, text)
    assert "Bob Reyes" in two.shell.windowTitle()


def test_enter_alone_goes_to_the_one_before(many: Window, qtbot: QtBot) -> None:
    for name in ("Bob Reyes", "Ann Lee", "Bob Reyes"):
        _find(many, qtbot, "")
        assert name in many.shell.windowTitle()


def test_arrows_walk_through_what_was_found(many: Window, qtbot: QtBot) -> None:
    _find(many, qtbot, "person", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert "Person 01" in many.shell.windowTitle()


def test_the_field_says_who_is_marked(many: Window, qtbot: QtBot) -> None:
    finder = _finder(many, qtbot)
    field = type_into(qtbot, finder, "Name, initials or birth date", "rey")
    assert field.accessibleDescription() == "Bob Reyes, born 12 May 1950"
    type_into(qtbot, finder, "Name, initials or birth date", "xxxx")
    assert "Nobody found" in field.accessibleDescription()


def test_escape_closes_the_finder_and_changes_nobody(two: Window, qtbot: QtBot) -> None:
    finder = _finder(two, qtbot)
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: two.shell.findChild(PeopleFinder) is None)
    assert "Ann Lee" in two.shell.windowTitle()


def test_what_was_typed_is_kept_before_another_is_shown(
    two: Window, qtbot: QtBot, store: Store, ann: str
) -> None:
    press(qtbot, two.shell, "Visit")
    press(qtbot, two.shell, "Part of this page: About the person")
    type_into(qtbot, two.shell, "Phone", "555 0100")
    _find(two, qtbot, "bob")
    assert store.load_person(ann).person.phone == "555 0100"


def test_of_many_the_menu_offers_the_last_used_and_the_finder(many: Window) -> None:
    assert _texts(many)[:3] == ["Ann Lee", "Bob Reyes", "Find a person…"]
    _choose(many, "Bob Reyes")
    assert _texts(many)[:3] == ["Bob Reyes", "Ann Lee", "Find a person…"]


def test_namesakes_are_told_apart_everywhere(
    open_window: OpenWindow, store: Store, ann: str, qtbot: QtBot
) -> None:
    other = people.add_person(store, "Ann Lee", born=BORN).added[0]
    window = open_window(person_id=other)
    told = "Ann Lee (born 12 May 1950)"
    assert told in window.shell.windowTitle()
    assert told in _texts(window)
    assert "Ann Lee (birth date not known)" in _texts(window)
    assert told in window.shell.rail.switcher.toolTip()
    window.desk.act(medications.add_medication, other, "Norvasc", says="Ann Lee: added.")
    assert f"Ann Lee: added. – {told}" in words_of(window.shell.notice)
    _choose(window, f"Put {told} in the archive")
    assert f"{told} is in the archive now." in words_of(window.shell.notice)


def test_a_name_that_is_there_already_is_asked_about(two: Window, qtbot: QtBot, bob: str) -> None:
    shortcut(qtbot, two.shell, Qt.Key.Key_N)
    type_into(qtbot, two.shell, "Whose packet is this?", "bob reyes")
    press(qtbot, two.shell, "Begin")
    assert "Bob Reyes is in the list already. Is it the same person?" in words_of(two.shell)
    press(qtbot, two.shell, "Open Bob Reyes, born 12 May 1950")
    assert two.desk.records is not None
    assert two.desk.records.person.id == bob


def test_a_namesake_is_added_with_a_birth_date(two: Window, qtbot: QtBot, bob: str) -> None:
    shortcut(qtbot, two.shell, Qt.Key.Key_N)
    type_into(qtbot, two.shell, "Whose packet is this?", "Bob Reyes")
    press(qtbot, two.shell, "Begin")
    field = type_into(qtbot, two.shell, "Date of birth of the new person", "sometime")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(two.desk.people) == 2
    assert isinstance(field, QLineEdit)
    type_into(qtbot, two.shell, "Date of birth of the new person", "3 Nov 1981")
    press(qtbot, two.shell, "Begin")
    assert "Bob Reyes (born 3 November 1981)" in two.shell.windowTitle()


def test_an_entry_is_moved_with_a_question_that_shows_both(
    two: Window, qtbot: QtBot, store: Store, ann: str, bob: str
) -> None:
    two.desk.act(medications.add_medication, ann, "Percocet")
    _choose(two, "Move entries of Ann Lee…")
    listed = named(two.shell, "What to move")
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert "Move “Percocet” from Ann Lee to Bob Reyes?" in words_of(two.shell)
    assert len(_badges(two)) >= 3
    press(qtbot, two.shell, "Yes, move to Bob Reyes")
    assert "“Percocet” was moved from Ann Lee to Bob Reyes." in words_of(two.shell.notice)
    assert store.load_person(ann).medications == ()
    assert store.load_person(bob).medications[0].name_as_typed == "Percocet"
    press(qtbot, two.shell, "Undo")
    assert store.load_person(ann).medications[0].name_as_typed == "Percocet"
    assert store.load_person(bob).moved == ()


def test_the_trace_stands_on_both_sides(two: Window, qtbot: QtBot, ann: str) -> None:
    two.desk.act(medications.add_medication, ann, "Percocet")
    _choose(two, "Move entries of Ann Lee…")
    listed = named(two.shell, "What to move")
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    press(qtbot, two.shell, "Yes, move to Bob Reyes")
    _choose(two, "Move entries of Ann Lee…")
    assert "Medicine: moved to another person on 22 May 2026" in words_of(two.shell)
    _choose(two, "Bob Reyes")
    _choose(two, "Move entries of Bob Reyes…")
    assert "Medicine “Percocet”: moved here on 22 May 2026" in words_of(two.shell)


def test_undo_while_moving_leaves_the_page(two: Window, qtbot: QtBot, ann: str) -> None:
    two.desk.act(medications.add_medication, ann, "Percocet")
    _choose(two, "Move entries of Ann Lee…")
    shortcut(qtbot, two.shell, Qt.Key.Key_Z)
    assert "Move entries of Ann Lee" not in words_of(two.shell)


def test_of_many_nobody_is_chosen_before_it_is_said(
    many: Window, qtbot: QtBot, ann: str, store: Store
) -> None:
    many.desk.act(medications.add_medication, ann, "Percocet")
    _choose(many, "Move entries of Ann Lee…")
    listed = named(many.shell, "What to move")
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert not named(many.shell, "Move").isEnabled()
    press(qtbot, many.shell, "Find a person…")
    finder = _open_finder(many)
    field = type_into(qtbot, finder, "Name, initials or birth date", "person 07")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    press(qtbot, many.shell, "Yes, move to Person 07")
    assert store.load_person(ann).medications == ()


def test_a_renamed_person_is_listed_by_the_new_name(
    two: Window, store: Store, ann: str, qtbot: QtBot
) -> None:
    two.desk.act(people.change_person, ann, name="Zoe Lee", born=PartialDate.of(today()))
    assert _texts(two)[:2] == ["Bob Reyes", "Zoe Lee"]
    assert "Zoe Lee, born 22 May 2026" in words_of(two.people.strip)
    two.desk.act(people.change_person, ann, phone="555")
    assert _texts(two)[:2] == ["Bob Reyes", "Zoe Lee"]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_marks_are_drawn_in_every_theme(
    open_window: OpenWindow, ann: str, bob: str, theme: str
) -> None:
    window = open_window(person_id=ann, theme=theme, text_size=200)
    drawn = [each.pixmap() for each in _badges(window)]
    assert drawn
    assert all(not each.isNull() for each in drawn)
