"""The keys of locked stores: in memory only, gone with the program or when it is locked.

A locked store is an ordinary SQLCipher 4 file: its first 16 bytes are a random salt, the rest is
encrypted page by page (AES-256, each page with its own seal). A key is known by its salt, which
every copy of a store keeps, so that one key opens the store, its backups and what was set aside.
A new file beside a locked store takes that store's key before its first byte is written.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from ldn_prep import errors
from ldn_prep.store.peeking import read_start

MAGIC = b"SQLite format 3\x00"
SALT_BYTES = 16
PAGE = 4096
_SCRAMBLED_VALUES = 240
"""A page of random bytes holds nearly all 256 values; a page of our own text far fewer."""


@dataclass(frozen=True, slots=True)
class StoreKey:
    """`raw` (32 bytes) is what SQLCipher encrypts with; `salt` stands open in the file."""

    salt: bytes
    raw: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """As SQLCipher's KEY takes it: nothing is derived again, and copies get the same salt."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


_by_salt: dict[bytes, StoreKey] = {}
_by_path: dict[Path, StoreKey] = {}


def remember(path: Path, key: StoreKey) -> None:
    """From now on the store at `path`, and every copy with the same salt, opens with `key`."""
    _by_salt[key.salt] = key
    _by_path[path.resolve()] = key


def forget(path: Path) -> None:
    """The store at `path` is not locked any more; copies with its salt still open."""
    _by_path.pop(path.resolve(), None)


def forget_all() -> None:
    _by_salt.clear()
    _by_path.clear()


def key_of(path: Path, like: Path | None = None) -> StoreKey | None:
    """What opens the file at `path`; None for a plain one.

    An empty or missing file takes the key of `like`, else of the store it lies beside.
    Raises StoreNeedsPassphrase for a locked file whose key is not known, OSError.
    """
    head = read_head(path)
    if head == MAGIC:
        return None
    owner = None if head else like or _owner(path)
    return _key_of_owner(owner) if owner else _key_of_scrambled(path, head)


def is_locked(path: Path) -> bool:
    """Whether the store at `path` is encrypted, or was until something spoiled or took it."""
    head = read_head(path)
    if head == MAGIC:
        return False
    return head in _by_salt or path.resolve() in _by_path or _seems_locked(path)


def is_plain(path: Path) -> bool:
    """Whether anybody can read the database at `path`."""
    return read_head(path) == MAGIC


def read_head(path: Path) -> bytes:
    """The salt of a locked file, or SQLite's own first words; empty for a missing file."""
    try:
        return read_start(path, SALT_BYTES)
    except FileNotFoundError:
        return b""


def copies_beside(path: Path) -> tuple[Path, ...]:
    """The files in the backups folder of the store at `path`, newest name first."""
    try:
        found = list(path.with_name(path.name + ".backups").iterdir())
    except OSError:
        return ()
    return tuple(sorted((each for each in found if each.is_file()), reverse=True))


def _key_of_owner(owner: Path) -> StoreKey | None:
    known = _by_path.get(owner.resolve())
    head = read_head(owner)
    if known is not None or head in (b"", MAGIC):
        return known if head != MAGIC else None
    return _key_of_scrambled(owner, head)


def _key_of_scrambled(path: Path, head: bytes) -> StoreKey | None:
    """By its salt, else (a salt that was damaged) by its place."""
    key = _by_salt.get(head) or _by_path.get(path.resolve())
    if key is None and _seems_locked(path):
        raise errors.StoreNeedsPassphrase(path=path)
    return key


def _seems_locked(path: Path) -> bool:
    """Its copies tell; where there are none, whole pages of scrambled bytes."""
    copies = copies_beside(path)
    if any(is_plain(each) for each in copies):
        return is_scrambled(path) and any(is_scrambled(each) for each in copies)
    return any(is_scrambled(each) for each in copies) or (
        is_scrambled(path) and os.stat(path).st_size % PAGE == 0
    )


def is_scrambled(path: Path) -> bool:
    """Whether the first page looks random, as that of every locked file does."""
    try:
        page = read_start(path, PAGE)
    except FileNotFoundError:
        return False
    return len(page) == PAGE and not page.startswith(MAGIC) and len(set(page)) > _SCRAMBLED_VALUES


def _owner(path: Path) -> Path | None:
    """The store that a new file is made for, told by its name."""
    folder = path.parent
    if folder.name.endswith(".backups"):
        return folder.with_name(folder.name.removesuffix(".backups"))
    name = path.name.removeprefix(".").removesuffix(".part")
    return path.with_name(name) if name not in ("", path.name) else None
