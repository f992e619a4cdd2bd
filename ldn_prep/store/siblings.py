"""Other stores beside a store: the copies a folder synchronised by a cloud service leaves.

OneDrive adds the computer's name, Dropbox and Nextcloud "(conflicted copy …)", Google Drive "(1)",
Syncthing ".sync-conflict-…", iCloud " 2": all begin with the store's own name.
"""

import re
from contextlib import suppress
from pathlib import Path

from ldn_prep.errors import StoreError
from ldn_prep.store.identifying import require_ours

_BEYOND_THE_NAME = re.compile(r"[ ._(-].*")


def find_conflict_copies(path: Path) -> tuple[Path, ...]:
    """Stores beside `path` whose names say that they are other versions of it, by name."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return ()
    return tuple(each for each in beside if each != path and _is_version_of(each, path))


def _is_version_of(other: Path, path: Path) -> bool:
    if other.suffix != path.suffix or not other.stem.startswith(path.stem) or not other.is_file():
        return False
    if not _BEYOND_THE_NAME.fullmatch(other.stem[len(path.stem) :]):
        return False
    with suppress(StoreError, OSError):
        require_ours(other)
        return True
    return False
