"""Questions the records suggest: each with its reasons, none twice, and honest when they go."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions.suggesting import describe_reason, find_suggestions
from ldn_prep.catalogue import point_rules, question_bank
from ldn_prep.i18n import translator
from ldn_prep.records import (
    Answer,
    Medication,
    MedicationCategory,
    MedicationStatus,
    PartialDate,
    Person,
    PersonRecords,
    Question,
    QuestionOrigin,
    StandardMeasure,
    VisitKind,
    values_of,
)
from ldn_prep.review.suggesting import (
    MOST_SUGGESTED,
    Reason,
    TrendFacts,
    find_signals,
    find_withdrawn,
    suggest_questions,
)
from tests.review.build import TODAY, day, ldn, medicine, records_of

FIVE_GROUPS = {"plan", "starting", "monitoring", "avoiding", "pharmacy"}


def ago(days: int) -> PartialDate:
    return PartialDate.of(TODAY - timedelta(days=days))


def said(reason: Reason) -> str:
    return describe_reason(reason, translator())


def picked(key: str, **fields: Any) -> Question:
    return Question(
        person_id="p", wording="?", origin=QuestionOrigin.BANK, origin_key=key, **fields
    )


def suggested(records: PersonRecords, kind: VisitKind = VisitKind.NOT_SAID) -> list[str]:
    return [each.question.key for each in find_suggestions(records, TODAY, kind)]


# what is suggested


def test_an_opioid_comes_before_everything_else() -> None:
    records = records_of(ldn(status=MedicationStatus.PLANNED), medicine("Percocet"))
    first = find_suggestions(records, TODAY, VisitKind.FIRST_TALK)[0]
    assert first.question.key == "avoiding.opioids"
    assert said(first.reasons[0]) == "Because your list holds Percocet."


@pytest.mark.parametrize(
    "medications",
    [(), (ldn(status=MedicationStatus.THINKING_ABOUT),), (ldn(status=MedicationStatus.PLANNED),)],
    ids=["nothing entered", "thinking about it", "planned"],
)
def test_a_first_talk_is_offered_every_group_of_questions(
    medications: tuple[Medication, ...],
) -> None:
    found = find_suggestions(records_of(*medications), TODAY, VisitKind.FIRST_TALK)
    assert {each.question.topic for each in found} >= FIVE_GROUPS


def test_a_question_on_the_list_is_not_offered_again_even_when_answered() -> None:
    records = records_of(medicine("Percocet"))
    assert "avoiding.opioids" in suggested(records)
    waits = records_of(medicine("Percocet"), questions=(picked("avoiding.opioids"),))
    assert "avoiding.opioids" not in suggested(waits)
    answered = picked("avoiding.opioids", answer="Ten days")
    assert "avoiding.opioids" not in suggested(
        records_of(medicine("Percocet"), questions=(answered,))
    )


def test_the_same_words_typed_by_hand_are_not_offered_again() -> None:
    bank = {each.key: each for each in question_bank()}
    typed = Question(person_id="p", wording=bank["avoiding.opioids"].wording.upper())
    records = records_of(medicine("Percocet"), questions=(typed,))
    assert "avoiding.opioids" not in suggested(records)


def test_a_point_asked_in_its_own_question_suggests_nothing_more() -> None:
    point = Question(person_id="p", wording="?", origin=QuestionOrigin.POINT, origin_key="opioid")
    found = find_suggestions(
        records_of(medicine("Percocet"), questions=(point,)), TODAY, VisitKind.NOT_SAID
    )
    assert "opioid" not in {reason.signal for each in found for reason in each.reasons}


@pytest.mark.parametrize("kind", [each for each in VisitKind if each is not VisitKind.NOT_SAID])
def test_only_questions_for_that_kind_of_visit_are_suggested(kind: VisitKind) -> None:
    records = records_of(ldn(started=ago(5)), medicine("Percocet"), medicine("Humira"))
    found = find_suggestions(records, TODAY, kind)
    assert found
    assert all(kind in each.question.kinds for each in found)


# what is withdrawn


def test_a_question_is_withdrawn_when_what_suggested_it_is_gone() -> None:
    question = picked("avoiding.opioids", suggested_by="opioid")
    still = records_of(medicine("Percocet"), questions=(question,))
    assert find_withdrawn(still, find_signals(still, TODAY)) == ()
    gone = records_of(questions=(question,))
    (found, reason), *more = find_withdrawn(gone, find_signals(gone, TODAY))
    assert found is question
    assert said(reason) == "When this was suggested, your list held an opioid; it no longer does."
    assert more == []


@pytest.mark.parametrize(
    "question",
    [
        picked("avoiding.opioids"),
        picked("avoiding.opioids", suggested_by="opioid", answer="Ten days"),
        picked("avoiding.opioids", suggested_by="opioid", asked_on=date(2026, 5, 1)),
        picked("avoiding.opioids", suggested_by="a signal of another version"),
        Question(person_id="p", wording="Mine?", suggested_by="opioid"),
    ],
    ids=["picked by hand", "answered", "asked", "unknown signal", "own words"],
)
def test_what_was_not_suggested_or_is_done_is_never_withdrawn(question: Question) -> None:
    records = records_of(questions=(question,))
    assert find_withdrawn(records, find_signals(records, TODAY)) == ()


def test_another_signal_for_the_same_question_keeps_it() -> None:
    question = picked("avoiding.opioids", suggested_by="opioid")
    records = records_of(medicine("kratom"), questions=(question,))
    assert find_withdrawn(records, find_signals(records, TODAY)) == ()


def test_a_question_that_left_the_bank_can_be_withdrawn_by_its_own_signal() -> None:
    question = picked("avoiding.no_longer_there", suggested_by="opioid")
    records = records_of(questions=(question,))
    assert [each for each, _ in find_withdrawn(records, find_signals(records, TODAY))] == [question]


# whatever the records hold

NAMES = ["Percocet", "oxycodne", "kratom", "Imodium", "LDN", "naltrexone 50 mg", "Xanax", "Humira",
         "Norvasc", "zzyzx", "Synthroid", "kava", "{braces}", "%s"]  # fmt: skip
DAYS = st.sampled_from([None, day("2026"), day("2026-11"), ago(3), ago(60), ago(300), ago(-20)])
MEDICINES = st.lists(
    st.builds(
        medicine,
        st.sampled_from(NAMES),
        status=st.sampled_from(MedicationStatus),
        is_ldn=st.booleans(),
        category=st.sampled_from(MedicationCategory),
        started=DAYS,
        stopped=DAYS,
        strength_as_typed=st.sampled_from(["", "1 mg/mL", "9 mg", "4"]),
        taken_differently_because=st.sampled_from(["", "I forgot"]),
    ),
    max_size=12,
)
PEOPLE = st.builds(
    lambda answers: Person(name="Ana", **answers),
    st.fixed_dictionaries(
        {
            key: st.sampled_from(Answer)
            for key in ("pregnancy", "breastfeeding", "liver", "kidney", "alcohol", "surgery")
        }
    ),
)
QUESTIONS = st.lists(
    st.one_of(
        st.builds(
            picked,
            st.sampled_from([each.key for each in question_bank()]),
            suggested_by=st.sampled_from(["", "opioid", "ldn_none", "immune"]),
            answer=st.sampled_from(["", "Yes."]),
        ),
        st.builds(
            lambda key: Question(
                person_id="p", wording="?", origin=QuestionOrigin.POINT, origin_key=key
            ),
            st.sampled_from(sorted(point_rules())),
        ),
    ),
    max_size=8,
)
TRENDS = st.builds(
    TrendFacts,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from([(), ("Fog",), tuple(StandardMeasure)]),
)
RECORDS = st.builds(
    lambda person, medications, questions: records_of(
        *medications, person=person, questions=tuple(questions)
    ),
    PEOPLE,
    MEDICINES,
    QUESTIONS,
)
KINDS = st.sampled_from(VisitKind)


@given(RECORDS, TRENDS, KINDS)
def test_suggestions_are_few_new_reasoned_and_for_this_visit(
    records: PersonRecords, trends: TrendFacts, kind: VisitKind
) -> None:
    signals = find_signals(records, TODAY, trends)
    found = suggest_questions(records, signals, kind)
    listed = {each.origin_key for each in records.questions}
    keys = [each.question.key for each in found]
    assert len(keys) == len(set(keys)) <= MOST_SUGGESTED
    assert not listed & set(keys)
    for each in found:
        assert each.reasons
        assert {reason.signal for reason in each.reasons} <= set(each.question.suggested_by)
        assert all(reason == signals[reason.signal] for reason in each.reasons)
        assert kind is VisitKind.NOT_SAID or kind in each.question.kinds


@given(RECORDS, TRENDS, KINDS)
def test_opioids_stand_before_other_points_and_those_before_the_rest(
    records: PersonRecords, trends: TrendFacts, kind: VisitKind
) -> None:
    rules = point_rules()
    places = []
    for each in suggest_questions(records, find_signals(records, TODAY, trends), kind):
        about = [rules[reason.signal] for reason in each.reasons if reason.signal in rules]
        places.append((not any(rule.is_opioid for rule in about), not about))
    assert places == sorted(places)


@given(RECORDS, TRENDS, KINDS)
def test_the_order_is_stable_and_nothing_is_changed(
    records: PersonRecords, trends: TrendFacts, kind: VisitKind
) -> None:
    kept = [records.person, *records.medications, *records.questions]
    before = [values_of(each) for each in kept]
    signals = find_signals(records, TODAY, trends)
    found = suggest_questions(records, signals, kind)
    turned = dict(reversed(list(signals.items())))
    again = suggest_questions(records, turned, kind)
    assert [each.question for each in found] == [each.question for each in again]
    find_withdrawn(records, signals)
    assert found == suggest_questions(records, find_signals(records, TODAY, trends), kind)
    assert [values_of(each) for each in kept] == before


@given(RECORDS, st.data())
def test_a_medicine_that_is_taken_off_suggests_nothing(
    records: PersonRecords, data: st.DataObject
) -> None:
    if not records.medications:
        return
    removed = data.draw(st.sampled_from(records.medications))
    left = [each for each in records.medications if each is not removed]
    before = find_signals(records, TODAY)
    after_records = records_of(*left, person=records.person, questions=records.questions)
    after = find_signals(after_records, TODAY)
    points = set(point_rules())
    assert set(after) & points <= set(before) & points
    for each in suggest_questions(after_records, after, VisitKind.NOT_SAID):
        assert all(removed.id not in reason.record_ids for reason in each.reasons)


@given(RECORDS, TRENDS)
def test_every_reason_can_be_said(records: PersonRecords, trends: TrendFacts) -> None:
    signals = find_signals(records, TODAY, trends)
    gone = [reason for _, reason in find_withdrawn(records, signals)]
    for reason in (*signals.values(), *gone):
        assert said(reason).endswith(".")
        assert "{" not in reason.message.format(**{key: "" for key, _ in reason.fields})


@given(RECORDS)
def test_what_is_withdrawn_was_suggested_waits_and_has_no_signal_left(
    records: PersonRecords,
) -> None:
    signals = find_signals(records, TODAY)
    for question, reason in find_withdrawn(records, signals):
        assert question in records.questions
        assert not question.answer
        assert question.suggested_by == reason.signal
        assert reason.signal not in signals
