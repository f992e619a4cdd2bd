"""Blockers, classes, answers, unknown names, and what could not be judged."""

import pytest

from ldn_prep.records import Answer, Condition, ListState, MedicationStatus, Person
from ldn_prep.review import find_not_judged, find_points, find_unrecognised
from tests.review.build import TODAY, day, dosage, ldn, medicine, points_of, records_of


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("naltrexone 50 mg", "naltrexone_other"),
        ("naltrexone", "naltrexone_other"),
        ("Vivitrol", "naltrexone_other"),
        ("Contrave", "naltrexone_other"),
        ("Lybalvi", "antagonist_other"),
        ("nalmefene", "antagonist_other"),
        ("Narcan", "naloxone"),
        ("Relistor", "gut_antagonist"),
        ("naloxegol", "gut_antagonist"),
        ("Symproic", "gut_antagonist"),
        ("Xanax", "sedative"),
        ("zolpidem", "sedative"),
        ("Fioricet", "sedative"),
        ("gabapentin", "sedative"),
        ("cyclobenzaprine", "sedative"),
        ("Benadryl", "sedative"),
        ("prednisone", "immune"),
        ("Humira", "immune"),
        ("Xeljanz", "immune"),
        ("tacrolimus", "immune"),
        ("interferon beta-1a", "immune"),
        ("Opdivo", "immune"),
        ("Tylenol", "liver_medicine"),
        ("methotrexate", "liver_medicine"),
        ("kava", "liver_medicine"),
        ("green tea extract", "liver_medicine"),
        ("comfrey", "liver_medicine"),
        ("niacin", "liver_medicine"),
        ("thioridazine", "thioridazine"),
        ("Synthroid", "thyroid"),
        ("Armour Thyroid", "thyroid"),
        ("Delsym", "dextromethorphan"),
        ("zzyzx", "unrecognised"),
    ],
)
def test_a_medicine_raises_its_point(name: str, key: str) -> None:
    entry = medicine(name)
    point = points_of(ldn(), entry)[key]
    assert point.medications == (name,)
    assert point.record_ids == (entry.id,)
    assert not point.is_opioid


def test_the_blocker_in_an_opioid_product_is_not_raised_apart() -> None:
    found = points_of(medicine("Suboxone"))
    assert "opioid" in found
    assert "naloxone" not in found


def test_ldn_is_no_second_source_of_naltrexone() -> None:
    assert points_of(ldn("naltrexone")) == {}
    assert points_of(medicine("naltrexone 4.5 mg")) == {}


@pytest.mark.parametrize(
    "key", ["pregnancy", "breastfeeding", "liver", "kidney", "alcohol", "surgery"]
)
def test_only_a_yes_is_raised(key: str) -> None:
    for answer in Answer:
        found = points_of(person=Person(name="Ana", **{key: answer}))
        assert (key in found) is (answer is Answer.YES)


@pytest.mark.parametrize(
    ("when", "case"),
    [("2026-12-24", "dated"), ("2026-11", "dated"), ("2026-11-22", "dated"), (None, "undated"),
     ("2026-11-21", None), ("2025", None)],
)  # fmt: skip
def test_surgery_is_planned_until_its_day_is_past(when: str | None, case: str | None) -> None:
    on = day(when) if when else None
    found = points_of(person=Person(name="Ana", surgery=Answer.YES, surgery_on=on))
    assert ("surgery" in found) is (case is not None)
    if case == "dated":
        assert dict(found["surgery"].fields) == {"surgery_on": on}


def test_what_was_not_asked_is_not_judged() -> None:
    keys = [each.key for each in find_not_judged(records_of())]
    assert keys == [
        "medications",
        "pregnancy",
        "breastfeeding",
        "liver",
        "kidney",
        "surgery",
        "alcohol",
    ]


def test_what_was_answered_is_judged() -> None:
    asked = ("pregnancy", "breastfeeding", "liver", "kidney", "surgery", "alcohol")
    answers = dict.fromkeys(asked, Answer.NO)
    person = Person(name="Ana", medications_state=ListState.NONE_REPORTED, **answers)
    assert find_not_judged(records_of(person=person)) == ()


def test_a_listed_medicine_means_medicines_were_asked_about() -> None:
    assert "medications" not in [each.key for each in find_not_judged(records_of(medicine("x")))]


def test_unknown_names_in_use_are_told() -> None:
    known = medicine("oxycodne"), medicine("my pill", ingredients=("lisinopril",)), ldn("my drops")
    unknown = medicine("zzyzx"), medicine("foobarol", ingredients=("foobar",))
    gone = medicine("zzz", status=MedicationStatus.STOPPED)
    assert find_unrecognised(records_of(*known, *unknown, gone)) == unknown


def test_opioids_lead_and_the_rest_keeps_its_order() -> None:
    records = records_of(
        medicine("zzyzx"), medicine("Synthroid"), medicine("Xanax"), medicine("Imodium"),
        medicine("Norco"), medicine("naltrexone 50 mg"),
    )  # fmt: skip
    keys = [point.key for point in find_points(records, TODAY)]
    assert keys[:2] == ["opioid", "gut_opioid"]
    assert keys[-1] == "unrecognised"
    assert len(keys) == len(set(keys))


def test_nothing_entered_raises_nothing() -> None:
    assert find_points(records_of(), TODAY) == ()


@pytest.mark.parametrize(
    ("name", "as_needed", "is_raised"),
    [("Tylenol", False, True), ("Tylenol", True, False), ("methotrexate", True, True)],
)
def test_acetaminophen_is_raised_for_daily_use(name: str, as_needed: bool, is_raised: bool) -> None:
    entry = medicine(name)
    found = points_of(entry, dosages=(dosage(entry, as_needed=as_needed),))
    assert ("liver_medicine" in found) is is_raised


def condition(name: str) -> Condition:
    return Condition(person_id="p", name=name)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Fatty liver", "liver"),
        ("Hepatitis C (2009)", "liver"),
        ("cirrosis", "liver"),
        ("CKD stage 3", "kidney"),
        ("Enfermedad de riñón", "kidney"),
        ("Pregnant, 12 weeks", "pregnancy"),
    ],
)
@pytest.mark.parametrize("answer", [Answer.NOT_ASKED, Answer.NO])
def test_a_condition_counts_whatever_was_answered(name: str, key: str, answer: Answer) -> None:
    person = Person(name="Ana", **{key: answer})
    point = points_of(person=person, conditions=(condition(name),))[key]
    assert dict(point.fields) == {"conditions": name}
    assert ("Answered no" in point.fact) == (answer is Answer.NO)


@pytest.mark.parametrize("name", ["Delivery of twins", "Fibromyalgia", "Adrenal fatigue", "Live"])
def test_other_conditions_raise_nothing(name: str) -> None:
    assert points_of(conditions=(condition(name),)) == {}


def test_an_answer_of_yes_is_told_once() -> None:
    person = Person(name="Ana", liver=Answer.YES)
    found = find_points(records_of(person=person, conditions=(condition("Hepatitis"),)), TODAY)
    assert [point.key for point in found] == ["liver"]


def test_a_name_close_to_a_known_one_is_asked_about() -> None:
    point = points_of(medicine("lisinoprl"))["likely_name"]
    assert dict(point.fields) == {"names": "lisinopril"}
    assert point.medications == ("lisinoprl",)


def test_a_close_name_that_may_be_an_opioid_is_not_asked_twice() -> None:
    found = points_of(medicine("oxycodne"), medicine("lisinoprl"))
    assert found["likely_name"].medications == ("lisinoprl",)
    assert found["opioid_likely"].medications == ("oxycodne",)
