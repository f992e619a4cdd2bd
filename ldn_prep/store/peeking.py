"""The first bytes of a file, read without letting go of anybody's lock on it.

On POSIX systems closing any handle of a file drops every lock this process holds on it, those of
SQLite included (https://www.sqlite.org/howtocorrupt.html, 2.2). A store is looked at while another
connection of ours may be writing to it, so the handles that were used to look stay open.
"""

import os
import threading
from pathlib import Path

_MOST_KEPT = 16
_CLOSES_FREELY = os.name == "nt"  # locks belong to handles there, and an open file stays in the way

_kept: dict[Path, int] = {}
_turn = threading.Lock()


def read_start(path: Path, size: int) -> bytes:
    """At most the first `size` bytes. Raises OSError."""
    if _CLOSES_FREELY:
        with path.open("rb") as file:
            return file.read(size)
    with _turn:
        return os.pread(_handle(path), size, 0)


def _handle(path: Path) -> int:
    found = os.stat(path)
    kept = _kept.pop(path, None)
    if kept is not None and not os.path.samestat(os.fstat(kept), found):
        os.close(kept)  # another file stands there now: no lock on the old one is of use
        kept = None
    if kept is None:
        kept = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    _kept[path] = kept
    if len(_kept) > _MOST_KEPT:
        os.close(_kept.pop(next(iter(_kept))))
    return kept
