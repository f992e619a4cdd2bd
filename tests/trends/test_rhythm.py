"""How often a journal helps: daily after a start or a change, and never without a known day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import DoseStep, Medication, PartialDate, Person, PersonRecords
from ldn_prep.trends.rhythm import Rhythm, suggest_rhythm

START = date(2026, 5, 1)
PERSON = Person(name="Ana")


def records_of(started: str | None = None, *steps: str) -> PersonRecords:
    entry = Medication(
        person_id=PERSON.id,
        name_as_typed="LDN",
        is_ldn=True,
        started=PartialDate.parse(started) if started else None,
    )
    taken = tuple(
        DoseStep(person_id=PERSON.id, medication_id=entry.id, starts=PartialDate.parse(each))
        for each in steps
    )
    return PersonRecords(PERSON, medications=(entry,), dose_steps=taken)


@pytest.mark.parametrize(
    ("day", "rhythm"),
    [
        (-1, Rhythm.WEEKLY),
        (0, Rhythm.DAILY_AFTER_START),
        (27, Rhythm.DAILY_AFTER_START),
        (28, Rhythm.WEEKLY),
        (60, Rhythm.DAILY_AFTER_CHANGE),
        (66, Rhythm.DAILY_AFTER_CHANGE),
        (67, Rhythm.WEEKLY),
    ],
)
def test_daily_for_four_weeks_and_for_a_week_after_a_change(day: int, rhythm: Rhythm) -> None:
    records = records_of("2026-05-01", "2026-05-01", str(START + timedelta(days=60)))
    assert suggest_rhythm(records, START + timedelta(days=day)).rhythm is rhythm


def test_a_step_that_really_began_later_counts_from_then() -> None:
    records = records_of("2026-01-01", "2026-05-01")
    records.dose_steps[0].really_started = PartialDate(2026, 5, 10)
    assert suggest_rhythm(records, date(2026, 5, 3)).rhythm is Rhythm.WEEKLY
    found = suggest_rhythm(records, date(2026, 5, 12))
    assert (found.rhythm, found.until) == (Rhythm.DAILY_AFTER_CHANGE, date(2026, 5, 16))


@pytest.mark.parametrize("started", [None, "2026", "2026-05"])
def test_half_known_days_suggest_nothing_daily(started: str | None) -> None:
    assert suggest_rhythm(records_of(started), START).rhythm is Rhythm.WEEKLY


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_a_daily_stretch_ends(start: date, later: int) -> None:
    found = suggest_rhythm(records_of(str(start)), start + timedelta(days=later))
    assert (found.rhythm is Rhythm.WEEKLY) == (later >= 28)
    assert found.until is None or found.until == start + timedelta(days=27)
