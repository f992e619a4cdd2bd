"""The medicines page: added with Enter, kept as typed, nothing filled in by the program."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep.actions import medications
from ldn_prep.actions.stores import Store
from ldn_prep.desktop.window import Window
from ldn_prep.records import (
    DosageBasis,
    DosageTiming,
    ListState,
    Medication,
    MedicationStatus,
    PersonRecords,
    Quantity,
    TimeOfDay,
)
from tests.desktop.conftest import OpenWindow
from tests.support.driving import leave_field, named, press, shortcut, type_into, words_of

SEARCH = "Type a medicine or supplement"


@pytest.fixture
def page(open_window: OpenWindow, ann: str) -> Window:
    window = open_window(place="medicines")
    window.shell.resize(1366, 768)
    return window


def kept(window: Window) -> PersonRecords:
    assert window.desk.records is not None
    return window.desk.store.load_person(window.desk.records.person.id)


def add(qtbot: QtBot, window: Window, name: str) -> Medication:
    qtbot.keyClick(type_into(qtbot, window.shell, SEARCH, name), Qt.Key.Key_Return)
    return kept(window).medications[-1]


def choose(qtbot: QtBot, window: Window, name: str, index: int) -> None:
    combo = named(window.shell, name)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(index):
        qtbot.keyClick(combo, Qt.Key.Key_Down)


def test_enter_adds_what_was_typed_and_the_field_is_ready_again(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Grandma's tea")
    assert added.name_as_typed == "Grandma's tea"
    assert "Not recognised: it will be printed as you typed it." in words_of(page.shell)
    assert QApplication.focusWidget() is named(page.shell, SEARCH)
    assert named(page.shell, SEARCH).text() == ""


def test_down_and_enter_add_a_suggestion_and_its_ingredients_are_shown(
    page: Window, qtbot: QtBot
) -> None:
    field = type_into(qtbot, page.shell, SEARCH, "perco")
    assert "oxycodone with acetaminophen" in words_of(page.shell)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert kept(page).medications[0].name_as_typed == "Percocet"
    assert "Recognised: Percocet: oxycodone with acetaminophen." in words_of(page.shell)


def test_a_likely_name_is_asked_about_and_changed_only_when_wanted(
    page: Window, qtbot: QtBot
) -> None:
    added = add(qtbot, page, "Percoset")
    assert any(words.startswith("Did you mean") for words in words_of(page.shell))
    assert added.name_as_typed == "Percoset"
    press(qtbot, page.shell, "Yes, use that name")
    assert kept(page).medications[0].name_as_typed == "Percocet"


def test_nothing_is_filled_in_beforehand(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Ibuprofen")
    records = kept(page)
    assert records.find_dosage(added.id, DosageBasis.PRESCRIBED) is None
    assert records.steps_of(added.id) == ()
    assert added.started is None
    assert added.checked_on is None
    assert "How it is taken was not given" in "\n".join(words_of(page.shell))


def test_how_it_is_taken_is_kept_and_the_sentence_follows(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Gabapentin")
    type_into(qtbot, page.shell, "How much each time", "1 capsule")
    leave_field(qtbot)
    choose(qtbot, page, "When", list(DosageTiming).index(DosageTiming.TIMES_OF_DAY))
    press(qtbot, page.shell, "Bedtime")
    type_into(qtbot, page.shell, "With or without food", "with food")
    leave_field(qtbot)
    dosage = kept(page).find_dosage(added.id, DosageBasis.PRESCRIBED)
    assert dosage is not None
    assert dosage.amount == Quantity(Decimal(1), "capsule")
    assert dosage.times_of_day == (TimeOfDay.BEDTIME,)
    assert "1 capsule at bedtime, with food" in "\n".join(words_of(page.shell))


def test_an_amount_without_a_unit_is_kept_as_typed_and_said(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Gabapentin")
    type_into(qtbot, page.shell, "How much each time", "300")
    leave_field(qtbot)
    dosage = kept(page).find_dosage(added.id, DosageBasis.PRESCRIBED)
    assert dosage is not None
    assert (dosage.amount_as_typed, dosage.amount) == ("300", None)
    assert any("printed as you typed it" in words for words in words_of(page.shell))


def test_hours_that_are_no_number_stay_on_screen(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Gabapentin")
    choose(qtbot, page, "When", list(DosageTiming).index(DosageTiming.EVERY_HOURS))
    field = type_into(qtbot, page.shell, "Every how many hours?", "often")
    leave_field(qtbot)
    assert field.text() == "often"
    qtbot.keyClick(type_into(qtbot, page.shell, "Every how many hours?", "8"), Qt.Key.Key_Return)
    dosage = kept(page).find_dosage(added.id, DosageBasis.PRESCRIBED)
    assert dosage is not None
    assert dosage.every_hours == Decimal(8)


def test_what_is_really_taken_stands_beside_what_was_prescribed(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Gabapentin")
    press(qtbot, page.shell, "I take it differently")
    type_into(qtbot, page.shell, "Why I take it differently", "It made me dizzy")
    leave_field(qtbot)
    records = kept(page)
    assert records.find_dosage(added.id, DosageBasis.TAKEN) is not None
    assert records.medications[0].taken_differently_because == "It made me dizzy"
    press(qtbot, page.shell, "I take it differently")
    assert kept(page).find_dosage(added.id, DosageBasis.TAKEN) is None


def test_steps_start_blank_and_can_be_deleted_and_undone(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "LDN")
    press(qtbot, page.shell, "Add a step")
    step = kept(page).steps_of(added.id)[0]
    assert (step.starts, step.amount_as_typed, step.time_of_day) == (None, "", None)
    type_into(qtbot, page.shell, "Amount, with unit", "1.5 mg")
    leave_field(qtbot)
    press(qtbot, page.shell, "Delete step 1")
    assert kept(page).steps_of(added.id) == ()
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert kept(page).steps_of(added.id)[0].amount == Quantity(Decimal("1.5"), "mg")


def test_stopping_moves_it_to_the_stopped_and_asks_why(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Gabapentin")
    press(qtbot, page.shell, "Where it stands: Stopped")
    type_into(qtbot, page.shell, "Stopped on", "April 2026")
    type_into(qtbot, page.shell, "Why not now", "Dizzy")
    leave_field(qtbot)
    medication = kept(page).medications[0]
    assert medication.status is MedicationStatus.STOPPED
    assert str(medication.stopped) == "2026-04"
    assert medication.stop_reason == "Dizzy"


def test_the_list_is_checked_with_one_click(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Gabapentin")
    press(qtbot, page.shell, "I checked this list today")
    assert kept(page).person.medications_checked_on == date(2026, 5, 22)
    assert "1 medicine, checked today" in words_of(page.shell)


def test_taking_nothing_is_said_and_never_assumed(page: Window, qtbot: QtBot) -> None:
    assert kept(page).person.medications_state is ListState.NOT_ASKED
    press(qtbot, page.shell, "Nothing to list?: I take nothing")
    assert kept(page).person.medications_state is ListState.NONE_REPORTED


def test_a_deleted_medicine_comes_back_whole_with_undo(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Gabapentin")
    type_into(qtbot, page.shell, "What it is for", "Nerve pain")
    press(qtbot, page.shell, "Delete this medicine")
    assert kept(page).medications == ()
    assert any("Ann Lee" in words and "Gabapentin" in words for words in words_of(page.shell))
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert kept(page).medications[0].reason == "Nerve pain"


def test_alt_with_an_arrow_moves_a_medicine(page: Window, qtbot: QtBot) -> None:
    for name in ("Aspirin", "Ibuprofen"):
        add(qtbot, page, name)
    row = named(page.shell, "Ibuprofen", QPushButton)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.name_as_typed for each in kept(page).medications] == ["Ibuprofen", "Aspirin"]
    assert QApplication.focusWidget().accessibleName() == "Ibuprofen"


def test_typing_keeps_focus_and_cursor_while_it_is_saved(page: Window, qtbot: QtBot) -> None:
    add(qtbot, page, "Gabapentin")
    field: QWidget = type_into(qtbot, page.shell, "What it is for", "Nerve ain")
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Left)
    qtbot.keyClicks(field, "p")
    qtbot.waitUntil(lambda: kept(page).medications[0].reason == "Nerve pain")
    assert QApplication.focusWidget() is field
    assert field.cursorPosition() == 7


def test_another_program_s_entries_are_shown_by_id(
    open_window: OpenWindow, store: Store, ann: str
) -> None:
    medications.add_medication(store, ann, "Aspirin")
    wanted = medications.add_medication(store, ann, "Ibuprofen").added[0]
    window = open_window(place="visit")
    window.go("medicines", wanted)
    assert named(window.shell, "Name").text() == "Ibuprofen"
    assert QApplication.focusWidget() is named(window.shell, "Name")


def test_a_very_long_name_stays_whole_as_the_note(page: Window, qtbot: QtBot) -> None:
    added = add(qtbot, page, "Gabapentin")
    long = "one capsule of the blue ones " * 20
    type_into(qtbot, page.shell, "Name", long.strip())
    leave_field(qtbot)
    medication = next(each for each in kept(page).medications if each.id == added.id)
    assert len(medication.name_as_typed) <= 300
    assert medication.note == long.strip()
