"""A journal from another app through the window: columns get a meaning, days come in, undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep import clock
from ldn_prep.actions import journal
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.window import Window
from ldn_prep.records import PersonRecords
from tests.support.driving import all_named, named, press, shortcut, type_into, words_of

Bring = Callable[[str], None]
DAYLIO = (
    "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
    '2026-05-20,May 20,Wednesday,8:30 pm,good,walk,"Ache: 3","",slept well\n'
    '2026-05-19,May 19,Tuesday,21:35,bad,,"Ache: 5","",\n'
    '2026-05-99,May 19,Tuesday,21:35,bad,,"","",\n'
)


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> QWidget:
    window.go("journal")
    return window.shell


@pytest.fixture
def bring(
    page: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[[str], None]:
    """Chooses a file that holds the text."""

    def _bring(text: str) -> None:
        path = tmp_path / "export.csv"
        path.write_text(text, encoding="utf-8-sig")
        monkeypatch.setattr(dialogs, "ask_open_path", lambda *_: path)
        press(qtbot, page, "Bring in a CSV file…")

    return _bring


def only(store: Store) -> PersonRecords:
    (person,) = store.load_people()
    return store.load_person(person.id)


def choose(page: QWidget, qtbot: QtBot, name: str, answer: str) -> None:
    box = named(page, name, QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(answer)):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == answer
    box.activated.emit(box.currentIndex())


def ready(page: QWidget, qtbot: QtBot, name: str) -> QPushButton:
    def is_ready() -> bool:
        return any(button.isEnabled() for button in all_named(page, name, QPushButton))

    qtbot.waitUntil(is_ready, timeout=5000)
    found = named(page, name, QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_a_daylio_export_comes_in_and_undo_takes_it_out(
    page: QWidget, qtbot: QtBot, bring: Bring, store: Store
) -> None:
    before = only(store)
    bring(DAYLIO)
    ready(page, qtbot, "Bring in 2 days")
    told = "Line 4: “2026-05-99” is not a date that can be read"
    qtbot.waitUntil(lambda: told in words_of(page), timeout=5000)
    choose(page, qtbot, "mood: what it is", "A score")
    choose(page, qtbot, "mood: which measure", "New: mood")
    press(qtbot, page, "Which way?: Higher is better")
    type_into(qtbot, page, "good: from 0 to 10", "8")
    type_into(qtbot, page, "bad: from 0 to 10", "2")
    choose(page, qtbot, "scale: Ache: what it is", "A score")
    choose(page, qtbot, "scale: Ache: which measure", "Pain")
    type_into(qtbot, page, "The number that means “no pain”", "1")
    type_into(qtbot, page, "The number that means “worst pain I can imagine”", "5")
    qtbot.waitUntil(lambda: "mood 8" in " ".join(words_of(page)), timeout=5000)
    ready(page, qtbot, "Bring in 2 days")
    qtbot.waitUntil(lambda: "Pain 5" in " ".join(words_of(page)), timeout=5000)
    press(qtbot, page, "Bring in 2 days")
    after = only(store)
    assert sorted(score.value for score in after.scores) == [2, 5, 8, 10]
    said = "Ann Lee: the journal was brought in"
    qtbot.waitUntil(lambda: any(said in words for words in words_of(page)))
    shortcut(qtbot, page, Qt.Key.Key_Z)
    assert only(store) == before


def test_cancel_and_another_place_change_nothing(
    page: QWidget, qtbot: QtBot, bring: Bring, window: Window, store: Store
) -> None:
    before = only(store)
    bring(DAYLIO)
    ready(page, qtbot, "Bring in 2 days")
    press(qtbot, page, "Cancel")
    assert named(page, "Bring in a CSV file…").isVisible()
    bring(DAYLIO)
    window.go("visit")
    qtbot.wait(300)
    assert only(store) == before


def test_dates_that_can_be_two_are_asked_for(
    page: QWidget, qtbot: QtBot, bring: Bring, store: Store
) -> None:
    bring("date,note\n03/04/2026,hello\n")
    name = "How “03/04/2026” is meant: 3 April 2026"
    qtbot.waitUntil(lambda: bool(all_named(page, name)), timeout=5000)
    press(qtbot, page, name)
    ready(page, qtbot, "Bring in 1 day")
    press(qtbot, page, "Bring in 1 day")
    assert [entry.on.isoformat() for entry in only(store).entries] == ["2026-04-03"]


def test_a_file_that_is_no_journal_is_a_sentence(page: QWidget, qtbot: QtBot, bring: Bring) -> None:
    bring('date,note\n2026-05-20,"open\n')
    qtbot.waitUntil(lambda: "never ends" in " ".join(words_of(page)), timeout=5000)
    assert not all_named(page, "Bring in", QPushButton)


def test_the_column_of_days_can_be_named(page: QWidget, qtbot: QtBot, bring: Bring) -> None:
    text = "when,what,note\nsometime,x,a\n2026-05-20,y,hello\n"
    bring(text)
    qtbot.waitUntil(lambda: bool(all_named(page, "The column with the day")), timeout=5000)
    choose(page, qtbot, "The column with the day", "when")
    ready(page, qtbot, "Bring in 1 day")


def test_the_journal_is_saved_without_private_notes(
    page: QWidget, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    records = window.desk.records
    assert records is not None
    assert not named(page, "Save my journal as CSV…").isEnabled()
    day = records.person.id, clock.today()
    window.desk.act(journal.record_day, *day, note="for me", is_note_private=True)
    path = tmp_path / "mine.csv"
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_: path)
    press(qtbot, page, "Save my journal as CSV…")
    assert b"for me" not in path.read_bytes()
    qtbot.waitUntil(lambda: any("without private notes" in words for words in words_of(page)))
    press(qtbot, page, "Save my journal as CSV…")
    qtbot.waitUntil(lambda: any("already a file" in words for words in words_of(page)))
