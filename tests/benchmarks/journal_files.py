"""A large export read in, against the bare parser over the same file; and the memory it takes."""

import csv
import random
import tempfile
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from ldn_prep.exchange.journals import (
    Goal,
    ReadingChoices,
    Scale,
    Target,
    Tracked,
    gather,
    look_at,
    read_days,
)
from ldn_prep.records import Direction
from tests.benchmarks.measuring import Ratio, compare

_TODAY = date(2026, 5, 22)
_DAYS = 3_650
_ACHE = Tracked(name="Ache", direction=Direction.HIGHER_IS_WORSE)
_MOOD = Tracked(name="Mood", direction=Direction.HIGHER_IS_BETTER)
_WORDS = {"rad": 10, "good": 8, "meh": 5, "bad": 2, "awful": 0}


def run() -> Iterator[Ratio | str]:
    with tempfile.TemporaryDirectory() as folder:
        daylio = _daylio(Path(folder) / "daylio.csv", a_day=5)
        bearable = _bearable(Path(folder) / "bearable.csv", a_day=25)
        for path, targets in (
            (daylio, {"mood": Target(Goal.SCORE, _MOOD, words=_WORDS), "note": Target(Goal.NOTE)}),
            (bearable, {"Symptom: Ache": Target(Goal.SCORE, _ACHE, _scale())}),
        ):
            size = path.stat().st_size / 1e6
            name = f"import: {path.stem}, {_DAYS} days, {size:.1f} MB / csv.reader"
            choices = ReadingChoices(targets)
            yield compare(
                name, lambda p=path: _bare(p), lambda p=path, c=choices: _ours(p, c), runs=7, aim=2
            )
        yield _memory(bearable, Path(folder), choices)


def _bare(path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for _ in csv.reader(file, strict=True):
            pass


def _ours(path: Path, choices: ReadingChoices) -> None:
    assert read_days(gather(look_at(path)), choices, _TODAY).days


def _memory(small: Path, folder: Path, choices: ReadingChoices) -> str:
    """Peak of a file and of one ten times as long with the same days in it."""
    rows = small.read_text(encoding="utf-8").splitlines(keepends=True)
    large = folder / "ten.csv"
    with large.open("w", encoding="utf-8") as file:
        file.write(rows[0])
        for _ in range(10):
            file.writelines(rows[1:])
    peaks = []
    for path in (small, large):
        tracemalloc.start()
        _ours(path, choices)
        peaks.append(tracemalloc.get_traced_memory()[1] / 1e6)
        tracemalloc.stop()
    return (
        f"import: memory\n    {small.stat().st_size / 1e6:.0f} MB {peaks[0]:.0f} MB at most, "
        f"the same days in {large.stat().st_size / 1e6:.0f} MB {peaks[1]:.0f} MB at most"
    )


def _scale() -> Scale:
    return Scale(Decimal(0), Decimal(4))


def _days() -> Iterator[date]:
    return (_TODAY - timedelta(ago) for ago in range(_DAYS))


def _daylio(path: Path, a_day: int) -> Path:
    chance = random.Random(1)  # noqa: S311
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            [
                "full_date",
                "date",
                "weekday",
                "time",
                "mood",
                "activities",
                "scales",
                "note_title",
                "note",
            ]
        )
        for on in _days():
            for entry in range(a_day):
                mood, note = chance.choice(list(_WORDS)), f"words of entry {entry} " * 5
                row = (on.isoformat(), f"{on:%b %d}", f"{on:%A}", f"{8 + entry}:30 am", mood)
                writer.writerow((*row, "walk | reading | friends", "Stress:\u00a03", "", note))
    return path


def _bearable(path: Path, a_day: int) -> Path:
    chance = random.Random(2)  # noqa: S311
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        header = "date,date formatted,weekday,time of day,category,rating/amount,detail,notes"
        writer.writerow(header.split(","))
        for on in _days():
            for entry in range(a_day):
                kind = ("Ache", "Fog", "Nausea")[entry % 3]
                row = (f"{on.day}th {on:%b %Y}", on.isoformat(), f"{on:%A}", "am", "Symptom")
                writer.writerow((*row, chance.randrange(5), f"{kind} (Moderate)", ""))
    return path
