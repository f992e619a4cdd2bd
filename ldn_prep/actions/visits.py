"""What can be done with visits."""

from collections.abc import Callable, Iterable
from datetime import date, time
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import assign, merge_key
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.records import Person, Question, Visit, VisitKind, VisitStatus
from ldn_prep.review import asking
from ldn_prep.review.asking import Belonging
from ldn_prep.store import Changes, Store, Unit

MOST_WISHES = 3


class VisitFields(TypedDict, total=False):
    on: date | None
    at: time | None
    with_whom: str
    place: str
    kind: VisitKind
    status: VisitStatus
    wishes: tuple[str, ...]
    decided: str
    notes: str


def add_visit(store: Store, person_id: str, **fields: Unpack[VisitFields]) -> Changes:
    """Adds a visit, as much of it as is known; `added[0]` is its id."""
    with store.change(N_("Add a visit")) as unit:
        unit.require(Person, person_id)
        visit = unit.add(Visit(person_id=person_id))
        _apply(visit, fields)
    return unit.changes


def change_visit(store: Store, visit_id: str, **fields: Unpack[VisitFields]) -> Changes:
    with store.change(N_("Change a visit"), merge_key(visit_id, fields)) as unit:
        _apply(unit.require(Visit, visit_id), fields)
    return unit.changes


def close_visit(store: Store, visit_id: str) -> Changes:
    """The visit took place: what was answered belongs to it, what was not goes on to the next."""
    with store.change(N_("Close a visit")) as unit:
        visit = unit.require(Visit, visit_id)
        visit.status = VisitStatus.HELD
        _settle(unit, visit, asking.close)
    return unit.changes


def cancel_visit(store: Store, visit_id: str) -> Changes:
    """The visit does not take place; everything in it is kept and no question moves."""
    with store.change(N_("Cancel a visit")) as unit:
        unit.require(Visit, visit_id).status = VisitStatus.CANCELLED
    return unit.changes


def reopen_visit(store: Store, visit_id: str) -> Changes:
    """A visit that was closed or cancelled is planned again, with its questions as before."""
    with store.change(N_("Plan a visit again")) as unit:
        visit = unit.require(Visit, visit_id)
        visit.status = VisitStatus.PLANNED
        _settle(unit, visit, asking.reopen)
    return unit.changes


def follow_visit(store: Store, visit_id: str) -> Changes:
    """Plans the next visit after this one, with whom and where taken along; `added[0]` is its id.

    The date, the kind and the wishes are blank: what still holds of those only the person knows.
    """
    with store.change(N_("Plan the next visit")) as unit:
        visit = unit.require(Visit, visit_id)
        if visit.status is VisitStatus.PLANNED:
            visit.status = VisitStatus.HELD
            _settle(unit, visit, asking.close)
        unit.add(Visit(person_id=visit.person_id, with_whom=visit.with_whom, place=visit.place))
    return unit.changes


def mark_visit_in_error(store: Store, visit_id: str) -> Changes:
    """Takes a visit off the list; its questions stay."""
    with store.change(N_("Delete a visit")) as unit:
        unit.require(Visit, visit_id).entered_in_error = True
    return unit.changes


def _settle(
    unit: Unit, visit: Visit, settle: Callable[[Iterable[Question], str], dict[str, Belonging]]
) -> None:
    asked = unit.select(Question, person_id=visit.person_id, entered_in_error=False)
    by_id = {question.id: question for question in asked}
    for question_id, belonging in settle(asked, visit.id).items():
        by_id[question_id].visit_id = belonging.visit_id
        by_id[question_id].carried_from = belonging.carried_from


def _apply(visit: Visit, fields: VisitFields) -> None:
    wishes = fields.get("wishes")
    if wishes is not None:
        fields = {**fields, "wishes": tuple(wish.strip() for wish in wishes if wish.strip())}
        if len(fields["wishes"]) > MOST_WISHES:
            raise NotAccepted(
                N_("Three wishes for one visit are the most that fit."),
                N_("Please keep the three that matter most; the others can be questions."),
            )
    assign(visit, fields)
