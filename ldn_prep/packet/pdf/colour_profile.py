"""The colours a packet means: sRGB, as a small ICC profile of our own.

IEC 61966-2-1 (primaries, white and tone curve) in the form of ICC.1:2004-10, version 4.2. Primaries
and white are adapted from D65 to D50, as the form asks, by the Bradford matrix; numbers are signed,
in 65536ths.
"""

from functools import cache
from struct import pack
from typing import Final

NAME: Final = "sRGB IEC61966-2.1"

_D50: Final = (0.9642, 1.0, 0.8249)
_RED: Final = (0.43607, 0.22249, 0.01392)
_GREEN: Final = (0.38515, 0.71687, 0.09708)
_BLUE: Final = (0.14307, 0.06061, 0.71410)
_FROM_D65: Final = (
    1.04788, 0.02292, -0.05020,
    0.02959, 0.99048, -0.01706,
    -0.00923, 0.01508, 0.75168,
)  # fmt: skip
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Exponent, then a, b, c and d: (a x + b) to the exponent from d on, below it c x."""
_HEAD_LENGTH: Final = 128


@cache
def build_profile() -> bytes:
    """The same bytes at all times; its date is that of the form's edition."""
    parts = {
        b"desc": _text(NAME),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": _point(_D50),
        b"chad": b"sf32" + bytes(4) + _numbers(_FROM_D65),
        b"rXYZ": _point(_RED),
        b"gXYZ": _point(_GREEN),
        b"bXYZ": _point(_BLUE),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve()),
    }
    table, body = _laid_out(parts)
    return _head(_HEAD_LENGTH + len(table) + len(body)) + table + body


def _laid_out(parts: dict[bytes, bytes]) -> tuple[bytes, bytes]:
    """The table of parts and the parts; what is the same stands there once."""
    places: dict[bytes, int] = {}
    body, start = b"", _HEAD_LENGTH + 4 + 12 * len(parts)
    table = pack(">I", len(parts))
    for name, part in parts.items():
        if part not in places:
            places[part] = start + len(body)
            body += part + bytes(-len(part) % 4)
        table += name + pack(">II", places[part], len(part))
    return table, body


def _head(size: int) -> bytes:
    kinds = b"mntrRGB XYZ "
    date = pack(">6H", 2004, 10, 1, 0, 0, 0)
    made = pack(">I", size) + bytes(4) + pack(">I", 0x04200000) + kinds + date + b"acsp"
    return (made + bytes(28) + _numbers(_D50)).ljust(_HEAD_LENGTH, b"\0")


def _text(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + pack(">II2s2sII", 1, 12, b"en", b"US", len(words), 28) + words


def _point(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _numbers(values)


def _curve() -> bytes:
    return b"para" + bytes(4) + pack(">HH", 3, 0) + _numbers(_CURVE)


def _numbers(values: tuple[float, ...]) -> bytes:
    return pack(f">{len(values)}i", *(round(value * 65536) for value in values))
