"""Front-desk mode: packets go out and are noted; nothing a patient wrote can be changed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ldn_prep import clock
from ldn_prep.actions import people, safekeeping, undoing
from ldn_prep.actions.account import account_file, note_packet, read_account
from ldn_prep.actions.desk_mode import (
    enter_desk_mode,
    is_desk_only,
    leave_desk_mode,
    needs_passphrase,
)
from ldn_prep.actions.packets import keep_packet
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.errors import WrongPassphrase
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import Packet, PacketWay
from ldn_prep.store import DeskOnly


@pytest.fixture
def at_desk(store: Store, person_id: str) -> Iterator[Store]:
    enter_desk_mode(store)
    yield store
    leave_desk_mode(store)


def keep(store: Store, person_id: str, number: int = 1) -> None:
    keep_packet(
        store,
        store.load_person(person_id),
        PacketOptions(),
        number=number,
        made_at=clock.now(),
        way=PacketWay.PRINTED,
    )


def test_changes_are_refused_and_nothing_is_changed(at_desk: Store, person_id: str) -> None:
    for change in (
        lambda: people.change_person(at_desk, person_id, phone="555 0100"),
        lambda: people.add_person(at_desk, "Somebody else"),
        lambda: people.mark_person_in_error(at_desk, person_id),
        lambda: safekeeping.erase_person(at_desk, person_id),
        lambda: safekeeping.erase_everything(at_desk),
    ):
        with pytest.raises(DeskOnly):
            change()
    (person,) = at_desk.load_people()
    assert person.phone == ""


def test_what_was_done_before_cannot_be_undone_in_the_mode(store: Store, person_id: str) -> None:
    people.change_person(store, person_id, phone="555 0100")
    other = start_store(store.path)
    enter_desk_mode(other)
    with pytest.raises(DeskOnly):
        undoing.undo(store)  # another window, opened before
    leave_desk_mode(other)
    other.close()
    undoing.undo(store)


def test_packets_are_kept_and_noted_without_a_name(at_desk: Store, person_id: str) -> None:
    keep(at_desk, person_id)
    (line,) = read_account(at_desk.path)
    assert (line.person, line.edition, line.way) == (person_id, 1, "printed")
    assert "Quispe" not in account_file(at_desk.path).read_text(encoding="utf-8")
    assert set(json.loads(account_file(at_desk.path).read_text())) == {
        "at",
        "who",
        "person",
        "visit",
        "edition",
        "way",
    }


def test_without_the_mode_there_is_no_account(store: Store, person_id: str) -> None:
    keep(store, person_id)
    assert not account_file(store.path).exists()
    assert read_account(store.path) == ()


def test_a_line_cut_off_by_a_power_cut_hides_no_other(at_desk: Store, person_id: str) -> None:
    keep(at_desk, person_id)
    with account_file(at_desk.path).open("a", encoding="utf-8") as file:
        file.write('{"at": "2026-\n')
    note_packet(at_desk.path, Packet(person_id=person_id, number=2, made_at=clock.now()))
    assert [each.edition for each in read_account(at_desk.path)] == [1, 2]


def test_a_store_without_a_lock_asks_for_no_passphrase(at_desk: Store) -> None:
    assert not needs_passphrase(at_desk)
    leave_desk_mode(at_desk)
    assert not is_desk_only(at_desk.path)


def test_a_locked_store_lets_nobody_leave_with_a_wrong_passphrase(
    at_desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ldn_prep.actions import desk_mode

    def refuse(_path: Path, passphrase: str) -> None:
        if passphrase != "right":  # noqa: S105
            raise WrongPassphrase

    monkeypatch.setattr(desk_mode, "is_locked", lambda _path: True)
    with pytest.raises(WrongPassphrase):
        leave_desk_mode(at_desk, "wrong", check=refuse)
    assert is_desk_only(at_desk.path)
    leave_desk_mode(at_desk, "right", check=refuse)
    assert not is_desk_only(at_desk.path)
    monkeypatch.undo()
