"""Does a key belong to a file? Told by the seals of its pages, without opening it.

Each page of a SQLCipher 4 file ends with an HMAC-SHA512 over its bytes and its number. One page
whose seal fits proves the key, however damaged the others are: so a wrong passphrase is told
apart from a damaged store. https://www.zetetic.net/sqlcipher/design/
"""

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

from ldn_prep.store.keys import PAGE, SALT_BYTES, StoreKey

_SEAL_BYTES = 64
_MASK, _ROUNDS = 0x3A, 2


def fits(key: StoreKey, path: Path) -> bool:
    """True when at least one page of the file was sealed with the key; raises OSError."""
    sealing = _sealing_key(key)
    return any(_is_sealed(page, number, sealing) for number, page in _pages(path))


def _sealing_key(key: StoreKey) -> bytes:
    salt = bytes(each ^ _MASK for each in key.salt)
    return hashlib.pbkdf2_hmac("sha512", key.raw, salt, _ROUNDS, len(key.raw))


def _pages(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        number = 1
        while len(page := file.read(PAGE)) == PAGE:
            yield number, page
            number += 1


def _is_sealed(page: bytes, number: int, sealing: bytes) -> bool:
    start = SALT_BYTES if number == 1 else 0
    content, seal = page[start:-_SEAL_BYTES], page[-_SEAL_BYTES:]
    made = hmac.digest(sealing, content + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(made, seal)
