"""What the words of an amount come to: added up exactly, never rounded, never guessed."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import (
    AmountFault,
    AmountRange,
    find_mg_of_one,
    find_mg_per_ml,
    in_decimals,
    read_amount,
    read_dose,
    read_hours,
)

numbers = st.integers(1, 999_999).map(lambda count: Decimal(count) / 1000)


def span(low: str, high: str = "") -> AmountRange:
    return AmountRange(Decimal(low), Decimal(high or low))


@pytest.mark.parametrize(
    ("typed", "mg"),
    [
        ("1 × 1.5 mg and 1 × 3 mg", span("4.5")),
        ("2 x 1.5 mg capsules + 1 x 3 mg", span("6")),
        ("2 capsules of 1.5 mg", span("3")),
        ("2 1.5 mg capsules", span("3")),
        ("1.5 mg + 3 mg", span("4.5")),
        ("1.5 mg plus 3 mg", span("4.5")),
        ("1 capsule (4.5 mg)", span("4.5")),
        ("2 capsules (1.5 mg each)", span("3")),
        ("2 capsules (3 mg total)", span("3")),
        ("one 4.5 mg capsule", span("4.5")),
        ("half a tablet of 5 mg", span("2.5")),
        ("1 1/2 tablets of 5 mg", span("7.5")),
        ("one and a half tablets of 5 mg", span("7.5")),
        ("½ tablet of 5 mg", span("2.5")),
        ("three quarters of a tablet of 4 mg", span("3")),
        ("3 to 4.5 mg", span("3", "4.5")),
        ("3 mg to 4.5 mg", span("3", "4.5")),
        ("1 to 2 tablets of 5 mg", span("5", "10")),
        ("4,5 mg", span("4.5")),
        ("1,000 mg", span("1000")),
        ("500 mcg", span("0.5")),
        ("4500 mcg (4.5 mg)", span("4.5")),
        ("4.5 mg (0.5 mL)", span("4.5")),
        ("1 cápsula de 1,5 mg y 1 de 3 mg", span("4.5")),
        ("4.5mg.", span("4.5")),
    ],
)
def test_parts_add_up(typed: str, mg: AmountRange) -> None:
    read = read_amount(typed)
    assert read.fault is None
    assert read.mg == mg


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("half a tablet", span("0.5")),
        ("1 to 2 tablets", span("1", "2")),
        ("1-2 tablets", span("1", "2")),
        ("1 or 2 tablets", span("1", "2")),
        ("two puffs", span("2")),
        ("a capsule", span("1")),
        ("1 tablet with water", span("1")),
    ],
)
def test_pieces_without_a_strength_have_a_count_and_no_mass(typed: str, count: AmountRange) -> None:
    (part,) = read_amount(typed).parts
    assert part.count == count
    assert (part.mg, part.ml) == (None, None)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("abc", AmountFault.NO_NUMBER),
        ("4.5", AmountFault.NO_UNIT),
        ("½", AmountFault.NO_UNIT),
        ("0", AmountFault.ZERO),
        ("0 mg", AmountFault.ZERO),
        ("-1 mg", AmountFault.BELOW_ZERO),
        ("−1 mg", AmountFault.BELOW_ZERO),  # the sign people paste
        ("1e9", AmountFault.TOO_LARGE),
        ("1000000000 mg", AmountFault.TOO_LARGE),
        ("2 capsules (3 mg)", AmountFault.EACH_OR_ALL),
        ("4.5 mg capsule", AmountFault.NO_COUNT),
        ("4.5 mg (3 mg)", AmountFault.TWO_AMOUNTS),
        ("2 to 1 tablets", AmountFault.UNCLEAR),
        ("1/3 tablet", AmountFault.UNCLEAR),
        ("5 mg per kg", AmountFault.UNCLEAR),
        ("1.5 mg x 3", AmountFault.UNCLEAR),
    ],
)
def test_what_is_unclear_has_no_total_and_says_why(typed: str, fault: AmountFault) -> None:
    read = read_amount(typed)
    assert (read.fault, read.mg, read.ml, read.parts) == (fault, None, None, ())


def test_an_empty_text_is_no_fault() -> None:
    assert read_amount("  ") == read_amount("")
    assert read_amount("").fault is None


@given(st.lists(st.tuples(st.integers(1, 9), numbers), min_size=1, max_size=5))
def test_any_combination_adds_up_exactly(parts: list[tuple[int, Decimal]]) -> None:
    typed = " and ".join(f"{count} × {each} mg" for count, each in parts)
    total = sum(count * Fraction(each) for count, each in parts)
    found = read_amount(typed).mg
    assert found is not None
    assert (Fraction(found.low), Fraction(found.high)) == (total, total)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(typed: str) -> None:
    read = read_amount(typed)
    assert read.parts == () or read.fault is None
    read_dose(typed, (typed,))
    read_hours(typed)


@given(numbers, numbers)
def test_a_volume_of_a_liquid_is_a_mass_exactly(ml: Decimal, strength: Decimal) -> None:
    dose = read_dose(f"{ml} mL", (f"{strength} mg per mL",))
    assert dose.mg is not None
    assert Fraction(dose.mg.low) == Fraction(ml) * Fraction(strength)
    assert dose.is_mg_worked_out


@given(numbers, numbers)
def test_a_mass_becomes_a_volume_only_without_rounding(mg: Decimal, strength: Decimal) -> None:
    dose = read_dose(f"{mg} mg", (f"{strength} mg/mL",))
    exact = in_decimals(Fraction(mg) / Fraction(strength))
    assert (dose.ml.low if dose.ml else None) == exact


@pytest.mark.parametrize(
    ("typed", "strength", "agrees"),
    [
        ("0.5 mg (0.5 mL)", "1 mg per mL", True),
        ("4.5 mg (0.5 mL)", "1 mg per mL", False),
        ("1 mg (3 mL)", "1 mg in 3 mL", True),
        ("0.5 mL of 2 mg per mL", "1 mg/mL", False),
        ("0.5 mL", "1 mg per mL", None),
        ("4.5 mg (0.5 mL)", "", None),
    ],
)
def test_mg_and_ml_are_checked_against_the_strength(
    typed: str, strength: str, agrees: bool | None
) -> None:
    assert read_dose(typed, (strength,)).agrees is agrees


def test_the_strength_of_a_liquid_is_worked_out_from_mass_and_volume() -> None:
    dose = read_dose("3 mg (2 mL)")
    assert dose.strength == Decimal("1.5")
    assert dose.is_strength_worked_out


@pytest.mark.parametrize(
    ("typed", "strengths", "mg"),
    [
        ("half a tablet", ("5 mg",), span("2.5")),
        ("1 to 2 capsules", ("4.5 mg capsule",), span("4.5", "9")),
        ("2 capsules", ("1.5 mg", "3 mg"), None),
        ("2 puffs", ("100 mcg",), None),
        ("1 tablet", ("5 mg/325 mg",), None),
        ("1 tablet", ("1 mg per mL",), None),
        ("1 capsule of 3 mg", ("4.5 mg",), span("3")),
    ],
)
def test_the_strength_of_one_counts_for_pieces_only(
    typed: str, strengths: tuple[str, ...], mg: AmountRange | None
) -> None:
    assert read_dose(typed, strengths).mg == mg


def test_strengths_are_read_as_they_stand_on_labels() -> None:
    assert find_mg_per_ml("5 mg in 3 mL") == Fraction(5, 3)
    assert find_mg_per_ml("1 mg/mL") == 1
    assert find_mg_per_ml("4.5 mg") is None
    assert find_mg_of_one("100 mg per tablet") == 100
    assert find_mg_of_one("1 mg per mL") is None


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [("8", 8, 8), ("8 hours", 8, 8), ("every 6 h", 6, 6), ("6 to 8", 6, 8), ("6-8 hours", 6, 8)],
)
def test_hours_are_read(typed: str, low: int, high: int) -> None:
    assert read_hours(typed) == AmountRange(Decimal(low), Decimal(high))


@pytest.mark.parametrize("typed", ["", "often", "0", "-4", "8 to 6", "1e9", "5000", "twice"])
def test_what_is_no_number_of_hours_is_not_guessed(typed: str) -> None:
    assert read_hours(typed) is None


@pytest.mark.parametrize(
    "strength",
    ["100 mg and 10 mg per 5 mL", "100 mg/10 mg per 5 mL", "7.5-325 mg per 15 mL",
     "100 mg + 10 mg / 5 mL", "100 mg with 10 mg in 5 mL"],
)  # fmt: skip
def test_a_combination_has_no_one_strength(strength: str) -> None:
    assert find_mg_per_ml(strength) is None
    assert read_dose("10 mL", (strength,)).mg is None
