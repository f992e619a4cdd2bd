"""Amounts as written: an exact decimal number with its unit, never a float, never a bare number."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_UNIT = r"(?!e\d)([^\W\d_]\D*(?:per \d+ ?\D+)?)"  # "mL", "mg per 5 mL", but not "or 2 tablets"
_NUMBER_AND_UNIT = re.compile(r"\s*(\d{1,9}(?:[.,]\d{1,6})?|[.,]\d{1,6})\s*" + _UNIT)
_GROUPED = re.compile(r"\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?)\s*" + _UNIT)


@dataclass(frozen=True, slots=True, order=False)
class Quantity:
    """`value` keeps the digits that were typed (1.50 stays 1.50); `unit` is never empty."""

    value: Decimal
    unit: str

    def __post_init__(self) -> None:
        if not self.value.is_finite() or self.value < 0:
            raise ValueError("an amount is a finite number, zero or more")
        if not self.unit.strip() or self.unit != self.unit.strip():
            raise ValueError("an amount has a unit")

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"


def find_quantity(text: str) -> Quantity | None:
    """The amount a person's words say, or None when number or unit is missing or unclear.

    A comma is read as a decimal comma ("4,5 mg") unless it groups thousands ("1,000 mg").
    """
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        return _quantity(grouped[1].replace(",", ""), grouped[2])
    plain = _NUMBER_AND_UNIT.fullmatch(text)
    return _quantity(plain[1].replace(",", "."), plain[2]) if plain else None


def _quantity(number: str, unit: str) -> Quantity | None:
    try:
        return Quantity(Decimal(number), " ".join(unit.split()))
    except (InvalidOperation, ValueError):
        return None
