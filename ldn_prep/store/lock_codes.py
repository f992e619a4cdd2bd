"""The recovery key as people write it: 28 letters and digits in seven groups of four.

128 bits in Crockford's base 32 (no I, L, O, U: https://www.crockford.com/base32.html) and two signs
that catch a slip of the pen. Small letters, blanks, O for 0 and I or L for 1 are read as well.
"""

import hashlib

CODE_BYTES = 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIGNS, _CHECK_SIGNS, _GROUP = 26, 2, 4
_READ_AS = str.maketrans("OIL", "011", " -–—\t\r\n.")


def write_code(secret: bytes) -> str:
    """The code for 16 bytes, "7F3K-9Q2M-…"."""
    signs = _in_base_32(int.from_bytes(secret, "big") << 2, _SIGNS) + _check(secret)
    return "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def has_shape_of_code(text: str) -> bool:
    """Whether somebody seems to have typed a recovery key, right or wrong."""
    signs = _signs(text)
    return len(signs) == _SIGNS + _CHECK_SIGNS and set(signs) <= set(_ALPHABET)


def read_code(text: str) -> str | None:
    """The code as `write_code` writes it; None when it is none, or a sign is wrong."""
    if not has_shape_of_code(text):
        return None
    number = 0
    for sign in _signs(text)[:_SIGNS]:
        number = number * 32 + _ALPHABET.index(sign)
    secret = (number >> 2).to_bytes(CODE_BYTES, "big")
    written = write_code(secret)
    return written if written.replace("-", "") == _signs(text) else None


def _signs(text: str) -> str:
    return text.upper().translate(_READ_AS)


def _in_base_32(number: int, length: int) -> str:
    return "".join(_ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(length)))


def _check(secret: bytes) -> str:
    digest = int.from_bytes(hashlib.sha256(b"LDNP check" + secret).digest()[:2], "big")
    return _in_base_32(digest >> 6, _CHECK_SIGNS)
