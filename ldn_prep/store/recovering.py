"""What can be done about a damaged store: a good copy, or what can still be read of it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.backups import Backup, find_backups
from ldn_prep.store.comparing import Lacking, lacking
from ldn_prep.store.faults import translated
from ldn_prep.store.keys import key_of
from ldn_prep.store.lock_salvaging import rows_in, salvage_locked
from ldn_prep.store.looking import StoreView, look_inside
from ldn_prep.store.rebuilding import build_from
from ldn_prep.store.replacing import new_part, put_in_place
from ldn_prep.store.salvaging import Rows, Salvage, salvage


@dataclass(frozen=True, slots=True)
class WaysOut:
    """`copy` is the newest sound backup, None when there is none; `lacks` is what can be read of
    the damaged file and is not in it. `readable` counts the rows a recovery would start from.
    `last_written` (UTC) is when the damaged file last changed."""

    path: Path
    copy: tuple[Backup, StoreView] | None
    lacks: tuple[Lacking, ...]
    readable: Mapping[str, int]
    last_written: datetime

    @property
    def is_readable(self) -> bool:
        return sum(self.readable.values()) > 0

    @property
    def is_hopeless(self) -> bool:
        return self.copy is None and not self.is_readable


@dataclass(frozen=True, slots=True)
class Recovered:
    """Where the damaged file is kept, and how many of its rows could not be brought back."""

    kept: Path | None
    rows: int
    lost: int


def find_ways_out(path: Path) -> WaysOut:
    """Looks at a damaged store and at its backups; changes nothing. Raises a StoreError."""
    with translated(path):
        good = find_good_copy(path)
        found = _salvaged(path)
        copied = _rows_of(good)
        return WaysOut(
            path=path,
            copy=good,
            lacks=lacking(found.rows, copied) if good else (),
            readable={table: len(rows) for table, rows in found.rows.items() if rows},
            last_written=datetime.fromtimestamp(path.stat().st_mtime, UTC),
        )


def find_good_copy(path: Path) -> tuple[Backup, StoreView] | None:
    """The newest backup that can be read from end to end, with a look inside."""
    for backup in find_backups(path):
        with suppress(errors.StoreError):
            return backup, look_inside(backup.path)
    return None


def recover(path: Path, *, nameless: str) -> Recovered:
    """Builds a new store of what can be read and puts it in place; the damaged file is kept.

    See `build_from` for `nameless`. Raises StoreDamaged when nothing can be read.
    """
    with translated(path):
        found = _salvaged(path)
        if not found.count:
            raise errors.NotAStore(path=path)
        part = new_part(path)
        try:
            lost = build_from(found, _rows_of(find_good_copy(path)), part, nameless=nameless)
            return Recovered(put_in_place(part, path), found.count - lost, lost)
        finally:
            part.unlink(missing_ok=True)


def _salvaged(path: Path) -> Salvage:
    copies, key = [each.path for each in find_backups(path)[:3]], key_of(path)
    return salvage(path, copies) if key is None else salvage_locked(path, copies, key)


def _rows_of(copy: tuple[Backup, StoreView] | None) -> Rows:
    return rows_in(copy[0].path) if copy else {}
