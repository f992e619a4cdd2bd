"""A second way into a store that is open already: for another thread, or for another process.

It was read through and upgraded when it was opened, so that is not done again.
"""

from dataclasses import dataclass
from pathlib import Path

from ldn_prep.store.connecting import BUSY_SECONDS, build_engine
from ldn_prep.store.faults import translated
from ldn_prep.store.identifying import require_ours
from ldn_prep.store.keys import StoreKey, key_of, remember
from ldn_prep.store.store import Store


@dataclass(frozen=True, slots=True)
class Ticket:
    """What another process of ours needs to come in; never written anywhere."""

    path: Path
    key: StoreKey | None


def ticket_for(store: Store) -> Ticket:
    """Raises StoreNeedsPassphrase when the store was locked meanwhile."""
    return Ticket(store.path, key_of(store.path))


def open_beside(ticket: Ticket, *, busy_seconds: float = 6 * BUSY_SECONDS) -> Store:
    """`busy_seconds` is long: several may write at once, each for a moment. Raises StoreError."""
    with translated(ticket.path):
        if ticket.key is not None:
            remember(ticket.path, ticket.key)
        require_ours(ticket.path)
        return Store(ticket.path, build_engine(ticket.path, busy_seconds))
