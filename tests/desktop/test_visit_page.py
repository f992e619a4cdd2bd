"""The visit page: what is typed is kept, blanks stay blanks, points become questions."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ldn_prep.actions import health, medications, questions, visits
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.window import Window
from ldn_prep.records import (
    Answer,
    ListState,
    PartialDate,
    PersonRecords,
    QuestionOrigin,
    VisitStatus,
)
from tests.desktop.conftest import OpenWindow
from tests.support.driving import leave_field, named, press, type_into, words_of


def kept(store: Store, person_id: str) -> PersonRecords:
    return store.load_person(person_id)


def open_about(open_window: OpenWindow, qtbot: QtBot) -> Window:
    window = open_window()
    press(qtbot, window.shell, "Part of this page: About the person")
    return window


def test_a_visit_is_added_and_filled(window: Window, qtbot: QtBot, store: Store, ann: str) -> None:
    press(qtbot, window.shell, "Add a visit")
    type_into(qtbot, window.shell, "Date", "June 5 2026")
    assert "5 June 2026" in words_of(window.shell)
    press(qtbot, window.shell, "Kind of visit: Follow-up")
    type_into(qtbot, window.shell, "Wish 1", "Sleep through")
    type_into(qtbot, window.shell, "Wish 3", "Less pain")
    leave_field(qtbot)
    visit = kept(store, ann).visits[0]
    assert visit.on == date(2026, 6, 5)
    assert visit.kind == "follow_up"
    assert visit.wishes == ("Sleep through", "Less pain")
    assert named(window.shell, "Wish 3").text() == "Less pain"


def test_a_date_not_understood_is_said_and_stays(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann)
    window = open_window()
    field = type_into(qtbot, window.shell, "Date", "3/4/2026")
    leave_field(qtbot)
    assert field.text() == "3/4/2026"
    assert any("two different days" in words for words in words_of(window.shell))
    assert kept(store, ann).visits[0].on is None


def test_a_month_alone_asks_for_the_day(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann)
    window = open_window()
    type_into(qtbot, window.shell, "Date", "June 2026")
    assert "Please add the day." in words_of(window.shell)


def test_birth_date_may_be_half_known(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    window = open_about(open_window, qtbot)
    type_into(qtbot, window.shell, "Date of birth", "May 1961")
    leave_field(qtbot)
    assert kept(store, ann).person.born == PartialDate(1961, 5)


def test_answers_start_as_not_asked_and_are_kept(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    window = open_about(open_window, qtbot)
    question = "An operation, dental work or a procedure planned?"
    assert named(window.shell, f"{question}: Not asked").isChecked()
    press(qtbot, window.shell, f"{question}: Yes")
    type_into(qtbot, window.shell, "When is it planned?", "2026-08")
    type_into(qtbot, window.shell, f"Note: {question}", "Knee")
    leave_field(qtbot)
    person = kept(store, ann).person
    assert (person.surgery, person.surgery_on) == (Answer.YES, PartialDate(2026, 8))
    assert person.surgery_note == "Knee"
    assert person.liver is Answer.NOT_ASKED


def test_a_name_cannot_be_emptied(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    window = open_about(open_window, qtbot)
    field = named(window.shell, "Name")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    leave_field(qtbot)
    assert field.text() == "Ann Lee"
    assert kept(store, ann).person.name == "Ann Lee"


def test_renaming_shows_everywhere(open_window: OpenWindow, qtbot: QtBot, ann: str) -> None:
    window = open_about(open_window, qtbot)
    type_into(qtbot, window.shell, "Name", "Ann Lee-Park")
    leave_field(qtbot)
    assert "Ann Lee-Park" in window.shell.windowTitle()
    assert "Ann Lee-Park" in window.shell.rail.switcher.accessibleName()


def test_allergies_have_three_states(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    window = open_about(open_window, qtbot)
    assert named(window.shell, "Any allergies?: Not said yet").isChecked()
    press(qtbot, window.shell, "Any allergies?: No known allergies")
    assert kept(store, ann).person.allergies_state is ListState.NONE_REPORTED
    field = type_into(qtbot, window.shell, "Add an allergy", "Penicillin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    type_into(qtbot, window.shell, "What happened", "Rash")
    leave_field(qtbot)
    allergy = kept(store, ann).allergies[0]
    assert (allergy.substance, allergy.reaction) == ("Penicillin", "Rash")
    press(qtbot, window.shell, "Delete Penicillin")
    assert any("Ann Lee" in words and "Penicillin" in words for words in words_of(window.shell))
    press(qtbot, window.shell, "Undo")
    assert named(window.shell, "Allergic to").text() == "Penicillin"


def test_conditions_carry_the_hope(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    window = open_about(open_window, qtbot)
    field = type_into(qtbot, window.shell, "Add a condition", "Fibromyalgia")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    press(qtbot, window.shell, "I hope LDN helps with this")
    assert kept(store, ann).conditions[0].is_ldn_hope


def test_a_point_becomes_a_question(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    medications.add_medication(store, ann, "Percocet")
    window = open_window()
    button = next(
        each
        for each in window.shell.findChildren(QPushButton)
        if each.accessibleName().startswith("Add this question") and each.isVisible()
    )
    press(qtbot, window.shell, button.accessibleName())
    question = kept(store, ann).questions[0]
    assert question.origin is QuestionOrigin.POINT
    assert "Percocet" in question.wording
    qtbot.waitUntil(lambda: "This question is on your list." in words_of(window.shell))


def test_what_is_missing_is_one_click_away(window: Window, qtbot: QtBot) -> None:
    assert "Allergies: not said yet." in words_of(window.shell)
    press(qtbot, window.shell, "Allergies")
    assert window.shell.focusWidget() is named(window.shell, "Add an allergy")


def test_typing_in_one_field_leaves_another_alone(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    """A change that arrives while the person types must not touch the field with the cursor."""
    visits.add_visit(store, ann)
    window = open_window()
    field = type_into(qtbot, window.shell, "With whom", "Dr Ru")
    window.desk.act(health.add_condition, ann, "Fibromyalgia")
    assert field.text() == "Dr Ru"
    qtbot.keyClicks(field, "iz")
    leave_field(qtbot)
    assert kept(store, ann).visits[0].with_whom == "Dr Ruiz"


def test_after_the_visit_it_is_closed(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann, on=date(2026, 5, 21))
    window = open_window()
    field = named(window.shell, "What was decided")
    field.setFocus()
    qtbot.keyClicks(field, "Start in June")
    press(qtbot, window.shell, "This visit is over")
    visit = kept(store, ann).visits[0]
    assert (visit.status, visit.decided) == ("held", "Start in June")
    assert "No visit planned yet." in words_of(window.shell)


def test_a_date_not_understood_is_there_again_tomorrow(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visit_id = visits.add_visit(store, ann, on=date(2026, 6, 5)).added[0]
    window = open_window()
    type_into(qtbot, window.shell, "Date", "some day in June")
    leave_field(qtbot)
    assert kept(store, ann).unread_of(visit_id) == {"on": "some day in June"}
    again = open_window()
    field = named(again.shell, "Date")
    assert field.text() == "some day in June"
    assert any("Write it like" in words for words in words_of(again.shell))
    type_into(qtbot, again.shell, "Date", "12 June 2026")
    leave_field(qtbot)
    assert kept(store, ann).visits[0].on == date(2026, 6, 12)
    assert kept(store, ann).unread == ()


def test_a_date_not_understood_can_be_undone_and_emptied(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann, on=date(2026, 6, 5))
    window = open_window()
    type_into(qtbot, window.shell, "Date", "soon")
    leave_field(qtbot)
    window.desk.undo()
    assert kept(store, ann).visits[0].on == date(2026, 6, 5)
    assert named(window.shell, "Date").text() == "5 June 2026"
    type_into(qtbot, window.shell, "Date", "soon")
    leave_field(qtbot)
    field = named(window.shell, "Date")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    leave_field(qtbot)
    assert kept(store, ann).unread == ()


def past_visit(store: Store, person_id: str) -> str:
    """A visit of yesterday with three questions, one of them answered."""
    added = visits.add_visit(
        store, person_id, on=date(2026, 5, 21), with_whom="Dr Ruiz", place="Room 4"
    )
    for wording in ("Why at bedtime?", "For how long?", "What if I forget?"):
        questions.add_question(store, person_id, wording)
    first = store.load_person(person_id).questions[0]
    questions.change_question(store, first.id, answer="It helped others sleep.")
    return added.added[0]


def test_after_a_visit_what_waits_is_carried_over(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    held = past_visit(store, ann)
    window = open_window()
    type_into(qtbot, window.shell, "What was decided", "Go on with 3 mg")
    press(qtbot, window.shell, "Plan the next visit")
    records = kept(store, ann)
    assert [each.status for each in records.visits] == [VisitStatus.HELD, VisitStatus.PLANNED]
    assert records.visits[1].with_whom == "Dr Ruiz"
    assert records.visits[1].on is None
    answered, *waiting = records.questions
    assert answered.visit_id == held
    assert [each.carried_from for each in waiting] == [held, held]
    assert "Earlier visits" in words_of(window.shell)
    press(qtbot, window.shell, "Questions")
    assert words_of(window.shell).count("Carried over from an earlier visit") == 2


def test_a_visit_called_off_keeps_everything_and_comes_back(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visit_id = visits.add_visit(store, ann, on=date(2026, 6, 5), wishes=("Sleep",)).added[0]
    questions.add_question(store, ann, "Why?")
    before = kept(store, ann)
    window = open_window()
    press(qtbot, window.shell, "This visit does not take place")
    records = kept(store, ann)
    assert records.visits[0].status is VisitStatus.CANCELLED
    assert records.visits[0].wishes == ("Sleep",)
    assert records.questions == before.questions or records.questions[0].visit_id is None
    press(qtbot, window.shell, "Show: 5 June 2026, called off")
    press(qtbot, window.shell, "Plan it again")
    assert kept(store, ann).visits[0].status is VisitStatus.PLANNED
    assert kept(store, ann).visits[0].id == visit_id


def test_a_visit_is_saved_for_a_calendar(
    window: Window, qtbot: QtBot, ann: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.act(visits.add_visit, ann, on=date(2026, 6, 5), with_whom="Dr Ruiz")
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: tmp_path / "visit.ics")
    press(qtbot, window.shell, "Save for my calendar")
    assert b"20260605" in (tmp_path / "visit.ics").read_bytes()
    press(qtbot, window.shell, "Save for my calendar")
    assert any("There is already a file" in words for words in words_of(window.shell))


def test_another_planned_visit_can_be_shown(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann, on=date(2026, 6, 5), with_whom="Dr Ruiz")
    visits.add_visit(store, ann, on=date(2026, 7, 9), with_whom="Dr Osei")
    window = open_window()
    choice = named(window.shell, "Which visit")
    assert named(window.shell, "With whom").text() == "Dr Ruiz"
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert named(window.shell, "With whom").text() == "Dr Osei"


def test_another_visit_is_added_and_shown(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    visits.add_visit(store, ann, on=date(2026, 6, 5), with_whom="Dr Ruiz")
    window = open_window()
    press(qtbot, window.shell, "Add another visit")
    type_into(qtbot, window.shell, "With whom", "Dr Osei")
    leave_field(qtbot)
    assert [each.with_whom for each in kept(store, ann).visits] == ["Dr Ruiz", "Dr Osei"]
