"""Backups looked into and put back, a damaged store brought back, entries erased for good.

None of these is a step to undo. They take a moment and may run on any thread, while nothing else
in the program writes to the store.
"""

from contextlib import suppress
from datetime import date
from pathlib import Path

from ldn_prep.actions.account import account_file
from ldn_prep.actions.stores import copy_store, open_store, start_store
from ldn_prep.errors import N_, CannotWriteFile, NotAStore, StoreMissing
from ldn_prep.store import (
    Backup,
    Lacking,
    PersonView,
    Reason,
    Recovered,
    Store,
    StoreDamaged,
    StoreView,
    Thing,
    WaysOut,
    backup_folder,
    find_backups,
    find_conflict_copies,
    find_copies,
    find_good_copy,
    find_ways_out,
    look_inside,
    recover,
    require_may_change,
    restore_from,
)
from ldn_prep.store import erase_everything as erase_all_rows
from ldn_prep.store import erase_person as erase_rows_of

__all__ = [
    "DAILY_COPIES_KEPT",
    "Backup",
    "FolderMissing",
    "Lacking",
    "PersonView",
    "Reason",
    "Recovered",
    "StoreDamaged",
    "StoreView",
    "Thing",
    "WaysOut",
    "backup_folder",
    "copy_daily",
    "copy_into",
    "erase_everything",
    "erase_person",
    "find_backups",
    "find_conflict_copies",
    "find_copies",
    "find_good_copy",
    "find_ways_out",
    "is_lost",
    "look_inside",
    "open_or_start",
    "put_back",
    "recover",
    "restore_from",
]

DAILY_COPIES_KEPT = 14
_COPY, _DAILY = "ldn-visit-prep-copy-", "ldn-visit-prep-daily-"
_ENDING = ".store"


class FolderMissing(CannotWriteFile):
    what = N_("The folder {path} is not there.")
    advice = N_("Is the stick plugged in? Plug it in, or choose another folder.")


def open_or_start(path: Path, *, may_start: bool = True) -> Store:
    """Opens the store at `path`, or starts one where there never was any.

    Raises StoreMissing where only backups are left of one, and other StoreErrors.
    """
    if not may_start or (not path.exists() and find_backups(path)):
        return open_store(path)
    return start_store(path)


def is_lost(path: Path, error: Exception) -> bool:
    """Whether there may be a way back that `find_ways_out` or `find_good_copy` can tell."""
    is_spoiled = isinstance(error, NotAStore | StoreMissing) and bool(find_backups(path))
    return isinstance(error, StoreDamaged) or is_spoiled


def put_back(store: Store, copy: Path) -> Path | None:
    """Makes the open store what `copy` is; returns where its earlier content is kept.

    What could be undone is forgotten. Raises a StoreError, and then the store is as it was.
    """
    require_may_change(store.path)
    kept = restore_from(store.path, copy)
    store.history.clear()
    return kept


def erase_person(store: Store, person_id: str) -> None:
    """Out of the store and of every copy beside it, for good. Raises a StoreError."""
    require_may_change(store.path)
    store.history.clear()
    erase_rows_of(store.path, person_id)


def erase_everything(store: Store) -> None:
    """The store is empty afterwards and every copy beside it gone. Raises a StoreError."""
    require_may_change(store.path)
    store.history.clear()
    erase_all_rows(store.path)
    account_file(store.path).unlink(missing_ok=True)


def copy_into(path: Path, folder: Path, on: date) -> Path:
    """A checked copy in a folder the person chose, under a name that says the day and no more.

    Raises FolderMissing, CannotWriteFile or a StoreError.
    """
    _require_folder(folder)
    stem = f"{_COPY}{on.isoformat()}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    target = next(folder / (n + _ENDING) for n in names if not (folder / (n + _ENDING)).exists())
    return copy_store(path, target)


def copy_daily(path: Path, folder: Path, on: date) -> Path:
    """The day's copy, made once a day; of those it made before, the newest ones are kept.

    Raises FolderMissing, CannotWriteFile or a StoreError.
    """
    _require_folder(folder)
    target = folder / f"{_DAILY}{on.isoformat()}{_ENDING}"
    if not target.exists():
        copy_store(path, target)
        _thin_out(folder)
    return target


def _require_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise FolderMissing(path=folder)


def _thin_out(folder: Path) -> None:
    """A name with anything but a day in it is not one of ours and stays."""
    made = sorted(each for each in folder.glob(f"{_DAILY}*{_ENDING}") if _is_daily(each.stem))
    for old in made[:-DAILY_COPIES_KEPT]:
        with suppress(OSError):
            old.unlink()


def _is_daily(stem: str) -> bool:
    try:
        date.fromisoformat(stem.removeprefix(_DAILY))
    except ValueError:
        return False
    return True
