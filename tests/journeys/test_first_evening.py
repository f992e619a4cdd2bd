"""A patient's first evening and a caregiver's second person: by keyboard, from nothing to paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ldn_prep.desktop import dialogs
from ldn_prep.desktop.window import Window
from tests.desktop.conftest import OpenWindow
from tests.journeys.reading import text_of, words_of
from tests.support.driving import named, press, shortcut, type_into


def _begin(qtbot: QtBot, window: Window, name: str) -> None:
    field = type_into(qtbot, window.shell, "Whose packet is this?", name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _add(qtbot: QtBot, window: Window, field_name: str, text: str) -> None:
    field = type_into(qtbot, window.shell, field_name, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _score_all(qtbot: QtBot, window: Window, digits: str) -> None:
    """Four scores with eight keys: a digit, then Down to the next measure."""
    for measure, digit in zip(("Pain", "Sleep", "Energy", "Function"), digits, strict=True):
        field = named(window.shell, f"{measure}: nothing recorded")
        field.setFocus()
        qtbot.keyClicks(field, digit)


def _save(qtbot: QtBot, window: Window, path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: path)
    press(qtbot, window.shell, "Packet")
    press(qtbot, window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists, timeout=10_000)
    return words_of(path)


def test_from_an_empty_store_to_a_packet_with_all_of_it_in(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    _begin(qtbot, window, "Ana Quispe")

    press(qtbot, window.shell, "Medicines")
    _add(qtbot, window, "Type a medicine or supplement", "LDN")
    type_into(qtbot, window.shell, "Strength", "1.5 mg")
    type_into(qtbot, window.shell, "How much each time", "1 capsule")
    _add(qtbot, window, "Type a medicine or supplement", "Tylenol #3")
    type_into(qtbot, window.shell, "How much each time", "2 tablets")

    press(qtbot, window.shell, "Questions")
    _add(qtbot, window, "Write your own question", "How long until I know it works?")
    _add(qtbot, window, "Write your own question", "Who makes the capsules?")

    press(qtbot, window.shell, "Journal")
    _score_all(qtbot, window, "7345")
    for digits in ("6346", "8245"):
        press(qtbot, window.shell, "One day back")
        _score_all(qtbot, window, digits)

    pages = _save(qtbot, window, tmp_path / "packet.pdf", monkeypatch)
    text = " ".join(pages)
    for said in (
        "1 capsule",
        "1.5 mg",
        "2 tablets",
        "How long until I know it works?",
        "Who makes the capsules?",
        "recorded on 3 of 90 days",
    ):
        assert said in text
    assert all("Ana Quispe" in page for page in pages)
    assert "Opioid on the list" in pages[0]
    assert "Tylenol #3" in pages[0]


def test_what_was_typed_is_there_when_the_window_opens_again(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    _begin(qtbot, window, "Ana Quispe")
    press(qtbot, window.shell, "Medicines")
    _add(qtbot, window, "Type a medicine or supplement", "Norvasc")
    type_into(qtbot, window.shell, "How much each time", "1 tablet")
    window.shell.close()

    again = open_window(place="medicines")
    again.shell.resize(1280, 800)
    field: QWidget = named(again.shell, "How much each time")
    assert field.property("text") == "1 tablet"
    assert "Ana Quispe" in again.shell.windowTitle()


def test_a_caregiver_keeps_two_people_apart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    _begin(qtbot, window, "Ana Quispe")
    press(qtbot, window.shell, "Medicines")
    _add(qtbot, window, "Type a medicine or supplement", "Norvasc")

    shortcut(qtbot, window.shell, Qt.Key.Key_N)
    _begin(qtbot, window, "Tom Bauer")
    press(qtbot, window.shell, "Medicines")
    _add(qtbot, window, "Type a medicine or supplement", "Metformin")

    toms = " ".join(_save(qtbot, window, tmp_path / "tom.pdf", monkeypatch))
    assert "Metformin" in toms
    assert "Norvasc" not in toms
    assert "Ana Quispe" not in toms

    switcher = window.shell.rail.switcher.menu().actions()
    next(action for action in switcher if action.text() == "Ana Quispe").trigger()
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: tmp_path / "ana.pdf")
    press(qtbot, window.shell, "Save as PDF")
    qtbot.waitUntil((tmp_path / "ana.pdf").exists, timeout=10_000)
    anas = text_of(tmp_path / "ana.pdf")
    assert "Norvasc" in anas
    assert "Metformin" not in anas
    assert "Tom Bauer" not in anas
