"""Sums and products of amounts without rounding, ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from typing import Final, Self

_EXACT: Final = Context(prec=120, traps=[Inexact])
"""Amounts have at most 15 digits: what does not fit in 120 is not a sum or product of a few."""


@dataclass(frozen=True, slots=True)
class AmountRange:
    """From `low` to `high`, both included; the same number twice is no range."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, value: Decimal) -> Self:
        return cls(value, value)

    @property
    def is_single(self) -> bool:
        return self.low == self.high

    def times(self, other: "AmountRange") -> "AmountRange":
        low, high = _EXACT.multiply(self.low, other.low), _EXACT.multiply(self.high, other.high)
        return AmountRange(low, high)

    def plus(self, other: "AmountRange") -> "AmountRange":
        return AmountRange(_EXACT.add(self.low, other.low), _EXACT.add(self.high, other.high))

    def scaled(self, factor: Fraction) -> "AmountRange | None":
        """Times a factor; None when the result is no finite decimal."""
        low = in_decimals(Fraction(self.low) * factor)
        high = in_decimals(Fraction(self.high) * factor)
        return None if low is None or high is None else AmountRange(low, high)


def add_up(amounts: Sequence[AmountRange | None]) -> AmountRange | None:
    """The sum; None when one is missing or there is none."""
    total: AmountRange | None = None
    for each in amounts:
        if each is None:
            return None
        total = each if total is None else total.plus(each)
    return total


def in_decimals(value: Fraction) -> Decimal | None:
    """The same number as a decimal; None when it has no end (a third)."""
    try:
        return _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    except Inexact:
        return None
