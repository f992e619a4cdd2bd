"""The life of a question: nothing is lost between visits, nothing is asked twice by accident."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.records import Audience, Question
from ldn_prep.review import asking
from ldn_prep.review.asking import AskState

VISITS = ("first", "second", "third")
QUESTIONS = st.lists(
    st.builds(
        Question,
        person_id=st.just("p"),
        wording=st.sampled_from(["Why?", "How long?", "Which filler?", "What if I forget?"]),
        audience=st.sampled_from(Audience),
        is_must_ask=st.booleans(),
        rank=st.integers(0, 9),
        origin_key=st.sampled_from(["", "plan.why", "opioid"]),
        visit_id=st.sampled_from([None, *VISITS]),
        asked_on=st.sampled_from([None, date(2026, 5, 1)]),
        answer=st.sampled_from(["", "  ", "Two weeks."]),
        carried_from=st.sampled_from([None, *VISITS]),
    ),
    max_size=12,
)


def settled(questions: list[Question], left: dict[str, asking.Belonging]) -> None:
    for each in questions:
        if each.id in left:
            each.visit_id, each.carried_from = left[each.id].visit_id, left[each.id].carried_from


@given(QUESTIONS)
def test_what_has_no_answer_is_open_before_and_after_a_visit(questions: list[Question]) -> None:
    for each in questions:
        if not each.answer.strip():
            each.visit_id = None
    before = {each.id for each in asking.find_open(questions)}
    settled(questions, asking.close(questions, "now"))
    assert {each.id for each in asking.find_open(questions)} == before
    assert all(each.carried_from == "now" for each in asking.find_open(questions))


@given(QUESTIONS)
def test_every_answer_belongs_to_one_visit_for_good(questions: list[Question]) -> None:
    earlier = {each.id: each.visit_id for each in questions if each.visit_id}
    settled(questions, asking.close(questions, "now"))
    for each in questions:
        if asking.state_of(each) is AskState.ANSWERED:
            assert each.visit_id == earlier.get(each.id, "now")


@given(QUESTIONS)
def test_closing_by_mistake_can_be_taken_back(questions: list[Question]) -> None:
    for each in questions:
        each.carried_from = None
    before = [(each.visit_id, each.carried_from) for each in questions]
    settled(questions, asking.close(questions, "now"))
    settled(questions, asking.reopen(questions, "now"))
    assert [(each.visit_id, each.carried_from) for each in questions] == before


@given(QUESTIONS)
def test_open_questions_stand_in_the_order_they_are_asked(questions: list[Question]) -> None:
    found = asking.find_open(questions)
    musts = [each.is_must_ask for each in found]
    assert musts == sorted(musts, reverse=True)
    for is_must in (True, False):
        part = [each for each in found if each.is_must_ask is is_must]
        keys = [(list(Audience).index(each.audience), each.rank) for each in part]
        assert keys == sorted(keys)


@given(QUESTIONS, st.sampled_from(["Why?", "  why ", "New?"]), st.sampled_from(["", "opioid"]))
def test_a_question_that_waits_is_found_again(
    questions: list[Question], wording: str, origin_key: str
) -> None:
    found = asking.find_same(questions, wording, origin_key)
    if found is not None:
        assert asking.state_of(found) is not AskState.ANSWERED
    waiting = asking.find_open(questions)
    is_there = any(
        (origin_key and each.origin_key == origin_key)
        or each.wording.casefold().rstrip("?") == wording.strip().casefold().rstrip("?")
        for each in waiting
    )
    assert (found is not None) == is_there


def test_states_follow_what_was_noted() -> None:
    question = Question(person_id="p", wording="Why?")
    assert asking.state_of(question) is AskState.WAITING
    question.asked_on = date(2026, 5, 1)
    assert asking.state_of(question) is AskState.ASKED
    question.answer = "Because"
    assert asking.state_of(question) is AskState.ANSWERED
    question.asked_on = None
    assert asking.state_of(question) is AskState.ANSWERED
