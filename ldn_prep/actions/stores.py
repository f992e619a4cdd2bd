"""Opening, starting, checking and backing up a store, for both doors."""

from datetime import timedelta
from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions.writing_files import require_free
from ldn_prep.store import (
    Reason,
    Store,
    StoreReport,
    back_up,
    back_up_to,
    check_store,
    find_backups,
    open_store,
    start_store,
    thin_out,
)

__all__ = [
    "Store",
    "StoreReport",
    "back_up",
    "check_store",
    "choose_store",
    "copy_before_import",
    "copy_store",
    "open_store",
    "start_new_store",
    "start_store",
]

_SAME_IMPORT = timedelta(minutes=10)
"""Files brought in one after the other need one copy of what was before them."""


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


def copy_before_import(store: Store) -> None:
    """A checked backup before entries come in from a file; raises a StoreError, and then nothing
    has come in."""
    now = clock.now()
    is_made = any(
        each.reason == Reason.BEFORE_IMPORT and abs(now - each.made_at) < _SAME_IMPORT
        for each in find_backups(store.path)
    )
    if not is_made and store.load_people():
        back_up(store.path, Reason.BEFORE_IMPORT)
        thin_out(store.path)
