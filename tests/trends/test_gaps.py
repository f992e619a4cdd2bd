"""A day that was not recorded is not there: no value is made up and no line crosses a gap."""

import random
from datetime import date
from itertools import pairwise
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import JournalEntry, Person, PersonRecords
from ldn_prep.trends import (
    Axis,
    Period,
    build_all_series,
    build_series,
    find_recorded_days,
    find_stretches,
    median_lines,
)
from tests.trends.journal import FIRST, day, journal

LAST = day(139)
AXIS = Axis(FIRST, LAST)
scores = st.dictionaries(st.integers(-20, 160), st.integers(0, 10), max_size=60)


def in_range(values: dict[int, int]) -> dict[int, int]:
    return {number: value for number, value in values.items() if 0 <= number <= 139}


@given(scores)
def test_a_series_holds_the_recorded_days_of_the_range_and_no_other(values: dict[int, int]) -> None:
    series = build_series(journal(values), "pain", FIRST, LAST)
    assert dict(series.points) == {day(n): value for n, value in in_range(values).items()}
    assert [on for on, _ in series.points] == sorted(on for on, _ in series.points)
    assert series.days_possible == 140


@given(scores, st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(values: dict[int, int], rng: random.Random) -> None:
    shuffled = list(values.items())
    rng.shuffle(shuffled)
    expected = build_all_series(journal(values), FIRST, LAST)["pain"]
    assert build_all_series(journal(dict(shuffled)), FIRST, LAST)["pain"] == expected
    assert build_series(journal(dict(shuffled)), "pain", FIRST, LAST) == expected


@given(scores)
def test_weekly_medians_come_from_that_week_alone(values: dict[int, int]) -> None:
    series = build_series(journal(values), "pain", FIRST, LAST)
    weeks: dict[int, list[int]] = {}
    for number, value in in_range(values).items():
        weeks.setdefault(number // 7, []).append(value)
    found = [each for stretch in find_stretches(series) for each in stretch]
    assert [each.value for each in found] == [median(weeks[week]) for week in sorted(weeks)]


@given(scores)
def test_a_week_without_a_day_breaks_the_line(values: dict[int, int]) -> None:
    series = build_series(journal(values), "pain", FIRST, LAST)
    weeks = sorted({number // 7 for number in in_range(values)})
    breaks = sum(later - earlier > 1 for earlier, later in pairwise(weeks))
    stretches = find_stretches(series)
    assert len(stretches) == (breaks + 1 if weeks else 0)
    for stretch in stretches:
        middles = [(each.middle - FIRST).days // 7 for each in stretch]
        assert middles == list(range(middles[0], middles[0] + len(middles)))


@given(scores)
def test_lines_lie_within_the_plot_and_run_to_the_right(values: dict[int, int]) -> None:
    series = build_series(journal(values), "pain", FIRST, LAST)
    for line in median_lines(series, AXIS):
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in line)
        assert [x for x, _ in line] == sorted(x for x, _ in line)


def test_a_score_of_nought_is_a_score_and_a_blank_is_none() -> None:
    series = build_series(journal({0: 0, 2: 5}), "pain", FIRST, day(6))
    assert series.points == ((day(0), 0), (day(2), 5))


def test_the_axis_puts_a_day_in_the_middle_of_its_share() -> None:
    axis = Axis(FIRST, day(9))
    assert axis.place(FIRST) == 0.05
    assert axis.place(day(9)) == 0.95
    assert axis.edges(FIRST, day(9)) == (0, 1)
    assert len(Axis(FIRST, day(3650)).month_starts()) <= 7


def test_a_day_whose_last_score_was_taken_back_is_a_gap_again() -> None:
    person = Person(name="Ana Quispe")
    emptied = JournalEntry(person_id=person.id, on=date(2026, 5, 20))
    noted = JournalEntry(person_id=person.id, on=date(2026, 5, 21), note="Slept through.")
    records = PersonRecords(person=person, entries=(emptied, noted))
    assert find_recorded_days(records, date(2026, 5, 1), date(2026, 5, 22)) == (noted.on,)


@given(scores)
def test_a_month_without_a_day_breaks_the_line_of_months(values: dict[int, int]) -> None:
    series = build_series(journal(values), "pain", FIRST, LAST)
    months: dict[tuple[int, int], list[int]] = {}
    for number, value in in_range(values).items():
        months.setdefault((day(number).year, day(number).month), []).append(value)
    stretches = find_stretches(series, Period.MONTH)
    found = [each for stretch in stretches for each in stretch]
    assert [each.value for each in found] == [median(months[key]) for key in sorted(months)]
    assert all(FIRST <= each.middle <= LAST for each in found)
    places = [year * 12 + month for year, month in sorted(months)]
    breaks = sum(later - earlier > 1 for earlier, later in pairwise(places))
    assert len(stretches) == (breaks + 1 if places else 0)
