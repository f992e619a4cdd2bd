"""Takes floor and program in turn, so that a slow moment of the machine meets both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """Seconds; `aim` is the most the ratio of medians should be."""

    name: str
    floor: list[float]
    ours: list[float]
    aim: float

    @property
    def ratio(self) -> float:
        return statistics.median(self.ours) / statistics.median(self.floor)

    def __str__(self) -> str:
        floor, ours = (
            f"{min(runs) * 1000:7.1f} / {statistics.median(runs) * 1000:7.1f} ms"
            for runs in (self.floor, self.ours)
        )
        verdict = "within" if self.ratio <= self.aim else "ABOVE"
        return (
            f"{self.name}\n"
            f"    floor {floor}   ours {ours}   (min / median of {len(self.ours)})\n"
            f"    ratio {self.ratio:.2f}, aim at most {self.aim}: {verdict}"
        )


def compare(
    name: str,
    floor: Callable[[], float | None],
    ours: Callable[[], float | None],
    *,
    runs: int,
    aim: float,
    warm_ups: int = 2,
) -> Ratio:
    """Each callable may return its own seconds; None means the call itself is timed."""
    taken: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + warm_ups):
        for each, call in zip(taken, (floor, ours), strict=True):
            seconds = _timed(call)
            if run >= warm_ups:
                each.append(seconds)
    return Ratio(name, *taken, aim)


def _timed(call: Callable[[], float | None]) -> float:
    began = time.perf_counter()
    own = call()
    return own if own is not None else time.perf_counter() - began
