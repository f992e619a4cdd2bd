"""Killed while it is being used: what was called saved is there. The long run is a benchmark."""

import sys
from pathlib import Path

import pytest

from tests.support.killing import Harness


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not a signal there")
def test_what_was_called_saved_survives_kills(tmp_path: Path) -> None:
    harness = Harness(tmp_path / "kept" / "ldn-prep.store", seed=7)
    for _ in range(4):
        assert harness.kill_once() == []
    assert harness.saved > 0
