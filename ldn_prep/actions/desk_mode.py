"""Front-desk mode: packets can be made, what patients wrote cannot be changed (see the store)."""

from collections.abc import Callable

from ldn_prep.store import Store, is_desk_only, is_locked, set_desk_only, unlock

__all__ = ["enter_desk_mode", "is_desk_only", "leave_desk_mode", "needs_passphrase"]


def enter_desk_mode(store: Store) -> None:
    """From now on every window and every command on this store keeps to it. Raises StoreError."""
    set_desk_only(store.path, is_on=True)
    store.history.clear()


def needs_passphrase(store: Store) -> bool:
    """Whether leaving asks for the passphrase: only where the store has one."""
    return is_locked(store.path)


def leave_desk_mode(
    store: Store, passphrase: str = "", *, check: Callable[..., None] = unlock
) -> None:
    """`check` takes the store's path and the passphrase, and raises WrongPassphrase."""
    if needs_passphrase(store):
        check(store.path, passphrase)
    set_desk_only(store.path, is_on=False)
