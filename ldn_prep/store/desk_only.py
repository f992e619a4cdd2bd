"""Front-desk mode: packets may be made, what patients wrote may not be changed.

A mark beside the store, so that every window and every command on this store keeps to it. It holds
off slips, not somebody who may do with the files as they like; for that there is the lock.
"""

import os
from pathlib import Path

from ldn_prep import errors
from ldn_prep.errors import N_

ALLOWED = frozenset({"Make a packet", "Bring in a list of visits"})
"""Labels of the units of work that change nothing a patient wrote."""


class DeskOnly(errors.StoreError):
    exit_code = 21
    what = N_("Front-desk mode is on: packets can be made, entries cannot be changed.")
    safe = N_("Nothing was changed.")
    advice = N_("Leave front-desk mode first, on the Front desk page.")


def mark_of(path: Path) -> Path:
    """Where the mark of the store at `path` stands while the mode is on."""
    return path.with_name(path.name + ".front-desk")


def is_desk_only(path: Path) -> bool:
    return os.path.exists(mark_of(path))


def require_may_change(path: Path, label: str = "") -> None:
    """Raises DeskOnly for anything but making packets while the mode is on."""
    if label not in ALLOWED and is_desk_only(path):
        raise DeskOnly


def set_desk_only(path: Path, *, is_on: bool) -> None:
    """Raises StoreReadOnly, DiskFull."""
    from ldn_prep.store.faults import translated

    with translated(path):
        if is_on:
            os.close(os.open(mark_of(path), os.O_CREAT | os.O_WRONLY, 0o600))
        else:
            mark_of(path).unlink(missing_ok=True)
