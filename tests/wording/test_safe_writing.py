"""Safe writing corrects how a dose is written and never what it says."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import find_quantity
from ldn_prep.wording import write_safely

UNITS = ("mg", "mcg", "mL", "g", "units", "tablet", "capsules", "drops")
ODD_UNITS = ("ug", "µg", "cc", "ml", "IU", "U", "MG", "gm")

amounts = st.decimals(
    min_value=0, max_value=Decimal(999_999), places=3, allow_nan=False, allow_infinity=False
)
WORDS = (
    "1 .5 1.0 2.50 1000 1,000 1/2 mg ug cc IU QD bid / mL tablet half a and @ & < HS - 5mg 10U . "
    "take"
)
words = st.lists(st.sampled_from(WORDS.split()), max_size=8)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1.0 mg", "1 mg"),
        (".5mg", "0.5 mg"),
        ("4.50 mg", "4.5 mg"),
        ("1.0 tablet", "1 tablet"),
        ("2.0-3.0 mg", "2-3 mg"),
        ("10mg", "10 mg"),
        ("5 ug", "5 mcg"),
        ("5µg", "5 mcg"),
        ("2 cc", "2 mL"),
        ("5000IU", "5,000 units"),
        ("10U", "10 units"),
        ("1500 mg", "1,500 mg"),
        ("7 gm", "7 g"),
        ("5 mg.", "5 mg"),
        ("1 mg/mL", "1 mg per mL"),
        ("5 mg/2.5 ml", "5 mg per 2.5 mL"),
        ("25 mcg/hr patch", "25 mcg per hr patch"),
        ("1 tablet QD", "1 tablet daily"),
        ("q.o.d.", "every other day"),
        ("1/2 tablet", "half a tablet"),
        ("2 & 2", "2 and 2"),
        ("<5 mg", "less than 5 mg"),
    ],
)
def test_style_is_corrected(typed: str, written: str) -> None:
    assert write_safely(typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "1 1/2 tablets",
        "2-1/2 tablets",
        "4,5 mg",
        "1.000 mg",
        "5 mg/325 mg",
        "160-4.5 mcg",
        "half a tablet",
        "take with 1 glass of water, 30 minutes before food",
        "since 2024",
        "",
    ],
)
def test_what_could_mean_something_else_stays_as_typed(typed: str) -> None:
    assert write_safely(typed) == typed


@given(amounts, st.sampled_from(UNITS + ODD_UNITS), st.sampled_from(["", " "]))
def test_the_number_stays_the_number(value: Decimal, unit: str, space: str) -> None:
    typed = find_quantity(f"{value}{space}{unit}")
    written = find_quantity(write_safely(f"{value}{space}{unit}"))
    assert typed is not None
    assert written is not None
    assert written.value == typed.value


@given(amounts, st.sampled_from(["mg", "mcg", "mL", "units"]))
def test_no_zero_trails_and_none_is_missing_in_front(value: Decimal, unit: str) -> None:
    number = write_safely(f"{value:f} {unit}").split()[0]
    is_left_alone = value == value.to_integral_value()  # 1.000: perhaps one thousand
    if not is_left_alone:
        assert not number.endswith("0")
    assert number[0].isdigit()


@given(st.text(max_size=60))
def test_writing_twice_changes_nothing_more(text: str) -> None:
    assert write_safely(write_safely(text)) == write_safely(text)


@given(words, st.sampled_from(["", " "]))
def test_writing_doses_twice_changes_nothing_more(parts: list[str], between: str) -> None:
    once = write_safely(between.join(parts))
    assert write_safely(once) == once


@given(st.text(alphabet=st.characters(categories=["L", "Zs"]), max_size=60))
def test_words_without_numbers_keep_their_letters(text: str) -> None:
    """Only the Latin short forms are written out; a name in any script stays."""
    known = {"qd", "qod", "bid", "tid", "qid", "qhs", "hs", "prn", "sc", "sq", "ntx", "half"}
    if not known & set("".join(c if c.isalpha() else " " for c in text).lower().split()):
        assert write_safely(text) == text
