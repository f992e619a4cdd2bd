"""Runs the real program in a process of its own, as a person at a prompt would."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_program(
    *arguments: object, before: Sequence[str] = (), code: str = "", cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """`before` is put in front of the interpreter (as `setpriv` is); `code` runs first."""
    start = f"{code}\nimport sys\nfrom ldn_prep.__main__ import main\nmain()"
    how = ["-c", start] if code else ["-m", "ldn_prep"]
    return subprocess.run(
        [*before, sys.executable, *how, *(str(each) for each in arguments)],
        cwd=cwd or ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
