"""The packet page: the preview is the packet, and saving never replaces a file unasked."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ldn_prep.actions import people
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.pdf_pages import page_sizes
from ldn_prep.desktop.window import Window
from tests.desktop.conftest import OpenWindow
from tests.support.driving import all_named, press, words_of


@pytest.fixture
def packet_window(open_window: OpenWindow, ann: str, qtbot: QtBot) -> Window:
    """The packet page with its preview drawn."""
    window = open_window(place="packet")
    qtbot.waitUntil(lambda: _pages(window) != "")
    return window


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person chooses to save."""
    chosen = tmp_path / "mine" / "packet.pdf"
    chosen.parent.mkdir()
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: chosen)
    return chosen


def test_preview_says_how_many_pages_there_are(packet_window: Window) -> None:
    assert "as they will print" in _pages(packet_window)


def test_saving_writes_the_packet_and_remembers_it(
    packet_window: Window, qtbot: QtBot, path: Path, store: Store, ann: str
) -> None:
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    assert path.read_bytes().startswith(b"%PDF")
    assert store.load_person(ann).packets[0].number == 1
    assert any("Packet 1 of Ann Lee was saved." in w for w in words_of(packet_window.shell))
    assert packet_window.desk.settings.packet_folder == str(path.parent)


def test_an_existing_file_is_replaced_only_when_asked(
    packet_window: Window, qtbot: QtBot, path: Path
) -> None:
    path.write_bytes(b"other")
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(lambda: bool(all_named(packet_window.shell, "Replace that file")))
    assert path.read_bytes() == b"other"
    press(qtbot, packet_window.shell, "Replace that file")
    assert path.read_bytes().startswith(b"%PDF")


def test_the_suggested_name_does_not_hold_the_persons(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[Path] = []
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *args: suggested.append(args[-1]))
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(lambda: bool(suggested))
    assert "ann" not in suggested[0].name.lower()
    assert "lee" not in suggested[0].name.lower()


def test_an_unwritable_folder_is_told(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    missing = tmp_path / "gone" / "packet.pdf"
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *_args: missing)
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(
        lambda: any("could not be written" in w for w in words_of(packet_window.shell.notice))
    )


def test_paper_changes_the_pages(packet_window: Window, qtbot: QtBot, path: Path) -> None:
    press(qtbot, packet_window.shell, "Paper: A4")
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    assert round(page_sizes(path.read_bytes())[0].width()) == 595
    assert packet_window.desk.settings.page_size == "a4"


def test_large_print_makes_more_pages(packet_window: Window, qtbot: QtBot, path: Path) -> None:
    before = _pages(packet_window)
    press(qtbot, packet_window.shell, "Large print (18 point)")
    qtbot.waitUntil(lambda: _pages(packet_window) not in ("", before))


def test_opening_hands_over_the_saved_file(
    packet_window: Window, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(dialogs, "open_file", lambda file: opened.append(file) or True)
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    press(qtbot, packet_window.shell, "Open the saved PDF")
    assert opened == [path]


def test_printing_paints_every_page(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, path: Path
) -> None:
    printed = tmp_path / "printed.pdf"

    def choose(*_asked: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        return printer

    monkeypatch.setattr(dialogs, "ask_printer", choose)
    press(qtbot, packet_window.shell, "Print")
    qtbot.waitUntil(
        lambda: any("went to the printer" in w for w in words_of(packet_window.shell)),
        timeout=20_000,
    )
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    sizes = page_sizes(printed.read_bytes())
    assert len(sizes) == len(page_sizes(path.read_bytes()))
    assert round(sizes[0].width()) == 612


def test_characters_without_a_face_are_told(
    open_window: OpenWindow, qtbot: QtBot, store: Store, ann: str
) -> None:
    people.change_person(store, ann, name="Ann 李")
    window = open_window(place="packet")
    qtbot.waitUntil(
        lambda: any("cannot be printed" in w and "李" in w for w in words_of(window.shell))
    )


def test_the_preview_keeps_up_with_undo(packet_window: Window, qtbot: QtBot, path: Path) -> None:
    packet_window.desk.act(
        people.change_person, packet_window.desk.records.person.id, name="Annabel"
    )
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    assert any("Packet 1 of Annabel was saved." in w for w in words_of(packet_window.shell))


def _pages(window: Window) -> str:
    return next((words for words in words_of(window.shell) if "will print" in words), "")
