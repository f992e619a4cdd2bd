"""What an amount of one dose says: pieces and their strength, mass and volume, added up exactly.

Nothing is rounded and nothing guessed: what is not understood has no total and says why.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Final

from ldn_prep.records.amount_forms import (
    PIECE,
    RANGE,
    forms,
    read_concentration,
    read_mass_or_volume,
    read_range,
)
from ldn_prep.records.amount_words import has_decimal_comma, make_plain, numbers_in
from ldn_prep.records.exact import AmountRange, add_up

MOST: Final = Decimal(100_000_000)
"""Larger numbers are asked about: a few medicines reach some million units."""
_AND: Final = r"\s+(?:and|plus|y|&|más)\s+|\s*\+\s*|\s*[,;]\s+(?=\d)"
_ODD: Final = r"\d\s*e\s*[+-]?\d|\d{10}|\^"
_BELOW_ZERO: Final = r"(?:^|[(=])\s*-\s*[\d.,]"
_Said = dict[str, str | None]


class AmountFault(Enum):
    """Why an amount could not be read, or not added up."""

    NO_NUMBER = "no_number"
    NO_UNIT = "no_unit"
    ZERO = "zero"
    BELOW_ZERO = "below_zero"
    TOO_LARGE = "too_large"
    EACH_OR_ALL = "each_or_all"
    NO_COUNT = "no_count"
    TWO_AMOUNTS = "two_amounts"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class AmountPart:
    """One part of a dose: so many pieces of a form, a mass, a volume, or mass and volume at once.

    `count` is None where only a mass or volume is given; `mg` and `ml` are of all its pieces.
    """

    count: AmountRange | None = None
    form: str = ""
    mg: AmountRange | None = None
    ml: AmountRange | None = None
    mg_per_ml: Fraction | None = None

    @property
    def is_of_pieces(self) -> bool:
        """Capsules, tablets and the like: what has a strength of one."""
        return bool(re.fullmatch(PIECE, self.form))


@dataclass(frozen=True, slots=True)
class AmountRead:
    """`fault` is None when everything was understood; `has_comma`: a comma was read as a point."""

    parts: tuple[AmountPart, ...] = ()
    fault: AmountFault | None = None
    has_comma: bool = False

    @property
    def mg(self) -> AmountRange | None:
        """The whole dose in mg; None when a part does not say."""
        return add_up([part.mg for part in self.parts])

    @property
    def ml(self) -> AmountRange | None:
        """The whole dose in mL; None when a part does not say."""
        return add_up([part.ml for part in self.parts])


@lru_cache(maxsize=2048)  # the same few doses are read over and over: for points, rows and steps
def read_amount(text: str) -> AmountRead:
    """Reads "1 × 1.5 mg and 1 × 3 mg", "half a tablet", "0.5 mL", "1 to 2 tablets".

    Pieces whose strength is not said have no mass. An empty text has no parts and no fault.
    """
    plain = make_plain(text)
    if not plain:
        return AmountRead()
    has_comma = has_decimal_comma(text)
    fault = _fault_of_numbers(plain)
    read = [] if fault else [_read_part(part.strip(" .")) for part in re.split(_AND, plain)]
    faults = [fault, *(each for each in read if isinstance(each, AmountFault))]
    found = next((each for each in faults if each is not None), None)
    parts = tuple(each for each in read if isinstance(each, AmountPart))
    return AmountRead(() if found else parts, found, has_comma)


def _fault_of_numbers(plain: str) -> AmountFault | None:
    numbers = numbers_in(plain)
    if re.search(_ODD, plain) or any(number > MOST for number in numbers):
        return AmountFault.TOO_LARGE
    if re.search(_BELOW_ZERO, plain):
        return AmountFault.BELOW_ZERO
    if not numbers:
        return AmountFault.NO_NUMBER
    return AmountFault.ZERO if 0 in numbers else None


def _read_part(plain: str) -> AmountPart | AmountFault:
    if re.fullmatch(RANGE, plain):
        return AmountFault.NO_UNIT
    found = next((match for form in forms() if (match := form.fullmatch(plain))), None)
    part = _part_of(found.groupdict()) if found else AmountFault.UNCLEAR
    if isinstance(part, AmountPart) and _runs_backwards(part):
        return AmountFault.UNCLEAR
    return part


def _runs_backwards(part: AmountPart) -> bool:
    """ "2 to 1 tablets" is no range."""
    return any(each is not None and each.low > each.high for each in (part.count, part.mg, part.ml))


def _part_of(said: _Said) -> AmountPart | AmountFault:
    if said.get("one"):
        return AmountFault.NO_COUNT
    if said.get("amount"):
        return _measured(said)
    form = " ".join((said.get("form") or "").split())
    count = read_range(said["count"] or "")
    if said.get("each"):
        return _pieces(count, form, said["each"] or "")
    if said.get("inside"):
        return _bracketed(count, form, said)
    return AmountPart(count, form)


def _pieces(count: AmountRange, form: str, each: str) -> AmountPart:
    mg, ml = read_mass_or_volume(each)
    return AmountPart(count, form, mg and mg.times(count), ml and ml.times(count))


def _bracketed(count: AmountRange, form: str, said: _Said) -> AmountPart | AmountFault:
    """ "2 capsules (3 mg)": of each one, or in all? Only one capsule leaves no doubt."""
    inside, words = said["inside"] or "", said.get("said") or ""
    if words.startswith(("each", "apiece", "cada")):
        return _pieces(count, form, inside)
    if not words and count != AmountRange.of(Decimal(1)):
        return AmountFault.EACH_OR_ALL
    mg, ml = read_mass_or_volume(inside)
    return AmountPart(count, form, mg, ml)


def _measured(said: _Said) -> AmountPart | AmountFault:
    mg, ml = read_mass_or_volume(said["amount"] or "")
    if said.get("mass"):
        known = read_concentration(said["mass"] or "", said["volume"] or "")
        return AmountPart(None, "", mg, ml, known)
    if said.get("same"):
        other_mg, other_ml = read_mass_or_volume(said["same"] or "")
        if (mg and other_mg and mg != other_mg) or (ml and other_ml and ml != other_ml):
            return AmountFault.TWO_AMOUNTS
        mg, ml = mg or other_mg, ml or other_ml
    return AmountPart(None, "", mg, ml)
