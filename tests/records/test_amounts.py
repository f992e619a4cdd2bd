"""Amounts and half-known dates: what was typed comes back to the letter."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import PartialDate, Quantity, find_quantity

numbers = st.decimals(min_value=0, max_value=999_999, places=3, allow_nan=False)
units = st.sampled_from(["mg", "mcg", "mL", "tablet", "mg per mL", "capsules", "gotas"])


@given(numbers, units)
def test_digits_are_kept_as_typed(number: Decimal, unit: str) -> None:
    found = find_quantity(f"{number} {unit}")
    assert found == Quantity(number, unit)
    assert str(found) == f"{number} {unit}"


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("4.5 mg", "4.5", "mg"),
        ("4.5mg", "4.5", "mg"),
        (" 1  capsule ", "1", "capsule"),
        ("4,5 mg", "4.5", "mg"),
        ("1,000 mg", "1000", "mg"),
        ("1.50 mL", "1.50", "mL"),
        ("5 mg per 5 mL", "5", "mg per 5 mL"),
        (".5 mg", "0.5", "mg"),
    ],
)
def test_what_people_type_is_understood(typed: str, value: str, unit: str) -> None:
    found = find_quantity(typed)
    assert found is not None
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "typed", ["", "abc", "2", "-1 mg", "mg", "1 or 2 tablets", "1e9 mg", "²mg"]
)
def test_what_is_unclear_is_not_guessed(typed: str) -> None:
    assert find_quantity(typed) is None


@given(st.text())
def test_no_text_breaks_reading(typed: str) -> None:
    found = find_quantity(typed)
    assert found is None or found.unit


@pytest.mark.parametrize(("value", "unit"), [("-1", "mg"), ("NaN", "mg"), ("1", ""), ("1", " mg")])
def test_an_amount_without_sense_cannot_be_made(value: str, unit: str) -> None:
    with pytest.raises(ValueError, match="an amount"):
        Quantity(Decimal(value), unit)


@given(st.dates())
def test_partial_dates_round_trip(day: date) -> None:
    for known in (
        PartialDate.of(day),
        PartialDate(day.year, day.month),
        PartialDate(day.year),
    ):
        assert PartialDate.parse(str(known)) == known
        assert known.first_day <= day <= known.last_day


@pytest.mark.parametrize("typed", ["", "12 May", "2026-13", "2026-02-30", "26-01-01", "2026-1-1"])
def test_a_day_that_never_was_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # datetime's own words differ by version
        PartialDate.parse(typed)
