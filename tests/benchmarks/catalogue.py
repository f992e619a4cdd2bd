"""Names of medicines: how many are heard, how many wrongly, and how fast they are read and found.

`names/opioids.txt` and `names/innocent.txt` are written from public knowledge: what people, portals
and scanners make of names, and names and words that only look alike.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ldn_prep import paths
from ldn_prep.catalogue import classes_of, recognise, search_names
from ldn_prep.catalogue.names import ingredients, products
from tests.benchmarks.measuring import Ratio, compare

ROOT = Path(__file__).parents[2]
FRAME = 1 / 60
OPIOID_CLASSES = {"opioid", "opioid_like", "gut_opioid"}
RUNS = 12
TYPED_NAMES = 500

_READ_AND_SPLIT = """
import time
from pathlib import Path
began = time.perf_counter()
rows = [
    line.split("\\t")
    for path in sorted(Path({folder!r}).glob("*/*.tsv"))
    for line in path.read_text("utf-8").split("\\n")
]
print(time.perf_counter() - began)
"""
_BUILD = """
import time
from ldn_prep.catalogue.recognising import recognise
began = time.perf_counter()
recognise("naltrexone")
print(time.perf_counter() - began)
"""


@dataclass(frozen=True)
class Tally:
    name: str
    total: int
    wrong: list[str]

    def __str__(self) -> str:
        lines = [f"{self.name}: {self.total - len(self.wrong)} of {self.total}"]
        return "\n".join([*lines, *(f"    not so: {text}" for text in self.wrong)])


@dataclass(frozen=True)
class Keystrokes:
    """Seconds each; the first of a session reads the names of its letter."""

    name: str
    taken: list[float]

    def __str__(self) -> str:
        median, worst = statistics.median(self.taken), max(self.taken)
        return (
            f"{self.name}: {len(self.taken)} keystrokes, median {median * 1000:.2f} ms, "
            f"worst {worst * 1000:.2f} ms ({worst / FRAME:.2f} of a frame)"
        )


def run() -> Iterator[Ratio | Tally | Keystrokes]:
    opioids, innocent = _lines("opioids.txt"), _lines("innocent.txt")
    yield Tally("opioid writings heard", len(opioids), [t for t in opioids if not _is_opioid(t)])
    yield Tally("other writings left in peace", len(innocent), list(filter(_is_opioid, innocent)))
    own = _innocent_names()
    yield Tally(
        "other names of the catalogue left in peace", len(own), list(filter(_is_opioid, own))
    )
    folder = str(paths.resources() / "catalogue")
    yield compare(
        f"indexing {len(ingredients()) + len(products())} names / reading and splitting them",
        lambda: _in_a_process(_READ_AND_SPLIT.format(folder=folder)),
        lambda: _in_a_process(_BUILD),
        runs=RUNS,
        aim=10.0,
    )
    typed = _typed_names()
    yield Keystrokes("first of a session", [_in_a_process(_first_key(text)) for text in "apcm"])
    for name, change in (("names as they are", str), ("names with a letter missing", _slipped)):
        _type([change(text) for text in typed])
        yield Keystrokes(name, _type([change(text) for text in typed]))


def _lines(file: str) -> list[str]:
    """One name a line, or several parted by ";"; "#" begins a note."""
    text = (Path(__file__).parent / "names" / file).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [part.strip() for line in lines for part in line.split(";") if part.strip()]


def _is_opioid(text: str) -> bool:
    return bool(OPIOID_CLASSES & classes_of(recognise(text).ingredients))


def _innocent_names() -> list[str]:
    plain = [name for name, each in ingredients().items() if not OPIOID_CLASSES & each.classes]
    made = [p.name for p in products() if not OPIOID_CLASSES & classes_of(p.ingredients)]
    return plain + made


def _typed_names() -> list[str]:
    names = [*ingredients(), *(product.name for product in products())]
    return names[:: max(1, len(names) // TYPED_NAMES)][:TYPED_NAMES]


def _slipped(name: str) -> str:
    return name[:2] + name[3:]


def _type(names: list[str]) -> list[float]:
    return [
        _seconds(lambda text=name[:end]: search_names(text, 6))  # type: ignore[misc]
        for name in names
        for end in range(1, len(name) + 1)
    ]


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _first_key(text: str) -> str:
    """The window reads the names at its start and loads the search while it is idle."""
    return (
        "import time\n"
        "from ldn_prep.catalogue import recognise, search_names\n"
        "recognise('naltrexone')\n"
        "began = time.perf_counter()\n"
        f"search_names({text!r}, 6)\n"
        "print(time.perf_counter() - began)\n"
    )


def _in_a_process(code: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)
