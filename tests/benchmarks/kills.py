"""A thousand kills while the program is being used; not a speed, but too long for the tests.

`python -m tests.benchmarks kills` prints how many actions were called saved and how many of them
were missing afterwards.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.support.killing import Harness

TIMES = int(os.environ.get("LDN_PREP_KILLS", "1000"))
_NEW_STORE_AFTER = 50


def run() -> Iterator[str]:
    began, saved, missing = time.monotonic(), 0, []
    done = 0
    while done < TIMES:
        with tempfile.TemporaryDirectory() as folder:
            harness = Harness(Path(folder) / "kept" / "ldn-prep.store", seed=done)
            for _ in range(min(_NEW_STORE_AFTER, TIMES - done)):
                missing += harness.kill_once()
                done += 1
            saved += harness.saved
    minutes = (time.monotonic() - began) / 60
    yield (
        f"kills: {done} kills, {saved} actions called saved, {len(missing)} missing "
        f"({minutes:.1f} minutes)\n" + "\n".join(missing[:20])
    )
