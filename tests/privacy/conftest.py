"""A home of its own for a run of the program, so that everything it writes is found again."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FROZEN_NOW
from tests.privacy.canary import make_canary
from tests.support.program import ROOT

_FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/AppData",
    "LOCALAPPDATA": "home/LocalAppData",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
    "TEMP": "tmp",
    "TMP": "tmp",
    "LDN_PREP_DATA": "data",
}


@dataclass(frozen=True)
class Home:
    """`asked_for` is where the person lets files go; `store` lies in a folder of its own."""

    folder: Path
    store: Path
    asked_for: Path

    @property
    def unasked(self) -> tuple[Path, ...]:
        """Everywhere else a program may write by itself."""
        return tuple(self.folder / each for each in ("home", "tmp", "data", "run"))

    def strays(self, written: list[str]) -> list[str]:
        """Files opened for writing outside of all that; Python's own compiled files left out."""
        allowed = (self.store.parent, self.asked_for, *self.unasked)
        return [
            each
            for each in written
            if each != os.devnull
            and not each.isdigit()  # a pipe, by its number
            and "__pycache__" not in each
            and not any(Path(each).is_relative_to(folder) for folder in allowed)
        ]

    def run_child(self, name: str, asked: dict[str, Any]) -> dict[str, Any]:
        """What the child answered. What it is asked to do does not stand in its arguments."""
        environment = {name: str(self.folder / where) for name, where in _FOLDERS.items()}
        run = subprocess.run(
            [sys.executable, "-m", f"tests.privacy.children.{name}"],
            cwd=ROOT,
            env={**os.environ, **environment, "SOURCE_DATE_EPOCH": FROZEN_NOW, "TZ": "UTC"},
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        assert run.returncode == 0, run.stderr[-3000:]
        return dict(json.loads(run.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder = tmp_path_factory.mktemp("privacy")
    for each in ("home", "tmp", "data", "run", "kept", "asked"):
        (folder / each).mkdir(mode=0o700)
    store = folder / "kept" / "ldn-prep.store"
    with pytest.MonkeyPatch.context() as fixed:
        fixed.setenv("SOURCE_DATE_EPOCH", FROZEN_NOW)
        make_canary(store)
    return Home(folder, store, folder / "asked")
