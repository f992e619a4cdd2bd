"""Keeping a packet: file and number, or neither; numbers are never given twice."""

from pathlib import Path

import pytest

from ldn_prep.actions.packets import keep_packet, preview_packet, save_packet
from ldn_prep.actions.stores import Store
from ldn_prep.actions.writing_files import FileExists
from ldn_prep.errors import CannotWriteFile, NotAccepted, StoreLocked
from ldn_prep.packet.options import PacketOptions
from ldn_prep.store import open_store
from tests.support.faults.store_locked import locked


def _numbers(store: Store, person_id: str) -> list[int]:
    return [packet.number for packet in store.load_person(person_id).packets]


def test_file_and_number_are_kept_together(store: Store, person_id: str, tmp_path: Path) -> None:
    for number in (1, 2):
        records = store.load_person(person_id)
        packet = preview_packet(records, PacketOptions())
        save_packet(store, records, packet, tmp_path / f"{number}.pdf")
        assert (tmp_path / f"{number}.pdf").read_bytes() == packet.pdf
    assert _numbers(store, person_id) == [1, 2]


def test_without_the_file_no_number_is_kept(store: Store, person_id: str, tmp_path: Path) -> None:
    records = store.load_person(person_id)
    packet = preview_packet(records, PacketOptions())
    (tmp_path / "there.pdf").write_bytes(b"mine")
    with pytest.raises(FileExists):
        save_packet(store, records, packet, tmp_path / "there.pdf")
    with pytest.raises(CannotWriteFile):
        save_packet(store, records, packet, tmp_path / "no" / "p.pdf")
    assert _numbers(store, person_id) == []
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"


def test_without_the_store_no_file_is_written(store: Store, person_id: str, tmp_path: Path) -> None:
    records = store.load_person(person_id)
    packet = preview_packet(records, PacketOptions())
    impatient = open_store(store.path, busy_seconds=0.05)
    with locked(store.path, "IMMEDIATE"), pytest.raises(StoreLocked):
        save_packet(impatient, records, packet, tmp_path / "p.pdf")
    impatient.close()
    assert not (tmp_path / "p.pdf").exists()


def test_a_number_another_window_gave_meanwhile_is_not_given_again(
    store: Store, person_id: str, tmp_path: Path
) -> None:
    records = store.load_person(person_id)
    packet = preview_packet(records, PacketOptions())
    keep_packet(store, records, PacketOptions(), number=1, made_at=packet.made_at)
    with pytest.raises(NotAccepted):
        save_packet(store, records, packet, tmp_path / "p.pdf")
    assert not (tmp_path / "p.pdf").exists()
    assert _numbers(store, person_id) == [1]
