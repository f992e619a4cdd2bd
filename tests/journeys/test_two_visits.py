"""From a worry to an answer: questions for one visit, what came of them, and the next one."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ldn_prep import clock
from ldn_prep.actions import medications, people, visits
from ldn_prep.actions.stores import start_store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.bank_row import BankRow
from ldn_prep.desktop.window import Window
from ldn_prep.records import MedicationStatus, VisitKind
from tests.desktop.conftest import OpenWindow
from tests.journeys.reading import text_of
from tests.support.driving import leave_field, named, press, type_into

OWN = "May I still drink coffee?"


def _fill(path: Path) -> None:
    store = start_store(path)
    ann = people.add_person(store, "Ann Lee").added[0]
    medications.add_medication(store, ann, "LDN", status=MedicationStatus.PLANNED)
    medications.add_medication(store, ann, "Percocet")
    medications.add_medication(store, ann, "Lorazepam")
    soon = clock.today() + timedelta(days=3)
    visits.add_visit(store, ann, on=soon, with_whom="Dr Ruiz", kind=VisitKind.FIRST_TALK)
    store.close()


def _pick(qtbot: QtBot, window: Window, count: int) -> list[str]:
    """Adds what the entries suggest, from the first suggestion on."""
    picked: list[str] = []
    while len(picked) < count:
        qtbot.wait(5)  # what changed is drawn anew
        rows = [each for each in window.shell.findChildren(BankRow) if each.isVisible()]
        offers = [each.offer for each in rows if each.offer.wording not in picked]
        if not offers:
            more = [each for each in window.shell.findChildren(QPushButton) if each.isVisible()]
            next(each for each in more if each.text().startswith("Show ")).click()
            continue
        assert offers[0].reason
        press(qtbot, window.shell, f"Add: {offers[0].wording}")
        picked.append(offers[0].wording)
    return picked


def _ask(qtbot: QtBot, window: Window) -> list[str]:
    press(qtbot, window.shell, "Questions")
    press(qtbot, window.shell, "Part of this page: Question bank")
    picked = _pick(qtbot, window, 8)
    press(qtbot, window.shell, "Part of this page: My questions")
    field = type_into(qtbot, window.shell, "Write your own question", OWN)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    for number in (2, 3, 4):
        press(qtbot, window.shell, f"Must ask, Question {number}")
    first = named(window.shell, "Question 1")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    return picked


def test_what_was_asked_answered_and_left_over(
    open_window: OpenWindow,
    qtbot: QtBot,
    store_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _fill(store_path)
    window = open_window()
    picked = _ask(qtbot, window)
    records = window.desk.records
    assert records is not None
    assert {each.wording for each in records.questions} == {*picked, OWN}
    assert sum(each.is_must_ask for each in records.questions) == 3

    later = clock.now() + timedelta(days=4)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(later.timestamp())))
    _answer_four(qtbot, window)
    press(qtbot, window.shell, "Visit")
    type_into(qtbot, window.shell, "What was decided", "Start after two weeks without Percocet")
    press(qtbot, window.shell, "Plan the next visit")
    _check_what_is_left(window)
    text = _save(qtbot, window, tmp_path / "next.pdf", monkeypatch)
    assert "Start after two weeks without Percocet" in text
    assert "Answer 1" in text
    assert text.count("carried over") == 5


def _answer_four(qtbot: QtBot, window: Window) -> None:
    """The first four of the prescriber's, each unfolded and answered."""
    press(qtbot, window.shell, "Questions")
    for number in range(1, 5):
        press(qtbot, window.shell, f"Answer to Question {number}")
        type_into(qtbot, window.shell, f"Answer, Question {number}", f"Answer {number}")
        leave_field(qtbot)


def _check_what_is_left(window: Window) -> None:
    records = window.desk.records
    assert records is not None
    assert sum(each.carried_from is not None for each in records.questions) == 5
    assert sum(each.visit_id is not None for each in records.questions) == 4


def _save(qtbot: QtBot, window: Window, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: path)
    press(qtbot, window.shell, "Packet")
    press(qtbot, window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists, timeout=10_000)
    return text_of(path)
