"""The LDN entry itself: what does not add up is asked about."""

import pytest

from ldn_prep.records import (
    CompoundedDetails,
    Dosage,
    DosageBasis,
    DosageTiming,
    DoseStep,
    Medication,
    MedicationStatus,
    TimeOfDay,
    UnreadText,
    find_quantity,
)
from tests.review.build import dosage, ldn, mg, points_of


def compounded(entry: Medication, **fields: str) -> tuple[CompoundedDetails, ...]:
    return (CompoundedDetails(person_id="p", medication_id=entry.id, **fields),)


@pytest.mark.parametrize(
    ("amount", "strength", "is_raised"),
    [
        ("4.5 mg", "", False),
        ("6 mg", "", False),
        ("6.01 mg", "", True),
        ("7 mg", "", True),
        ("4.5 to 9 mg", "", True),
        ("4,5 mg", "", False),
        ("4500 mcg", "", False),
        ("1,000 mcg", "", False),
        ("7000 mcg", "", True),
        ("7", "", False),
        ("7 mL", "", False),
        ("7 mL", "1 mg/mL", True),
        ("3 mL", "1 mg per mL", False),
        ("2 capsules", "4.5 mg", True),
        ("1 capsule", "4.5 mg", False),
        ("", "4.5 mg", False),
        ("1 × 1.5 mg and 1 × 3 mg", "", False),
        ("2 × 1.5 mg and 1 × 4.5 mg", "", True),
        ("3 capsules of 2 mg", "", False),
        ("3 capsules of 2.5 mg", "", True),
        ("one and a half tablets", "4 mg", False),
        ("2 to 4 capsules", "3 mg", True),
        ("half a tablet", "50 mg", True),
    ],
)
def test_a_dose_above_6_mg(amount: str, strength: str, is_raised: bool) -> None:
    entry = ldn(strength_as_typed=strength, strength=find_quantity(strength))
    found = points_of(entry, dosages=(dosage(entry, amount),))
    assert ("ldn_dose_high" in found) is is_raised
    if is_raised:
        assert dict(found["ldn_dose_high"].fields) == {"dose": amount}


def test_a_step_and_a_slot_above_6_mg() -> None:
    entry = ldn()
    step = DoseStep(person_id="p", medication_id=entry.id, amount_as_typed="45 mg")
    assert "ldn_dose_high" in points_of(entry, dose_steps=(step,))
    slots = Dosage(person_id="p", medication_id=entry.id, morning=mg("8"))
    assert "ldn_dose_high" in points_of(entry, dosages=(slots,))


def test_a_full_strength_tablet_marked_as_ldn() -> None:
    point = points_of(ldn(strength_as_typed="50 mg"))["ldn_strength_high"]
    assert dict(point.fields) == {"strength": "50 mg"}
    assert "ldn_strength_high" not in points_of(ldn(strength_as_typed="50 mg/50 mL"))


@pytest.mark.parametrize(
    ("name", "amount", "is_raised"),
    [
        ("LDN", "4.5", True),
        ("LDN", "3.0 ", True),
        ("LDN", "4.5 mg", False),
        ("LDN", "1 capsule", False),
        ("LDN", "half", False),
        ("LDN", "", False),
        ("LDN 4.5", "", True),
        ("LDN 4.5mg", "", False),
    ],
)
def test_an_amount_without_a_unit(name: str, amount: str, is_raised: bool) -> None:
    entry = ldn(name)
    found = points_of(entry, dosages=(dosage(entry, amount),))
    assert ("ldn_no_unit" in found) is is_raised


