"""A scheduler's list through the window: who is sure is planned, who is not is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from ldn_prep.actions import people
from ldn_prep.actions.stores import Store
from ldn_prep.desktop.visit_list_page import VisitListPage
from ldn_prep.desktop.window import Window
from ldn_prep.records import PartialDate
from tests.support.driving import named, press, shortcut, words_of

LIST = (
    "Patient,DOB,Time,Provider\n"
    '"Bauer, Tom",1950-03-12,9:30,Dr. Ito\n'
    "Ann Lee,1961-02-03,10:00,Dr. Ito\n"
    "Eva Roth,1980-01-01,11:00,Dr. Ito\n"
    ",1980-01-01,11:00,Dr. Ito\n"
)


@pytest.fixture
def tom(store: Store, ann: str) -> str:
    return people.add_person(store, "Tom Bauer", born=PartialDate(1950, 3, 12)).added[0]


def show(window: Window, path: Path, text: str) -> None:
    path.write_text(text)
    window.desk.page_wanted.emit(VisitListPage(window.desk, path))


def choose(window: Window, qtbot: QtBot, name: str, answer: str) -> None:
    box = named(window.shell, name, QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(answer)):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())


def planned(store: Store) -> dict[str, str]:
    records = [store.load_person(each.id) for each in store.load_people()]
    return {r.person.name: f"{r.visits[0].at} {r.visits[0].with_whom}" for r in records if r.visits}


def test_the_sure_are_planned_the_others_as_they_were_decided(
    tom: str, window: Window, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    show(window, tmp_path / "day.csv", LIST)
    qtbot.waitUntil(lambda: "Line 5: there is no name" in words_of(window.shell))
    assert "This is Tom Bauer (born 12 March 1950)" in words_of(window.shell)
    assert named(window.shell, "Plan 1 visit", QPushButton).isEnabled()
    choose(window, qtbot, "Whose visit: Ann Lee", "This is Ann Lee (birth date not known)")
    choose(window, qtbot, "Whose visit: Eva Roth", "Add as a new person")
    press(qtbot, window.shell, "Plan 3 visits")
    assert planned(store) == {
        "Ann Lee": "10:00:00 Dr. Ito", "Eva Roth": "11:00:00 Dr. Ito",
        "Tom Bauer": "09:30:00 Dr. Ito",
    }  # fmt: skip
    qtbot.waitUntil(lambda: "3 visits were planned." in words_of(window.shell))
    shortcut(qtbot, window.shell, Qt.Key.Key_Z)
    assert planned(store) == {}
    assert {each.name for each in store.load_people()} == {"Ann Lee", "Tom Bauer"}


def test_columns_and_the_order_of_dates_are_asked_for(
    tom: str, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    show(window, tmp_path / "odd.csv", "who,when born\nTom Bauer,03/12/1950\n")
    assert not named(window.shell, "Plan 0 visits", QPushButton).isEnabled()
    choose(window, qtbot, "Name: which column", "who")
    choose(window, qtbot, "Birth date: which column", "when born")
    qtbot.waitUntil(lambda: "How “03/12/1950” is meant" in words_of(window.shell))
    press(qtbot, window.shell, "How dates are written: The month first")
    assert named(window.shell, "Plan 1 visit", QPushButton).isEnabled()


def test_what_is_no_list_is_a_sentence(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    show(window, tmp_path / "x.csv", "nothing")
    told = "does not name its columns"
    qtbot.waitUntil(lambda: any(told in words for words in words_of(window.shell)))
