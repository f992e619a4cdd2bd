"""Words that could not be read, liquids, and steps as they went, in the sentences that print."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.i18n import translator
from ldn_prep.records import (
    CompoundedDetails,
    Dosage,
    DosageBasis,
    DosageTiming,
    DoseStep,
    Medication,
    PartialDate,
    Person,
    PersonRecords,
    Quantity,
    TimeOfDay,
    UnreadText,
)
from ldn_prep.wording import (
    describe_amount,
    describe_dosage,
    describe_how,
    describe_planned_step,
    describe_slots,
    describe_step,
    describe_step_as_it_went,
    note_amount,
    note_strength,
    strengths_of,
)

t = translator()
MORNING, NOON, EVENING, BEDTIME = TimeOfDay
SLOTS = DosageTiming.TIMES_OF_DAY


def dosage(amount: str = "", **fields: object) -> Dosage:
    return Dosage(person_id="p", medication_id="m", amount_as_typed=amount, **fields)  # type: ignore[arg-type]


def step(amount: str = "", **fields: object) -> DoseStep:
    return DoseStep(person_id="p", medication_id="m", amount_as_typed=amount, **fields)  # type: ignore[arg-type]


def test_words_of_a_time_of_day_stand_where_its_amount_would() -> None:
    said = dosage("1 capsule", timing=SLOTS, times_of_day=(MORNING, BEDTIME))
    unread = {"morning": "abc", "bedtime": "1 × 1.5 mg and 1 × 3 mg"}
    assert describe_dosage(said, t, unread) == (
        "abc (not understood) in the morning and 1 × 1.5 mg and 1 × 3 mg at bedtime"
    )
    grid = describe_slots(said, t, unread)
    assert grid == ("abc (not understood)", "", "", "1 × 1.5 mg and 1 × 3 mg")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("often", "1 tablet every so many hours: often (not understood)"),
        ("6 to 8", "1 tablet every 6 to 8 hours"),
    ],
)
def test_hours_that_are_no_single_number_are_printed(typed: str, sentence: str) -> None:
    said = dosage("1 tablet", timing=DosageTiming.EVERY_HOURS)
    assert describe_dosage(said, t, {"every_hours": typed}) == sentence


@given(st.sampled_from(TimeOfDay), st.text(min_size=1).map(str.strip).filter(bool))
def test_nothing_typed_for_a_time_of_day_is_left_out(time: TimeOfDay, typed: str) -> None:
    said = dosage("", timing=SLOTS, times_of_day=(time,))
    words = "".join(describe_dosage(said, t, {time.value: typed}).split())
    digits = [letter for letter in typed if letter.isalnum() and letter.isascii()]
    assert all(letter.casefold() in words.casefold() for letter in digits)


@pytest.mark.parametrize(
    ("typed", "strengths", "written"),
    [
        ("0.5 mL", ("1 mg/mL",), "0.5 mL (0.5 mg, worked out; 1 mg per mL)"),
        ("0.5 mg", ("1 mg per mL",), "0.5 mg (0.5 mL, worked out; 1 mg per mL)"),
        ("5 mL", ("10 mg in 5 mL",), "5 mL (10 mg, worked out; 2 mg per mL)"),
        ("3 mg (2 mL)", (), "3 mg (2 mL; 1.5 mg per mL, worked out)"),
        ("0.5 mg (0.5 mL)", ("1 mg per mL",), "0.5 mg (0.5 mL; 1 mg per mL)"),
        ("4.5 mg (0.5 mL)", ("1 mg per mL",), "4.5 mg (0.5 mL)"),
        ("0.5 mL", ("10 mcg per mL",), "0.5 mL (5 mcg, worked out; 10 mcg per mL)"),
        ("2.50 mL", ("4 mg per mL",), "2.5 mL (10 mg, worked out; 4 mg per mL)"),
        ("1 mg", ("3 mg per mL",), "1 mg"),
        ("1 mL", ("1 mg in 3 mL",), "1 mL"),
        ("0.5 mL", (), "0.5 mL"),
        ("0.5 mL", ("1 mg per mL", "2 mg per mL"), "0.5 mL"),
        ("1 capsule", ("1 mg per mL",), "1 capsule"),
        ("1 capsule", ("4.5 mg",), "1 capsule"),
    ],
)
def test_a_liquid_prints_as_mg_and_ml_and_mg_per_ml_where_two_are_known(
    typed: str, strengths: tuple[str, ...], written: str
) -> None:
    assert describe_amount(typed, t, strengths) == written


def test_the_strengths_and_kept_words_of_an_entry_are_found() -> None:
    ldn = Medication(person_id="p", name_as_typed="LDN", is_ldn=True)
    said = dosage("", timing=SLOTS, times_of_day=(BEDTIME,), bedtime=Quantity(Decimal("0.5"), "mL"))
    said.medication_id = ldn.id
    details = CompoundedDetails(
        person_id="p", medication_id=ldn.id, concentration_as_typed="1 mg/mL"
    )
    kept = UnreadText(person_id="p", record_id=said.id, field="noon", text="abc")
    records = PersonRecords(
        Person(name="Ana"), medications=(ldn,), dosages=(said,), compounded=(details,),
        unread=(kept,),
    )  # fmt: skip
    assert strengths_of(records, ldn) == ("1 mg/mL",)
    words = describe_how(records, ldn, DosageBasis.PRESCRIBED, t)
    assert words == "0.5 mL (0.5 mg, worked out; 1 mg per mL) at bedtime"
    said.times_of_day = (NOON, BEDTIME)
    assert "abc (not understood) at noon" in describe_how(records, ldn, DosageBasis.PRESCRIBED, t)


@pytest.mark.parametrize(
    ("typed", "strengths", "said"),
    [
        ("1 × 1.5 mg and 1 × 3 mg", (), "That makes 4.5 mg each time."),
        ("half a tablet", ("5 mg",), "That makes 2.5 mg each time."),
        ("1 to 2 tablets", ("5 mg",), "That makes 5 to 10 mg each time."),
        ("2 tablets", ("50 mcg",), "That makes 100 mcg each time."),
        ("0.5 mL", ("1 mg per mL",), "0.5 mL of 1 mg per mL is 0.5 mg."),
        ("3 mg (2 mL)", (), "3 mg in 2 mL is 1.5 mg per mL."),
        ("4,5 mg", (), "That makes 4.5 mg each time. The comma is read as a decimal point."),
    ],
)
def test_what_was_understood_is_said(typed: str, strengths: tuple[str, ...], said: str) -> None:
    note = note_amount(typed, t, strengths)
    assert note is not None
    assert (note.text, note.is_unclear) == (said, False)


@pytest.mark.parametrize("typed", ["", "4.5 mg", "1 capsule", "4.50 mg"])
def test_what_needs_no_word_gets_none(typed: str) -> None:
    assert note_amount(typed, t) is None


@pytest.mark.parametrize(
    "typed", ["abc", "0", "0 mg", "-1 mg", "1e9", "4.5", "2 capsules (3 mg)", "4.5 mg (3 mg)"]
)
def test_what_is_unclear_is_said_with_what_becomes_of_it(typed: str) -> None:
    note = note_amount(typed, t)
    assert note is not None
    assert note.is_unclear
    assert note.text.endswith("It is kept and printed as you typed it.")


def test_mg_and_ml_that_do_not_fit_are_asked_about() -> None:
    note = note_amount("4.5 mg (0.5 mL)", t, ("1 mg/mL",))
    assert note is not None
    assert note.is_unclear
    assert note.text.startswith("4.5 mg and 0.5 mL do not fit 1 mg per mL.")


def test_strengths_are_read_back() -> None:
    note = note_strength("5 mg/5 mL", t)
    assert note is not None
    assert note.text == "Read as 1 mg per mL."
    assert note_strength("1 mg per mL", t) is None
    assert note_strength("4.5 mg", t) is None
    unclear = note_strength("50", t)
    assert unclear is not None
    assert unclear.is_unclear


def test_a_step_says_what_was_taken_and_beside_it_what_was_planned() -> None:
    went = step(
        "3 mg",
        time_of_day=BEDTIME,
        taken_amount_as_typed="1.5mg",
        really_started=PartialDate(2026, 5, 3),
    )
    assert describe_step(went, t) == "1.5 mg at bedtime"
    assert describe_planned_step(went, t) == "3 mg at bedtime"
    assert describe_step_as_it_went(went, t) == "1.5 mg, from 3 May 2026"
    assert describe_step_as_it_went(step("3 mg"), t) == ""
    assert describe_step_as_it_went(step("3 mg"), t, unread_start="around Easter") == (
        "from around Easter (not understood)"
    )
    assert describe_step(step("", is_hold=True), t) == "no dose (on hold)"
    assert describe_step(step(""), t) == "amount not given"
