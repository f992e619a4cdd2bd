"""Setting, changing and taking off the passphrase of a store.

Each makes a checked backup first, gives it the new lock, puts the recast store in place, and then
recasts the older copies. Whatever is cut short leaves a store that opens with the passphrase from
before or with the new one, whole; copies left in plain are locked at the next unlocking.
"""

from dataclasses import dataclass, field
from pathlib import Path

from ldn_prep import errors
from ldn_prep.errors import N_
from ldn_prep.store import keys
from ldn_prep.store.backing_up import back_up
from ldn_prep.store.backups import Reason
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.keys import StoreKey, is_locked
from ldn_prep.store.lock_casting import recast
from ldn_prep.store.lock_copies import recast_copies
from ldn_prep.store.lock_deriving import code_of, key_from, new_salt
from ldn_prep.store.lock_driver import require_driver
from ldn_prep.store.lock_unlocking import key_for


class NotAsked(errors.NotAccepted):
    what = N_("Please type a passphrase.")
    safe = N_("Nothing was changed.")
    advice = ""


class AlreadyLocked(errors.NotAccepted):
    what = N_("This store is locked with a passphrase already.")
    safe = N_("Nothing was changed.")
    advice = N_("Change the passphrase, or take it off first.")


class NotLocked(errors.NotAccepted):
    what = N_("This store is not locked.")
    safe = N_("Nothing was changed.")
    advice = N_("Anybody who can use this computer can read it. You can set a passphrase.")


@dataclass(frozen=True, slots=True)
class LockReport:
    """`code` is the recovery key, None when the lock was taken off. `left` are copies that could
    not follow: after setting a lock they can still be read by anybody, or are damaged."""

    code: str | None = field(repr=False)
    left: tuple[Path, ...] = ()


def require_locked(path: Path) -> None:
    """Raises NotLocked, StoreMissing or another StoreError."""
    with translated(path):
        path.stat()
        if not is_locked(path):
            raise NotLocked


def require_plain(path: Path) -> None:
    """Raises AlreadyLocked, StoreMissing or another StoreError."""
    with translated(path):
        path.stat()
        if is_locked(path):
            raise AlreadyLocked


def set_lock(path: Path, passphrase: str) -> LockReport:
    """Locks a plain store. Raises AlreadyLocked, NotAsked or a StoreError; it is then as it was,
    or locked already, but never half."""
    require_plain(path)
    return _locked(path, passphrase)


def change_lock(path: Path, old: str, new: str) -> LockReport:
    """Another passphrase and another recovery key; `old` may be either of the two.

    Raises NotLocked, WrongPassphrase, NotAsked or a StoreError.
    """
    _require_right(path, old)
    return _locked(path, new)


def remove_lock(path: Path, old: str) -> LockReport:
    """Makes the store and its copies plain. Raises NotLocked, WrongPassphrase or a StoreError."""
    _require_right(path, old)
    with translated(path):
        left = _recast_all(path, None)
        keys.forget(path)
    return LockReport(None, left)


def _locked(path: Path, passphrase: str) -> LockReport:
    if not passphrase.strip():
        raise NotAsked
    with translated(path):
        require_driver()
        require_ours(path)
        salt = new_salt()
        code = code_of(passphrase, salt)
        return LockReport(code, _recast_all(path, key_from(code, salt)))


def _recast_all(path: Path, key: StoreKey | None) -> tuple[Path, ...]:
    kept = back_up(path, Reason.BEFORE_LOCK)
    recast(kept, key)
    recast(path, key)
    if key is not None:
        keys.remember(path, key)
    return recast_copies(path, key)


def _require_right(path: Path, secret: str) -> None:
    require_locked(path)
    with translated(path):
        require_driver()
        keys.remember(path, key_for(path, secret))
