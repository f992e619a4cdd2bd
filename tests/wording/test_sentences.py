"""How a medicine is taken, in the sentence that prints: nothing invented, nothing left out."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep import records
from ldn_prep.i18n import PSEUDO, translator
from ldn_prep.records import (
    Direction,
    Dosage,
    DosageTiming,
    Measure,
    Medication,
    PartialDate,
    Quantity,
    StandardMeasure,
    TimeOfDay,
    Weekday,
    find_quantity,
)
from ldn_prep.wording import (
    describe_date,
    describe_dosage,
    describe_measure,
    describe_medication_name,
    describe_slots,
    describe_strength_and_form,
    label_of,
)

t = translator()
MORNING, NOON, EVENING, BEDTIME = TimeOfDay


def dosage(amount: str = "", **fields: object) -> Dosage:
    return Dosage(
        person_id="p",
        medication_id="m",
        amount_as_typed=amount,
        amount=find_quantity(amount),
        **fields,  # type: ignore[arg-type]
    )


def at_times(amount: str, *times: TimeOfDay, **fields: object) -> Dosage:
    timing = DosageTiming.TIMES_OF_DAY
    return dosage(amount, timing=timing, times_of_day=times, **fields)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (at_times("1 capsule", BEDTIME), "1 capsule at bedtime"),
        (
            at_times("1 tablet", MORNING, EVENING),
            "1 tablet in the morning and in the evening",
        ),
        (
            at_times("2 tablets", MORNING, BEDTIME, morning=Quantity(Decimal(1), "tablet")),
            "1 tablet in the morning and 2 tablets at bedtime",
        ),
        (
            at_times("", MORNING, BEDTIME, bedtime=Quantity(Decimal(1), "tablet")),
            "amount not given in the morning and 1 tablet at bedtime",
        ),
        (
            dosage(
                "1 tablet",
                timing=DosageTiming.EVERY_HOURS,
                every_hours=Decimal("6.0"),
                as_needed=True,
                as_needed_for="pain",
                max_per_day_as_typed="4 tablets",
            ),
            "1 tablet every 6 hours, as needed for pain, at most 4 tablets a day",
        ),
        (
            dosage(
                "70mg",
                timing=DosageTiming.DAYS_OF_WEEK,
                days_of_week=(Weekday.MONDAY,),
                meal_words="30 minutes before breakfast",
            ),
            "70 mg on Monday, 30 minutes before breakfast",
        ),
        (dosage("1 tablet"), "1 tablet, how often not given"),
        (at_times("", BEDTIME), "amount not given, at bedtime"),
        (at_times("4.5", BEDTIME), "4.5 (unit not given) at bedtime"),
        (at_times("½", BEDTIME), "½ (unit not given) at bedtime"),
        (dosage("", as_needed=True), "amount not given, as needed"),
        (dosage("", timing=DosageTiming.STEPS), "in steps, see the table of steps"),
        (dosage(free_text="one in the morning if I slept badly"),
         "one in the morning if I slept badly"),
        (dosage(), "How it is taken was not given"),
        (None, "How it is taken was not given"),
    ],
)  # fmt: skip
def test_the_sentence(said: Dosage | None, sentence: str) -> None:
    assert describe_dosage(said, t) == sentence


quantities = st.builds(
    Quantity, st.integers(1, 40).map(Decimal), st.sampled_from(["tablets", "mg", "drops"])
)


@given(
    st.dictionaries(st.sampled_from(list(TimeOfDay)), st.none() | quantities, min_size=1),
    st.sampled_from(["", "3 capsules", "7"]),
)
def test_every_time_of_day_has_its_amount(
    slots: dict[TimeOfDay, Quantity | None], amount: str
) -> None:
    own = {time.value: quantity for time, quantity in slots.items() if quantity}
    said = at_times(amount, *slots, **own)
    sentence, grid = describe_dosage(said, t), describe_slots(said, t)
    assert grid is not None
    for time, shown in zip(TimeOfDay, grid, strict=True):
        assert bool(shown) is (time in slots)
        if time in slots:
            assert str(own.get(time.value, "")) in sentence
    if amount and len(own) < len(slots):
        assert amount in sentence


def test_no_grid_without_times_of_day() -> None:
    assert describe_slots(dosage("1 tablet", timing=DosageTiming.EVERY_HOURS), t) is None
    assert describe_slots(None, t) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 5, 12), "12 May 2026"),
        (PartialDate(2026, 5, 12), "12 May 2026"),
        (PartialDate(2026, 5), "May 2026"),
        (PartialDate(2026), "2026"),
    ],
)
def test_a_date_says_as_much_as_is_known(value: date | PartialDate, words: str) -> None:
    assert describe_date(value, t) == words


@pytest.mark.parametrize("typed", ["LDN", "LDN 4.5mg at night", "Naltrexona de baja dosis"])
def test_ldn_is_named_in_full_and_what_was_typed_stays_in_sight(typed: str) -> None:
    name = describe_medication_name(Medication(person_id="p", name_as_typed=typed, is_ldn=True), t)
    assert name.startswith("Naltrexone (low dose)")
    assert typed in name


@given(st.text(min_size=1, max_size=40))
def test_any_other_name_prints_as_typed(typed: str) -> None:
    assert describe_medication_name(Medication(person_id="p", name_as_typed=typed), t) == typed


def test_strength_and_form_leave_out_what_was_not_given() -> None:
    whole = Medication(person_id="p", name_as_typed="x", strength_as_typed="4.50mg", form="capsule")
    assert describe_strength_and_form(whole, t) == "4.5 mg capsule"
    assert describe_strength_and_form(Medication(person_id="p", name_as_typed="x"), t) == ""


def _choices() -> list[StrEnum]:
    kinds = [each for each in vars(records).values() if isinstance(each, type)]
    enums = [each for each in kinds if issubclass(each, StrEnum)]
    return [member for kind in enums for member in kind]


@pytest.mark.parametrize("choice", _choices(), ids=lambda c: f"{type(c).__name__}.{c.name}")
def test_every_choice_has_plain_words_of_its_own(choice: StrEnum) -> None:
    label = label_of(choice, t)
    others = [label_of(each, t) for each in type(choice) if each is not choice]
    assert label
    assert "_" not in label
    assert label not in others
    assert label_of(choice, translator(PSEUDO)) != label


@pytest.mark.parametrize("standard", list(StandardMeasure))
def test_standard_measures_have_words_at_both_ends(standard: StandardMeasure) -> None:
    measure = Measure(person_id="p", direction=Direction.HIGHER_IS_WORSE, standard=standard)
    words = describe_measure(measure, t)
    assert words.low
    assert words.high
    assert words.low != words.high
    assert words.direction == "Higher is worse"
    assert words.recall


def test_an_own_measure_speaks_in_its_own_words() -> None:
    measure = Measure(
        person_id="p",
        direction=Direction.HIGHER_IS_BETTER,
        name="Walking",
        low_words="not at all",
        high_words="to the lake",
    )
    words = describe_measure(measure, translator(PSEUDO))
    assert (words.name, words.low, words.high) == ("Walking", "not at all", "to the lake")
