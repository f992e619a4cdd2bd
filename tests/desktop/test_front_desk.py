"""The front desk in the window: the day, ticks, a batch, what failed, a walk-in, the mode."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep import clock
from ldn_prep.actions import desk_mode, medications, people, visits
from ldn_prep.actions.account import read_account
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop import front_desk_batch_card as batch_card
from ldn_prep.desktop.front_desk_list import DayList
from ldn_prep.desktop.front_desk_rows import LINES
from ldn_prep.desktop.front_desk_work import FrontDeskWork
from ldn_prep.desktop.window import Window
from ldn_prep.records import PacketWay, PartialDate
from tests.desktop.conftest import OpenWindow

NAMES = ("Ana Quispe", "Tom Bauer", "Lúcia Nunes", "Tom Bauer", "Wei Zhang", "Priya Nair")


@pytest.fixture
def clinic(store: Store) -> list[str]:
    """Six people, three of them coming today; ids in the order of `NAMES`."""
    ids = []
    for number, name in enumerate(NAMES):
        born = PartialDate(1950 + number, 3, 3)
        ids.append(people.add_person(store, name, born=born).added[0])
        medications.add_medication(store, ids[-1], f"Medicine{number} 10 mg")
        on = clock.today() + timedelta(0 if number in (0, 1, 3) else 1)
        whom = "Pat Lee, NP" if number == 3 else "Dr. Osei"
        visits.add_visit(store, ids[-1], on=on, at=time(9 + number), with_whom=whom)
    return ids


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def at_desk(open_window: OpenWindow, clinic: list[str], folder: Path, qtbot: QtBot) -> Window:
    window = open_window(place="desk", desk_folder=str(folder))
    qtbot.waitUntil(lambda: len(lines(window)) == 3)
    return window


def day_list(window: Window) -> DayList:
    (found,) = window.shell.findChildren(DayList)
    return found


def lines(window: Window) -> list[tuple[str, ...]]:
    model = day_list(window).model()
    return [model.index(row, 0).data(LINES) for row in range(model.rowCount())]


def button(window: Window, words: str) -> QPushButton:
    found = [
        each
        for each in window.shell.findChildren(QPushButton)
        if each.text() == words and each.isVisible()
    ]
    assert len(found) == 1, [each.text() for each in window.shell.findChildren(QPushButton)]
    return found[0]


def press(window: Window, words: str) -> None:
    button(window, words).click()


def finish(window: Window, qtbot: QtBot) -> FrontDeskWork:
    work = FrontDeskWork.of(window.desk)
    qtbot.waitUntil(lambda: not work.is_running, timeout=30_000)
    return work


def place_buttons(window: Window) -> list[str]:
    rail = window.shell.rail
    return [
        each.accessibleName()
        for each in rail.findChildren(QPushButton)
        if each.property("look") == "place" and not each.isHidden()
    ]


def test_a_place_of_its_own_only_with_many_people_or_on_request(
    window: Window, store: Store
) -> None:
    assert "Front desk" not in place_buttons(window)
    window.desk.change_settings(front_desk=True)
    assert "Front desk" in place_buttons(window)
    window.desk.change_settings(front_desk=False)
    assert "Front desk" not in place_buttons(window)


def test_who_comes_is_listed_with_birth_dates_and_what_is_missing(at_desk: Window) -> None:
    shown = lines(at_desk)
    assert [each[0] for each in shown] == ["09:00", "10:00", "12:00"]
    assert shown[1][1] != shown[2][1]
    assert all(each[1].startswith("Tom Bauer, born") for each in shown[1:])
    assert "no questions" in shown[0][3]


def test_nobodys_name_stands_over_the_page_of_many(at_desk: Window) -> None:
    assert not any(name in at_desk.shell.windowTitle() for name in NAMES)
    at_desk.go("visit")
    assert any(name in at_desk.shell.windowTitle() for name in NAMES)


def test_enter_opens_the_person_of_the_line(
    at_desk: Window, clinic: list[str], qtbot: QtBot
) -> None:
    seen = day_list(at_desk)
    seen.setFocus()
    qtbot.keyClick(seen, Qt.Key.Key_Down)
    qtbot.keyClick(seen, Qt.Key.Key_Down)
    qtbot.keyClick(seen, Qt.Key.Key_Return)
    assert at_desk.desk.records is not None
    assert at_desk.desk.records.person.id == clinic[3]
    assert at_desk.desk.settings.place == "visit"


def test_ticked_packets_are_saved_and_the_list_says_so(
    at_desk: Window, folder: Path, clinic: list[str], qtbot: QtBot
) -> None:
    seen = day_list(at_desk)
    seen.setFocus()
    qtbot.keyClick(seen, Qt.Key.Key_Space)  # the first is left out
    press(at_desk, "Save as PDFs")
    work = finish(at_desk, qtbot)
    assert work.progress is not None
    assert work.progress.went_well
    assert len(list(folder.iterdir())) == 2
    qtbot.waitUntil(lambda: lines(at_desk)[1][4].startswith("Saved as PDF"))
    assert lines(at_desk)[0][4] == ""


def test_what_failed_says_why_and_is_done_again(
    at_desk: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ldn_prep.actions import batch_work
    from ldn_prep.errors import CannotWriteFile

    write = batch_work.write_file

    def refuse_one(path: Path, content: bytes) -> None:
        if "-1000-" in path.name:
            raise CannotWriteFile(path=path)
        write(path, content)

    monkeypatch.setattr(batch_work, "write_file", refuse_one)
    press(at_desk, "Save as PDFs")
    work = finish(at_desk, qtbot)
    assert [each.order.name for each in work.failed_ones] == ["Tom Bauer"]
    qtbot.waitUntil(lambda: "could not be written" in lines(at_desk)[1][4])
    monkeypatch.setattr(batch_work, "write_file", write)
    press(at_desk, "Do the rest again")
    finish(at_desk, qtbot)
    assert len(list(folder.iterdir())) == 3
    assert work.rest == ()


def test_a_batch_is_paused_cancelled_and_goes_on_later(
    at_desk: Window, folder: Path, qtbot: QtBot
) -> None:
    press(at_desk, "Save as PDFs")
    press(at_desk, "Pause")
    assert FrontDeskWork.of(at_desk.desk).is_running
    press(at_desk, "Cancel the rest")
    work = finish(at_desk, qtbot)
    made = len(list(folder.iterdir()))
    assert len(work.rest) == 3 - made
    if work.rest:
        press(at_desk, "Do the rest again")
        finish(at_desk, qtbot)
    assert len(list(folder.iterdir())) == 3


def test_a_batch_goes_on_while_another_place_is_looked_at_and_the_look_changes(
    at_desk: Window, folder: Path, qtbot: QtBot
) -> None:
    press(at_desk, "Save as PDFs")
    at_desk.go("medicines")
    at_desk.desk.change_settings(theme="dark")
    finish(at_desk, qtbot)
    assert len(list(folder.iterdir())) == 3
    at_desk.go("desk")
    qtbot.waitUntil(lambda: [bool(each[4]) for each in lines(at_desk)] == [True] * 3)


def test_closing_the_window_leaves_whole_files_only(
    at_desk: Window, folder: Path, store: Store, clinic: list[str]
) -> None:
    press(at_desk, "Save as PDFs")
    at_desk.shell.close()
    kept = sum(len(store.load_person(each).packets) for each in clinic)
    files = list(folder.iterdir())
    assert len(files) == kept
    assert all(each.read_bytes().rstrip().endswith(b"%%EOF") for each in files)


def test_printed_packets_are_kept_as_printed(
    at_desk: Window,
    tmp_path: Path,
    clinic: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = at_desk.desk.store
    answer_printer(monkeypatch, tmp_path / "paper.pdf")
    press(at_desk, "Print 3 packets")
    work = finish(at_desk, qtbot)
    assert work.progress is not None
    assert work.progress.went_well
    for number in (0, 1, 3):
        (packet,) = store.load_person(clinic[number]).packets
        assert packet.way is PacketWay.PRINTED
    assert len(list(tmp_path.glob("paper*.pdf"))) == 3
    qtbot.waitUntil(lambda: lines(at_desk)[0][4].startswith("Printed at"))


def test_another_day_and_one_clinician(at_desk: Window, qtbot: QtBot) -> None:
    press(at_desk, "Tomorrow")
    qtbot.waitUntil(lambda: [each[0] for each in lines(at_desk)] == ["11:00", "13:00", "14:00"])
    press(at_desk, "Today")
    qtbot.waitUntil(lambda: len(lines(at_desk)) == 3 and lines(at_desk)[0][0] == "09:00")


def test_blank_sheets_for_a_walk_in_hold_nobodys_name(
    at_desk: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.journeys.reading import text_of

    target = tmp_path / "blank.pdf"
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_a, **_k: target)
    press(at_desk, "Save blank sheets")
    qtbot.waitUntil(target.exists)
    text = text_of(target)
    assert "Name:" in text
    assert not any(name in text for name in NAMES)


def test_without_a_folder_nothing_is_saved_until_one_is_chosen(
    open_window: OpenWindow,
    clinic: list[str],
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(place="desk")
    qtbot.waitUntil(lambda: len(lines(window)) == 3)
    monkeypatch.setattr(batch_card, "ask_folder", lambda *_a: None)
    press(window, "Save as PDFs")
    assert not FrontDeskWork.of(window.desk).is_running
    monkeypatch.setattr(batch_card, "ask_folder", lambda *_a: folder)
    press(window, "Save as PDFs")
    finish(window, qtbot)
    assert len(list(folder.iterdir())) == 3


def test_in_front_desk_mode_entries_are_refused_and_packets_are_noted(
    at_desk: Window, folder: Path, store: Store, clinic: list[str], qtbot: QtBot
) -> None:
    press(at_desk, "Turn on front-desk mode")
    assert desk_mode.is_desk_only(store.path)
    refused: list[str] = []
    at_desk.desk.refused.connect(refused.append)
    assert at_desk.desk.act(people.change_person, clinic[0], phone="555 0100") is None
    assert "Front-desk mode is on" in refused[0]
    press(at_desk, "Save as PDFs")
    finish(at_desk, qtbot)
    noted = read_account(store.path)
    assert {each.person for each in noted} == {clinic[0], clinic[1], clinic[3]}
    press(at_desk, "Leave front-desk mode")
    assert at_desk.desk.act(people.change_person, clinic[0], phone="555 0100") is not None


def test_every_control_of_the_page_has_a_name(at_desk: Window) -> None:
    page = day_list(at_desk)
    assert page.accessibleName()
    for each in at_desk.shell.findChildren(QWidget):
        if isinstance(each, QPushButton | QLineEdit) and each.isVisible():
            assert each.accessibleName() or each.text()


def answer_printer(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from ldn_prep.desktop import front_desk_printing

    def ask(*_args: object) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    monkeypatch.setattr(front_desk_printing, "ask_printer", ask)
