"""The packet page: the preview is the packet, and saving never replaces a file unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from ldn_prep.actions import people
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.pdf_pages import page_sizes
from ldn_prep.desktop.preview_page import PreviewPage
from ldn_prep.desktop.preview_view import PreviewView
from ldn_prep.desktop.printing import find_cut, pages_to_print
from ldn_prep.desktop.window import Window
from ldn_prep.records import PacketSheet
from tests.desktop.conftest import OpenWindow
from tests.support.driving import all_named, named, press, words_of


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
    people.change_person(store, ann, name="Ann 🧩")
    window = open_window(place="packet")
    qtbot.waitUntil(
        lambda: any("cannot be printed" in w and "🧩" in w for w in words_of(window.shell))
    )


def test_the_preview_keeps_up_with_undo(packet_window: Window, qtbot: QtBot, path: Path) -> None:
    packet_window.desk.act(
        people.change_person, packet_window.desk.records.person.id, name="Annabel"
    )
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(path.exists)
    assert any("Packet 1 of Annabel was saved." in w for w in words_of(packet_window.shell))


def test_a_sheet_that_is_ticked_is_printed_and_remembered(
    packet_window: Window, qtbot: QtBot, store: Store, ann: str
) -> None:
    before = _pages(packet_window)
    press(qtbot, packet_window.shell, "Sheets to add: Empty lines for more medicines")
    qtbot.waitUntil(lambda: _pages(packet_window) not in ("", before))
    (kept,) = store.load_person(ann).packet_choices
    assert kept.sheets == (PacketSheet.BLANK_MEDICINES,)


def test_choices_for_this_packet_alone_are_not_remembered(
    packet_window: Window, qtbot: QtBot, store: Store, ann: str
) -> None:
    before = _pages(packet_window)
    press(qtbot, packet_window.shell, "These choices are: only for this one")
    press(qtbot, packet_window.shell, "Sheets to add: Sheet for the front desk")
    qtbot.waitUntil(lambda: _pages(packet_window) not in ("", before))
    assert store.load_person(ann).packet_choices == ()
    press(qtbot, packet_window.shell, "Use the usual choices")
    qtbot.waitUntil(lambda: _pages(packet_window) == before)


def test_what_is_for_one_packet_goes_with_the_person(
    packet_window: Window, qtbot: QtBot, store: Store, ann: str
) -> None:
    press(qtbot, packet_window.shell, "These choices are: only for this one")
    press(qtbot, packet_window.shell, "Large print (18 point)")
    other = people.add_person(store, "Tom Bauer").added[0]
    packet_window.choose_person(other)
    packet_window.choose_person(ann)
    assert not named(packet_window.shell, "Large print (18 point)", QAbstractButton).isChecked()


def test_a_measure_that_is_unticked_is_left_out(
    packet_window: Window, qtbot: QtBot, store: Store, ann: str
) -> None:
    press(qtbot, packet_window.shell, "Measures to print: Sleep")
    measures = store.load_person(ann).measures
    (kept,) = store.load_person(ann).packet_choices
    assert kept.measures_left_out == tuple(m.id for m in measures if m.standard == "sleep")


def test_a_choice_can_be_undone(
    packet_window: Window, qtbot: QtBot, store: Store, ann: str
) -> None:
    press(qtbot, packet_window.shell, "Large print (18 point)")
    packet_window.undo()
    assert store.load_person(ann).packet_choices == ()
    assert not named(packet_window.shell, "Large print (18 point)", QAbstractButton).isChecked()


def test_the_name_is_in_the_file_only_for_who_agreed(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[Path] = []
    monkeypatch.setattr(dialogs, "ask_save_path", lambda *args: suggested.append(args[-1]))
    press(qtbot, packet_window.shell, "My name in the name of the file")
    press(qtbot, packet_window.shell, "Save as PDF")
    qtbot.waitUntil(lambda: bool(suggested))
    assert "ann-lee" in suggested[0].name


@pytest.fixture
def preview(packet_window: Window, qtbot: QtBot) -> PreviewView:
    """The pages, with the focus on them, once they stand where they belong."""
    found = packet_window.shell.findChild(PreviewView)
    assert found is not None
    found.setFocus()
    qtbot.waitUntil(lambda: found.verticalScrollBar().maximum() > 0)
    return found


def test_keys_go_from_page_to_page(preview: PreviewView, qtbot: QtBot) -> None:
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(preview, key)
        qtbot.waitUntil(lambda page=page: preview.page == page)


def test_a_page_can_be_chosen_by_what_is_on_it(
    packet_window: Window, preview: PreviewView, qtbot: QtBot
) -> None:
    field = named(packet_window.shell, "Go to page", QComboBox)
    place = next(n for n in range(field.count()) if "Medicines" in field.itemText(n))
    qtbot.keyClick(field, Qt.Key.Key_End)
    for _ in range(field.count() - 1 - place):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert preview.page in (place, place - 1)


def test_the_pages_have_sizes_and_the_text_of_the_window_keeps_its_own(
    packet_window: Window, preview: PreviewView, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    fitting = preview.scale()
    qtbot.keyClick(preview, Qt.Key.Key_Plus, control)
    assert preview.scale() > fitting
    qtbot.keyClick(preview, Qt.Key.Key_Minus, control)
    qtbot.keyClick(preview, Qt.Key.Key_Minus, control)
    assert preview.scale() < fitting * 1.5
    qtbot.keyClick(preview, Qt.Key.Key_0, control)
    assert preview.scale() == fitting
    assert preview.percent is None
    assert packet_window.desk.settings.text_size == 100


def test_at_full_size_an_inch_is_an_inch(preview: PreviewView) -> None:
    preview.set_percent(100)
    assert preview.scale() * 72 == pytest.approx(
        preview.logicalDpiX() * preview.devicePixelRatioF(), rel=0.01
    )


def test_each_page_says_which_it_is_and_what_is_on_it(preview: PreviewView) -> None:
    pages = preview.findChildren(PreviewPage)
    assert pages[0].accessibleName() == f"Page 1 of {len(pages)}"
    assert pages[0].accessibleDescription() == "At a glance"
    assert all(page.accessibleDescription() for page in pages)


def test_pages_come_into_view_with_their_picture(preview: PreviewView, qtbot: QtBot) -> None:
    preview.set_percent(200)
    preview.go_to_page(2)
    qtbot.waitUntil(lambda: preview.wanted() == (), timeout=10_000)
    drawn = [page for page in preview.findChildren(PreviewPage) if page.drawn_scale is not None]
    assert 1 <= len(drawn) <= 4


def _printer(path: Path, **chosen: int) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    if chosen:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(chosen["first"], chosen["last"])
    return printer


def test_only_the_chosen_pages_are_printed(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = tmp_path / "printed.pdf"
    monkeypatch.setattr(dialogs, "ask_printer", lambda *_asked: _printer(printed, first=2, last=3))
    press(qtbot, packet_window.shell, "Print")
    qtbot.waitUntil(
        lambda: any("went to the printer" in w for w in words_of(packet_window.shell)),
        timeout=20_000,
    )
    assert len(page_sizes(printed.read_bytes())) == 2


def test_the_printer_is_asked_for_the_pages_there_are_and_told_no_name(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(dialogs, "ask_printer", lambda *args: asked.append(args))
    press(qtbot, packet_window.shell, "Print")
    qtbot.waitUntil(lambda: bool(asked))
    _, title, pages = asked[0]
    assert "Ann" not in str(title)
    assert str(pages) in _pages(packet_window)


def test_printing_can_be_stopped(
    packet_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dialogs, "ask_printer", lambda *_asked: _printer(tmp_path / "p.pdf"))
    press(qtbot, packet_window.shell, "Print")
    press(qtbot, packet_window.shell, "Stop printing")
    qtbot.waitUntil(
        lambda: any("Printing was stopped." in w for w in words_of(packet_window.shell))
    )


@pytest.mark.parametrize(
    ("first", "last", "is_backwards", "copies", "pages"),
    [
        (0, 0, False, 1, (0, 1, 2, 3)),
        (2, 3, False, 1, (1, 2)),
        (3, 99, False, 1, (2, 3)),
        (0, 0, True, 1, (3, 2, 1, 0)),
        (1, 2, False, 2, (0, 1, 0, 1)),
    ],
)
def test_range_order_and_copies_are_honoured(
    qapp: object,
    *,
    first: int,
    last: int,
    is_backwards: bool,
    copies: int,
    pages: tuple[int, ...],
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    if first:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(first, last)
    if is_backwards:
        printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCopyCount(copies)
    printer.setCollateCopies(True)
    assert pages_to_print(printer, 4) == pages


def test_a_page_is_handed_on_in_strips_that_cut_no_letter() -> None:
    picture = QImage(20, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    for row in (*range(10, 40), *range(45, 60)):
        picture.setPixelColor(3, row, Qt.GlobalColor.black)
    assert find_cut(picture, 20) == 66
    assert find_cut(picture, 95) == 100


def _pages(window: Window) -> str:
    return next((words for words in words_of(window.shell) if "will print" in words), "")
