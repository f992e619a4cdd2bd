"""A child that does one command after the other; what to do comes by standard input as JSON.

Nothing of a person stands in its own arguments, so what is found there was put there by the
program. Answers with what was told on standard error and what was watched.
"""

import contextlib
import io
import json
import sys
from pathlib import Path

from tests.privacy.canary import WORD
from tests.privacy.children import watched


def main() -> None:
    watched.watch()
    asked = json.load(sys.stdin)
    from ldn_prep.cli import run

    complaints, codes = io.StringIO(), []
    with contextlib.redirect_stderr(complaints), contextlib.redirect_stdout(io.StringIO()):
        codes = [run(each) for each in asked["commands"]]
        codes.append(_with_a_fault_of_ours(run, asked["faulty"]))
    answer = {
        "codes": codes,
        "complaints": complaints.getvalue(),
        "written": watched.written,
        "started": watched.started,
        "sockets": watched.sockets,
        "arguments": Path("/proc/self/cmdline").read_text() if Path("/proc").exists() else "",
    }
    sys.stdout.write(json.dumps(answer))


def _with_a_fault_of_ours(run, command: list[str]) -> int:  # type: ignore[no-untyped-def]
    from ldn_prep.actions import packets

    def fail(*_: object, **__: object) -> None:
        medicine = WORD  # a value a careless report would show
        raise ValueError(f"cannot print {medicine}")

    packets.build_content = fail  # type: ignore[assignment]
    return int(run(command))


main()
