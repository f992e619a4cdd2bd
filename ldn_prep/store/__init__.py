"""Where records live: open, unit of work, undo, upgrade, back up, check.

The only place with sessions, engines and SQL.
"""

from ldn_prep.store.backing_up import back_up, back_up_to, backup_folder
from ldn_prep.store.changes import Changes
from ldn_prep.store.checking import StoreReport, check_store
from ldn_prep.store.opening import open_store, start_store
from ldn_prep.store.restoring import ChangedSince
from ldn_prep.store.store import Store
from ldn_prep.store.unit import Unit

__all__ = [
    "ChangedSince",
    "Changes",
    "Store",
    "StoreReport",
    "Unit",
    "back_up",
    "back_up_to",
    "backup_folder",
    "check_store",
    "open_store",
    "start_store",
]
