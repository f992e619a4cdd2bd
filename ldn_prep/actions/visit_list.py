"""A clinic's list of appointments, brought in: whose each one is, and what it adds. Never merged
on its own: who has the same name and the same whole birth date is meant; anyone else is asked for.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from ldn_prep.actions.accepting import accept_name, accept_text
from ldn_prep.actions.people import new_person
from ldn_prep.actions.people_names import fold_name
from ldn_prep.actions.receiving_whose import find_candidates, is_surely
from ldn_prep.actions.stores import copy_before_import
from ldn_prep.errors import N_
from ldn_prep.exchange.appointments import (
    Appointment,
    AppointmentList,
    Part,
    propose_parts,
    read_appointments,
)
from ldn_prep.exchange.tables.dates import DateOrder
from ldn_prep.exchange.tables.heading import Heading, read_heading
from ldn_prep.records import PartialDate, Person, Visit, VisitStatus
from ldn_prep.store import Changes, Store, Unit

__all__ = [
    "Appointment",
    "AppointmentList",
    "BroughtIn",
    "Choice",
    "DateOrder",
    "Heading",
    "Match",
    "Part",
    "Whose",
    "bring_in_visits",
    "match_people",
    "propose_parts",
    "read_appointments",
    "read_heading",
    "sure_choices",
]


class Whose(StrEnum):
    SURE = "sure"
    UNSURE = "unsure"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Match:
    """`candidates` are whom to ask about, the likeliest first; one alone when it is sure."""

    appointment: Appointment
    whose: Whose
    candidates: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose an appointment is: a person of the store, or with `is_new` a person to be added."""

    appointment: Appointment
    person_id: str = ""
    is_new: bool = False


def match_people(appointments: Sequence[Appointment], people: Sequence[Person]) -> list[Match]:
    """One match for each appointment, in their order; pure."""
    by_name: dict[str, list[Person]] = defaultdict(list)
    by_birth: dict[PartialDate, list[Person]] = defaultdict(list)
    for person in people:
        by_name[fold_name(person.name)].append(person)
        if person.born is not None:
            by_birth[person.born].append(person)
    return [
        _match(each, (*by_name.get(fold_name(each.name), ()), *_born(each, by_birth)))
        for each in appointments
    ]


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """`planned` counts visits added or given their day. `kept` are appointments whose person has
    a visit with the same clinician that day at another time: it stays, with that time."""

    changes: Changes
    planned: int
    kept: tuple[tuple[Appointment, time], ...]


def bring_in_visits(store: Store, choices: Sequence[Choice], day: date) -> BroughtIn:
    """Adds the visits that are not there yet, in one step to undo; running it twice adds nothing.

    `day` is meant where the list names none. A planned visit without a date is given one; what is
    there already stays as it is. Raises NotAccepted, NotFound.
    """
    kept: list[tuple[Appointment, time]] = []
    planned = 0
    copy_before_import(store)
    with store.change(N_("Bring in a list of visits")) as unit:
        added: dict[tuple[str, object], str] = {}
        for choice in choices:
            each = choice.appointment
            person_id = choice.person_id or _added(unit, each, added)
            unit.settle()
            found = _find_that_day(unit, person_id, each, each.on or day)
            if found is None:
                _plan(unit, person_id, each, each.on or day)
                planned += 1
            elif found.at is not None and each.at not in (None, found.at):
                kept.append((each, found.at))
    return BroughtIn(unit.changes, planned, tuple(kept))


def _born(
    appointment: Appointment, by_birth: Mapping[PartialDate, Sequence[Person]]
) -> Sequence[Person]:
    return by_birth.get(appointment.born, ()) if appointment.born is not None else ()


def _match(appointment: Appointment, people: Sequence[Person]) -> Match:
    theirs = Person(name=appointment.name, born=appointment.born)
    candidates = find_candidates({each.id: each for each in people}.values(), theirs)
    sure = [each for each in candidates if is_surely(each, theirs)]
    if len(sure) == 1:
        return Match(appointment, Whose.SURE, (sure[0],))
    return Match(appointment, Whose.UNSURE if candidates else Whose.NOBODY, candidates)


def _added(unit: Unit, appointment: Appointment, added: dict[tuple[str, object], str]) -> str:
    """Two appointments of one new person are one person."""
    key = accept_name(appointment.name).casefold(), appointment.born
    if appointment.born is None or key not in added:
        added[key] = new_person(unit, appointment.name, born=appointment.born).id
    return added[key]


def _find_that_day(unit: Unit, person_id: str, appointment: Appointment, day: date) -> Visit | None:
    """A planned visit of that day with the same clinician, as far as both are said."""
    unit.require(Person, person_id)
    found = [each for each in _planned(unit, person_id) if each.on == day]
    same = [each for each in found if _is_with(each, appointment)]
    at_that_time = [each for each in same if each.at == appointment.at]
    return next(iter((*at_that_time, *same)), None)


def _plan(unit: Unit, person_id: str, appointment: Appointment, day: date) -> None:
    undated = [
        each
        for each in _planned(unit, person_id)
        if each.on is None and each.at is None and _is_with(each, appointment)
    ]
    visit = undated[0] if undated else unit.add(Visit(person_id=person_id))
    visit.on, visit.at = day, appointment.at
    visit.with_whom = visit.with_whom or accept_text(appointment.with_whom)


def _planned(unit: Unit, person_id: str) -> list[Visit]:
    found = unit.select(Visit, person_id=person_id, status=VisitStatus.PLANNED)
    return [each for each in found if not each.entered_in_error]


def _is_with(visit: Visit, appointment: Appointment) -> bool:
    """Nobody is said on one side, or the same clinician on both."""
    names = {_folded(visit.with_whom), _folded(appointment.with_whom)} - {""}
    return len(names) < 2


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def sure_choices(matches: Sequence[Match], chosen: Mapping[int, Choice]) -> list[Choice]:
    """What can be brought in: the sure ones, and those the person decided, by line."""
    found = []
    for match in matches:
        decided = chosen.get(match.appointment.line)
        if decided is not None:
            found.append(decided)
        elif match.whose is Whose.SURE:
            found.append(Choice(match.appointment, match.candidates[0].id))
    return found
