"""About 30 percent: said only where both sides have days enough, in the measure's direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import Direction
from ldn_prep.trends.change import ChangeSize, measure_change
from ldn_prep.trends.summary import FEWEST_DAYS, Comparison, Spread

WORSE, BETTER = Direction.HIGHER_IS_WORSE, Direction.HIGHER_IS_BETTER
halves = st.integers(0, 20).map(lambda twice: twice / 2)
days = st.integers(0, 30)


def compared(before: float, now: float, days_before: int = 14, days_now: int = 14) -> Comparison:
    def spread(middle: float, recorded: int) -> Spread:
        return Spread(recorded, 14, middle if recorded else None, 0, 10)

    return Comparison(spread(before, days_before), True, spread(now, days_now))


@pytest.mark.parametrize(
    ("before", "now", "direction", "size", "percent", "is_better"),
    [
        (10, 7, WORSE, ChangeSize.REACHED, 30, True),
        (7, 5, WORSE, ChangeSize.SMALLER, 28, True),
        (6, 4, WORSE, ChangeSize.REACHED, 33, True),
        (4, 6, WORSE, ChangeSize.REACHED, 50, False),
        (4, 6, BETTER, ChangeSize.REACHED, 50, True),
        (5, 5, BETTER, ChangeSize.SAME, 0, None),
        (0, 3, WORSE, ChangeSize.FROM_ZERO, None, False),
    ],
)
def test_a_change_in_words_a_clinician_knows(
    *, before: float, now: float, direction: Direction, size: ChangeSize, percent: int | None,
    is_better: bool | None,
) -> None:  # fmt: skip
    found = measure_change(compared(before, now), direction)
    assert (found.size, found.percent, found.is_better) == (size, percent, is_better)


@given(halves, halves, days, days)
def test_few_days_say_nothing(before: float, now: float, first: int, second: int) -> None:
    found = measure_change(compared(before, now, first, second), WORSE)
    is_enough = min(first, second) >= FEWEST_DAYS
    assert (found.size is ChangeSize.TOO_FEW) == (not is_enough)
    if not is_enough:
        assert (found.percent, found.is_higher, found.is_better) == (None, None, None)


@given(halves, halves)
def test_thirty_percent_is_exact(before: float, now: float) -> None:
    found = measure_change(compared(before, now), WORSE)
    if found.percent is not None and found.size is not ChangeSize.SAME:
        is_reached = 10 * abs(now - before) >= 3 * before
        assert (found.size is ChangeSize.REACHED) == is_reached
        assert (found.percent >= 30) == is_reached


@given(halves, halves)
def test_the_direction_turns_better_into_worse_and_nothing_else(before: float, now: float) -> None:
    worse = measure_change(compared(before, now), WORSE)
    better = measure_change(compared(before, now), BETTER)
    assert (worse.size, worse.percent, worse.is_higher) == (
        better.size, better.percent, better.is_higher,
    )  # fmt: skip
    if worse.is_better is not None:
        assert worse.is_better is not better.is_better
