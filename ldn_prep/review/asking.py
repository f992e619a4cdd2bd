"""The life of a question: it waits, is asked, is answered; what waits goes on to the next visit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ldn_prep.records import Audience, PersonRecords, Question


class AskState(StrEnum):
    WAITING = "waiting"
    ASKED = "asked"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where a question stands once a visit is over: `Question.visit_id` and `.carried_from`."""

    visit_id: str | None
    carried_from: str | None


def state_of(question: Question) -> AskState:
    """An answer counts even when nobody noted the day it was asked."""
    if question.answer.strip():
        return AskState.ANSWERED
    return AskState.ASKED if question.asked_on else AskState.WAITING


def find_open(questions: Iterable[Question]) -> list[Question]:
    """Questions without an answer: must-ask first, the prescriber's before the pharmacist's."""
    found = [each for each in questions if state_of(each) is not AskState.ANSWERED]
    return sorted(
        found,
        key=lambda each: (not each.is_must_ask, list(Audience).index(each.audience), each.rank),
    )


def find_answered_at(records: PersonRecords, visit_id: str) -> tuple[Question, ...]:
    """Questions answered at one visit, in list order."""
    return tuple(each for each in records.questions if each.visit_id == visit_id)


def close(questions: Iterable[Question], visit_id: str) -> dict[str, Belonging]:
    """What a visit that is over leaves behind, by question id; every question is in it or stays.

    What was answered belongs to it, unless it belongs to an earlier one; the rest is carried over.
    """
    left: dict[str, Belonging] = {}
    for each in questions:
        if each.visit_id is not None:
            continue
        is_answered = state_of(each) is AskState.ANSWERED
        left[each.id] = Belonging(
            visit_id if is_answered else None, each.carried_from if is_answered else visit_id
        )
    return left


def reopen(questions: Iterable[Question], visit_id: str) -> dict[str, Belonging]:
    """Takes the carrying over back, as when a visit was closed by mistake or takes place later."""
    return {
        each.id: Belonging(None, None if each.carried_from == visit_id else each.carried_from)
        for each in questions
        if visit_id in (each.visit_id, each.carried_from)
    }


def find_same(questions: Sequence[Question], wording: str, origin_key: str) -> Question | None:
    """A question that still waits and asks the same: of the same origin, or in the same words."""
    folded = _folded(wording)
    for each in questions:
        is_same = (origin_key and each.origin_key == origin_key) or _folded(each.wording) == folded
        if is_same and state_of(each) is not AskState.ANSWERED:
            return each
    return None


def _folded(wording: str) -> str:
    return " ".join(wording.casefold().split()).rstrip("?.! ")
