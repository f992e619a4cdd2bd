"""Is a file one of our stores? Told by its first 100 bytes, before anything is opened or locked.

A locked store shows nothing of itself: it is one of ours when a key we know opens it.
Not asked through SQLite: a read-only connection refuses a store that a power cut left half
written, instead of letting it be rolled back.
Layout: https://www.sqlite.org/fileformat.html#the_database_header
"""

from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.connecting import APPLICATION_ID
from ldn_prep.store.keys import MAGIC, key_of
from ldn_prep.store.peeking import read_start

_ID_AT = slice(68, 72)


def require_ours(path: Path) -> None:
    """Raises NotAStore for any other file, whatever program wrote it; OSError when missing;
    StoreNeedsPassphrase for one that is locked and was not unlocked."""
    try:
        found = read_start(path, 100)
    except FileNotFoundError:
        key_of(path)  # its locked backups must be unlocked before they can be offered
        raise
    if found and not found.startswith(MAGIC) and key_of(path) is not None:
        return
    is_sqlite = found.startswith(MAGIC) and len(found) == 100
    if not is_sqlite or int.from_bytes(found[_ID_AT], "big") != APPLICATION_ID:
        raise errors.NotAStore(path=path)
