"""Passwords of files that are taken in: from a file, or asked for at the terminal."""

from pathlib import Path
from typing import Final, Protocol, TypeVar

from ldn_prep.cli.door import Door
from ldn_prep.cli.packet_password import can_prompt, prompt_password, read_password
from ldn_prep.exchange.fhir.faults import NeedsPassword

_MOST_TRIES: Final = 3
T_co = TypeVar("T_co", covariant=True)


class _Opens(Protocol[T_co]):
    def __call__(self, *, password: str) -> T_co: ...


class Passwords:
    """One password, once given, is tried on the files after it too: a clinic's are often alike."""

    def __init__(self, door: Door, file: Path | None):
        """Raises NotFound for a password file that cannot be read."""
        self._door = door
        self._from_file = file is not None
        self._password = read_password(file) if file is not None else ""

    def open(self, file: Path, attempt: _Opens[T_co]) -> T_co:
        """What `attempt` gives for the right password; asks at the terminal if there is one.

        Raises NeedsPassword, and what `attempt` raises.
        """
        tries = 0
        while True:
            try:
                return attempt(password=self._password)
            except NeedsPassword:
                if self._from_file or not can_prompt() or tries == _MOST_TRIES:
                    raise
            tries += 1
            t = self._door.t
            self._password = prompt_password(t("Password of {file}", file=file.name))
