"""The passphrase of a store: setting, changing, taking it off, opening with it, its recovery sheet.

All of these take a moment (deriving a key is slow on purpose) and may run on any thread, while
nobody else in the program has the store open.
"""

from pathlib import Path

from ldn_prep import clock
from ldn_prep.i18n import Translator
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.recovery_sheet import build_recovery_sheet
from ldn_prep.store import (
    LockReport,
    change_lock,
    erase_copies,
    is_locked,
    lock_away,
    mark_of,
    recovery_code,
    remove_lock,
    require_locked,
    require_plain,
    set_lock,
    unlock,
)

__all__ = [
    "LockReport",
    "change_lock",
    "erase_copies",
    "is_locked",
    "lock_away",
    "make_recovery_sheet",
    "mark_of",
    "remove_lock",
    "require_locked",
    "require_plain",
    "set_lock",
    "unlock",
]


def make_recovery_sheet(
    path: Path, secret: str, t: Translator, *, page_size: PageSize = PageSize.LETTER
) -> bytes:
    """One page as PDF that opens the locked store at `path` without its passphrase.

    `secret` is the passphrase or the recovery key: whoever asks must know one of them. Nothing is
    written. Raises WrongPassphrase or a StoreError.
    """
    code = recovery_code(path, secret)
    return build_recovery_sheet(code, mark_of(path), t, made_at=clock.now(), page_size=page_size)
