"""Questions of the bank that a person's own records suggest, each with the reasons why; and picked
ones whose reasons have gone. Pure: nothing is added to a list, nothing is taken off it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ldn_prep.catalogue import BankQuestion, point_rules, question_bank
from ldn_prep.catalogue.questions import find_bank_question
from ldn_prep.catalogue.signals import signals as every_signal
from ldn_prep.records import PersonRecords, Question, QuestionOrigin, VisitKind
from ldn_prep.review.asking import AskState, find_same, state_of
from ldn_prep.review.suggesting_reasons import Reason, TrendFacts, build_gone
from ldn_prep.review.suggesting_signals import find_signals

__all__ = [
    "MOST_SUGGESTED",
    "Reason",
    "Suggestion",
    "TrendFacts",
    "find_signals",
    "find_withdrawn",
    "suggest_questions",
]

MOST_SUGGESTED: Final = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`reasons` are never empty: points to raise first, opioids before the others."""

    question: BankQuestion
    reasons: tuple[Reason, ...]


def suggest_questions(
    records: PersonRecords, signals: Mapping[str, Reason], kind: VisitKind
) -> tuple[Suggestion, ...]:
    """At most 12, for that kind of visit (any when it is not said).

    Order: what an opioid suggests, what another point to raise suggests, then the rest; within
    each by the weight of all reasons, then as in the bank. Left out is what stands on the list
    already, and what is suggested only by points whose own question stands there.
    """
    asked = _points_asked(records)
    found = [
        Suggestion(question, reasons)
        for question in question_bank()
        if (kind is VisitKind.NOT_SAID or kind in question.kinds)
        and (reasons := _reasons_for(question, signals, asked))
        and not _is_listed(question, records)
    ]
    return tuple(sorted(found, key=_place)[:MOST_SUGGESTED])


def find_withdrawn(
    records: PersonRecords, signals: Mapping[str, Reason]
) -> tuple[tuple[Question, Reason], ...]:
    """Suggested questions from the bank that still wait and whose every signal is gone, in list
    order, each with the sentence that says so.

    A question that was picked without a suggestion has no reason that could go.
    """
    return tuple(
        (question, build_gone(question.suggested_by))
        for question in records.questions
        if state_of(question) is AskState.WAITING and _is_withdrawn(question, signals)
    )


def _is_withdrawn(question: Question, signals: Mapping[str, Reason]) -> bool:
    if question.origin is not QuestionOrigin.BANK or question.suggested_by not in every_signal():
        return False
    known = find_bank_question(question.origin_key)
    return not any(
        key in signals for key in (question.suggested_by, *(known.suggested_by if known else ()))
    )


def _reasons_for(
    question: BankQuestion, signals: Mapping[str, Reason], asked: frozenset[str]
) -> tuple[Reason, ...]:
    wanted = frozenset(question.suggested_by) - asked
    return tuple(reason for key, reason in signals.items() if key in wanted)


def _points_asked(records: PersonRecords) -> frozenset[str]:
    points = (each for each in records.questions if each.origin is QuestionOrigin.POINT)
    return frozenset(each.origin_key for each in points)


def _is_listed(question: BankQuestion, records: PersonRecords) -> bool:
    """By its key, answered or not; a waiting one in the same words counts as well."""
    is_picked = any(
        each.origin is QuestionOrigin.BANK and each.origin_key == question.key
        for each in records.questions
    )
    return is_picked or find_same(records.questions, question.wording, "") is not None


def _place(suggestion: Suggestion) -> tuple[bool, bool, int]:
    """Where it stands; equal ones keep the bank's order."""
    rules = [rule for each in suggestion.reasons if (rule := point_rules().get(each.signal))]
    return not any(rule.is_opioid for rule in rules), not rules, -_weight(suggestion)


def _weight(suggestion: Suggestion) -> int:
    """The weights of its reasons; that of the signal it was written for counts twice."""
    weights = {each.signal: every_signal()[each.signal].weight for each in suggestion.reasons}
    return sum(weights.values()) + weights.get(suggestion.question.suggested_by[0], 0)
