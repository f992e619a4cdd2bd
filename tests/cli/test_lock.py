"""The lock on the command line: asked for where it is needed, never given as an argument."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest

from ldn_prep.actions.locking import is_locked, lock_away, set_lock
from ldn_prep.actions.stores import back_up

Say = Callable[..., tuple[int, str, str]]
PASSPHRASE = "blue sofa dog seven"  # noqa: S105  # of a store made for the test


@pytest.fixture(autouse=True)
def nothing_unlocked() -> Iterator[None]:
    yield
    lock_away()


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A file with the passphrase on its first line."""
    file = tmp_path / "words.txt"
    file.write_text(f"{PASSPHRASE}\nnot this\n", encoding="utf-8")
    return file


@pytest.fixture
def locked(kept: Path) -> Path:
    set_lock(kept, PASSPHRASE)
    lock_away()
    return kept


def test_a_store_is_locked_and_nothing_is_left_to_read(kept: Path, words: Path, say: Say) -> None:
    back_up(kept, "by-hand")
    code, said, complained = say("lock", "--store", kept, "--new-passphrase-file", words)
    assert (code, is_locked(kept)) == (0, True)
    assert "is locked" in said
    assert "gone for good" in complained
    assert "Strong" in complained
    files = [each for each in kept.parent.rglob("*") if each.is_file()]
    assert len(files) == 3
    assert not any(b"Quispe" in each.read_bytes() for each in files)


def test_every_command_asks_for_the_passphrase(locked: Path, say: Say) -> None:
    for command in ("people", "check", "backup", "questions", "medicines"):
        lock_away()
        code, said, complained = say(command, "--store", locked)
        assert (code, said) == (18, "")
        assert "locked with a passphrase" in complained


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_file_answers_for_the_person(locked: Path, words: Path, say: Say, place: str) -> None:
    option = ("--passphrase-file", words, "--store", locked)
    before, after = (option, ()) if place == "before" else ((), option)
    code, said, _ = say(*before, "people", *after)
    assert code == 0
    assert "Ana Quispe" in said


def test_a_wrong_passphrase_is_told_in_a_line(locked: Path, tmp_path: Path, say: Say) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("green sofa", encoding="utf-8")
    code, said, complained = say("people", "--store", locked, "--passphrase-file", wrong)
    assert (code, said) == (19, "")
    assert "not the passphrase" in complained
    assert "green" not in complained
    missing = tmp_path / "no.txt"
    code, _, complained = say("people", "--store", locked, "--passphrase-file", missing)
    assert code == 11
    assert "cannot be read" in complained


def test_the_recovery_sheet_opens_the_store(
    kept: Path, words: Path, tmp_path: Path, say: Say
) -> None:
    sheet = tmp_path / "sheet.pdf"
    arguments = ("lock", "--store", kept, "--new-passphrase-file", words)
    assert say(*arguments, "--recovery-sheet", sheet)[0] == 0
    with pypdfium2.PdfDocument(sheet) as document:
        text = document[0].get_textpage().get_text_bounded()
    found = re.search(r"\b[0-9A-Z]{4}(\s+[0-9A-Z]{4}){6}\b", text)
    assert found
    key = tmp_path / "key.txt"
    key.write_text(" ".join(found[0].split()), encoding="utf-8")
    lock_away()
    code, said, _ = say("people", "--store", kept, "--passphrase-file", key)
    assert code == 0
    assert "Ana Quispe" in said


def test_the_passphrase_is_changed_and_taken_off(
    locked: Path, words: Path, tmp_path: Path, say: Say
) -> None:
    new = tmp_path / "new.txt"
    new.write_text("four green apples sing", encoding="utf-8")
    code, _, complained = say("lock", "--store", locked, "--new-passphrase-file", new)
    assert code == 11
    assert "already" in complained
    files = ("--passphrase-file", words, "--new-passphrase-file", new)
    assert say("lock", "--change", "--store", locked, *files)[0] == 0
    lock_away()
    assert say("people", "--store", locked, "--passphrase-file", words)[0] == 19
    assert say("unlock", "--store", locked, "--passphrase-file", new)[0] == 0
    lock_away()
    code, said, _ = say("people", "--store", locked)
    assert code == 0
    assert "Ana Quispe" in said
    assert say("unlock", "--store", locked)[0] == 11


def test_a_copy_that_cannot_be_locked_is_told_and_erased_when_asked(
    kept: Path, words: Path, say: Say
) -> None:
    copy = back_up(kept, "by-hand")
    content = bytearray(copy.read_bytes())
    content[8192:12288] = bytes(4096)
    copy.write_bytes(content)
    code, _, complained = say("lock", "--store", kept, "--new-passphrase-file", words)
    assert code == 11
    assert str(copy) in complained
    files = ("--passphrase-file", words, "--new-passphrase-file", words)
    code, said, _ = say("lock", "--change", "--erase-copies", "--store", kept, *files)
    assert code == 0
    assert "erased" in said
    assert not copy.exists()


def test_a_machine_without_sqlcipher_says_so_and_opens_plain_stores(
    kept: Path, words: Path
) -> None:
    def exit_code(*arguments: object) -> int:
        command = [sys.executable, "-c", _WITHOUT_SQLCIPHER, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode

    assert exit_code("people", "--store", kept) == 0
    assert exit_code("lock", "--store", kept, "--new-passphrase-file", words) == 20
    set_lock(kept, PASSPHRASE)
    assert exit_code("people", "--store", kept, "--passphrase-file", words) == 20


_WITHOUT_SQLCIPHER = """
import sys
sys.modules["sqlcipher3"] = sys.modules["sqlcipher3.dbapi2"] = None
from ldn_prep.cli import run
sys.exit(run(sys.argv[1:]))
"""


def test_a_person_at_a_terminal_is_asked_without_echo(locked: Path) -> None:
    ours, theirs = pty.openpty()
    arguments = [sys.executable, "-m", "ldn_prep", "people", "--store", str(locked)]
    with subprocess.Popen(
        arguments, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as program:
        os.close(theirs)
        shown = _shown_until(ours, b"recovery key")
        os.write(ours, b"not this\n")
        shown += _shown_until(ours, b"recovery key")
        os.write(ours, PASSPHRASE.encode() + b"\n")
        shown += _shown_until(ours, b"Quispe")
        assert program.wait(30) == 0
    os.close(ours)
    assert b"not this" not in shown
    assert PASSPHRASE.encode() not in shown
    assert b"not the passphrase" in shown


def _shown_until(terminal: int, wanted: bytes) -> bytes:
    shown = b""
    while wanted not in shown:
        shown += os.read(terminal, 4096)
    return shown
