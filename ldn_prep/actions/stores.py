"""Opening, starting, checking and backing up a store, for both doors."""

from pathlib import Path

from ldn_prep.actions.writing_files import require_free
from ldn_prep.store import (
    Store,
    StoreReport,
    back_up,
    back_up_to,
    check_store,
    open_store,
    start_store,
)

__all__ = [
    "Store",
    "StoreReport",
    "back_up",
    "check_store",
    "choose_store",
    "copy_store",
    "open_store",
    "start_new_store",
    "start_store",
]


def choose_store(named: Path | None, default: Path, *, may_start: bool) -> Store:
    """Opens the named store, else the default one; only the default may be started empty."""
    if named is not None:
        return start_store(named) if may_start else open_store(named)
    return start_store(default) if may_start else open_store(default)


def start_new_store(path: Path) -> Store:
    """Starts an empty store; raises FileExists rather than opening one that is there."""
    require_free(path)
    return start_store(path)


def copy_store(path: Path, target: Path | None) -> Path:
    """A checked copy at `target`, or in the backups folder; raises FileExists or a StoreError."""
    if target is None:
        return back_up(path, "by-hand")
    require_free(target)
    back_up_to(path, target)
    return target
