"""The backups folder beside a store: what its files are called, and which of them may go.

Only the moment and the reason stand in a name, never a person.
"""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

ENDING = ".store"
DAYS_KEPT, MONTH_DAYS_KEPT, ALWAYS_KEPT = 31, 366, 10
_STAMP = "%Y-%m-%dT%H%M%S.%fZ"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z)-([a-z-]+?)(?:-\d+)?\.store")


class Reason(StrEnum):
    DAILY = "daily"
    BY_HAND = "by-hand"
    BEFORE_UPGRADE = "before-upgrade"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_LOCK = "before-lock"


@dataclass(frozen=True, slots=True)
class Backup:
    """`made_at` is the moment in its name (UTC): a copy of the file keeps it."""

    path: Path
    made_at: datetime
    reason: str

    @property
    def day(self) -> date:
        return self.made_at.astimezone().date()


def backup_folder(path: Path) -> Path:
    return path.with_name(path.name + ".backups")


def free_name(path: Path, reason: str, now: datetime) -> Path:
    """Where the next backup of `path` goes: an earlier one is never replaced."""
    stem = f"{now.strftime(_STAMP)}-{reason}"
    names = (f"{stem}{ENDING}", *(f"{stem}-{number}{ENDING}" for number in range(2, 1000)))
    folder = backup_folder(path)
    return next(folder / name for name in names if not (folder / name).exists())


def find_backups(path: Path) -> tuple[Backup, ...]:
    """The backups of the store at `path`, newest first; other files in the folder are left out."""
    try:
        files = list(backup_folder(path).iterdir())
    except OSError:
        return ()
    found = [backup for each in files if (backup := _named(each)) is not None]
    return tuple(sorted(found, key=lambda each: (each.made_at, each.path.name), reverse=True))


def superfluous(backups: Iterable[Backup], today: date) -> tuple[Backup, ...]:
    """Those that may go: all of today are kept, one of each day and reason for a month, one of each
    month for a year; those made by hand and the ten newest always, whatever the clock says."""
    newest_first = sorted(backups, key=lambda each: each.made_at, reverse=True)
    seen: set[Hashable] = set()
    gone = []
    for place, backup in enumerate(newest_first):
        kept_as = _kept_as(backup, today)
        is_first = kept_as not in seen
        seen.update({kept_as, (backup.day.year, backup.day.month)})
        must_stay = place < ALWAYS_KEPT or backup.reason == Reason.BY_HAND
        if not must_stay and (kept_as == () or not is_first):
            gone.append(backup)
    return tuple(gone)


def _kept_as(backup: Backup, today: date) -> tuple[Hashable, ...]:
    """What it is the only one of; empty when it is too old to be kept for anything."""
    age = (today - backup.day).days
    if age <= 0:  # today's, or from a clock that was ahead
        return (backup.path,)
    if age <= DAYS_KEPT:
        return backup.day, backup.reason
    return (backup.day.year, backup.day.month) if age <= MONTH_DAYS_KEPT else ()


def _named(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        made_at = datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, made_at, found[2])
