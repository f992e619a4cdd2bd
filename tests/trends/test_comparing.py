"""Before and after, and dose by dose: counts and medians over days that are really there."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import (
    MedicationStatus,
    PartialDate,
    SideEffect,
)
from ldn_prep.trends import (
    FEWEST_DAYS,
    build_all_series,
    build_series,
    compare,
    find_ldn_spans,
    find_ldn_start,
    find_next_step,
    find_spans,
    find_step_on,
    spread_of,
    summarise_steps,
)
from tests.trends.journal import FIRST, day, journal, step

STOPPED = MedicationStatus.STOPPED
starts = st.lists(st.integers(0, 80), unique=True, max_size=6)


@given(starts, st.integers(-10, 100))
def test_the_step_in_force_is_the_last_one_that_began(days: list[int], on: int) -> None:
    steps = [step(number, f"{number} mg") for number in days]
    begun = [number for number in days if number <= on]
    found = find_step_on(steps, day(on))
    assert (found.amount_as_typed if found else None) == (f"{max(begun)} mg" if begun else None)
    coming = [number for number in days if number > on]
    following = find_next_step(steps, day(on))
    assert (following.amount_as_typed if following else None) == (
        f"{min(coming)} mg" if coming else None
    )


@given(starts)
def test_spans_follow_each_other_without_overlap(days: list[int]) -> None:
    spans = find_spans([step(number) for number in days])
    for earlier, later in pairwise(spans):
        assert earlier.last is not None
        assert (later.first - earlier.last).days == 1
    assert [span.last for span in spans[-1:]] == [None] * len(spans[-1:])


def test_a_step_without_a_day_has_no_place_on_the_calendar() -> None:
    assert find_spans([step(None)]) == ()


@pytest.mark.parametrize("starts", [PartialDate(2026), PartialDate(2026, 3)])
def test_a_step_of_a_month_or_year_has_its_place_once_that_is_over(starts: PartialDate) -> None:
    assert [span.first for span in find_spans([step(starts)])] == [starts.last_day]


def test_a_medicine_that_was_stopped_has_no_dose_in_force_afterwards() -> None:
    stopped = PartialDate.of(day(40))
    records = journal({0: 5}, [step(10), step(30), step(60)], status=STOPPED, stopped=stopped)
    assert [(span.first, span.last) for span in find_ldn_spans(records)] == [
        (day(10), day(29)),
        (day(30), day(40)),
    ]


@pytest.mark.parametrize(
    ("started", "first_step", "begins"),
    [
        (None, 20, day(20)),
        (PartialDate.of(day(20)), None, day(20)),
        (PartialDate(2025), 20, date(2025, 1, 1)),
        (PartialDate(2025, 11, 3), 20, date(2025, 11, 3)),
        (PartialDate.of(day(30)), 20, day(20)),
        (None, None, None),
    ],
)
def test_ldn_began_at_the_earliest_day_it_can_have_begun(
    started: PartialDate | None, first_step: int | None, begins: date | None
) -> None:
    steps = [] if first_step is None else [step(first_step)]
    assert find_ldn_start(journal({0: 5}, steps, started=started)) == begins


def test_usual_before_ldn_is_what_was_recorded_before_its_first_day() -> None:
    records = journal({n: 8 if n < 20 else 4 for n in range(60)})
    series = build_series(records, "pain", FIRST, day(59))
    found = compare(series, day(20))
    assert found.is_before_ldn
    assert (found.before.middle, found.before.days_recorded) == (8, 20)
    assert (found.now.middle, found.now.days_recorded, found.now.days_possible) == (4, 14, 14)
    assert found.is_enough


@pytest.mark.parametrize("start", [None, day(-30), day(90)])
def test_without_days_before_ldn_it_is_the_first_fourteen_recorded_ones(start: date | None) -> None:
    records = journal({n: n % 11 for n in range(0, 60, 2)})
    series = build_series(records, "pain", FIRST, day(59))
    found = compare(series, start)
    assert not found.is_before_ldn
    assert found.before.days_recorded == 14


@given(
    st.dictionaries(st.integers(0, 59), st.integers(0, 10), max_size=40),
    st.none() | st.integers(-5, 70),
)
def test_too_few_days_are_never_compared(values: dict[int, int], start: int | None) -> None:
    series = build_series(journal(values), "pain", FIRST, day(59))
    found = compare(series, None if start is None else day(start))
    recent = [number for number in values if number >= 46]
    assert found.now.days_recorded == len(recent)
    assert found.is_enough == (
        len(recent) >= FEWEST_DAYS and found.before.days_recorded >= FEWEST_DAYS
    )
    if not recent:
        assert found.now.middle is None


@given(st.dictionaries(st.integers(0, 99), st.integers(0, 10), max_size=60), starts)
def test_a_step_counts_only_its_own_days(values: dict[int, int], begun: list[int]) -> None:
    records = journal(values, [step(number) for number in begun])
    series = build_all_series(records, FIRST, day(99))
    summaries = summarise_steps(records, series, FIRST, day(99))
    assert [each.first for each in summaries] == [day(number) for number in sorted(begun)]
    counted = sum(each.spreads["pain"].days_recorded for each in summaries)
    assert counted == sum(number >= min(begun, default=100) for number in values)
    for each in summaries:
        spread, inside = each.spreads["pain"], series["pain"].between(each.first, each.last)
        assert spread == spread_of(inside)
        assert spread.days_possible == (each.last - each.first).days + 1


def test_a_day_with_two_side_effects_is_one_side_effect_day() -> None:
    records = journal({0: 5, 10: 5, 11: 5}, [step(5)])
    effects = tuple(
        SideEffect(person_id="p", entry_id=records.entries[place].id, name=name)
        for place, name in ((0, "Nausea"), (1, "Nausea"), (1, "Headache"))
    )
    records = replace(records, side_effects=effects)
    series = build_all_series(records, FIRST, day(20))
    assert [s.side_effect_days for s in summarise_steps(records, series, FIRST, day(20))] == [1]
