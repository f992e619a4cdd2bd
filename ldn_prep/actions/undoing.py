"""Undo and redo, for every action there is."""

from ldn_prep.store import Changes, Store


def undo(store: Store) -> Changes:
    """Takes the last action back exactly; raises NothingToUndo or ChangedSince."""
    return store.undo()


def redo(store: Store) -> Changes:
    """Does the last undone action again; raises NothingToUndo or ChangedSince."""
    return store.redo()
