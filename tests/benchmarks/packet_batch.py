"""A thousand different packets on all cores against as many times one, and the memory they take."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.benchmarks.measuring import Ratio

PACKETS = 1000
_ALONE = 60
_MARKS = (0.1, 0.5, 1.0)


class Written(NamedTuple):
    """After one packet: seconds since the first began, seconds of work in them, memory in use."""

    taken: float
    worked: float
    memory_kb: int


def run() -> Iterator[Ratio | str]:
    cores = os.cpu_count() or 1
    (alone,) = _written([(0, _ALONE)])
    one = statistics.median(_gaps([each.taken for each in alone]))
    share = PACKETS // cores
    workers = _written([(place * share, (place + 1) * share) for place in range(cores)])
    whole = max(worker[-1].taken for worker in workers)
    name = f"{share * cores} packets on {cores} cores / {share} times one packet"
    yield Ratio(name, [one * share], [whole], 1.1)
    work_alone = statistics.median(_gaps([each.worked for each in alone]))
    work = sum(worker[-1].worked for worker in workers) / (share * cores)
    yield f"    work for one: {work_alone * 1000:.0f} ms alone, {work * 1000:.0f} ms in the batch"
    for mark in _MARKS:
        memory = max(worker[round(share * mark) - 1].memory_kb for worker in workers)
        yield f"    after {round(share * cores * mark)} packets: {memory / 1000:.0f} MB a process"


def _written(shares: list[tuple[int, int]]) -> list[list[Written]]:
    """What each process says after each of its packets; all of them run at once."""
    command = [sys.executable, "-m", "tests.benchmarks.children.packets"]
    running = [
        subprocess.Popen([*command, *map(str, share)], stdout=subprocess.PIPE, text=True)
        for share in shares
    ]
    return [list(map(_read, child.communicate()[0].splitlines())) for child in running]


def _read(line: str) -> Written:
    taken, worked, memory = line.split()
    return Written(float(taken), float(worked), int(memory))


def _gaps(seconds: list[float]) -> list[float]:
    return [later - earlier for earlier, later in pairwise(seconds)]
