"""Start-up: to a painted window, and to a usable one with three people and three years of journal.

Each run is a process of its own, timed from its start by the system's monotonic clock.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from ldn_prep import clock
from ldn_prep.actions import medications, people
from ldn_prep.actions.journal_days import RecordedDay, record_days
from ldn_prep.actions.stores import Store, start_store
from tests.benchmarks.measuring import Ratio, compare

RUNS = 12
ROOT = Path(__file__).parents[2]


def run() -> Iterator[Ratio]:
    with TemporaryDirectory() as folder:
        store = Path(folder) / "three.store"
        _fill(store)
        program = _child("program", store)
        yield compare(
            "start to a painted window / bare PySide6 window",
            lambda: program_time(_child("bare_window", store), "painted"),
            lambda: program_time(program, "painted"),
            runs=RUNS,
            aim=1.2,
        )
        yield compare(
            "start to a usable window (3 people, 3 years) / the same rows through sqlite3",
            lambda: program_time(_child("sqlite_table", store), "usable"),
            lambda: program_time(program, "usable"),
            runs=RUNS,
            aim=2.0,
        )


def program_time(command: list[str], event: str) -> float:
    """Seconds from the start of the process to the line it prints for the event."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    events = dict(line.split() for line in done.stdout.splitlines())
    return float(events[event]) - began


def _child(name: str, store: Path) -> list[str]:
    return [sys.executable, "-m", f"tests.benchmarks.children.{name}", str(store)]


def _fill(path: Path) -> None:
    store = start_store(path)
    for name in ("Ana Quispe", "Tom Bauer", "Lúcia Nunes"):
        person = people.add_person(store, name).added[0]
        for medicine in ("Norvasc", "Metformin", "LDN"):
            medications.add_medication(store, person, medicine)
        _fill_journal(store, person)
    store.close()


def _fill_journal(store: Store, person_id: str) -> None:
    measures = [measure.id for measure in store.load_person(person_id).measures]
    days = [clock.today() - timedelta(days=n) for n in range(3 * 365)]
    record_days(
        store,
        person_id,
        [
            RecordedDay(day, {m: (day.toordinal() * (5 + n)) % 11 for n, m in enumerate(measures)})
            for day in days
        ],
    )
