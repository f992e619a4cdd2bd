"""Is a file one of our stores? Told by its first 100 bytes, before anything is opened or locked.

Not asked through SQLite: a read-only connection refuses a store that a power cut left half
written, instead of letting it be rolled back.
Layout: https://www.sqlite.org/fileformat.html#the_database_header
"""

from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.connecting import APPLICATION_ID

_HEADER = b"SQLite format 3\x00"
_ID_AT = slice(68, 72)


def require_ours(path: Path) -> None:
    """Raises NotAStore for any other file, whatever program wrote it; OSError when missing."""
    with path.open("rb") as file:
        found = file.read(100)
    is_sqlite = found.startswith(_HEADER) and len(found) == 100
    if not is_sqlite or int.from_bytes(found[_ID_AT], "big") != APPLICATION_ID:
        raise errors.NotAStore(path=path)
