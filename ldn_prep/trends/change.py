"""Whether a change reaches about 30 percent, where there are days enough to say so. No cause.

Source of the 30 percent: IMMPACT; Dworkin RH et al., J Pain 2008;9:105-121 (chronic pain trials).
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ldn_prep.records import Direction
from ldn_prep.trends.summary import Comparison

MEANINGFUL = Fraction(3, 10)


class ChangeSize(StrEnum):
    """TOO_FEW: a side has fewer than 7 recorded days. FROM_ZERO: a share of 0 does not exist."""

    TOO_FEW = "too_few"
    FROM_ZERO = "from_zero"
    SAME = "same"
    SMALLER = "smaller"
    REACHED = "reached"


@dataclass(frozen=True, slots=True)
class Change:
    """`percent` is whole and without a sign; None where none can be given.

    `is_higher` compares the medians; `is_better` honours the direction of the measure. Both are
    None where nothing is compared or nothing changed.
    """

    size: ChangeSize
    percent: int | None = None
    is_higher: bool | None = None
    is_better: bool | None = None


def measure_change(found: Comparison, direction: Direction) -> Change:
    """The last 14 days against the usual before, by their medians."""
    if not found.is_enough or found.before.middle is None or found.now.middle is None:
        return Change(ChangeSize.TOO_FEW)
    before, now = Fraction(found.before.middle), Fraction(found.now.middle)
    if now == before:
        return Change(ChangeSize.SAME, 0)
    is_higher = now > before
    is_better = is_higher is (direction is Direction.HIGHER_IS_BETTER)
    if before == 0:
        return Change(ChangeSize.FROM_ZERO, None, is_higher, is_better)
    share = abs(now - before) / before
    size = ChangeSize.REACHED if share >= MEANINGFUL else ChangeSize.SMALLER
    return Change(size, _whole_percent(share), is_higher, is_better)


def _whole_percent(share: Fraction) -> int:
    """Rounded towards 30: never 30 for less than that, never 29 for more."""
    percent = share * 100
    down = int(percent)
    return down if share < MEANINGFUL else round(percent)
