"""The power goes in the middle of a change: half of it is in the file, the rest never comes."""

import subprocess
import sys
from pathlib import Path

_CHILD = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE person SET name = 'half written', address = ?", ("x" * 1_000_000,))
connection.execute("UPDATE person SET address = ?", ("y" * 2_000_000,))
os.kill(os.getpid(), 9)
"""


def cut_power_while_writing(path: Path) -> None:
    """Leaves a half-written file beside the journal that can take it back."""
    subprocess.run([sys.executable, "-c", _CHILD, str(path)], check=False, timeout=60)
    assert path.with_name(path.name + "-journal").exists()
