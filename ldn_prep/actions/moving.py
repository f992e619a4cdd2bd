"""Entries made under the wrong person, moved to the right one with all that belongs to them.

Both people keep a trace: the one it came to with its words, the one it left without.
"""

from collections.abc import Sequence

from ldn_prep.actions.moving_days import give, move_day
from ldn_prep.actions.moving_parts import (
    MOVABLE,
    Movable,
    MovableEntry,
    belongings,
    describe_moved,
    list_movable,
    name_kind,
    what_of,
)
from ldn_prep.errors import N_, NotAccepted, NotFound
from ldn_prep.i18n import Translator, translator
from ldn_prep.packet.changes import withdraw
from ldn_prep.records import (
    Allergy,
    Condition,
    JournalEntry,
    ListState,
    Medication,
    MovedEntry,
    Packet,
    PegWeek,
    Person,
    Question,
    Visit,
)
from ldn_prep.store import Changes, Store, Unit
from ldn_prep.wording import describe_date

__all__ = ["MovableEntry", "describe_moved", "list_movable", "move_entries", "name_kind"]

_BY_TABLE = {kind.__tablename__: kind for kind in MOVABLE}
_STATES = {
    Medication: "medications_state",
    Allergy: "allergies_state",
    Condition: "conditions_state",
}


def move_entries(
    store: Store,
    entries: Sequence[tuple[str, str]],
    to_person_id: str,
    t: Translator | None = None,
) -> Changes:
    """Moves all the entries, given as (table, id), to a person, or none: one step to undo.

    Raises NotAccepted for a day that person has already, or the same person; NotFound. What a
    question was answered at and what a visit was asked at goes along only where both are moved.
    """
    t = t or translator()
    with store.change(N_("Move to another person")) as unit:
        target = unit.require(Person, to_person_id)
        if target.entered_in_error:
            raise NotFound
        moved = [_require(unit, kind, record_id) for kind, record_id in entries]
        visits = {each.id for each in moved if isinstance(each, Visit)}
        for record in moved:
            _require_room(unit, record, target, t)
        for record in moved:
            _leave(unit, record)
            _move(unit, record, target)
        _untie_questions(unit, moved, visits)
        unit.settle()
    return unit.changes


def _require(unit: Unit, kind: str, record_id: str) -> Movable:
    if kind not in _BY_TABLE:
        raise NotFound
    record = unit.require(_BY_TABLE[kind], record_id)
    if record.entered_in_error:
        raise NotFound
    return record


def _require_room(unit: Unit, record: Movable, target: Person, t: Translator) -> None:
    if record.person_id == target.id:
        raise NotAccepted(
            N_("This entry is on the list of {name} already."),
            N_("Please choose another person."),
            name=target.name,
        )
    if not isinstance(record, JournalEntry | PegWeek):
        return
    if unit.find(type(record), person_id=target.id, on=record.on) is not None:
        raise NotAccepted(
            N_("{name} has an entry for {day} already, and a day can only have one."),
            N_("Nothing was moved. Clear one of the two days first, or leave this one out."),
            name=target.name,
            day=describe_date(record.on, t),
        )


def _leave(unit: Unit, record: Movable) -> None:
    """What the one it leaves keeps: the trace, and nothing of it anywhere else."""
    own = record.person_id
    kind = record.__tablename__
    unit.add(MovedEntry(person_id=own, kind=kind, record_id=record.id, what="", is_away=True))
    for packet in unit.select(Packet, person_id=own):
        packet.values = withdraw(packet.values, record.id)
        if isinstance(record, Visit) and packet.visit_id == record.id:
            packet.visit_id = None
    if isinstance(record, Medication):
        record.not_same_as = ()
        for other in unit.select(Medication, person_id=own):
            other.not_same_as = tuple(each for each in other.not_same_as if each != record.id)


def _move(unit: Unit, record: Movable, target: Person) -> None:
    came = MovedEntry(
        person_id=target.id,
        kind=record.__tablename__,
        record_id=record.id,
        what=what_of(record),
        is_away=False,
    )
    unit.add(came)
    if isinstance(record, Medication | Question):
        kind: type[Medication | Question] = type(record)
        listed = unit.select(kind, person_id=target.id, entered_in_error=False)
        record.rank = max((each.rank for each in listed), default=-1) + 1
    state = _STATES.get(type(record))
    if state is not None:
        setattr(target, state, ListState.LISTED)
    if isinstance(record, JournalEntry):
        move_day(unit, record, target)
    give(unit, (record, *belongings(unit, record)), target)


def _untie_questions(unit: Unit, moved: Sequence[Movable], visits: set[str]) -> None:
    """No question belongs to another person's visit."""
    for question in (each for each in moved if isinstance(each, Question)):
        _untie(question, question.visit_id not in visits, question.carried_from not in visits)
    moved_ids = {each.id for each in moved}
    for visit_id in visits:
        for field in ("visit_id", "carried_from"):
            for question in unit.select(Question, **{field: visit_id}):
                if question.id not in moved_ids:
                    _untie(question, question.visit_id in visits, question.carried_from in visits)


def _untie(question: Question, is_answered_apart: bool, is_carried_apart: bool) -> None:
    if is_answered_apart:
        question.visit_id = None
    if is_carried_apart:
        question.carried_from = None
