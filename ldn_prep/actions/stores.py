"""Opening, starting, checking and backing up a store, for both doors."""

from pathlib import Path

from ldn_prep.store import Store, StoreReport, back_up, check_store, open_store, start_store

__all__ = ["Store", "StoreReport", "back_up", "check_store", "open_store", "start_store"]


def choose_store(named: Path | None, default: Path, *, may_start: bool) -> Store:
    """Opens the named store, else the default one; only the default may be started empty."""
    if named is not None:
        return start_store(named) if may_start else open_store(named)
    return start_store(default) if may_start else open_store(default)
