"""A wheel carries its resources: installed into an empty environment, it makes a packet there.

PySide6 is left out of that environment on purpose: the command line needs no Qt library.
"""

import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).parents[2]


def _requirements_without_qt() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [each for each in project["dependencies"] if not each.startswith("PySide6")]


def _run(*command: str | Path, cwd: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    run = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_wheel_in_an_empty_environment_makes_a_packet_without_qt(tmp_path: Path) -> None:
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", tmp_path, ROOT, cwd=ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    home = tmp_path / "empty"
    venv.create(home, with_pip=True)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _run(python, "-m", "pip", "install", "-q", *_requirements_without_qt(), cwd=tmp_path)
    _run(python, "-m", "pip", "install", "-q", "--no-deps", wheel, cwd=tmp_path)

    _run(python, "-m", "ldn_prep", "sample", "made", cwd=tmp_path)
    store = tmp_path / "made" / "ldn-prep.store"
    _run(python, "-m", "ldn_prep", "--store", store, "packet", "--out", "p.pdf", cwd=tmp_path)

    assert "PySide6" not in _run(python, "-m", "pip", "list", cwd=tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "p.pdf") as pdf:
        assert len(pdf) >= 3
