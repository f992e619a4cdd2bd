"""Where records live: open, unit of work, undo, upgrade, back up, check, recover, erase.

The only place with sessions, engines and SQL.
"""

from ldn_prep.store.backing_up import back_up, back_up_to, backup_folder, thin_out
from ldn_prep.store.backups import Backup, Reason, find_backups
from ldn_prep.store.beside import Ticket, open_beside, ticket_for
from ldn_prep.store.changes import Changes
from ldn_prep.store.checking import StoreReport, check_store
from ldn_prep.store.comparing import Lacking, Thing
from ldn_prep.store.damage import StoreDamaged
from ldn_prep.store.day_rows import DayRow, PacketMade, list_days, load_day, load_visits
from ldn_prep.store.desk_only import (
    DeskOnly,
    is_desk_only,
    require_may_change,
    set_desk_only,
)
from ldn_prep.store.erasing import erase_everything, erase_person, find_copies
from ldn_prep.store.keys import is_locked
from ldn_prep.store.lock import (
    AlreadyLocked,
    LockReport,
    NotLocked,
    change_lock,
    remove_lock,
    require_locked,
    require_plain,
    set_lock,
)
from ldn_prep.store.lock_copies import erase_copies
from ldn_prep.store.lock_unlocking import lock_away, mark_of, recovery_code, unlock
from ldn_prep.store.looking import PersonView, StoreView, look_inside
from ldn_prep.store.opening import open_store, start_store
from ldn_prep.store.recovering import Recovered, WaysOut, find_good_copy, find_ways_out, recover
from ldn_prep.store.replacing import restore_from
from ldn_prep.store.restoring import ChangedSince
from ldn_prep.store.siblings import find_conflict_copies
from ldn_prep.store.store import Store
from ldn_prep.store.unit import Unit

__all__ = [
    "AlreadyLocked",
    "Backup",
    "ChangedSince",
    "Changes",
    "DayRow",
    "DeskOnly",
    "Lacking",
    "LockReport",
    "NotLocked",
    "PacketMade",
    "PersonView",
    "Reason",
    "Recovered",
    "Store",
    "StoreDamaged",
    "StoreReport",
    "StoreView",
    "Thing",
    "Ticket",
    "Unit",
    "WaysOut",
    "back_up",
    "back_up_to",
    "backup_folder",
    "change_lock",
    "check_store",
    "erase_copies",
    "erase_everything",
    "erase_person",
    "find_backups",
    "find_conflict_copies",
    "find_copies",
    "find_good_copy",
    "find_ways_out",
    "is_desk_only",
    "is_locked",
    "list_days",
    "load_day",
    "load_visits",
    "lock_away",
    "look_inside",
    "mark_of",
    "open_beside",
    "open_store",
    "recover",
    "recovery_code",
    "remove_lock",
    "require_locked",
    "require_may_change",
    "require_plain",
    "restore_from",
    "set_desk_only",
    "set_lock",
    "start_store",
    "thin_out",
    "ticket_for",
    "unlock",
]
