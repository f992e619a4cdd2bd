"""The front desk at its size: 2,000 people with a year of journal each (`LDN_PREP_PEOPLE=10000`).

    python -m tests.benchmarks desk

`LDN_PREP_CLINIC` names a store that was filled before; it is filled there when it is missing.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ldn_prep.actions import batch_work
from ldn_prep.actions.batch import Batch, Progress
from ldn_prep.actions.batch_orders import Outcome, Plan, State, Wishes, plan_day
from ldn_prep.actions.day_list import list_day
from ldn_prep.actions.finding_people import PeopleIndex
from ldn_prep.actions.stores import Store, open_store
from ldn_prep.records import PacketWay
from ldn_prep.store import ticket_for
from tests.benchmarks.clinic import BUSY_DAY, fill_clinic, today_of
from tests.benchmarks.measuring import Ratio
from tests.benchmarks.people import TODAY

PEOPLE = int(os.environ.get("LDN_PREP_PEOPLE", "2000"))
PACKETS = int(os.environ.get("LDN_PREP_PACKETS", "1000"))
ROOT = Path(__file__).parents[2]
_RUNS = 7


@dataclass(frozen=True)
class Figure:
    name: str
    said: str

    def __str__(self) -> str:
        return f"{self.name}\n    {self.said}"


def run() -> Iterator[Ratio | Figure]:
    os.environ["SOURCE_DATE_EPOCH"] = today_of(TODAY)
    with TemporaryDirectory() as folder:
        path = Path(os.environ.get("LDN_PREP_CLINIC") or Path(folder) / "clinic.store")
        if not path.exists():
            fill_clinic(path, PEOPLE)
        yield Figure("the store", f"{PEOPLE} people, {path.stat().st_size / 1e6:,.0f} MB")
        began = time.perf_counter()
        store = open_store(path)
        yield Figure("opening it, read through once", f"{time.perf_counter() - began:.2f} s")
        yield from _everyday(store)
        yield from _batch(store, Path(folder) / "out")
        store.close()
        yield from _window(path, Path(folder) / "saved")


def _everyday(store: Store) -> Iterator[Figure]:
    people = store.load_people()
    visits = list_day(store, TODAY)
    yield _timed("everybody's names", store.load_people)
    yield _timed(f"the list of a day ({len(visits)} visits)", lambda: list_day(store, TODAY))
    index = PeopleIndex(people)
    for query in ("qu", "ana q", "castilo", "1961"):
        yield _timed(f"finding “{query}”", lambda query=query: index.find(query, (), 50))
    ids = iter(person.id for person in people * 2)
    yield _timed("switching: one person's records", lambda: store.load_person(next(ids)))


def _batch(store: Store, folder: Path) -> Iterator[Ratio | Figure]:
    folder.mkdir()
    wishes = Wishes(PacketWay.SAVED, folder)
    began = time.perf_counter()
    plan = plan_day(store, BUSY_DAY, wishes)
    yield Figure(
        f"planning a batch out of {len(plan.orders)} visits", f"{time.perf_counter() - began:.2f} s"
    )
    orders = plan.orders[:PACKETS]
    alone = _one_packet(store, plan, wishes)
    memory = _Memory()
    began = time.perf_counter()
    progress = Batch(ticket_for(store), Plan(orders, ()), wishes, tell=memory.note).run()
    taken = time.perf_counter() - began
    cores = os.cpu_count() or 1
    made = len(progress.with_state(State.MADE))
    floor = alone * len(orders) / cores
    yield Ratio(f"{made} packets / {made} times one packet ÷ {cores} cores", [floor], [taken], 1.1)
    yield Figure("memory of all its processes", memory.said())
    again = time.perf_counter()
    rest = plan_day(store, BUSY_DAY, wishes)
    seconds = time.perf_counter() - again
    yield Figure("knowing what stands already", f"{len(rest.stood)} of them, {seconds:.2f} s")


def _one_packet(store: Store, plan: Plan, wishes: Wishes) -> float:
    """Seconds for one from beginning to end, file and note included; the median of some, warm."""
    batch_work.begin(ticket_for(store), wishes)
    taken = []
    for order in plan.orders[-25:]:
        began = time.perf_counter()
        batch_work.make(order)
        taken.append(time.perf_counter() - began)
    batch_work.end()
    return statistics.median(taken[5:] or taken)


class _Memory:
    """Resident memory of this process and its children, by packets made."""

    def __init__(self) -> None:
        self._seen: dict[int, float] = {}

    def note(self, progress: Progress, _outcome: Outcome) -> None:
        if progress.done in (100, 250, 500, 750, 1000):
            self._seen[progress.done] = _resident(os.getpid())

    def said(self) -> str:
        return ", ".join(f"{size:,.0f} MB at {done}" for done, size in self._seen.items())


def _resident(process: int) -> float:
    """In MB, with all below it; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8")
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in status.splitlines() if "VmRSS" in line), 0) / 1e3
    others = {int(child) for each in _tasks(process) for child in each.split()}
    return own + sum(_resident(child) for child in others | {int(c) for c in children.split()})


def _tasks(process: int) -> Iterator[str]:
    for task in Path(f"/proc/{process}/task").iterdir():
        try:
            yield (task / "children").read_text(encoding="utf-8")
        except OSError:
            continue


def _window(path: Path, folder: Path) -> Iterator[Figure]:
    """The longest time a timer of 5 ms had to wait, in each part of a morning."""
    folder.mkdir()
    command = [sys.executable, "-m", "tests.benchmarks.children.desk_window", str(path)]
    done = subprocess.run(
        [*command, str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    for line in done.stdout.splitlines():
        name, said = line.split("\t")
        yield Figure(name, said)


def _timed(name: str, call: Callable[[], object]) -> Figure:
    taken = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        call()
        taken.append((time.perf_counter() - began) * 1000)
    return Figure(name, f"{min(taken):.1f} / {statistics.median(taken):.1f} ms (min / median)")
