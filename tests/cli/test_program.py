"""The program as it is started: help, language, exit codes, and no traceback, whatever comes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep import __version__
from ldn_prep.actions import stores
from ldn_prep.cli import group
from tests.support.program import ROOT, run_program

Say = Callable[..., tuple[int, str, str]]
COMMANDS = (
    *("packet", "packets", "day", "day-in", "sample", "people", "archive", "move", "medicines"),
    *("questions", "journal", "journal-in", "journal-out", "receive", "check", "backup"),
    *("backups", "restore", "recover", "erase", "lock", "unlock"),
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


@pytest.mark.parametrize("command", [(), *((each,) for each in COMMANDS)])
def test_help_names_every_option(say: Say, command: tuple[str, ...]) -> None:
    code, out, err = say(*command, "--help")
    assert (code, err) == (0, "")
    assert "--store" in out
    assert all(each in out for each in COMMANDS) or command


def test_help_speaks_the_language_asked_for(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LDN_PREP_LANGUAGE", "en-XA")
    for command in ((), *((each,) for each in COMMANDS)):
        code, out, _ = say(*command, "--help")
        assert code == 0
        assert "⟦" in out


def test_errors_speak_the_language_asked_for(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LDN_PREP_LANGUAGE", "en-XA")
    code, _, err = say("people", "--store", "nowhere.store")
    assert code == 3
    assert err.startswith("ldn-prep: ⟦")


def test_version(say: Say) -> None:
    assert say("--version") == (0, f"ldn-prep, version {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments", [("frobnicate",), ("people", "--frob"), ("packet", "--page", "a5"), ("sample",)]
)
def test_what_is_not_understood_is_one_line_and_exit_2(
    say: Say, arguments: tuple[str, ...]
) -> None:
    code, out, err = say(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("ldn-prep: ")
    assert err.count("\n") == 1
    assert "--help" in err


def test_help_needs_neither_the_store_nor_qt() -> None:
    code = """
import sys, atexit
def show():
    heavy = {"sqlalchemy", "PySide6", "reportlab", "ldn_prep.records"}
    print("loaded:", sorted(heavy & set(sys.modules)))
atexit.register(show)
"""
    run = run_program("packet", "--help", code=code)
    assert run.returncode == 0
    assert run.stdout.endswith("loaded: []\n")


def test_the_store_may_be_named_before_or_after_or_by_the_environment(
    say: Say, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = say("--store", kept, "people")
    assert listed[0] == 0
    assert say("people", "--store", kept) == listed
    assert say("--store", "nowhere.store", "people", "--store", kept) == listed
    monkeypatch.setenv("LDN_PREP_STORE", str(kept))
    assert say("people") == listed


def test_without_a_store_nothing_is_made(say: Say, own_data_folder: Path) -> None:
    code, out, err = say("people")
    assert (code, out) == (3, "")
    assert "ldn-prep.store" in err
    assert not own_data_folder.exists()


def test_a_fault_of_ours_is_a_short_report_without_entries(
    say: Say, kept: Path, own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("Ana Quispe takes Norvasc")

    monkeypatch.setattr(stores.Store, "load_people", break_down)
    code, out, err = say("--store", kept, "people")
    assert (code, out) == (70, "")
    assert "RuntimeError at" in err
    assert err.count("\n") == 1
    log = (own_data_folder / "ldn-prep.log").read_text(encoding="utf-8")
    assert "RuntimeError at" in log
    for told in (err, log):
        assert "Ana" not in told
        assert "Norvasc" not in told


def test_interrupting_is_quiet(say: Say, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(stores.Store, "load_people", interrupt)
    assert say("--store", kept, "people") == (130, "", "")


@posix
def test_a_reader_that_goes_away_is_no_fault(sample: Path) -> None:
    command = [sys.executable, "-m", "ldn_prep", "--store", str(sample), "journal", "--json"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=30), err) == (141, b"")


@posix
def test_a_terminal_of_few_letters_gets_what_it_can_show(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("LDN_PREP_LANGUAGE", "en-XA")
    run = run_program("--store", kept, "questions")
    assert run.returncode == 0
    assert "Ana Quispe" in run.stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_the_window_is_refused_in_words(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, out, err = say()
    assert (code, out) == (15, "")
    assert "display" in err


def test_without_qt_the_window_is_refused_in_words(own_data_folder: Path) -> None:
    from tests.cli.test_packet import NO_QT

    run = run_program(code=NO_QT)
    assert (run.returncode, run.stdout) == (15, "")
    assert "Qt could not be loaded" in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_broken_settings_file_is_told_and_kept(
    say: Say, kept: Path, own_data_folder: Path
) -> None:
    own_data_folder.mkdir()
    (own_data_folder / "settings.json").write_text("{", encoding="utf-8")
    code, _, err = say("--store", kept, "people")
    assert code == 0
    assert "settings.json.broken" in err
    assert (own_data_folder / "settings.json.broken").read_text(encoding="utf-8") == "{"


def test_every_part_builds_a_command_of_its_own_name() -> None:
    from ldn_prep.i18n import translator

    assert [part.build(translator()).name for part in group.PARTS] == list(COMMANDS)
