"""What can be done with the questions for a visit."""

from datetime import date
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import accept_text, assign, merge_key
from ldn_prep.actions.ordering import move_among
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.records import Audience, Person, Question, QuestionOrigin
from ldn_prep.review.asking import find_same
from ldn_prep.store import Changes, Store


class QuestionDetails(TypedDict, total=False):
    topic: str
    why: str
    audience: Audience
    origin: QuestionOrigin
    origin_key: str
    is_must_ask: bool
    visit_id: str | None
    asked_on: date | None
    answer: str
    suggested_by: str


class QuestionFields(QuestionDetails, total=False):
    wording: str


def add_question(
    store: Store, person_id: str, wording: str, **fields: Unpack[QuestionDetails]
) -> Changes:
    """Adds an own question, or one from the bank or a point (say so in `origin`, `origin_key`).

    One that already waits on the list, by its origin or its words, is not added twice: nothing
    changes then.
    """
    with store.change(N_("Add a question")) as unit:
        unit.require(Person, person_id)
        listed = unit.select(Question, person_id=person_id, entered_in_error=False)
        accepted = _accept_wording(wording)
        if find_same(listed, accepted, fields.get("origin_key", "")) is None:
            question = Question(person_id=person_id, wording=accepted, rank=len(listed))
            assign(question, fields)
            unit.add(question)
    return unit.changes


def change_question(store: Store, question_id: str, **fields: Unpack[QuestionFields]) -> Changes:
    """Changes the given fields; the bank's own text is never touched."""
    with store.change(N_("Change a question"), merge_key(question_id, fields)) as unit:
        if "wording" in fields:
            fields["wording"] = _accept_wording(fields["wording"])
        assign(unit.require(Question, question_id), fields)
    return unit.changes


def mark_question_in_error(store: Store, question_id: str) -> Changes:
    with store.change(N_("Delete a question")) as unit:
        unit.require(Question, question_id).entered_in_error = True
    return unit.changes


def move_question(store: Store, question_id: str, places: int) -> Changes:
    """Moves a question up (negative) or down among those for the same reader."""
    with store.change(N_("Move a question")) as unit:
        moved = unit.require(Question, question_id)
        listed = unit.select(
            Question, person_id=moved.person_id, audience=moved.audience, entered_in_error=False
        )
        move_among(listed, moved, places)
    return unit.changes


def _accept_wording(wording: str) -> str:
    text = accept_text(wording).strip()
    if not text:
        raise NotAccepted(N_("The question is empty."), N_("Please type a question."))
    return text
