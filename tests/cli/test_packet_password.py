"""A packet with a password: asked for without showing it, or read from a file, and never kept."""

import getpass
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from ldn_prep.actions.stores import open_store, start_store
from tests.journeys.reading import text_of

Say = Callable[..., tuple[int, str, str]]
Types = Callable[..., list[str]]


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Types:
    """Somebody at a terminal who types these, one after the other; gives what is left."""

    def _types(*words: str) -> list[str]:
        left = list(words)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(getpass, "getpass", lambda *_args, **_more: left.pop(0))
        return left

    return _types


@pytest.fixture
def word(tmp_path: Path) -> Path:
    file = tmp_path / "word.txt"
    file.write_bytes("contraseña tulip\r\nsecond line\n".encode())
    return file


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "clinic" / "ldn-prep.store"
    start_store(path).close()
    return path


@pytest.fixture
def locked(say: Say, kept: Path, word: Path, tmp_path: Path) -> Path:
    """Ana's packet with its data, behind the first line of `word`."""
    target = tmp_path / "locked.pdf"
    fields = ("--out", target, "--with-data", "--password-file", word)
    assert say("packet", "--store", kept, *fields)[0] == 0
    return target


def names(path: Path) -> list[str]:
    store = open_store(path)
    found = [each.name for each in store.load_people()]
    store.close()
    return found


def unlocked_text(path: Path, password: str) -> str:
    with pikepdf.open(path, password=password) as file:
        file.save(path.with_suffix(".open.pdf"), encryption=False)
    return text_of(path.with_suffix(".open.pdf"))


def files_below(folder: Path) -> Iterator[bytes]:
    return (each.read_bytes() for each in folder.rglob("*") if each.is_file())


def test_the_password_is_asked_for_twice(
    say: Say, types: Types, kept: Path, tmp_path: Path
) -> None:
    target, left = tmp_path / "out" / "p.pdf", types("tulip", "tulip")
    target.parent.mkdir()
    code, out, err = say("packet", "--store", kept, "--out", target, "--password")
    assert (code, out, left) == (0, f"{target}\n", [])
    assert "forgotten" in err
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    assert "Norvasc" in unlocked_text(target, "tulip")


def test_it_is_kept_nowhere_and_never_shown(
    say: Say, types: Types, kept: Path, tmp_path: Path, own_data_folder: Path
) -> None:
    types("tulip-unique", "tulip-unique")
    said = say("packet", "--store", kept, "--out", tmp_path, "--password", "--remember")
    assert "tulip-unique" not in "".join(map(str, said))
    for folder in (tmp_path, own_data_folder):
        assert not any(b"tulip-unique" in each for each in files_below(folder))


@pytest.mark.parametrize("typed", [("tulip", "rose"), ("",), ("a" * 200,)])
def test_nothing_is_written_when_it_cannot_be_used(
    say: Say, types: Types, kept: Path, tmp_path: Path, typed: tuple[str, ...]
) -> None:
    types(*typed)
    target = tmp_path / "p.pdf"
    code, out, err = say("packet", "--store", kept, "--out", target, "--password")
    assert (code, out) == (11, "")
    assert "password" in err
    assert not target.exists()


def test_the_first_line_of_a_file_is_the_password(
    say: Say, kept: Path, word: Path, tmp_path: Path
) -> None:
    target = tmp_path / "p.pdf"
    code, _, err = say("packet", "--store", kept, "--out", target, "--password-file", word)
    assert (code, err) == (0, "")
    assert "Norvasc" in unlocked_text(target, "contraseña tulip")


def test_a_file_that_is_not_there_or_no_text_is_told(say: Say, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\xfd")
    for name in ("missing", "binary"):
        code, out, err = say(
            "packet", "--store", kept, "--out", tmp_path, "--password-file", tmp_path / name
        )
        assert (code, out) == (10, "")
        assert name in err


@pytest.mark.parametrize(
    "more",
    [
        ["--password", "--password-file", "x"],
        ["--password", "--format", "text"],
        ["--password"],
    ],
)
def test_what_makes_no_sense_is_said(say: Say, kept: Path, tmp_path: Path, more: list[str]) -> None:
    """The last one: nobody is at the terminal to be asked."""
    code, out, err = say("packet", "--store", kept, "--out", tmp_path, *more)
    assert (code, out) == (2, "")
    assert err


def test_a_locked_packet_is_taken_in_with_its_password(
    say: Say, locked: Path, word: Path, empty: Path
) -> None:
    code, out, _ = say("receive", "--store", empty, "--new", "--password-file", word, locked)
    assert code == 0
    assert "entries brought in" in out
    assert names(empty) == ["Ana Quispe"]


def test_taking_in_asks_until_it_is_right(
    say: Say, types: Types, locked: Path, empty: Path
) -> None:
    left = types("rose", "contrasen\u0303a tulip")
    assert say("receive", "--store", empty, "--new", locked)[0] == 0
    assert left == []
    assert names(empty) == ["Ana Quispe"]


def test_taking_in_gives_up_after_three_and_changes_nothing(
    say: Say, types: Types, locked: Path, empty: Path
) -> None:
    left = types("a", "b", "c", "d")
    code, out, err = say("receive", "--store", empty, "--new", locked)
    assert (code, out, left) == (17, "", ["d"])
    assert "password" in err
    assert names(empty) == []


def test_one_password_serves_several_files(
    say: Say, types: Types, locked: Path, empty: Path
) -> None:
    other = locked.with_stem("other")
    other.write_bytes(locked.read_bytes())
    left = types("contraseña tulip")
    assert say("receive", "--store", empty, "--dry-run", locked, other)[0] == 0
    assert left == []


def test_the_choices_of_data_and_code_are_remembered(say: Say, kept: Path, tmp_path: Path) -> None:
    def attached(*more: str) -> tuple[bool, bool]:
        target = tmp_path / "p.pdf"
        assert say("packet", "--store", kept, "--out", target, "--replace", *more)[0] == 0
        with pikepdf.open(target) as file:
            return bool(file.attachments), "Medicine list to scan" in text_of(target)

    assert attached() == (False, False)
    assert attached("--with-data", "--list-code", "--remember") == (True, True)
    assert attached() == (True, True)
    assert attached("--without-data") == (False, True)
    assert attached("--without-data", "--no-list-code", "--remember") == (False, False)
    assert attached() == (False, False)