@pytest.mark.parametrize(
    ("amount", "words", "strength", "is_raised"),
    [
        ("3 mg (3 mL)", "", "1 mg/mL", False),
        ("3 mg (2 mL)", "", "1 mg/mL", True),
        ("3 mg", "draw up 2 mL", "1 mg per mL", True),
        ("3 mg", "draw up 3 mL", "1 mg per mL", False),
        ("2.5 mg = 2.5 mL", "", "5 mg in 5 mL", False),
        ("2.5 mg = 5 mL", "", "5 mg in 5 mL", True),
        ("3 mg", "", "1 mg/mL", False),
        ("3 mg (2 mL)", "", "", False),
        ("4.5 mg (0.5 mL)", "", "1 mg/mL", True),
        ("1 mg (3 mL)", "", "1 mg in 3 mL", False),
        ("1 mg (3 mL)", "", "1 mg in 2.9 mL", True),
    ],
)
def test_mg_and_ml_that_do_not_agree(
    amount: str, words: str, strength: str, is_raised: bool
) -> None:
    entry = ldn()
    found = points_of(
        entry,
        dosages=(dosage(entry, amount, free_text=words),),
        compounded=compounded(entry, concentration_as_typed=strength),
    )
    assert ("ldn_amounts_disagree" in found) is is_raised


@pytest.mark.parametrize(
    ("form", "is_raised"),
    [("slow-release capsule", True), ("capsule SR", True), ("immediate release capsule", False),
     ("sustained release", True), ("capsule", False), ("timed-release", True)],
)  # fmt: skip
def test_slow_release(form: str, is_raised: bool) -> None:
    entry = ldn()
    found = points_of(entry, compounded=compounded(entry, dosage_form=form))
    assert ("ldn_slow_release" in found) is is_raised
    assert ("ldn_slow_release" in points_of(ldn(form=form))) is is_raised


def test_two_entries_taken_at_once() -> None:
    first, second = ldn(), ldn("low dose naltrexone cream")
    point = points_of(first, second)["ldn_twice"]
    assert point.record_ids == (first.id, second.id)
    assert dict(point.fields) == {"count": 2}
    planned = ldn("LDN liquid", status=MedicationStatus.PLANNED)
    assert "ldn_twice" not in points_of(first, planned)


def test_taken_in_another_amount_than_prescribed() -> None:
    entry = ldn()
    pair = (dosage(entry, "4.5 mg"), dosage(entry, "3 mg", basis=DosageBasis.TAKEN))
    point = points_of(entry, dosages=pair)["ldn_taken_differently"]
    assert dict(point.fields) == {"prescribed": "4.5 mg", "taken": "3 mg"}


def test_the_same_amount_written_otherwise_is_no_difference() -> None:
    entry = ldn()
    pair = (dosage(entry, "4.5 mg"), dosage(entry, "4.50mg", basis=DosageBasis.TAKEN))
    assert points_of(entry, dosages=pair) == {}


def test_taken_at_another_time_or_for_a_reason() -> None:
    entry = ldn()
    slots = {"timing": DosageTiming.TIMES_OF_DAY}
    pair = (
        dosage(entry, times_of_day=(TimeOfDay.BEDTIME,), **slots),
        dosage(entry, times_of_day=(TimeOfDay.MORNING,), basis=DosageBasis.TAKEN, **slots),
    )
    assert "ldn_taken_differently" in points_of(entry, dosages=pair)
    because = points_of(ldn(taken_differently_because="vivid dreams"))["ldn_taken_differently"]
    assert dict(because.fields) == {"reason": "vivid dreams"}


def test_a_stopped_ldn_entry_is_left_alone() -> None:
    assert points_of(ldn("LDN 50", status=MedicationStatus.STOPPED)) == {}


def test_words_kept_for_a_time_of_day_are_looked_at_too() -> None:
    entry = ldn()
    slots = Dosage(person_id="p", medication_id=entry.id)
    kept = [
        UnreadText(person_id="p", record_id=slots.id, field=field, text=text)
        for field, text in (("morning", "4.5"), ("bedtime", "2 × 4.5 mg"))
    ]
    found = points_of(entry, dosages=(slots,), unread=tuple(kept))
    assert dict(found["ldn_no_unit"].fields) == {"amount": "4.5"}
    assert dict(found["ldn_dose_high"].fields) == {"dose": "2 × 4.5 mg"}


def test_what_was_taken_at_a_step_counts_as_a_dose() -> None:
    entry = ldn()
    step = DoseStep(
        person_id="p", medication_id=entry.id, amount_as_typed="3 mg", taken_amount_as_typed="9 mg"
    )
    found = points_of(entry, dose_steps=(step,))
    assert dict(found["ldn_dose_high"].fields) == {"dose": "9 mg"}
