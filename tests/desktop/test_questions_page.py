"""The questions page: own ones, ones from the bank and from the entries, in a chosen order."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ldn_prep.actions import medications, questions
from ldn_prep.actions.stores import Store
from ldn_prep.catalogue import question_bank, question_topics
from ldn_prep.desktop.bank_row import BankRow
from ldn_prep.desktop.drag_handle import DragHandle
from ldn_prep.desktop.window import Window
from ldn_prep.records import Audience, MedicationStatus, Question, QuestionOrigin
from tests.desktop.conftest import OpenWindow
from tests.support.driving import (
    all_named,
    leave_field,
    named,
    press,
    shortcut,
    type_into,
    words_of,
)

NEW = "Write your own question"


@pytest.fixture
def page(open_window: OpenWindow, ann: str) -> Window:
    window = open_window(place="questions")
    window.shell.resize(1366, 768)
    return window


def kept(window: Window) -> tuple[Question, ...]:
    assert window.desk.records is not None
    return window.desk.store.load_person(window.desk.records.person.id).questions


def add(qtbot: QtBot, window: Window, wording: str) -> None:
    qtbot.keyClick(type_into(qtbot, window.shell, NEW, wording), Qt.Key.Key_Return)


def test_enter_adds_my_own_question(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Can I drink wine?")
    assert kept(page)[0].wording == "Can I drink wine?"
    assert kept(page)[0].origin is QuestionOrigin.OWN
    assert QApplication.focusWidget() is named(page.shell, NEW)


def test_a_question_is_found_in_the_bank_and_added_once(page: Window, qtbot: QtBot) -> None:
    wanted = question_bank()[0]
    type_into(qtbot, page.shell, "Find a question", wanted.wording[:30])
    press(qtbot, page.shell, f"Add: {wanted.wording}")
    assert kept(page)[0].origin_key == wanted.key
    assert kept(page)[0].why == wanted.why
    assert "On your list" in words_of(page.shell)
    assert all_named(page.shell, f"Add: {wanted.wording}") == []


def test_a_topic_opens_on_a_click(page: Window, qtbot: QtBot) -> None:
    hidden = next(
        each for each in question_bank() if not all_named(page.shell, f"Add: {each.wording}")
    )
    topic = next(each.name for each in question_topics() if each.key == hidden.topic)
    header = next(
        each
        for each in page.shell.findChildren(QPushButton)
        if each.accessibleName().startswith(f"{topic} (") and each.isVisible()
    )
    header.click()
    assert named(page.shell, f"Add: {hidden.wording}")


def test_an_entry_suggests_a_question_and_says_why(
    open_window: OpenWindow, store: Store, ann: str, qtbot: QtBot
) -> None:
    medications.add_medication(store, ann, "Percocet")
    window = open_window(place="questions")
    window.shell.resize(1366, 768)
    button = next(
        each
        for each in window.shell.findChildren(QAbstractButton)
        if each.accessibleName().startswith("Add: ") and "Percocet" in each.accessibleName()
    )
    assert any("Percocet" in words and "opioid" in words for words in words_of(window.shell))
    button.click()
    assert kept(window)[0].origin is QuestionOrigin.POINT


def test_the_star_marks_a_must_ask_and_many_are_counted_gently(page: Window, qtbot: QtBot) -> None:
    for number in range(6):
        add(qtbot, page, f"Question of mine {number}")
    for number in range(1, 6):
        press(qtbot, page.shell, f"Must ask, Question {number}")
    assert sum(each.is_must_ask for each in kept(page)) == 5
    assert not any("are must-asks" in words for words in words_of(page.shell))
    press(qtbot, page.shell, "Must ask, Question 6")
    assert any("6 questions are must-asks" in words for words in words_of(page.shell))


def test_alt_with_an_arrow_moves_a_question_and_keeps_the_focus(page: Window, qtbot: QtBot) -> None:
    for wording in ("First", "Second"):
        add(qtbot, page, wording)
    field = named(page.shell, "Question 2")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.wording for each in kept(page)] == ["Second", "First"]
    assert QApplication.focusWidget() is field
    assert field.accessibleName() == "Question 1"


def test_a_question_is_dragged_to_another_place(page: Window, qtbot: QtBot) -> None:
    for wording in ("First", "Second", "Third"):
        add(qtbot, page, wording)
    qtbot.wait(20)
    handles = [each for each in page.shell.findChildren(DragHandle) if each.isVisible()]
    handles.sort(key=lambda each: each.mapToGlobal(QPoint(0, 0)).y())
    first, last = handles[0], handles[-1]
    down = first.mapFromGlobal(last.mapToGlobal(last.rect().center()))
    qtbot.mousePress(first, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=down)
    assert [each.wording for each in kept(page)] == ["Second", "Third", "First"]


def test_wording_answer_and_reader_are_kept(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Which filler?")
    type_into(qtbot, page.shell, "Question 1", "Which filler is in it?")
    press(qtbot, page.shell, "Answer to Question 1")
    type_into(qtbot, page.shell, "Asked on, Question 1", "20 May 2026")
    type_into(qtbot, page.shell, "Answer, Question 1", "Cellulose")
    leave_field(qtbot)
    combo = named(page.shell, "Who is asked, Question 1")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    question = kept(page)[0]
    assert question.wording == "Which filler is in it?"
    assert question.answer == "Cellulose"
    assert question.asked_on == date(2026, 5, 20)
    assert question.audience is Audience.PHARMACIST


def test_a_deleted_question_comes_back_with_undo(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Can I drink wine?")
    press(qtbot, page.shell, "Delete Question 1")
    assert kept(page) == ()
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert kept(page)[0].wording == "Can I drink wine?"


def test_an_empty_question_is_never_kept(page: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(type_into(qtbot, page.shell, NEW, "   "), Qt.Key.Key_Return)
    assert kept(page) == ()


def test_the_rail_says_how_many(open_window: OpenWindow, store: Store, ann: str) -> None:
    questions.add_question(store, ann, "One?", is_must_ask=True)
    questions.add_question(store, ann, "Two?")
    assert "2 questions, 1 must-ask" in words_of(open_window(place="questions").shell)


def test_what_the_records_suggest_says_why_and_is_kept_with_the_question(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    ldn = medications.add_medication(store, ann, "LDN", status=MedicationStatus.PLANNED).added[0]
    window = open_window(place="questions")
    press(qtbot, window.shell, "Part of this page: Question bank")
    said = [words for words in words_of(window.shell) if "LDN" in words]
    assert any("planned" in words.lower() for words in said)
    suggested = [row.offer for row in window.shell.findChildren(BankRow) if row.offer.signal]
    press(qtbot, window.shell, f"Add: {suggested[0].wording}")
    (question,) = store.load_person(ann).questions
    assert question.origin is QuestionOrigin.BANK
    assert question.suggested_by == suggested[0].signal
    medications.mark_medication_in_error(store, ldn)


def test_a_suggestion_whose_reason_has_gone_says_so(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    entry = medications.add_medication(store, ann, "Lorazepam").added[0]
    questions.add_question(
        store, ann, "Do sedatives matter?", origin=QuestionOrigin.BANK,
        origin_key="avoiding.sedatives_alcohol", suggested_by="sedative",
    )  # fmt: skip
    medications.mark_medication_in_error(store, entry)
    window = open_window(place="questions")
    assert any("no longer" in words for words in words_of(window.shell))


def test_the_same_own_question_is_shown_and_not_doubled(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    questions.add_question(store, ann, "Why at bedtime?")
    window = open_window(place="questions")
    field = type_into(qtbot, window.shell, NEW, "why at bedtime")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(store.load_person(ann).questions) == 1
    assert any("on the list already" in words for words in words_of(window.shell))


def test_a_long_list_is_all_there(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    for number in range(60):
        questions.add_question(store, ann, f"Question {number} of many?")
    last = questions.add_question(store, ann, "word " * 600).added[0]
    window = open_window(place="questions")
    window.go("questions", last)
    field = QApplication.focusWidget()
    assert field.accessibleName() == "Question 61"
    assert field.property("plainText") == ("word " * 600).strip()
