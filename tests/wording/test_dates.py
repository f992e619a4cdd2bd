"""A date names its month: 5/12 is May in one country and December in another."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.i18n import translator
from ldn_prep.records import PartialDate
from ldn_prep.wording import MONTHS, describe_date, describe_month_briefly, describe_span

LANGUAGES = ["en", "es"]
languages = st.sampled_from(LANGUAGES)
dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(dates, languages)
def test_day_month_by_name_and_year_are_all_there(day: date, language: str) -> None:
    t = translator(language)
    words = describe_date(day, t)
    assert re.findall(r"\d+", words) == [str(day.day), str(day.year)]
    assert t(MONTHS[day.month - 1]) in words.split()
    assert not re.search(r"\d\s*[/.-]\s*\d", words)
    assert describe_date(PartialDate(day.year, day.month, day.day), t) == words


@given(st.integers(1900, 2100), st.integers(1, 12), languages)
def test_a_month_without_a_day_has_its_name(year: int, month: int, language: str) -> None:
    t = translator(language)
    words = describe_date(PartialDate(year, month), t)
    assert re.findall(r"\d+", words) == [str(year)]
    assert t(MONTHS[month - 1]) in words.split()


@given(dates, dates, languages)
def test_two_days_never_read_the_same(one: date, other: date, language: str) -> None:
    t = translator(language)
    assert (describe_date(one, t) == describe_date(other, t)) is (one == other)


@given(dates, dates, languages)
def test_a_span_names_both_months(first: date, last: date, language: str) -> None:
    t = translator(language)
    words = describe_span(first, last, t)
    assert describe_date(first, t) in words
    assert describe_date(last, t) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_have_twelve_names_long_and_short(language: str) -> None:
    t = translator(language)
    assert len({t(month) for month in MONTHS}) == 12
    short = {describe_month_briefly(date(2026, month, 1), t) for month in range(1, 13)}
    assert len(short) == 12
    assert all(each[0].isalpha() for each in short)


def test_spanish_months_are_spanish() -> None:
    assert describe_date(date(2026, 5, 12), translator("es")) == "12 de mayo de 2026"
