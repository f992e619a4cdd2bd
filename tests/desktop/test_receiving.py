"""Packets that come from home: dropped or chosen, told apart, brought in, taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep.actions import medications, people
from ldn_prep.actions.packets import preview_packet
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.desktop import receiving_doing
from ldn_prep.desktop.window import Window
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import PartialDate
from ldn_prep.store import set_desk_only
from tests.desktop.conftest import OpenWindow
from tests.support.driving import named, press, shortcut, type_into, words_of

BORN = PartialDate(1961, 3, 3)
MakePacket = Callable[..., Path]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Store]:
    opened = start_store(tmp_path / "home" / "home.store")
    yield opened
    opened.close()


@pytest.fixture
def packet(home: Store, tmp_path: Path) -> MakePacket:
    """A packet made in another store, by file name."""

    def make(
        file: str, name: str, *listed: str, born: PartialDate | None = BORN, with_data: bool = True
    ) -> Path:
        person = people.add_person(home, name, born=born).added[0]
        for medicine in listed:
            medications.add_medication(home, person, medicine)
        options = PacketOptions(carries_data=with_data)
        path = tmp_path / file
        path.write_bytes(preview_packet(home.load_person(person), options).pdf)
        return path

    return make


def texts(window: Window) -> str:
    found = [*words_of(window.shell)]
    for listed in window.shell.findChildren(QListWidget):
        found += [listed.item(row).text() for row in range(listed.count())]
    return "\n".join(found)


def wait_for(qtbot: QtBot, window: Window, words: str) -> None:
    qtbot.waitUntil(lambda: words in texts(window), timeout=15_000)


def buttons(window: Window, start: str) -> list[QAbstractButton]:
    return [
        each
        for each in window.shell.findChildren(QAbstractButton)
        if each.isVisible() and each.accessibleName().startswith(start)
    ]


def press_when_ready(qtbot: QtBot, window: Window, name: str) -> None:
    qtbot.waitUntil(lambda: any(each.isEnabled() for each in buttons(window, name)), timeout=15_000)
    press(qtbot, window.shell, name)


def names(window: Window) -> list[str]:
    return [each.name for each in window.desk.store.load_people()]


def listed(window: Window, person: str) -> list[str]:
    records = window.desk.store.load_person(person)
    return [each.name_as_typed for each in records.medications]


def drop(window: Window, *paths: Path, onto: QWidget | None = None) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    target = onto or window.shell
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    at = target.rect().center()
    enter = QDragEnterEvent(at, copy, mime, left, none.NoModifier)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted() == bool(paths)
    over = next((each for each in window.shell.children() if _is_veil(each, window)), target)
    assert isinstance(over, QWidget)
    place = QPointF(QPoint(at))
    QApplication.sendEvent(over, QDropEvent(place, copy, mime, left, none.NoModifier))


def _is_veil(each: object, window: Window) -> bool:
    return (
        isinstance(each, QWidget)
        and each.acceptDrops()
        and each.isVisible()
        and each.geometry() == window.shell.rect()
    )


def test_a_dropped_packet_is_shown_brought_in_and_taken_back(
    window: Window, qtbot: QtBot, packet: MakePacket
) -> None:
    drop(window, packet("ana.pdf", "Ana Quispe", "Percocet", "Ambien"))
    wait_for(qtbot, window, "Packet 1 of Ana Quispe (born 3 March 1961), made 22 May 2026")
    wait_for(qtbot, window, "Percocet")
    assert "2 medicines" in texts(window)
    assert names(window) == ["Ann Lee"]
    press_when_ready(qtbot, window, "Add Ana Quispe (born 3 March 1961)")
    wait_for(qtbot, window, "Ana Quispe: the packet was brought in.")
    assert "Ana Quispe" in window.shell.windowTitle()
    assert names(window) == ["Ana Quispe", "Ann Lee"]
    press(qtbot, window.shell, "Undo")
    qtbot.waitUntil(lambda: names(window) == ["Ann Lee"])


def test_what_differs_stays_unless_ticked(
    open_window: OpenWindow, store: Store, qtbot: QtBot, packet: MakePacket, home: Store
) -> None:
    path = packet("ana.pdf", "Ana Quispe", "Percocet", "Ambien")
    own = people.add_person(store, "Ana Quispe", born=BORN).added[0]
    medications.add_medication(store, own, "Percocet", reason="back")
    theirs = next(each for each in home.load_people() if each.name == "Ana Quispe")
    medicine = home.load_person(theirs.id).medications[0]
    medications.change_medication(home, medicine.id, reason="knee")
    options = PacketOptions(carries_data=True)
    path.write_bytes(preview_packet(home.load_person(theirs.id), options).pdf)
    window = open_window()
    window.receiving.open_files([path])
    wait_for(qtbot, window, "Differs: 1 entry")
    for words in ("back", "knee"):
        wait_for(qtbot, window, words)
    tick = named(window.shell, "Take what the packet says: Medicine: Percocet")
    assert not tick.isChecked()  # type: ignore[attr-defined]
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    press_when_ready(qtbot, window, "Bring in 3 entries for Ana Quispe")
    wait_for(qtbot, window, "Ana Quispe: the packet was brought in.")
    after = window.desk.store.load_person(own).medications
    assert [(each.name_as_typed, each.reason) for each in after] == [
        ("Percocet", "knee"),
        ("Ambien", ""),
    ]


def test_whose_it_is_is_asked_when_unsure(
    open_window: OpenWindow, store: Store, qtbot: QtBot, packet: MakePacket
) -> None:
    for born in (PartialDate(1940, 1, 1), None):
        people.add_person(store, "Ana Quispe", born=born)
    window = open_window()
    window.receiving.open_files([packet("ana.pdf", "Ana Quispe", "Ambien")])
    wait_for(qtbot, window, "Who here is Ana Quispe (born 3 March 1961)?")
    assert not any(each.isEnabled() for each in buttons(window, "Bring in"))
    press_when_ready(qtbot, window, "This is Ana Quispe, born 1 January 1940")
    wait_for(qtbot, window, "The person chosen here is Ana Quispe (born 1 January 1940).")
    assert not any(each.isEnabled() for each in buttons(window, "Bring in"))
    press_when_ready(qtbot, window, "This is Ana Quispe, birth date not known")
    press_when_ready(qtbot, window, "Bring in 2 entries for Ana Quispe")
    wait_for(qtbot, window, "the packet was brought in.")
    born_of = {each.born: each.id for each in window.desk.store.load_people()}
    assert listed(window, born_of[None]) == ["Ambien"]
    assert listed(window, born_of[PartialDate(1940, 1, 1)]) == []


def test_somebody_of_another_birth_date_must_be_confirmed(
    open_window: OpenWindow, store: Store, qtbot: QtBot, packet: MakePacket
) -> None:
    own = people.add_person(store, "Ana Quispe", born=PartialDate(1961, 3, 30)).added[0]
    window = open_window()
    window.receiving.open_files([packet("ana.pdf", "Ana Quispe", "Ambien")])
    wait_for(qtbot, window, "Who here is")
    press_when_ready(qtbot, window, "This is Ana Quispe, born 30 March 1961")
    wait_for(qtbot, window, "The person chosen here is")
    press_when_ready(qtbot, window, "It is the same person all the same")
    press_when_ready(qtbot, window, "Bring in 2 entries for Ana Quispe")
    wait_for(qtbot, window, "the packet was brought in.")
    assert listed(window, own) == ["Ambien"]


def test_many_files_the_clear_ones_at_once(
    open_window: OpenWindow, store: Store, qtbot: QtBot, packet: MakePacket, tmp_path: Path
) -> None:
    people.add_person(store, "Rosa Díaz")
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"hello")
    files = [
        packet("ana.pdf", "Ana Quispe", "Ambien"),
        packet("tom.pdf", "Tom Bauer", born=PartialDate(1950, 5, 12)),
        packet("rosa.pdf", "Rosa Díaz"),
        letter,
    ]
    window = open_window()
    drop(window, *files)
    wait_for(qtbot, window, "4 files: 2 ready, 1 to look at, 1 not readable")
    assert "Rosa Díaz: please say whose it is" in texts(window)
    press_when_ready(qtbot, window, "Bring in the 2 that are ready")
    wait_for(qtbot, window, "4 files: 2 brought in, 1 to look at, 1 not readable")
    assert names(window) == ["Ana Quispe", "Rosa Díaz", "Tom Bauer"]
    assert "2 packets were brought in." in texts(window)
    shortcut(qtbot, window.shell, Qt.Key.Key_Z)
    wait_for(qtbot, window, "4 files: 2 ready, 1 to look at, 1 not readable")
    assert names(window) == ["Rosa Díaz"]


def test_more_files_join_those_on_the_page(
    window: Window, qtbot: QtBot, packet: MakePacket
) -> None:
    window.receiving.open_files([packet("ana.pdf", "Ana Quispe")])
    wait_for(qtbot, window, "What is in it")
    second = packet("tom.pdf", "Tom Bauer")
    window.receiving.open_files([second])
    wait_for(qtbot, window, "2 files: 2 ready")
    window.receiving.open_files([packet("li.pdf", "Li Wei"), second])
    wait_for(qtbot, window, "3 files: 3 ready")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("other", "This is neither a packet PDF nor a health record file"),
        ("damaged", "This PDF is damaged and cannot be opened."),
        ("without data", "This PDF carries no data that this program can read."),
        ("newer", "This packet was made by a newer version of this program."),
        ("gone", "cannot be opened."),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(
    window: Window, qtbot: QtBot, packet: MakePacket, kind: str, sentence: str
) -> None:
    path = packet("it.pdf", "Ana Quispe", with_data=kind != "without data")
    data = path.read_bytes()
    if kind == "other":
        path.write_bytes(b"hello")
    elif kind == "damaged":
        path.write_bytes(data[: len(data) // 3])
    elif kind == "newer":
        path.write_bytes(_with_newer_data(path))
    elif kind == "gone":
        path.unlink()
    window.receiving.open_files([path])
    wait_for(qtbot, window, sentence)
    assert "Nothing was changed." in texts(window)
    assert buttons(window, "Try again")
    press(qtbot, window.shell, "Close")
    assert "Next visit: Ann Lee" in words_of(window.shell)


def _with_newer_data(path: Path) -> bytes:
    from ldn_prep.exchange.packet_file import find_data

    data = find_data(path.read_bytes())
    assert b'fhir/format","valueInteger":1' in data
    return data.replace(b'fhir/format","valueInteger":1', b'fhir/format","valueInteger":99')


def test_a_locked_packet_asks_for_its_password(
    window: Window, qtbot: QtBot, packet: MakePacket, tmp_path: Path
) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(packet("ana.pdf", "Ana Quispe", "Ambien")) as file:
        file.save(locked, encryption=pikepdf.Encryption(user="secret", owner="secret", R=6))
    window.receiving.open_files([locked])
    wait_for(qtbot, window, "This PDF is locked with a password")
    for password in ("wrong", "secret"):
        field = type_into(qtbot, window.shell, "Password of the packet", password)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        if password == "wrong":  # noqa: S105  # typed, not kept
            wait_for(qtbot, window, "the password is not the right one")
            qtbot.waitUntil(lambda: bool(buttons(window, "Open with this password")))
    wait_for(qtbot, window, "Packet 1 of Ana Quispe")


def test_ones_own_packet_brings_nothing_again(
    window: Window, qtbot: QtBot, packet: MakePacket
) -> None:
    path = packet("ana.pdf", "Ana Quispe", "Ambien")
    window.receiving.open_files([path])
    press_when_ready(qtbot, window, "Add Ana Quispe (born 3 March 1961)")
    wait_for(qtbot, window, "Next visit: Ana Quispe")
    window.receiving.open_files([path])
    wait_for(qtbot, window, "All of it is here already. There is nothing to bring in.")
    assert not named(window.shell, "Bring in for Ana Quispe", QAbstractButton).isEnabled()


def test_front_desk_mode_says_why_nothing_is_brought_in(
    window: Window, qtbot: QtBot, packet: MakePacket, store_path: Path
) -> None:
    window.receiving.open_files([packet("ana.pdf", "Ana Quispe")])
    wait_for(qtbot, window, "Packet 1 of Ana Quispe")
    set_desk_only(store_path, is_on=True)
    press_when_ready(qtbot, window, "Add Ana Quispe (born 3 March 1961)")
    wait_for(qtbot, window, "It was not brought in")
    assert "Front-desk mode is on" in texts(window)
    assert names(window) == ["Ann Lee"]


def test_at_the_first_run_a_packet_is_a_way_to_begin(
    open_window: OpenWindow, qtbot: QtBot, packet: MakePacket
) -> None:
    window = open_window()
    path = packet("ana.pdf", "Ana Quispe", "Ambien")
    drop(window, path)
    wait_for(qtbot, window, "Ana Quispe (born 3 March 1961) is not here yet.")
    press_when_ready(qtbot, window, "Cancel")
    assert "Whose packet is this?" in words_of(window.shell)
    drop(window, path)
    press_when_ready(qtbot, window, "Add Ana Quispe (born 3 March 1961)")
    wait_for(qtbot, window, "Next visit: Ana Quispe")
    assert window.shell.rail.isVisible()


def test_menu_and_keys_ask_for_files(
    window: Window, qtbot: QtBot, packet: MakePacket, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[list[Path]] = [[], [packet("ana.pdf", "Ana Quispe")]]
    monkeypatch.setattr(receiving_doing, "ask_packets", lambda *_: chosen.pop(0))
    menu = window.shell.rail.settings.menu()
    assert isinstance(menu, QMenu)
    step = next(each for each in menu.actions() if each.text().startswith("Bring in a packet"))
    assert isinstance(step, QAction)
    step.trigger()
    assert "Next visit: Ann Lee" in words_of(window.shell)
    shortcut(qtbot, window.shell, Qt.Key.Key_O)
    wait_for(qtbot, window, "Packet 1 of Ana Quispe")


def test_text_that_is_dragged_is_none_of_ours(window: Window) -> None:
    drop(window)
    assert "Next visit: Ann Lee" in words_of(window.shell)


def test_leaving_while_files_are_read_changes_nothing(
    window: Window, qtbot: QtBot, packet: MakePacket
) -> None:
    files = [packet(f"{n}.pdf", f"Person {n}", "Ambien") for n in range(3)]
    window.receiving.open_files(files)
    window.desk.place_wanted.emit("visit", "")
    qtbot.wait(300)
    assert names(window) == ["Ann Lee"]
    assert "Next visit: Ann Lee" in words_of(window.shell)


def test_what_is_being_brought_in_when_the_page_is_left_can_be_undone(
    window: Window, qtbot: QtBot, packet: MakePacket
) -> None:
    window.receiving.open_files([packet("ana.pdf", "Ana Quispe", "Ambien")])
    press_when_ready(qtbot, window, "Add Ana Quispe (born 3 March 1961)")
    press(qtbot, window.shell, "Back")
    wait_for(qtbot, window, "Ana Quispe: the packet was brought in.")
    shortcut(qtbot, window.shell, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: names(window) == ["Ann Lee"])


def test_bringing_in_many_can_be_stopped(window: Window, qtbot: QtBot, packet: MakePacket) -> None:
    files = [packet(f"{n}.pdf", f"Person {n}") for n in range(6)]
    window.receiving.open_files(files)
    wait_for(qtbot, window, "6 files: 6 ready")
    press_when_ready(qtbot, window, "Bring in the 6 that are ready")
    press_when_ready(qtbot, window, "Stop")
    qtbot.waitUntil(lambda: bool(buttons(window, "Bring in the ")), timeout=15_000)
    assert "Ann Lee" in names(window)
    left = 7 - len(names(window))
    wait_for(qtbot, window, f"{6 - left} brought in, {left} ready")
    again = buttons(window, "Bring in the ")[0]
    again.click()
    wait_for(qtbot, window, "6 files: 6 brought in")
    assert len(names(window)) == 7
