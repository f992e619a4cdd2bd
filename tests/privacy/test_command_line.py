"""Used in anger from a prompt, the program leaves nothing of a person where it was not asked to."""

from typing import Any

import pytest

from tests.privacy.canary import NAME, WORD, sung_fields
from tests.privacy.conftest import Home
from tests.privacy.searching import files_in, singing, tells

NOBODY = f"no-such-{WORD}"


@pytest.fixture(scope="module")
def answer(home: Home) -> dict[str, Any]:
    """Thirteen commands, the last ones wrong, and a fault of ours in the fourteenth."""
    store, out = ["--store", str(home.store)], home.asked_for
    packet, text = str(out / "wanted.pdf"), str(out / "wanted.txt")
    commands = [
        [*store, "people"],
        [*store, "medicines"],
        [*store, "questions"],
        [*store, "journal"],
        [*store, "check"],
        [*store, "backup"],
        [*store, "packet", "--with-data", "--out", packet],
        [*store, "packet", "--format", "text", "--out", text],
        [*store, "receive", packet, "--person", NAME],
        [*store, "packet", "--out", str(out / "no folder" / "packet.pdf")],
        [*store, "medicines", "--person", NOBODY],
        [*store, "receive", str(home.store), "--new"],
        [*store, "packet", "--no-such-option"],
    ]
    faulty = [*store, "packet", "--out", str(out / "never.pdf")]
    return home.run_child("using_commands", {"commands": commands, "faulty": faulty})


def test_the_canary_sings_in_every_text_field(home: Home) -> None:
    assert sung_fields() > 60
    assert tells(home.store.read_bytes())


def test_the_commands_did_what_they_say(answer: dict[str, Any]) -> None:
    assert answer["codes"] == [0] * 9 + [12, 10, 17, 2, 70], answer["complaints"]


def test_nothing_of_a_person_is_left_behind(home: Home, answer: dict[str, Any]) -> None:
    assert singing(files_in(*home.unasked)) == []
    assert len(singing(home.asked_for.iterdir())) == 2, "the search finds what is really there"
    assert home.strays(answer["written"]) == []


def test_complaints_and_log_hold_no_entry(home: Home, answer: dict[str, Any]) -> None:
    words = answer["complaints"].replace(NOBODY, "")
    assert "ValueError" in words
    assert WORD not in words
    log = (home.folder / "data" / "ldn-prep.log").read_bytes()
    assert b"ValueError" in log
    assert not tells(log)


def test_no_program_is_started_and_no_socket_opened(answer: dict[str, Any]) -> None:
    assert answer["started"] == []
    assert answer["sockets"] == []
    assert not tells(answer["arguments"].encode())
