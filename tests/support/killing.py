"""Kills a program at a random moment while it is being used, and looks for what it called saved."""

import random
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions import people
from ldn_prep.store import check_store, open_store, start_store
from tests.support.program import ROOT

_LEAST, _MOST = 0.0, 0.4  # seconds of work before the kill


@dataclass
class Harness:
    """`kept` is what was called saved, by field; `kills` counts the times, `saved` the actions."""

    path: Path
    seed: int = 1
    kept: dict[str, str] = field(default_factory=dict)
    kills: int = 0
    saved: int = 0

    def __post_init__(self) -> None:
        store = start_store(self.path)
        people.add_person(store, "Ana Quispe")
        store.close()
        self._chance = random.Random(self.seed)  # noqa: S311
        self._next = 0

    def kill_once(self) -> list[str]:
        """Every field that is not what was called saved; empty when all of it is there."""
        tried = self._work_and_die()
        self.kills += 1
        return self._missing(tried)

    def _work_and_die(self) -> tuple[str, str] | None:
        """What was being done when it died, and may or may not be there."""
        child = subprocess.Popen(
            [
                sys.executable, "-m", "tests.support.children.busy_person",
                str(self.path), str(self._chance.randrange(1 << 30)), str(self._next),
            ],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert child.stdout is not None
        lines = [child.stdout.readline()]
        timer = threading.Timer(self._chance.uniform(_LEAST, _MOST), child.kill)
        timer.start()
        lines += child.stdout.readlines()
        child.wait(timeout=60)
        timer.cancel()
        child.stdout.close()
        return self._take(line for line in lines if line.endswith("\n"))

    def _take(self, lines: object) -> tuple[str, str] | None:
        tried = None
        for line in lines:  # type: ignore[attr-defined]
            word, key, value = line.split()
            tried = (key, value) if word == "try" else None
            if word == "saved":
                self.kept[key] = value
                self.saved += 1
        self._next += 100_000
        return tried

    def _missing(self, tried: tuple[str, str] | None) -> list[str]:
        assert check_store(self.path).is_sound
        found = self._found()
        wrong = []
        for key, value in self.kept.items():
            now = found.get(key, "gone")
            if now == value:
                continue
            if tried == (key, now):
                continue
            wrong.append(f"{key}: saved as {value}, found {now}")
        if tried is not None:  # it is settled now, either way
            self.kept[tried[0]] = found.get(tried[0], "gone")
        return wrong

    def _found(self) -> dict[str, str]:
        store = open_store(self.path)
        records = store.load_person(store.load_people()[0].id)
        store.close()
        days = {entry.id: (clock.today() - entry.on) // timedelta(1) for entry in records.entries}
        found = {"phone": records.person.phone or "gone"}
        found |= {f"score-{days[each.entry_id]}": str(each.value) for each in records.scores}
        for each in records.medications:
            found[f"medicine-{each.name_as_typed.split()[1]}"] = "there"
        return found
