"""The copies beside a store follow its lock: none is left in plain beside a locked one."""

from contextlib import suppress
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.erasing import find_copies, overwrite
from ldn_prep.store.faults import translated
from ldn_prep.store.keys import StoreKey, is_plain, key_of
from ldn_prep.store.lock_casting import REPLACED, UNFINISHED, recast


def recast_copies(path: Path, key: StoreKey | None) -> tuple[Path, ...]:
    """Gives every copy of the store at `path` that key (None: makes it plain).

    Returns those that stayed as they were: damaged, or locked with a passphrase nobody typed.
    """
    _drop_unfinished(path)
    return tuple(copy for copy in find_copies(path) if not _recast(copy, key))


def finish_copies(path: Path, key: StoreKey) -> None:
    """Locks plain copies that a power cut left lying beside a locked store; what cannot be locked
    stays, see `plain_copies`."""
    _drop_unfinished(path)
    for copy in plain_copies(path):
        _recast(copy, key)


def plain_copies(path: Path) -> tuple[Path, ...]:
    """The copies beside the store that anybody can read."""
    return tuple(copy for copy in find_copies(path) if _is_readable(copy))


def erase_copies(copies: tuple[Path, ...]) -> None:
    """Overwrites and removes them, for good. Raises a StoreError."""
    for copy in copies:
        with translated(copy):
            overwrite(copy)


def _is_readable(copy: Path) -> bool:
    try:
        return is_plain(copy)
    except OSError:
        return False


def _recast(copy: Path, key: StoreKey | None) -> bool:
    try:
        with translated(copy):
            if key_of(copy) != key or (key is None and not is_plain(copy)):
                recast(copy, key)
            return key is None or not is_plain(copy)
    except errors.StoreError:
        return False


def _drop_unfinished(path: Path) -> None:
    """What a power cut left in plain of an earlier try: the whole file has its own name still."""
    backups = path.with_name(path.name + ".backups")
    endings = (".part", UNFINISHED, REPLACED)
    beside = [path.with_name(path.name + ending) for ending in endings]
    for each in (*beside, *backups.glob("*.part")):
        if _is_readable(each):
            with suppress(OSError):
                overwrite(each)
