"""What a person answered about their health, and what was not asked."""

from collections.abc import Iterator
from datetime import date

from ldn_prep.catalogue import not_judged_rules
from ldn_prep.records import Answer, ListState, Person, PersonRecords
from ldn_prep.review.conditions import find_listed
from ldn_prep.review.points import NotJudged, PointToRaise, build_point

YES_RULES = ("pregnancy", "breastfeeding", "liver", "kidney", "alcohol")


def find_answer_points(records: PersonRecords, on: date) -> Iterator[PointToRaise]:
    """A condition on the list counts as well, even where the answer was no: both are told."""
    person, listed = records.person, find_listed(records)
    for key in YES_RULES:
        answer = getattr(person, key)
        if answer is Answer.YES:
            yield build_point(key, "yes")
        elif key in listed:
            case = "denied" if answer is Answer.NO else "listed"
            yield build_point(key, case, conditions="; ".join(listed[key]))
    yield from _find_surgery(person, on)


def _find_surgery(person: Person, on: date) -> Iterator[PointToRaise]:
    """A date that has passed is no longer planned."""
    when = person.surgery_on
    if person.surgery is not Answer.YES or (when is not None and when.last_day < on):
        return
    if when is None:
        yield build_point("surgery", "undated")
    else:
        yield build_point("surgery", "dated", surgery_on=when)


def find_not_asked(records: PersonRecords) -> Iterator[NotJudged]:
    for rule in not_judged_rules():
        if _is_not_asked(records, rule.key):
            yield NotJudged(rule.key, rule.message)


def _is_not_asked(records: PersonRecords, key: str) -> bool:
    person = records.person
    if key == "medications":
        state = records.state_of(person.medications_state, records.medications)
        return state is ListState.NOT_ASKED
    return getattr(person, key) is Answer.NOT_ASKED
