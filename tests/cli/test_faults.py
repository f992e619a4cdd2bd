"""Each fault of the world in the real program: its exit code, one line, and nothing written."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions.stores import open_store
from tests.support.faults import not_a_store, store_damaged
from tests.support.faults.disk_full import full_disk
from tests.support.faults.power_cut import cut_power_while_writing
from tests.support.faults.store_locked import locked
from tests.support.faults.store_newer import made_newer
from tests.support.faults.store_read_only import read_only
from tests.support.program import run_program

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and permissions of POSIX")
Run = Callable[..., str]


def _told(code: int, *arguments: object, before: tuple[str, ...] = (), first: str = "") -> str:
    """The one line the program said as it left with this exit code."""
    run = run_program(*arguments, before=before, code=first)
    assert "Traceback" not in run.stderr
    assert run.returncode == code, run.stderr
    assert run.stderr.startswith("ldn-prep: ")
    assert run.stderr.count("\n") == 1
    return run.stderr


def _packets(path: Path) -> int:
    store = open_store(path)
    (person,) = store.load_people()
    made = len(store.load_person(person.id).packets)
    store.close()
    return made


def test_no_such_store(tmp_path: Path) -> None:
    assert "no.store" in _told(3, "--store", tmp_path / "no.store", "packet", "--out", "-")
    assert list(tmp_path.iterdir()) == []


def test_not_a_store(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    not_a_store.text_file(path)
    content = path.read_bytes()
    assert "list.txt" in _told(4, "--store", path, "people")
    assert path.read_bytes() == content


def test_a_newer_store(kept: Path) -> None:
    content = made_newer(kept)
    assert "newer version" in _told(5, "--store", kept, "packet", "--out", "-")
    assert kept.read_bytes() == content


def test_a_locked_store(kept: Path) -> None:
    with locked(kept):
        assert "Another program" in _told(6, "--store", kept, "people")


@posix
def test_a_read_only_store_is_read_but_not_written(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.pdf"
    with read_only(kept) as before:
        assert run_program("--store", kept, "medicines", before=before).returncode == 0
        assert run_program("--store", kept, "check", before=before).returncode == 0
        command = ("--store", kept, "packet", "--out", target)
        assert "read-only" in _told(7, *command, before=before)
    assert not target.exists()
    assert _packets(kept) == 0


@posix
def test_a_full_disk_loses_nothing(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.pdf"
    content = kept.read_bytes()
    assert "p.pdf" in _told(12, "--store", kept, "packet", "--out", target, first=full_disk())
    assert "disk is full" in _told(8, "--store", kept, "backup", first=full_disk())
    assert list(tmp_path.glob("p*")) == []
    assert kept.read_bytes() == content
    assert not list(kept.parent.glob("*.backups/*"))


@posix
def test_a_disk_that_fills_between_file_and_store_leaves_neither(
    kept: Path, tmp_path: Path
) -> None:
    from ldn_prep.actions.packets import preview_packet
    from ldn_prep.packet.options import PacketOptions

    store = open_store(kept)
    (person,) = store.load_people()
    size = len(preview_packet(store.load_person(person.id), PacketOptions()).pdf)
    store.close()
    kept_size = kept.stat().st_size
    assert size < kept_size, "the store has to be the one that does not fit"
    target = tmp_path / "p.pdf"
    told = _told(8, "--store", kept, "packet", "--out", target, first=full_disk(size + 100))
    assert "disk is full" in told
    assert not target.exists()
    assert _packets(kept) == 0


@posix
@pytest.mark.parametrize("room", [0, 250_000])
def test_a_full_disk_stops_the_sample_and_leaves_nothing(tmp_path: Path, room: int) -> None:
    folder = tmp_path / "made"
    assert "disk is full" in _told(8, "sample", folder, first=full_disk(room))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("spoil", store_damaged.KINDS)
def test_damage_is_told_by_check(kept: Path, spoil: Callable[[Path], None]) -> None:
    spoil(kept)
    content = kept.read_bytes()
    _told(4, "--store", kept, "check")
    assert kept.read_bytes() == content


def test_a_power_cut_before_is_healed(kept: Path) -> None:
    cut_power_while_writing(kept)
    run = run_program("--store", kept, "people")
    assert (run.returncode, run.stderr) == (0, "")
    assert "Ana Quispe" in run.stdout


def test_no_such_person(kept: Path) -> None:
    assert "Zoe" in _told(10, "--store", kept, "packet", "--person", "Zoe", "--out", "-")
