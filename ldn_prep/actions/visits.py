"""What can be done with visits."""

from datetime import date, time
from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import assign, merge_key
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.records import Person, Visit, VisitKind, VisitStatus
from ldn_prep.store import Changes, Store

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


def mark_visit_in_error(store: Store, visit_id: str) -> Changes:
    """Takes a visit off the list; its questions stay."""
    with store.change(N_("Delete a visit")) as unit:
        unit.require(Visit, visit_id).entered_in_error = True
    return unit.changes


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
