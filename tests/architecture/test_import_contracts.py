"""The walls of the house hold: who may import whom, and what may not be imported at all."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_import_contract_is_kept() -> None:
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as c; c()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_packet_can_be_built_without_qt_or_click_being_imported() -> None:
    code = (
        "import sys, ldn_prep.actions.packets, ldn_prep.packet.pdf;"
        "found = [m for m in ('PySide6', 'click') if m in sys.modules];"
        "sys.exit(', '.join(found) or 0)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
