"""From a passphrase to the key of a store; nothing of it is kept anywhere.

    passphrase ── scrypt (64 MiB, the store's salt) ──► recovery key, 128 bits
    recovery key ── SQLCipher's own PBKDF2-HMAC-SHA512, 256,000 rounds ──► key of the file

So either of the two opens the store and every copy with the same salt, and there is no wrapped
key beside the store that could be lost or copied without it. Whoever has the recovery key can
open the file with any SQLCipher 4 program, by typing the key as it is printed. A new passphrase
comes with a new salt: it makes another recovery key, and an old sheet opens nothing new.
Each guess at a passphrase costs an attacker both steps.
scrypt: RFC 7914; PBKDF2 rounds: https://www.zetetic.net/sqlcipher/sqlcipher-api/#kdf_iter
"""

import hashlib
import secrets
import unicodedata

from ldn_prep.store.keys import SALT_BYTES, StoreKey
from ldn_prep.store.lock_codes import CODE_BYTES, write_code

_SCRYPT_N, _SCRYPT_R, _SCRYPT_ROOM = 2**16, 8, 2**27
_ROUNDS, _KEY_BYTES = 256_000, 32
_PURPOSE = b"LDN Visit Prep, lock 1"


def new_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


def code_of(passphrase: str, salt: bytes) -> str:
    """The recovery key that belongs to a passphrase and a store's salt. Takes about 0.2 s."""
    typed = unicodedata.normalize("NFC", passphrase).encode()
    secret = hashlib.scrypt(
        typed,
        salt=_PURPOSE + salt,
        n=_SCRYPT_N,
        r=_SCRYPT_R,
        p=1,
        maxmem=_SCRYPT_ROOM,
        dklen=CODE_BYTES,
    )
    return write_code(secret)


def key_from(code: str, salt: bytes) -> StoreKey:
    """The key of the file, as SQLCipher derives it from the printed recovery key. About 0.2 s."""
    raw = hashlib.pbkdf2_hmac("sha512", code.encode(), salt, _ROUNDS, _KEY_BYTES)
    return StoreKey(salt, raw)
