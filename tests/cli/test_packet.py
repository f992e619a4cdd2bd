"""`ldn-prep packet`: where the file goes, what it holds, and that nothing is replaced unasked."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import people
from ldn_prep.actions.stores import open_store, start_store
from ldn_prep.cli.packet_options import RANGES, SHEETS
from ldn_prep.records import JournalRange, PacketSheet
from tests.journeys.reading import text_of
from tests.support.program import run_program

Say = Callable[..., tuple[int, str, str]]
NO_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name)
sys.meta_path.insert(0, NoQt())
"""


def _numbers(path: Path) -> list[int]:
    store = open_store(path)
    kept = [p.number for each in store.load_people() for p in store.load_person(each.id).packets]
    store.close()
    return kept


def test_a_folder_gets_the_suggested_name_and_never_twice_the_same(
    say: Say, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = say("packet", "--store", kept)
    assert (code, out, err) == (0, "visit-packet-2026-05-22-1.pdf\n", "")
    (tmp_path / "visit-packet-2026-05-22-2.pdf").write_bytes(b"someone else's")
    assert say("packet", "--store", kept, "--out", tmp_path)[0] == 0
    assert (tmp_path / "visit-packet-2026-05-22-2.pdf").read_bytes() == b"someone else's"
    assert (tmp_path / "visit-packet-2026-05-22-2-2.pdf").exists()
    assert _numbers(kept) == [1, 2]


def test_an_existing_file_is_replaced_only_when_asked(say: Say, kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.pdf"
    target.write_bytes(b"kept")
    code, out, err = say("packet", "--store", kept, "--out", target)
    assert (code, out) == (12, "")
    assert "mine.pdf" in err
    assert target.read_bytes() == b"kept"
    assert _numbers(kept) == []
    assert say("packet", "--store", kept, "--out", target, "--replace")[0] == 0
    assert "Ana Quispe" in text_of(target)
    assert _numbers(kept) == [1]


@pytest.mark.parametrize("place", ["no/p.pdf", "kept/ldn-prep.store/p.pdf", "x" * 252 + ".pdf"])
def test_a_place_that_cannot_be_written_is_told(
    say: Say, kept: Path, tmp_path: Path, place: str
) -> None:
    code, out, err = say("packet", "--store", kept, "--out", tmp_path / place)
    assert (code, out) == (12, "")
    assert err.count("\n") == 1
    assert _numbers(kept) == []


def test_plain_text_goes_to_the_next_program(say: Say, kept: Path) -> None:
    code, out, err = say("packet", "--store", kept, "--format", "text", "--out", "-")
    assert (code, err) == (0, "")
    for words in ("Ana Quispe", "Norvasc 5 mg", "How long until I notice anything?"):
        assert words in out
    assert _numbers(kept) == [1]


def test_paper_and_print_size_follow_the_settings_unless_said(
    say: Say, kept: Path, tmp_path: Path, own_data_folder: Path
) -> None:
    own_data_folder.mkdir()
    settings = own_data_folder / "settings.json"
    settings.write_text('{"page_size": "a4", "large_print": true}', encoding="utf-8")
    files = {
        tmp_path / "usual.pdf": (),
        tmp_path / "said.pdf": ("--page", "letter", "--normal-print"),
        tmp_path / "same.pdf": ("--page", "a4", "--large-print"),
    }
    for file, how in files.items():
        assert say("packet", "--store", kept, "--out", file, *how)[0] == 0
    assert [_size(file) for file in files] == [(595, 842), (612, 792), (595, 842)]


def _size(file: Path) -> tuple[int, int]:
    import pypdfium2

    with pypdfium2.PdfDocument(file) as pdf:
        width, height = pdf[0].get_size()
    return round(width), round(height)


def test_the_packet_speaks_its_own_language(say: Say, kept: Path) -> None:
    packet = ("packet", "--store", kept, "--format", "text", "--out", "-", "--language")
    assert "⟦" in say(*packet, "en-XA")[1]
    code, out, err = say(*packet, "tlh")
    assert (code, out) == (2, "")
    assert "tlh" in err


def test_a_letter_no_font_holds_is_told(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "odd.store"
    store = start_store(path)
    people.add_person(store, "Ana \U0001f9e9")
    store.close()
    code, out, err = say("packet", "--store", path, "--out", tmp_path / "p.pdf")
    assert (code, out) == (0, f"{tmp_path / 'p.pdf'}\n")
    assert "U+1F9E9" in err


def test_the_same_store_and_moment_give_the_same_bytes(say: Say, kept: Path) -> None:
    files = [kept.with_name(name) for name in ("a.pdf", "b.pdf")]
    content = kept.read_bytes()
    for file in files:
        kept.write_bytes(content)
        assert say("packet", "--store", kept, "--out", file)[0] == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_packet_is_made_without_qt(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.pdf"
    run = run_program("--store", kept, "packet", "--out", target, code=NO_QT)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"{target}\n", "")
    assert "Norvasc 5 mg" in text_of(target)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of the shell")
def test_a_pdf_goes_to_the_next_program_whole(kept: Path) -> None:
    from subprocess import run

    command = [sys.executable, "-m", "ldn_prep", "--store", str(kept), "packet", "--out", "-"]
    made = run(command, capture_output=True, check=True).stdout
    assert made.startswith(b"%PDF")
    assert "Norvasc 5 mg" in text_of(made)


def test_every_sheet_and_range_of_the_records_can_be_said() -> None:
    assert {each.replace("-", "_") for each in SHEETS} == {each.value for each in PacketSheet}
    assert {each.replace("-", "_") for each in RANGES} == {each.value for each in JournalRange}


def test_sheets_are_added_for_this_packet_and_not_remembered(say: Say, kept: Path) -> None:
    text = ("packet", "--store", kept, "--format", "text", "--out", "-")
    out = say(*text, "--sheet", "front-desk", "--sheet", "blank-questions")[1]
    assert "For the front desk" in out
    assert "More questions" in out
    assert "For the front desk" not in say(*text)[1]


def test_what_is_remembered_counts_until_another_thing_is_said(say: Say, kept: Path) -> None:
    text = ("packet", "--store", kept, "--format", "text", "--out", "-")
    assert say(*text, "--sheet", "front-desk", "--range", "30", "--remember")[0] == 0
    out = say(*text)[1]
    assert "For the front desk" in out
    assert "23 April 2026 to 22 May 2026" in out
    assert "For the front desk" not in say(*text, "--sheet", "none")[1]


def test_only_the_measures_that_were_named_are_printed(say: Say, kept: Path) -> None:
    text = ("packet", "--store", kept, "--format", "text", "--out", "-")
    assert "left out by choice: Sleep, Energy and Function" in say(*text, "--measure", "PAIN")[1]
    code, out, err = say(*text, "--measure", "mood")
    assert (code, out) == (10, "")
    assert "mood" in err


def test_the_name_is_in_the_file_name_when_it_is_asked_for(
    say: Say, kept: Path, tmp_path: Path
) -> None:
    out = say("packet", "--store", kept, "--out", tmp_path, "--name-in-file")[1]
    assert Path(out.strip()).name == "visit-packet-ana-quispe-2026-05-22-1.pdf"


def test_plain_text_renders_no_pdf(say: Say, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ldn_prep.packet import pdf

    monkeypatch.setattr(pdf, "render_pdf", None)
    assert say("packet", "--store", kept, "--format", "text", "--out", "-")[0] == 0
