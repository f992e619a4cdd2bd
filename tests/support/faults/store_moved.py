"""The store is taken away, or another put in its place, while it is open."""

import os
from pathlib import Path


def removed(path: Path) -> None:
    path.unlink()


def moved(path: Path) -> Path:
    """Where it is now."""
    other = path.with_name("elsewhere.store")
    os.replace(path, other)
    return other


def replaced(path: Path, by: Path) -> bytes:
    """What stands at the path now."""
    content = by.read_bytes()
    fresh = path.with_name("fresh.part")
    fresh.write_bytes(content)
    os.replace(fresh, path)
    return content
