"""The form of how a medicine is taken: read as it is typed, nothing refused, nothing lost."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from ldn_prep.actions import dosages, medications
from ldn_prep.actions.stores import Store
from ldn_prep.catalogue import usual_forms
from ldn_prep.desktop.window import Window
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DosageTiming,
    DoseStep,
    MedicationStatus,
    PersonRecords,
    Quantity,
    TimeOfDay,
)
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

AMOUNT = "How much each time"
TYPED_AS_IT_IS = "It is kept and printed as you typed it."


def add(store: Store, person: str, name: str, **fields: str) -> str:
    return medications.add_medication(store, person, name, **fields).added[0]  # type: ignore[arg-type]


@pytest.fixture
def gabapentin(store: Store, ann: str) -> str:
    return add(store, ann, "Gabapentin", strength_as_typed="300 mg")


@pytest.fixture
def ldn(store: Store, ann: str) -> str:
    return add(store, ann, "LDN")


@pytest.fixture
def page(open_window: OpenWindow, ann: str) -> Window:
    window = open_window(place="medicines")
    window.shell.resize(1366, 900)
    return window


def kept(window: Window) -> PersonRecords:
    assert window.desk.records is not None
    return window.desk.store.load_person(window.desk.records.person.id)


def dosage_of(window: Window, medication_id: str) -> Dosage:
    found = kept(window).find_dosage(medication_id, DosageBasis.PRESCRIBED)
    assert found is not None
    return found


def steps_of(window: Window, medication_id: str) -> tuple[DoseStep, ...]:
    return kept(window).steps_of(medication_id)


def at_times(store: Store, medication_id: str, *times: TimeOfDay) -> None:
    timing = DosageTiming.TIMES_OF_DAY
    dosages.set_dosage(store, medication_id, timing=timing, times_of_day=times)


def says(window: Window, words: str) -> bool:
    return any(words in each for each in words_of(window.shell))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1 × 1.5 mg and 1 × 3 mg", "That makes 4.5 mg each time."),
        ("half a capsule", "That makes 150 mg each time."),
        ("abc", f"There is no number in this. {TYPED_AS_IT_IS}"),
        ("0 mg", f"This says zero. Please check the number. {TYPED_AS_IT_IS}"),
        ("-1 mg", f"There is a minus sign before the number. {TYPED_AS_IT_IS}"),
        ("1e9", TYPED_AS_IT_IS),
        ("4.5", f"The unit is missing: mg, mL, capsules or another one. {TYPED_AS_IT_IS}"),
        ("4,5 mg", "The comma is read as a decimal point."),
    ],
)
def test_an_amount_is_kept_as_typed_and_what_it_says_stands_beneath(
    gabapentin: str, page: Window, qtbot: QtBot, typed: str, said: str
) -> None:
    type_into(qtbot, page.shell, AMOUNT, typed)
    leave_field(qtbot)
    assert dosage_of(page, gabapentin).amount_as_typed == typed
    assert says(page, said)
    assert said in named(page.shell, AMOUNT).accessibleDescription()


def test_an_amount_of_a_time_of_day_is_kept_when_it_cannot_be_read(
    store: Store, gabapentin: str, page: Window, qtbot: QtBot
) -> None:
    at_times(store, gabapentin, TimeOfDay.MORNING, TimeOfDay.BEDTIME)
    page.desk.take_in_other_window()
    type_into(qtbot, page.shell, "Amount, Bedtime", "abc")
    leave_field(qtbot)
    dosage = dosage_of(page, gabapentin)
    assert dosage.bedtime is None
    assert kept(page).unread_of(dosage.id) == {"bedtime": "abc"}
    assert says(page, "Bedtime: There is no number in this.")
    type_into(qtbot, page.shell, "Amount, Bedtime", "2 capsules")
    leave_field(qtbot)
    assert dosage_of(page, gabapentin).bedtime == Quantity(Decimal(2), "capsules")
    assert kept(page).unread_of(dosage.id) == {}
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert dosage_of(page, gabapentin).bedtime is None
    assert kept(page).unread_of(dosage.id) == {}


def test_what_was_kept_unread_is_there_again_when_the_program_opens(
    store: Store, gabapentin: str, open_window: OpenWindow
) -> None:
    at_times(store, gabapentin, TimeOfDay.MORNING, TimeOfDay.NOON)
    dosages.set_dosage(store, gabapentin, noon_as_typed="a bit")
    window = open_window(place="medicines")
    window.shell.resize(1366, 900)
    assert named(window.shell, "Amount, Noon").text() == "a bit"


def test_hours_that_are_no_number_are_kept_and_said(
    store: Store, gabapentin: str, page: Window, qtbot: QtBot
) -> None:
    dosages.set_dosage(store, gabapentin, timing=DosageTiming.EVERY_HOURS)
    page.desk.take_in_other_window()
    type_into(qtbot, page.shell, "Every how many hours?", "often")
    leave_field(qtbot)
    dosage = dosage_of(page, gabapentin)
    assert dosage.every_hours is None
    assert kept(page).unread_of(dosage.id) == {"every_hours": "often"}
    assert says(page, "This is not a number of hours.")
    type_into(qtbot, page.shell, "Every how many hours?", "8 hours")
    leave_field(qtbot)
    assert dosage_of(page, gabapentin).every_hours == Decimal(8)
    assert kept(page).unread_of(dosage.id) == {}


def test_meal_words_are_picked_or_typed_and_never_preset(
    gabapentin: str, page: Window, qtbot: QtBot
) -> None:
    field = named(page.shell, "With or without food", QComboBox)
    assert isinstance(field, QComboBox)
    assert field.currentText() == ""
    field.textActivated.emit(field.itemText(0))  # as Qt does when an entry of the list is clicked
    picked = dosage_of(page, gabapentin).meal_words
    assert picked in [field.itemText(place) for place in range(field.count())]
    type_into(qtbot, page.shell, "With or without food", "with a little toast")
    leave_field(qtbot)
    assert dosage_of(page, gabapentin).meal_words == "with a little toast"


def test_a_form_is_not_finished_for_the_person(gabapentin: str, page: Window, qtbot: QtBot) -> None:
    type_into(qtbot, page.shell, "Form", "tab")
    leave_field(qtbot)
    assert kept(page).medications[0].form == "tab"


def test_the_two_forms_are_told_apart_by_name(gabapentin: str, page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "I take it differently")
    type_into(qtbot, page.shell, f"{AMOUNT}, as I take it", "2 capsules")
    leave_field(qtbot)
    taken = kept(page).find_dosage(gabapentin, DosageBasis.TAKEN)
    assert taken is not None
    assert taken.amount_as_typed == "2 capsules"
    assert len(all_named(page.shell, AMOUNT)) == 1


def test_only_what_the_timing_needs_is_in_view(
    store: Store, gabapentin: str, page: Window, qtbot: QtBot
) -> None:
    assert all_named(page.shell, "Morning") == []
    assert all_named(page.shell, "Monday") == []
    dosages.set_dosage(store, gabapentin, timing=DosageTiming.DAYS_OF_WEEK)
    page.desk.take_in_other_window()
    press(qtbot, page.shell, "Monday")
    press(qtbot, page.shell, "Evening")
    dosage = dosage_of(page, gabapentin)
    assert (len(dosage.days_of_week), dosage.times_of_day) == (1, (TimeOfDay.EVENING,))
    assert all_named(page.shell, "Every how many hours?") == []


def test_a_liquid_is_checked_against_its_strength(
    store: Store, ldn: str, page: Window, qtbot: QtBot
) -> None:
    medications.set_compounded_details(store, ldn, concentration_as_typed="1 mg/mL")
    page.desk.take_in_other_window()
    type_into(qtbot, page.shell, AMOUNT, "0.5 mL")
    leave_field(qtbot)
    assert says(page, "0.5 mL of 1 mg per mL is 0.5 mg.")
    type_into(qtbot, page.shell, AMOUNT, "4.5 mg (0.5 mL)")
    leave_field(qtbot)
    assert says(page, "4.5 mg and 0.5 mL do not fit 1 mg per mL.")


def test_any_liquid_is_read_not_only_ldn(gabapentin: str, page: Window, qtbot: QtBot) -> None:
    type_into(qtbot, page.shell, "Strength", "250 mg/5 mL")
    leave_field(qtbot)
    assert says(page, "Read as 50 mg per mL.")
    type_into(qtbot, page.shell, AMOUNT, "6 mL")
    leave_field(qtbot)
    assert says(page, "6 mL of 50 mg per mL is 300 mg.")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Thinking about it", MedicationStatus.THINKING_ABOUT),
        ("Planned", MedicationStatus.PLANNED),
        ("Paused", MedicationStatus.PAUSED),
    ],
)
def test_where_ldn_stands_is_said_on_its_own_card(
    ldn: str, page: Window, qtbot: QtBot, words: str, status: MedicationStatus
) -> None:
    press(qtbot, page.shell, f"Where LDN stands: {words}")
    assert kept(page).medications[0].status is status


def test_only_ldn_is_asked_where_it_stands_there(gabapentin: str, page: Window) -> None:
    assert all_named(page.shell, "Where LDN stands: Planned") == []


def test_a_step_is_planned_and_told_as_it_went(ldn: str, page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Add a step")
    assert QApplication.focusWidget() is named(page.shell, "Starts on")
    for name, text in (
        ("Starts on", "1 May 2026"),
        ("Amount, with unit", "3 mg"),
        ("Really started on", "9 May 2026"),
        ("Amount I really took", "1.5 mg"),
    ):
        type_into(qtbot, page.shell, name, text)
        leave_field(qtbot)
    (step,) = steps_of(page, ldn)
    assert (str(step.starts), step.amount) == ("2026-05-01", Quantity(Decimal(3), "mg"))
    assert str(step.really_started) == "2026-05-09"
    assert step.taken_amount == Quantity(Decimal("1.5"), "mg")


def test_a_step_on_hold_asks_for_no_amount(ldn: str, page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Add a step")
    press(qtbot, page.shell, "On hold: no dose from that day")
    assert steps_of(page, ldn)[0].is_hold
    assert all_named(page.shell, "Amount, with unit") == []


def test_tab_goes_through_the_form_as_it_reads(gabapentin: str, page: Window, qtbot: QtBot) -> None:
    named(page.shell, AMOUNT).setFocus()
    passed = []
    for _ in range(5):
        leave_field(qtbot)
        passed.append(QApplication.focusWidget().accessibleName())
    assert passed == [
        "When", "Only when needed", "With or without food", "In my own words",
        "I take it differently",
    ]  # fmt: skip


def test_a_strength_of_the_label_is_offered_and_taken_with_one_click(
    store: Store, ann: str, page: Window, qtbot: QtBot
) -> None:
    medication = add(store, ann, "Gabapentin")
    page.desk.take_in_other_window()
    assert kept(page).medications[0].strength_as_typed == ""
    offered = next(form for form in usual_forms("Gabapentin") if form.strengths).strengths[0]
    press(qtbot, page.shell, f"Strength {offered}, as on the label")
    assert kept(page).medications[0].strength_as_typed == offered
    assert kept(page).medications[0].id == medication
    assert not says(page, "As on the label?")


def test_no_strength_is_offered_for_ldn(ldn: str, page: Window) -> None:
    assert not says(page, "As on the label?")
