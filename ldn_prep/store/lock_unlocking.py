"""Opening the lock of a store with its passphrase or with its recovery key.

A wrong one costs the time of deriving a key, and from the second on a pause that doubles, up to
a minute; a copied file can be tried without the program, so only the passphrase itself holds there.
"""

import time
from contextlib import suppress
from pathlib import Path

from ldn_prep import errors
from ldn_prep.errors import N_
from ldn_prep.store import keys
from ldn_prep.store.faults import translated
from ldn_prep.store.keys import StoreKey
from ldn_prep.store.lock_codes import has_shape_of_code, read_code
from ldn_prep.store.lock_copies import finish_copies
from ldn_prep.store.lock_deriving import code_of, key_from
from ldn_prep.store.lock_driver import require_driver
from ldn_prep.store.lock_fitting import fits

_LONGEST_WAIT, _MOST_SALTS = 60.0, 3
_MISTYPED = N_("This looks like a recovery key, but at least one sign of it is wrong.")
_CHECK_SIGNS = N_("Compare it with the recovery sheet, group by group.")

_failures: dict[Path, tuple[int, float]] = {}
"""By store: how often in a row, and until when (monotonic seconds) the next try is held back."""


def unlock(path: Path, secret: str) -> None:
    """Makes the store at `path` and its copies readable until `lock_away`.

    `secret` is the passphrase or the recovery key. Waits when it comes too soon after wrong ones.
    Raises WrongPassphrase, StoreMissing, LockUnavailable.
    """
    with translated(path):
        require_driver()
        key = key_for(path, secret)
        keys.remember(path, key)
        if keys.read_head(path) == key.salt:
            finish_copies(path, key)


def lock_away() -> None:
    """Forgets every key: what is locked needs its passphrase again."""
    keys.forget_all()


def recovery_code(path: Path, passphrase: str) -> str:
    """What a recovery sheet holds. Raises WrongPassphrase."""
    with translated(path):
        salt = keys.read_head(path)
        _hold_back(path)
        code = read_code(passphrase) or code_of(passphrase, salt)
        if not fits(key_from(code, salt), path):
            raise _refused(path, passphrase)
        _failures.pop(path.resolve(), None)
        return code


def mark_of(path: Path) -> str:
    """Eight signs by which a recovery sheet is told to belong to a store; no secret."""
    head = keys.read_head(path).hex().upper()
    return f"{head[:4]}-{head[4:8]}"


def key_for(path: Path, secret: str) -> StoreKey:
    """The key that a passphrase or recovery key stands for; raises WrongPassphrase, OSError."""
    _hold_back(path)
    copies = keys.copies_beside(path)
    if not copies:
        path.stat()
    for salt in _salts(path, copies):
        key = key_from(read_code(secret) or code_of(secret, salt), salt)
        if _fits_any(key, path, copies):
            _failures.pop(path.resolve(), None)
            return key
    raise _refused(path, secret)


def _salts(path: Path, copies: tuple[Path, ...]) -> list[bytes]:
    """That of the file first; those of its copies for a file whose beginning is damaged."""
    heads = [keys.read_head(each) for each in (path, *copies)]
    return list(dict.fromkeys(each for each in heads if each not in (b"", keys.MAGIC)))[
        :_MOST_SALTS
    ]


def _fits_any(key: StoreKey, path: Path, copies: tuple[Path, ...]) -> bool:
    """A copy speaks for a store that is spoiled; a whole one may have another passphrase."""
    may_be_spoiled = keys.read_head(path) == key.salt or not keys.is_scrambled(path)
    same = [each for each in copies if keys.read_head(each) == key.salt]
    for each in (path, *(same if may_be_spoiled else ())):
        with suppress(OSError):
            if fits(key, each):
                return True
    return False


def _hold_back(path: Path) -> None:
    _, until = _failures.get(path.resolve(), (0, 0.0))
    time.sleep(max(0.0, until - time.monotonic()))


def _refused(path: Path, secret: str) -> errors.WrongPassphrase:
    count = _failures.get(path.resolve(), (0, 0.0))[0] + 1
    wait = 0.0 if count == 1 else min(2.0 ** (count - 2), _LONGEST_WAIT)
    _failures[path.resolve()] = count, time.monotonic() + wait
    if has_shape_of_code(secret) and read_code(secret) is None:
        return errors.WrongPassphrase(_MISTYPED, _CHECK_SIGNS, wait=wait)
    return errors.WrongPassphrase(wait=wait)
