"""The store and its folder may be read but not written, even by an administrator."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NO_OVERRIDE = "-dac_override,-dac_read_search,-fowner"


@contextmanager
def read_only(path: Path) -> Iterator[tuple[str, ...]]:
    """Yields what to put in front of the program: root gives up writing where it may not."""
    path.chmod(0o400)
    path.parent.chmod(0o500)
    is_root = os.geteuid() == 0
    yield ("setpriv", f"--bounding-set={_NO_OVERRIDE}", "--inh-caps=-all") if is_root else ()
    path.parent.chmod(0o700)
    path.chmod(0o600)
