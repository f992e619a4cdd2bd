"""The account of front-desk mode: who made which packet out, when, and on paper or as a file.

One line of JSON each, added at the end of a file beside the store. No name of a patient and nothing
of their health: a person and a visit are the store's own random ids.
"""

import getpass
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from ldn_prep import clock
from ldn_prep.errors import CannotWriteFile
from ldn_prep.records import Packet
from ldn_prep.store import is_desk_only


@dataclass(frozen=True, slots=True)
class AccountLine:
    """`at` is ISO 8601 in UTC; `who` is the name of the computer's account, "" when it has none.

    `edition` is the packet's number; `visit` is "" for a packet of no visit.
    """

    at: str
    who: str
    person: str
    visit: str
    edition: int
    way: str


def account_file(store_path: Path) -> Path:
    return store_path.with_name(store_path.name + ".printed.jsonl")


def note_packet(store_path: Path, packet: Packet) -> None:
    """Nothing unless front-desk mode is on. Raises CannotWriteFile: nothing goes out unnoted."""
    if not is_desk_only(store_path):
        return
    line = AccountLine(
        at=clock.now().isoformat(timespec="seconds"),
        who=_who(),
        person=packet.person_id,
        visit=packet.visit_id or "",
        edition=packet.number,
        way=packet.way.value,
    )
    _append(account_file(store_path), json.dumps(asdict(line)) + "\n")


def read_account(store_path: Path) -> tuple[AccountLine, ...]:
    """The oldest first; a line that cannot be read (a power cut) is left out."""
    try:
        lines = account_file(store_path).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return ()
    return tuple(line for line in map(_read, lines) if line is not None)


def _read(line: str) -> AccountLine | None:
    try:
        return AccountLine(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _append(path: Path, line: str) -> None:
    """In one piece, so that several programs may write at once."""
    try:
        file = os.open(path, os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600)
        try:
            os.write(file, line.encode("utf-8"))
            os.fsync(file)
        finally:
            os.close(file)
    except OSError as error:
        raise CannotWriteFile(path=path) from error


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
