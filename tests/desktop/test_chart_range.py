"""Closer, wider, earlier, later: never outside the journal, never less than a week."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.desktop.chart_range import LEAST_DAYS, ChartRange

DAYS = st.integers(0, 4000)
STEPS = st.lists(
    st.tuples(st.sampled_from(["zoom", "move"]), st.floats(0, 1), st.floats(0.1, 10)), max_size=12
)


def a_range(length: int, shown: int) -> ChartRange:
    latest = date(2026, 5, 22)
    earliest = latest - timedelta(days=length)
    return ChartRange(max(earliest, latest - timedelta(days=shown)), latest, earliest, latest)


@given(DAYS, DAYS, STEPS)
def test_no_step_leaves_the_journal(length: int, shown: int, steps: list[tuple]) -> None:
    found = a_range(length, shown)
    least = min(LEAST_DAYS, found.days)
    for what, share, amount in steps:
        direction = 1 if share > 0.5 else -1
        found = found.zoomed(share, amount) if what == "zoom" else found.moved(direction)
        assert found.earliest <= found.first <= found.last <= found.latest
        assert found.days >= least


@given(st.integers(30, 4000), st.floats(0, 1))
def test_closer_shows_less_around_the_same_place(length: int, share: float) -> None:
    found = a_range(length, length)
    closer = found.zoomed(share, 2)
    assert closer.days < found.days
    place = found.first + timedelta(days=round(share * (found.days - 1)))
    assert closer.first - timedelta(days=1) <= place <= closer.last + timedelta(days=1)
    assert closer.zoomed(share, 100).zoomed(0.5, 1e-9).is_all
