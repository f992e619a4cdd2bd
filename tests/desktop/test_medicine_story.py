"""The story of a medicine on screen: stopped, taken again, another dose, two entries of one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep import clock
from ldn_prep.actions import dosages, medications, packets
from ldn_prep.actions import medication_history as history
from ldn_prep.actions.stores import Store
from ldn_prep.desktop.window import Window
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    DosageBasis,
    EntrySource,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    PartialDate,
    PersonRecords,
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

SEARCH = "Type a medicine or supplement"
KIND = MedicationChangeKind


@pytest.fixture
def gabapentin(store: Store, ann: str) -> str:
    added = medications.add_medication(store, ann, "Gabapentin").added[0]
    dosages.set_dosage(store, added, amount_as_typed="3 mg", times_of_day=(TimeOfDay.BEDTIME,))
    return added


@pytest.fixture
def page(open_window: OpenWindow, gabapentin: str) -> Window:
    window = open_window(place="medicines")
    window.shell.resize(1366, 768)
    return window


def kept(window: Window) -> PersonRecords:
    assert window.desk.records is not None
    return window.desk.store.load_person(window.desk.records.person.id)


def told(window: Window) -> tuple[MedicationChange, ...]:
    return kept(window).medication_changes


def said(window: Window) -> str:
    return "\n".join(words_of(window.shell))


def test_a_stop_with_day_and_reason_then_taken_again(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Where it stands: Stopped")
    type_into(qtbot, page.shell, "Stopped on", "April 2026")
    type_into(qtbot, page.shell, "Why not now", "Dizzy")
    leave_field(qtbot)
    press(qtbot, page.shell, "Where it stands: Taking now")
    assert QApplication.focusWidget().accessibleName() == "Started again on"
    qtbot.keyClicks(QApplication.focusWidget(), "1 May 2026")
    leave_field(qtbot)
    stop, again = told(page)
    assert (stop.kind, str(stop.on), stop.reason) == (KIND.STOPPED, "2026-04", "Dizzy")
    assert (again.kind, again.on) == (KIND.RESTARTED, PartialDate(2026, 5, 1))
    assert kept(page).medications[0].status is MedicationStatus.TAKING
    assert "Stopped April 2026; why: Dizzy" in said(page)
    assert not all_named(page.shell, "Why not now")


def test_a_slip_on_stopped_leaves_no_trace(page: Window, qtbot: QtBot) -> None:
    for state in ("Stopped", "Paused", "Taking now"):
        press(qtbot, page.shell, f"Where it stands: {state}")
    assert told(page) == ()
    assert kept(page).medications[0].status is MedicationStatus.TAKING


def test_a_pause_asks_since_when(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "Where it stands: Paused")
    type_into(qtbot, page.shell, "Paused since", "2 May 2026")
    leave_field(qtbot)
    medication = kept(page).medications[0]
    assert medication.status is MedicationStatus.PAUSED
    assert medication.stopped == PartialDate(2026, 5, 2)


def test_a_stop_before_the_start_is_refused_and_what_was_typed_stays(
    page: Window, qtbot: QtBot
) -> None:
    type_into(qtbot, page.shell, "Started", "May 2026")
    leave_field(qtbot)
    press(qtbot, page.shell, "Where it stands: Stopped")
    field = type_into(qtbot, page.shell, "Stopped on", "2025")
    leave_field(qtbot)
    assert "before the start date" in said(page)
    assert field.text() == "2025"
    assert kept(page).medications[0].stopped is None
    type_into(qtbot, page.shell, "Stopped on", "June 2026")
    leave_field(qtbot)
    assert str(kept(page).medications[0].stopped) == "2026-06"


def test_the_dose_changed_keeps_the_sentence_that_was_printed(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page.shell, "The dose changed")
    assert QApplication.focusWidget().accessibleName() == "The dose changed on"
    assert "Now write below how you take it since then." in said(page)
    qtbot.keyClicks(QApplication.focusWidget(), "12 May 2026")
    type_into(qtbot, page.shell, "Why it changed", "Still awake")
    type_into(qtbot, page.shell, "How much each time", "4.5 mg")
    leave_field(qtbot)
    (change,) = told(page)
    assert (change.kind, change.on) == (KIND.DOSE_CHANGED, PartialDate(2026, 5, 12))
    assert change.before.startswith("3 mg")
    assert change.reason == "Still awake"
    dosage = kept(page).find_dosage(kept(page).medications[0].id, DosageBasis.PRESCRIBED)
    assert dosage is not None
    assert dosage.amount_as_typed == "4.5 mg"
    assert "Dose changed 12 May 2026, was 3 mg" in said(page)
    assert "Now write below" not in said(page)


def test_a_correction_of_the_form_is_no_change(page: Window, qtbot: QtBot) -> None:
    type_into(qtbot, page.shell, "How much each time", "4.5 mg")
    leave_field(qtbot)
    assert told(page) == ()


def test_a_change_is_corrected_deleted_and_put_back(
    page: Window, store: Store, gabapentin: str, qtbot: QtBot
) -> None:
    page.desk.act(history.change_dose, gabapentin, PartialDate(2026, 4), "tired", "1.5 mg")
    what = "Dose changed April 2026, was 1.5 mg; why: tired"
    press(qtbot, page.shell, f"Correct: {what}")
    type_into(qtbot, page.shell, "How I took it until then", "2 mg at noon")
    leave_field(qtbot)
    assert told(page)[0].before == "2 mg at noon"
    press(qtbot, page.shell, f"Delete: {what.replace('1.5 mg', '2 mg at noon')}")
    assert told(page) == ()
    assert "Ann Lee" in said(page)
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert told(page)[0].before == "2 mg at noon"


def test_one_story_at_a_time_and_only_of_the_medicine_in_view(
    page: Window, ann: str, gabapentin: str, qtbot: QtBot
) -> None:
    page.desk.act(history.change_dose, gabapentin, None, "tired")
    assert "why: tired" in said(page)
    page.desk.act(medications.add_medication, ann, "Aspirin")
    qtbot.mouseClick(named(page.shell, "Aspirin", QPushButton), Qt.MouseButton.LeftButton)
    assert named(page.shell, "Name").text() == "Aspirin"
    assert "why: tired" not in said(page)


def test_one_click_checks_one_medicine(page: Window, ann: str, qtbot: QtBot) -> None:
    page.desk.act(medications.add_medication, ann, "Aspirin", source=EntrySource.LABEL)
    press(qtbot, page.shell, "I checked this medicine today")
    checked = {each.name_as_typed: each.checked_on for each in kept(page).medications}
    assert checked == {"Gabapentin": date(2026, 5, 22), "Aspirin": None}
    assert "Checked today" in said(page)
    tick = next(
        each
        for each in page.shell.findChildren(QAbstractButton)
        if each.accessibleName() == "Aspirin: I checked it today"
    )
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert all(each.checked_on for each in kept(page).medications)
    assert "The label, checked today" in said(page)


def test_two_entries_are_made_one_and_undone(page: Window, ann: str, qtbot: QtBot) -> None:
    page.desk.act(medications.add_medication, ann, "gabapentin", reason="nerves")
    assert "Gabapentin stands here twice. Make one entry of them?" in said(page)
    before = kept(page)
    press(qtbot, page.shell, "Make one entry of the two")
    (medication,) = kept(page).medications
    assert medication.reason == "nerves"
    assert "stands here twice" not in said(page)
    shortcut(qtbot, page.shell, Qt.Key.Key_Z)
    assert kept(page) == before
    press(qtbot, page.shell, "Keep both entries")
    assert len(kept(page).medications) == 2
    assert "stands here twice" not in said(page)


def test_marks_are_words(page: Window, ann: str) -> None:
    for name in ("Percocet", "Percoset", "Zorbex Forte", "Kratom"):
        page.desk.act(medications.add_medication, ann, name)
    for words in ("Opioid", "May be an opioid", "Not recognised", "Works like an opioid"):
        assert words in words_of(page.shell)
    row = named(page.shell, "Percocet", QPushButton)
    assert row.accessibleDescription().startswith("Opioid. ")


def test_groups_stand_in_the_order_of_use(page: Window, ann: str, qtbot: QtBot) -> None:
    for status in MedicationStatus:
        page.desk.act(medications.add_medication, ann, f"Name {status}", status=status)
    needed = page.desk.act(medications.add_medication, ann, "Sumatriptan")
    assert needed is not None
    page.desk.act(dosages.set_dosage, needed.added[0], as_needed=True)
    titles = ["Taking now", "As needed", "Thinking about it", "Planned", "Paused", "Stopped"]
    titles.append("Cannot take")

    def shown() -> list[str]:
        labels = (each for each in page.shell.findChildren(QLabel) if each.isVisible())
        words = [each.text() for each in labels if each.property("role") == "label"]
        return [each for each in words if each in titles]

    qtbot.waitUntil(lambda: shown() == titles)


def test_points_about_medicines_stand_on_the_page(page: Window, ann: str, qtbot: QtBot) -> None:
    assert "Opioid on the list" not in said(page)
    page.desk.act(medications.add_medication, ann, "Percocet")
    qtbot.waitUntil(lambda: "Opioid on the list" in said(page))


def test_what_changed_since_the_packet_unfolds(
    page: Window, store: Store, ann: str, gabapentin: str, qtbot: QtBot
) -> None:
    assert "since packet" not in said(page)
    records = kept(page)
    page.desk.act(packets.keep_packet, records, PacketOptions(), number=1, made_at=clock.now())
    assert "Nothing changed here since packet 1." in said(page)
    page.desk.act(medications.add_medication, ann, "Percocet")
    press(qtbot, page.shell, "1 change since packet 1")
    assert "• New: Percocet" in said(page)


def test_forty_medicines_by_arrow_keys_and_always_in_view(
    page: Window, ann: str, qtbot: QtBot
) -> None:
    for number in range(40):
        page.desk.act(medications.add_medication, ann, f"Medicine {number}")
    row = named(page.shell, "Gabapentin", QPushButton)
    row.setFocus()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget().accessibleName() == "Medicine 29"
    assert named(page.shell, "Name").text() == "Medicine 29"
    qtbot.waitUntil(lambda: _is_in_view(QApplication.focusWidget()))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert QApplication.focusWidget().accessibleName() == "Medicine 39"
    qtbot.waitUntil(lambda: _is_in_view(QApplication.focusWidget()))
    qtbot.keyClick(type_into(qtbot, page.shell, SEARCH, "Zorbex"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _is_in_view(named(page.shell, "Zorbex", QPushButton)))


def _is_in_view(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().height() >= widget.height() - 1


def test_a_page_pasted_as_a_name_loses_nothing(page: Window, qtbot: QtBot) -> None:
    pasted = "one white tablet " * 300
    QApplication.clipboard().setText(pasted)
    field = named(page.shell, SEARCH)
    field.setFocus()
    shortcut(qtbot, page.shell, Qt.Key.Key_V)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    added = kept(page).medications[-1]
    assert added.note == pasted.strip()
    assert pasted.startswith(added.name_as_typed)
    assert "all of them stand in the note" in said(page)


def test_an_empty_name_adds_nothing(page: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(type_into(qtbot, page.shell, SEARCH, "   "), Qt.Key.Key_Return)
    assert len(kept(page).medications) == 1
