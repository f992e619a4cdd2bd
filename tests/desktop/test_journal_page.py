"""The journal page: a day by keyboard alone, empty stays empty, and every change can be undone."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep.actions import journal
from ldn_prep.actions.stores import Store
from ldn_prep.desktop.day_strip import DAYS, DayStrip
from ldn_prep.desktop.journal_days import find_day
from ldn_prep.desktop.score_field import ScoreField
from ldn_prep.desktop.time_field import find_time
from ldn_prep.desktop.window import Window
from ldn_prep.records import Direction, LdnTaken, PersonRecords, SideEffectSeverity
from tests.desktop.conftest import OpenWindow
from tests.support.driving import leave_field, named, press, shortcut, type_into, words_of

TODAY = date(2026, 5, 22)
EMPTY = "nothing recorded"


@pytest.fixture
def page(open_window: OpenWindow, ann: str) -> Window:
    return open_window(place="journal")


def kept(window: Window) -> PersonRecords:
    assert window.desk.records is not None
    return window.desk.store.load_person(window.desk.records.person.id)


def scores(window: Window, on: date = TODAY) -> dict[str, int]:
    records = kept(window)
    names = {each.id: str(each.standard or each.name) for each in records.measures}
    return {names[key]: value for key, value in find_day(records, on).scores.items()}


def pain(window: Window, said: str = EMPTY) -> QWidget:
    return named(window.shell, f"Pain: {said}")


def test_a_day_is_recorded_with_the_keyboard_alone(page: Window, qtbot: QtBot) -> None:
    page.go("journal", "today")
    for keys in ("4", "6", "10", "0"):
        here = QApplication.focusWidget()
        assert isinstance(here, ScoreField)
        qtbot.keyClicks(here, keys)
        qtbot.keyClick(here, Qt.Key.Key_Down)
    assert scores(page) == {"pain": 4, "sleep": 6, "energy": 10, "function": 0}


def test_arrows_change_a_score_and_delete_leaves_it_empty(page: Window, qtbot: QtBot) -> None:
    field = pain(page)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_5)
    qtbot.keyClick(field, Qt.Key.Key_Right)
    assert scores(page) == {"pain": 6}
    assert field.accessibleName() == "Pain: 6"
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert scores(page) == {}
    assert field.accessibleName() == f"Pain: {EMPTY}"


def test_home_and_end_are_the_ends_of_the_scale(page: Window, qtbot: QtBot) -> None:
    field = pain(page)
    qtbot.keyClick(field, Qt.Key.Key_End)
    assert scores(page) == {"pain": 10}
    qtbot.keyClick(field, Qt.Key.Key_Home)
    assert scores(page) == {"pain": 0}


def test_a_click_chooses_and_a_second_click_takes_it_back(page: Window, qtbot: QtBot) -> None:
    field = pain(page)
    at = QPoint(10, 12)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=at)
    assert scores(page) == {"pain": 0}
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=at)
    assert scores(page) == {}


def test_nothing_is_recorded_by_looking(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Yesterday")
    press(qtbot, page.shell, "One day back")
    pain(page).setFocus()
    qtbot.keyClick(pain(page), Qt.Key.Key_Delete)
    assert kept(page).entries == ()
    assert "No days recorded yet" in words_of(page.shell)


def test_a_day_taken_back_counts_as_not_recorded(page: Window, qtbot: QtBot) -> None:
    field = pain(page)
    qtbot.keyClick(field, Qt.Key.Key_5)
    assert "1 of the last 30 days" in words_of(page.shell)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert "0 of the last 30 days" in words_of(page.shell)


def test_the_strip_chooses_a_day_by_key_and_click(page: Window, qtbot: QtBot) -> None:
    strip = next(each for each in page.shell.findChildren(DayStrip) if each.isVisible())
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert "Thursday, 21 May 2026" in words_of(page.shell)
    assert EMPTY in strip.accessibleName()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() // 2))
    assert "Thursday, 23 April 2026" in words_of(page.shell)
    qtbot.keyClick(pain(page), Qt.Key.Key_3)
    assert scores(page, date(2026, 4, 23)) == {"pain": 3}
    assert DAYS == 30


def test_another_day_can_be_typed_and_tomorrow_cannot(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Choose another day")
    type_into(qtbot, page.shell, "Another day", "3 March 2026")
    leave_field(qtbot)
    assert "Tuesday, 3 March 2026" in words_of(page.shell)
    press(qtbot, page.shell, "Today")
    assert not named(page.shell, "One day on").isEnabled()


def test_dose_time_and_note_are_kept(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "LDN: Taken")
    type_into(qtbot, page.shell, "Dose, with unit", "3 mg")
    type_into(qtbot, page.shell, "Taken at", "9:30 pm")
    type_into(qtbot, page.shell, "Note", "A quiet day")
    leave_field(qtbot)
    press(qtbot, page.shell, "Private: never printed")
    entry = kept(page).entries[0]
    assert entry.ldn_taken is LdnTaken.TAKEN
    assert str(entry.dose) == "3 mg"
    assert entry.taken_at == time(21, 30)
    assert entry.note == "A quiet day"
    assert entry.is_note_private


def test_what_is_typed_belongs_to_the_day_it_was_typed_on(page: Window, qtbot: QtBot) -> None:
    type_into(qtbot, page.shell, "Note", "Of today")
    press(qtbot, page.shell, "Yesterday")
    assert named(page.shell, "Note").toPlainText() == ""
    assert [(each.on, each.note) for each in kept(page).entries] == [(TODAY, "Of today")]


def test_side_effects_are_noted_graded_and_removed(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Note Vivid dreams")
    press(qtbot, page.shell, "Vivid dreams, how strong: Mild")
    own = type_into(qtbot, page.shell, "Another side effect", "Itching")
    qtbot.keyClick(own, Qt.Key.Key_Return)
    assert {each.name: each.severity for each in kept(page).side_effects} == {
        "Vivid dreams": SideEffectSeverity.MILD,
        "Itching": SideEffectSeverity.NOT_SAID,
    }
    press(qtbot, page.shell, "Remove Vivid dreams")
    assert [each.name for each in kept(page).side_effects] == ["Itching"]


def test_a_cleared_day_comes_back_with_undo(page: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(pain(page), Qt.Key.Key_7)
    press(qtbot, page.shell, "Clear this day")
    assert kept(page).entries == ()
    assert any("Ann Lee" in words and "cleared" in words for words in words_of(page.shell))
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert scores(page) == {"pain": 7}
    assert pain(page, "7")


def test_an_own_measure_asks_its_direction(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Track something else")
    type_into(qtbot, page.shell, "What to track", "Stiffness")
    press(qtbot, page.shell, "Add this measure")
    assert len(kept(page).measures) == 4
    press(qtbot, page.shell, "Which way?: Higher is worse")
    press(qtbot, page.shell, "Add this measure")
    added = kept(page).measures[-1]
    assert (added.name, added.direction) == ("Stiffness", Direction.HIGHER_IS_WORSE)
    press(qtbot, page.shell, "Delete the measure Stiffness")
    assert len(kept(page).measures) == 4


def test_charts_appear_and_a_day_is_read_by_keyboard(
    open_window: OpenWindow, store: Store, ann: str, qtbot: QtBot
) -> None:
    measure = store.load_person(ann).measures[0]
    for day, value in ((20, 4), (21, 8)):
        journal.record_score(store, ann, date(2026, 5, day), measure.id, value)
    window = open_window(place="journal")
    chart = named(window.shell, "Chart: Pain")
    assert chart.accessibleDescription()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "21 May 2026: Pain 8" in words_of(window.shell)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "20 May 2026: Pain 4" in words_of(window.shell)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("21:30", time(21, 30)),
        ("9.30 pm", time(21, 30)),
        ("12 am", time(0, 0)),
        ("9", None),
        ("25:00", None),
        ("13 pm", None),
        ("", None),
    ],
)
def test_a_time_is_never_guessed(typed: str, found: time | None) -> None:
    assert find_time(typed) == found


def test_the_weekly_questions_are_answered_and_kept_as_one_week(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Answer the three questions")
    for keys in ("6", "5", "4"):
        here = QApplication.focusWidget()
        assert isinstance(here, ScoreField)
        qtbot.keyClicks(here, keys)
        qtbot.keyClick(here, Qt.Key.Key_Down)
    (week,) = kept(page).peg_weeks
    assert (week.on, week.pain, week.enjoyment, week.activity) == (TODAY, 6, 5, 4)
    page.go("journal", "2026-05-21")
    assert "Not answered yet. It is short, and prescribers know it." in words_of(page.shell)
    page.go("journal", "today")
    assert "Answered for the week up to 22 May 2026." in words_of(page.shell)


def test_answers_of_this_week_are_changed_and_not_doubled(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    journal.record_peg(store, ann, date(2026, 5, 18), pain=7, enjoyment=7, activity=7)
    window = open_window(place="journal")
    press(qtbot, window.shell, "Answer the three questions")
    qtbot.keyClicks(QApplication.focusWidget(), "3")
    (week,) = kept(window).peg_weeks
    assert (week.on, week.pain, week.enjoyment) == (date(2026, 5, 18), 3, 7)


def test_charts_go_closer_and_back_with_the_keyboard(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    measure = store.load_person(ann).measures[0]
    for back in range(0, 80, 4):
        journal.record_score(store, ann, TODAY - timedelta(days=back), measure.id, 5)
    window = open_window(place="journal")
    assert "22 February 2026 to 22 May 2026" in words_of(window.shell)
    plot = named(window.shell, "Chart: Pain")
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert "22 February 2026 to 22 May 2026" not in words_of(window.shell)
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    press(qtbot, window.shell, "How far back: All")
    assert "7 March 2026 to 22 May 2026" in words_of(window.shell)
