"""The words of the rules: complete, sourced, plain, and never advice. Judging changes nothing."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep import catalogue, review
from ldn_prep.catalogue import point_rules
from ldn_prep.catalogue.signals import signals
from ldn_prep.records import Answer, MedicationStatus, Person, values_of
from tests.review.build import TODAY, day, ldn, medicine, records_of

RULES = sorted(point_rules())
ADVICE = re.compile(
    r"\b(you should|you must|do not take|stop taking|is safe|are safe|unsafe|wait (at least )?\d|"
    r"we recommend|recommended dose)\b",
    re.IGNORECASE,
)
MESSAGES = sorted(set(catalogue.message_ids()) | set(review.message_ids()))


def fields_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", RULES)
def test_a_rule_names_source_strength_and_day(key: str) -> None:
    rule = point_rules()[key]
    assert all((rule.title, rule.facts, rule.why, rule.source, rule.question, rule.checked))
    assert rule.strength in ("A", "B", "C", "-")
    assert rule.question.endswith("?")


@pytest.mark.parametrize("text", MESSAGES)
def test_no_text_gives_advice(text: str) -> None:
    assert text.strip() == text
    assert not ADVICE.search(text)


def test_every_text_of_the_rules_is_collected() -> None:
    assert set(review.message_ids()) >= set(catalogue.review_message_ids())
    assert set(catalogue.message_ids()) >= {rule.title for rule in point_rules().values()}
    assert "" not in MESSAGES


NAMES = ["Norco", "oxycodne", "kratom", "Imodium", "LDN 4.5", "naltrexone 50 mg", "Narcan",
         "Lybalvi", "Relistor", "Xanax", "prednisone", "Tylenol", "Synthroid", "thioridazine",
         "Delsym", "zzyzx", "naltrexone 9 mg", "{braces}", "%s"]  # fmt: skip
DATES = st.sampled_from([None, day("2026"), day("2026-11"), day("2026-11-10"), day("2026-12-01")])
MEDICINES = st.builds(
    lambda name, status, is_ldn, started, stopped, last_taken: medicine(
        name, status=status, is_ldn=is_ldn, started=started, stopped=stopped, last_taken=last_taken
    ),
    st.sampled_from(NAMES), st.sampled_from(MedicationStatus), st.booleans(), DATES, DATES, DATES,
)  # fmt: skip
PEOPLE = st.builds(
    lambda answers, when: Person(name="Ana", surgery_on=when, **answers),
    st.fixed_dictionaries({
        key: st.sampled_from(Answer)
        for key in ("pregnancy", "breastfeeding", "liver", "kidney", "alcohol", "surgery")
    }),
    DATES,
)  # fmt: skip


@given(st.lists(MEDICINES, max_size=6), PEOPLE)
def test_every_point_can_be_written_and_points_at_its_records(medications, person) -> None:
    records = records_of(*medications, person=person)
    before = [values_of(each) for each in (*medications, person)]
    found = review.find_points(records, TODAY)
    ids = {medication.id for medication in medications}
    for point in found:
        given_fields = {"medicines", *dict(point.fields)}
        assert fields_in(point.fact) | fields_in(point.question) <= given_fields
        assert not fields_in(point.title + point.why)
        assert all(fields_in(fact.text) == set(dict(fact.fields)) for fact in point.details)
        assert set(point.record_ids) <= ids
        assert len(point.medications) == len(point.record_ids)
    assert found == review.find_points(records, TODAY)
    assert [values_of(each) for each in (*medications, person)] == before


@given(st.lists(MEDICINES, max_size=6))
def test_opioid_points_come_first(medications) -> None:
    marks = [point.is_opioid for point in review.find_points(records_of(*medications), TODAY)]
    assert marks == sorted(marks, reverse=True)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_named_or_unrecognised(name: str) -> None:
    entry = ldn(name)
    review.find_points(records_of(entry), TODAY)
    known = catalogue.recognise(name).certainty is not catalogue.Certainty.UNKNOWN
    assert known != bool(review.find_unrecognised(records_of(medicine(name))))


def test_questions_suggested_by_points_know_their_points() -> None:
    suggested = {key for each in catalogue.question_bank() for key in each.suggested_by}
    assert suggested <= set(signals())
    assert set(point_rules()) <= set(signals())
