"""The program runs where no network module can be had, and it imports none itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.privacy.children.watched import FORBIDDEN, OTHERS_ONLY
from tests.support.program import ROOT

_ALONE = (
    "from tests.privacy.children import watched; watched.no_network();"
    "import sys, importlib, pkgutil, ldn_prep;"
    "names = [m.name for m in pkgutil.walk_packages(ldn_prep.__path__, 'ldn_prep.')];"
    "[importlib.import_module(n) for n in names if n != 'ldn_prep.__main__'];"
    "assert len(names) > 200, len(names);"
    "assert not watched.sockets, watched.sockets;"
    "sys.exit(', '.join(n for n in watched.FORBIDDEN if n in sys.modules) or 0)"
)


def test_every_module_of_the_program_can_be_imported_without_a_network() -> None:
    run = _run(_ALONE)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("name", [*FORBIDDEN, *OTHERS_ONLY])
def test_the_gate_holds(name: str, tmp_path: Path) -> None:
    """A module of the program that imports a network module is stopped."""
    ours = tmp_path / "ldn_prep"
    ours.mkdir()
    (ours / "careless.py").write_text(f"import {name}\n", encoding="utf-8")
    code = (
        "from tests.privacy.children import watched; watched.no_network();"
        f"import sys; sys.path.insert(0, {str(ours)!r}); import careless"
    )
    run = _run(code)
    assert "ImportError" in run.stderr


def test_whoever_is_let_through_has_a_socket_that_cannot_be_made() -> None:
    code = (
        "from tests.privacy.children import watched; watched.no_network();"
        "import http.client;"
        "http.client.HTTPConnection('127.0.0.1', 9).request('GET', '/')"
    )
    assert "no socket is opened by this program" in _run(code).stderr


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
