"""Taking files in one after the other: what each holds is told, then brought in where asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ldn_prep.actions.receiving import (
    bring_in_packet,
    match_packet,
    newest_first,
    plan_for,
    read_packet,
)
from ldn_prep.actions.stores import Store
from ldn_prep.cli.choosing import choose_person
from ldn_prep.cli.door import Door
from ldn_prep.cli.faults import NotSaidWhose
from ldn_prep.cli.receiving_locked import Passwords
from ldn_prep.cli.receiving_told import tell_plan
from ldn_prep.errors import LdnPrepError
from ldn_prep.exchange.fhir import Received


@dataclass(frozen=True, slots=True)
class Wanted:
    """For whom: a person named, a new one for each file, or, where `is_sure`, whom name and birth
    date say. None of the three brings nothing in."""

    person: str = ""
    is_new: bool = False
    is_sure: bool = False
    is_dry_run: bool = False

    @property
    def says_whose(self) -> bool:
        return bool(self.person) or self.is_new or self.is_sure


def receive_files(
    door: Door, *, files: tuple[Path, ...], password_file: Path | None, wanted: Wanted
) -> int:
    """The exit code: of the first file that could not be taken in, else 0."""
    return _Receiving(door, files, wanted, Passwords(door, password_file)).run()


class _Receiving:
    def __init__(self, door: Door, files: tuple[Path, ...], wanted: Wanted, passwords: Passwords):
        self._door, self._files, self._wanted = door, files, wanted
        self._passwords = passwords
        self._code = self._failed = 0

    def run(self) -> int:
        t, count = self._door.t, len(set(self._files))
        with self._door.store() as store:
            found = list(self._read_all())
            for place in newest_first([received for _, received in found]):
                file, received = found[place]
                try:
                    self._take_in(store, received)
                except LdnPrepError as error:
                    self._complain(file, error)
        if count > 1 and not self._wanted.is_dry_run:
            done = count - self._failed
            self._door.say(
                t.plural(
                    "{done} of {count} file taken in.",
                    "{done} of {count} files taken in.",
                    count,
                    done=done,
                )
            )
        return self._code

    def _read_all(self) -> Iterator[tuple[Path, Received]]:
        for file in dict.fromkeys(self._files):
            try:
                yield file, self._passwords.open(file, partial(read_packet, file))
            except LdnPrepError as error:
                self._complain(file, error)

    def _take_in(self, store: Store, received: Received) -> None:
        t, wanted = self._door.t, self._wanted
        plan = match_packet(store, received, t)
        person = plan.person.id if plan.person else None
        if wanted.person:
            person = choose_person(store.load_people(), wanted.person).id
        if wanted.person or wanted.is_new:
            person = None if wanted.is_new else person
            plan = plan_for(store, plan, person, t)
        for line in tell_plan(plan, t):
            self._door.say(line)
        if wanted.is_dry_run:
            return
        if not wanted.says_whose or (wanted.is_sure and not plan.is_clear):
            raise NotSaidWhose
        added = len(bring_in_packet(store, plan, person, t).added)
        self._door.say(t.plural("{count} entry brought in.", "{count} entries brought in.", added))

    def _complain(self, file: Path, error: LdnPrepError) -> None:
        """One file is told on its own; with several, which of them it was."""
        if len(self._files) == 1:
            raise error
        t = self._door.t
        told = error.describe(t)
        self._door.complain(t("{file}: {sentence}", file=file, sentence=told))
        self._code = self._code or error.exit_code
        self._failed += 1
