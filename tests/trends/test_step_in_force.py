"""Which dose is in force on a day: as it went before as planned, and half-known days honestly."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ldn_prep.records import DoseStep, MedicationStatus, PartialDate
from ldn_prep.trends import (
    find_ldn_spans,
    find_ldn_start,
    find_next_step,
    find_spans,
    find_step_in_force,
    find_step_on,
)
from tests.trends.journal import FIRST, day, journal, step

exact = st.integers(0, 200).map(lambda number: PartialDate.of(day(number)))
months = st.integers(3, 9).map(lambda month: PartialDate(2026, month))
starts = st.one_of(exact, exact, months, st.none())
built = st.builds(
    step,
    starts,
    st.sampled_from(["1.5 mg", "3 mg", "4.5 mg", "", "abc"]),
    really_started=st.one_of(st.none(), st.none(), exact, months),
    is_hold=st.booleans(),
)
several = st.lists(built, max_size=6)
days = st.integers(-10, 230).map(day)


def amount_on(steps: Sequence[DoseStep], on: date) -> str | None:
    found = find_step_in_force(steps, on)
    return str(found.amount) if found.amount else None


@given(several, days, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(
    steps: list[DoseStep], on: date, random: Random
) -> None:
    shuffled = list(steps)
    random.shuffle(shuffled)
    assert find_step_in_force(shuffled, on) == find_step_in_force(steps, on)
    assert find_spans(shuffled) == find_spans(steps)


@given(several, built, days)
def test_a_later_step_never_changes_an_earlier_day(
    steps: list[DoseStep], added: DoseStep, on: date
) -> None:
    start = added.really_started or added.starts
    assume(start is None or start.first_day > on)
    assert find_step_in_force([*steps, added], on) == find_step_in_force(steps, on)


@given(several, days)
def test_what_is_in_force_has_begun_and_nothing_certain_came_after_it(
    steps: list[DoseStep], on: date
) -> None:
    found = find_step_in_force(steps, on)
    if found.step is None:
        return
    start = found.step.really_started or found.step.starts
    assert start is not None
    assert start.last_day <= on
    for other in steps:
        begun = other.really_started or other.starts
        if other is not found.step and begun is not None:
            assert begun.first_day > on or begun.last_day <= start.last_day


@given(several, days)
def test_hold_means_no_dose(steps: list[DoseStep], on: date) -> None:
    found = find_step_in_force(steps, on)
    if found.step is not None and found.step.is_hold:
        assert found.is_no_dose
        assert found.amount is None


@given(several)
def test_spans_say_on_each_day_what_is_in_force_and_leave_out_what_is_not_known(
    steps: list[DoseStep],
) -> None:
    spans = find_spans(steps)
    for number in range(-10, 230, 3):
        on = day(number)
        covering = [span.step for span in spans if span.within(on, on)]
        in_force = find_step_on(steps, on)
        assert covering == ([in_force] if in_force else [])


@given(several, days)
def test_the_next_step_is_never_one_that_may_have_begun(steps: list[DoseStep], on: date) -> None:
    following = find_next_step(steps, on)
    assert following is None or following not in find_step_in_force(steps, on).possible


def test_the_day_it_really_began_counts_and_not_the_planned_one() -> None:
    steps = [step(0, "1.5 mg"), step(20, "3 mg", really_started=PartialDate.of(day(27)))]
    assert [amount_on(steps, day(number)) for number in (19, 20, 26, 27)] == [
        "1.5 mg", "1.5 mg", "1.5 mg", "3 mg",
    ]  # fmt: skip


def test_what_was_taken_counts_and_not_what_was_planned() -> None:
    from ldn_prep.records import find_quantity

    taken = step(0, "3 mg", taken_amount_as_typed="1.5 mg", taken_amount=find_quantity("1.5 mg"))
    assert amount_on([taken], day(5)) == "1.5 mg"


def test_a_plan_does_not_stand_in_for_what_was_taken_and_is_unclear() -> None:
    assert amount_on([step(0, "3 mg", taken_amount_as_typed="a bit less")], day(5)) is None


def test_a_month_decides_nothing_inside_it_and_everything_after() -> None:
    steps = [step(0, "1.5 mg"), step(PartialDate(2026, 5), "3 mg")]
    assert amount_on(steps, date(2026, 4, 30)) == "1.5 mg"
    inside = find_step_in_force(steps, date(2026, 5, 12))
    assert not inside.is_known
    assert inside.step is None
    assert [each.amount_as_typed for each in inside.possible] == ["1.5 mg", "3 mg"]
    assert amount_on(steps, date(2026, 5, 31)) == "3 mg"
    assert [(span.first, span.last) for span in find_spans(steps)] == [
        (FIRST, date(2026, 4, 30)),
        (date(2026, 5, 31), None),
    ]


def test_a_first_step_in_a_month_may_not_have_begun_yet() -> None:
    found = find_step_in_force([step(PartialDate(2026, 5))], date(2026, 5, 2))
    assert found.may_be_none
    assert found.step is None


@pytest.mark.parametrize("is_other_order", [False, True])
def test_of_two_steps_on_one_day_the_one_added_later_counts(*, is_other_order: bool) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    steps = [
        step(5, "1.5 mg", added_at=noon),
        step(5, "3 mg", added_at=noon + timedelta(minutes=1)),
    ]
    if is_other_order:
        steps.reverse()
    assert amount_on(steps, day(5)) == "3 mg"


def test_two_steps_on_one_day_of_which_neither_is_later_are_not_decided() -> None:
    found = find_step_in_force([step(5, "1.5 mg"), step(5, "3 mg")], day(9))
    assert (found.is_known, found.step, len(found.possible)) == (False, None, 2)


@pytest.mark.parametrize("status", [MedicationStatus.PLANNED, MedicationStatus.THINKING_ABOUT])
def test_steps_of_what_was_not_begun_are_no_history(status: MedicationStatus) -> None:
    records = journal({0: 5}, [step(3)], status=status)
    assert find_ldn_spans(records) == ()
    assert find_ldn_start(records) is None
