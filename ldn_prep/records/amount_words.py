"""The words of an amount made plain enough to read: fractions and numbers in words as digits.

A third, which no decimal holds, stays as it is. Nothing here is shown or kept.
"""

import re
from decimal import Decimal
from typing import Final

NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)"
"""A comma is a decimal comma ("4,5 mg") unless it groups thousands ("1,000 mg")."""
_GROUPED: Final = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
_FREE: Final = r"(?<![\d.,])" + NUMBER + r"(?![\d.,]*\d)"
_ONES: Final = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_UNOS: Final = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]
_WORDED: Final = {
    word: str(place) for words in (_ONES, _UNOS) for place, word in enumerate(words, 1)
} | {"un": "1", "una": "1"}
_FRACTIONS: Final = {
    ".5": r"(?:1/2|½|(?:a |one[ -])?half(?: (?:of )?an?\b)?|media|medio)",
    ".25": r"(?:1/4|¼|(?:a |one )?quarter(?: (?:of )?an?\b)?)",
    ".75": r"(?:(?:3/4|¾)(?: (?:of )?an?\b)?)",
}
_BEFORE, _AFTER = r"(?<![^\W\d_])(?<![\d.,/])", r"(?![\w/])"
_SIGNS: Final = {"×": "x", "*": "x", "–": "-", "—": "-", "−": "-", "µ": "μ"}
_MIXED: Final = {
    decimals: r"(?<![\w.,/])(\d+)\s*(?:(?:and|y) )?" + words + _AFTER
    for decimals, words in _FRACTIONS.items()
}
_ALONE: Final = {decimals: _BEFORE + words + _AFTER for decimals, words in _FRACTIONS.items()}
_COUNTS: Final = r"\b(" + "|".join(_WORDED) + r")\b(?![ -](?:half|quarter))"
_ARTICLE: Final = r"(?:^|(?<=[+&] )|(?<=and ))an? (?=[^\W\d_])"


def make_plain(text: str) -> str:
    """Small letters, single spaces, numbers in digits."""
    plain = " ".join(text.casefold().split())
    for sign, same in _SIGNS.items():
        plain = plain.replace(sign, same)
    plain = plain.replace("three quarters", "3/4").replace("three-quarters", "3/4")
    plain = re.sub(_COUNTS, lambda found: _WORDED[found[1]], plain)
    for decimals, mixed in _MIXED.items():
        plain = re.sub(mixed, rf"\g<1>{decimals}", plain)
    for decimals, alone in _ALONE.items():
        plain = re.sub(alone, f"0{decimals}", plain)
    return re.sub(_ARTICLE, "1 ", plain)


def read_number(text: str) -> Decimal:
    return Decimal(text.replace(",", "" if re.fullmatch(_GROUPED, text) else "."))


def numbers_in(plain: str) -> tuple[Decimal, ...]:
    return tuple(read_number(found[0]) for found in re.finditer(_FREE, plain))


def has_decimal_comma(text: str) -> bool:
    """Whether a number of the text is read with its comma as a decimal point."""
    found = re.findall(_FREE, text)
    return any("," in each and not re.fullmatch(_GROUPED, each) for each in found)
