"""An opioid on the list is the first point, with its dates and no verdict."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import DoseStep, Medication, MedicationStatus, PartialDate, UnreadText
from ldn_prep.review import find_points
from ldn_prep.review.opioids import DAYS_BETWEEN, DAYS_SINCE, LAST_TAKEN, TAKEN_AFTER
from tests.review.build import TODAY, day, dosage, ldn, medicine, points_of, records_of

STOPPED = MedicationStatus.STOPPED


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Percocet", "opioid"),
        ("Norco 5/325", "opioid"),
        ("cocodamol", "opioid"),
        ("Mersyndol", "opioid"),
        ("Tylenol #3", "opioid"),
        ("Suboxone film", "opioid"),
        ("promethazine with codeine", "opioid"),
        ("tincture of opium", "opioid"),
        ("perc", "opioid_likely"),
        ("oxycodne", "opioid_likely"),
        ("kratom tea", "opioid_like"),
        ("tianeptine", "opioid_like"),
        ("7-OH", "opioid_like"),
        ("lomotil", "gut_opioid"),
        ("Imodium", "gut_opioid"),
    ],
)
@pytest.mark.parametrize("status", ["taking", "planned", "paused"])
def test_an_opioid_is_raised_once_and_first(name: str, key: str, status: str) -> None:
    entry = medicine(name, status=MedicationStatus(status))
    found = find_points(records_of(medicine("zzyzx"), medicine("Xanax"), entry), TODAY)
    assert [point.key for point in found if point.is_opioid] == [key]
    assert found[0].key == key
    assert found[0].medications == (name,)
    assert found[0].record_ids == (entry.id,)


def test_all_opioids_stand_in_one_point() -> None:
    point = points_of(medicine("Norco"), medicine("lisinopril"), medicine("tramadol"))["opioid"]
    assert point.medications == ("Norco", "tramadol")


def test_a_likely_opioid_says_what_it_is_close_to() -> None:
    point = points_of(medicine("oxycodne"))["opioid_likely"]
    assert "may be" in point.fact
    assert dict(point.fields) == {"names": "oxycodone"}


def test_an_opioid_is_found_in_brand_and_ingredients() -> None:
    assert "opioid" in points_of(medicine("my pain pill", ingredients=("oxycodone",)))
    assert "opioid" in points_of(medicine("my pain pill", ingredients=("Oxycodone Hydrochloride",)))
    assert "opioid" in points_of(medicine("my pain pill", brand="Percocet"))


def test_what_a_person_cannot_take_is_not_raised() -> None:
    assert points_of(medicine("codeine", status=MedicationStatus.CANNOT_TAKE)) == {}


@pytest.mark.parametrize(
    ("stopped", "last_taken", "is_raised"),
    [
        (None, None, True),
        (None, "2020-01-01", True),
        ("2026-11-22", None, True),
        ("2026-10-23", None, True),
        ("2026-10-22", None, False),
        ("2026-10", None, True),
        ("2026-09", None, False),
        ("2026", None, True),
        ("2025", None, False),
        ("2026-01-01", "2026-11-20", True),
    ],
)
def test_a_stopped_opioid_counts_for_30_days(
    stopped: str | None, last_taken: str | None, is_raised: bool
) -> None:
    entry = medicine(
        "Norco",
        status=STOPPED,
        stopped=day(stopped) if stopped else None,
        last_taken=day(last_taken) if last_taken else None,
    )
    assert ("opioid_stopped" in points_of(entry)) is is_raised
    assert "opioid" not in points_of(entry)


def test_other_stopped_medicines_are_not_raised() -> None:
    names = ("Xanax", "prednisone", "naltrexone 50 mg", "Narcan", "zzyzx", "Delsym", "Synthroid")
    assert points_of(*(medicine(name, status=STOPPED) for name in names)) == {}


def details_of(*medications: Medication, **more: object) -> dict[str, dict[str, object]]:
    details = points_of(*medications, **more)["opioid"].details
    return {fact.text: dict(fact.fields) for fact in details}


def test_days_since_and_to_the_first_dose_are_numbers() -> None:
    entry = medicine("Norco", last_taken=day("2026-11-20"))
    planned = ldn(status=MedicationStatus.PLANNED, started=day("2026-12-01"))
    found = details_of(entry, planned)
    assert found[DAYS_SINCE] == {"last_taken": day("2026-11-20"), "days": 2}
    assert found[DAYS_BETWEEN] == {"first_dose": day("2026-12-01"), "days": 11}


def test_the_first_dose_may_come_from_a_step() -> None:
    planned = ldn(status=MedicationStatus.PLANNED)
    steps = tuple(
        DoseStep(person_id="p", medication_id=planned.id, starts=day(start), is_hold=is_hold)
        for start, is_hold in (("2026-11-25", True), ("2026-12-08", False), ("2026-12-01", False))
    )
    entry = medicine("Norco", last_taken=day("2026-11-20"))
    assert details_of(entry, planned, dose_steps=steps)[DAYS_BETWEEN]["days"] == 11


@pytest.mark.parametrize(
    ("last_taken", "first_dose"),
    [("2026-11", "2026-12-01"), ("2026-11-20", "2026-12")],
)
def test_no_days_are_worked_out_from_half_known_dates(last_taken: str, first_dose: str) -> None:
    entry = medicine("Norco", last_taken=day(last_taken))
    found = details_of(entry, ldn(started=day(first_dose)))
    assert DAYS_BETWEEN not in found
    assert all(fields["last_taken"] == day(last_taken) for fields in found.values())


def test_an_opioid_taken_after_the_first_dose_says_so() -> None:
    entry = medicine("Norco", last_taken=day("2026-12-05"))
    found = details_of(entry, ldn(started=day("2026-12-01")))
    assert found == {
        LAST_TAKEN: {"last_taken": day("2026-12-05")},
        TAKEN_AFTER: {"first_dose": day("2026-12-01")},
    }


def test_a_last_day_that_was_no_date_is_told_as_typed() -> None:
    entry = medicine("Norco")
    words = UnreadText(person_id="p", record_id=entry.id, field="last_taken", text="at Easter")
    (detail,) = points_of(entry, unread=(words,))["opioid"].details
    assert dict(detail.fields) == {"words": "at Easter"}


@pytest.mark.parametrize("field", ["note", "strength_as_typed", "taken_differently_because"])
def test_an_opioid_named_beside_an_entry_is_raised(field: str) -> None:
    entry = medicine("lisinopril", **{field: "For my back. I add a Norco on bad days"})
    point = points_of(entry)["opioid_mentioned"]
    assert point.is_opioid
    assert point.medications == ("lisinopril",)
    assert dict(point.fields) == {"names": "Norco"}


def test_an_opioid_named_in_the_words_about_taking_is_raised() -> None:
    entry = medicine("lisinopril")
    taken = dosage(entry, free_text="every morning; with tramadol at night")
    assert "opioid_mentioned" in points_of(entry, dosages=(taken,))


@pytest.mark.parametrize("note", ["", "codeine-free", "instead of nothing"])
def test_what_is_not_taken_is_not_mentioned(note: str) -> None:
    assert points_of(medicine("lisinopril", note=note)) == {}


def test_its_own_name_beside_an_opioid_is_no_second_point() -> None:
    found = points_of(medicine("Percocet", note="oxycodone from Dr Osei"))
    assert "opioid_mentioned" not in found


def test_each_medicine_has_its_own_dates() -> None:
    norco = medicine("Norco", last_taken=day("2026-11-20"))
    stopped = medicine("tramadol", status=STOPPED, stopped=day("2026-11"))
    found = points_of(norco, stopped)
    assert [fact.medicine for fact in found["opioid"].details] == ["Norco"]
    assert [(fact.medicine, dict(fact.fields)) for fact in found["opioid_stopped"].details] == [
        ("tramadol", {"stopped": day("2026-11")}),
        ("tramadol", {}),
    ]


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 3000))
def test_days_between_are_calendar_days(last: date, apart: int) -> None:
    first = last + timedelta(days=apart)
    entry = medicine("Norco", last_taken=PartialDate.of(last))
    found = details_of(entry, ldn(started=PartialDate.of(first)))
    assert found[DAYS_BETWEEN]["days"] == apart


@pytest.mark.parametrize(
    "name",
    ["ipratropium", "Norvasc", "naloxone", "hydrocortisone", "Fioricet", "oxybutynin", "LDN",
     "oxcarbazepine", "Opdivo", "colchicine", "naltrexone 50 mg", "dextromethorphan"],
)  # fmt: skip
def test_what_only_looks_like_an_opioid_is_none(name: str) -> None:
    assert not any(point.is_opioid for point in points_of(medicine(name)).values())


def test_an_allergy_is_no_medicine() -> None:
    from ldn_prep.records import Allergy

    assert points_of(allergies=(Allergy(person_id="p", substance="codeine"),)) == {}
