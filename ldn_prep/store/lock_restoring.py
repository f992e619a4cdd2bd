"""A copy that is restored takes the lock of the store it goes into, never the other way round."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ldn_prep.store import keys
from ldn_prep.store.keys import key_of
from ldn_prep.store.lock_casting import cast


@contextmanager
def locked_like(path: Path, copy: Path) -> Iterator[Path]:
    """`copy` itself, or where the store at `path` opens with another key a short-lived recast of
    it. Where there is no store, the new one will be locked as the copy is.

    Raises StoreNeedsPassphrase when either is locked and was not unlocked.
    """
    own = key_of(copy)
    if not path.exists():
        if own is not None:
            keys.remember(path, own)
        yield copy
    elif own == (wanted := key_of(path)):
        yield copy
    else:
        part = path.with_name(f"{path.name}.restored.part")
        try:
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            cast(copy, part, wanted)
            yield part
        finally:
            part.unlink(missing_ok=True)
