"""Which person and which visit are meant. Only whole names count: nobody is mixed up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ldn_prep.cli.faults import NotSaidWho
from ldn_prep.errors import N_, NotFound

if TYPE_CHECKING:
    from ldn_prep.actions.stores import Store
    from ldn_prep.records import Person, PersonRecords, Visit

_MOST_NAMED = 10


def load_chosen(store: "Store", wanted: str) -> "PersonRecords":
    """The records of the person meant; raises NotFound or NotSaidWho."""
    return store.load_person(choose_person(store.load_people(), wanted).id)


def choose_person(people: Sequence["Person"], wanted: str) -> "Person":
    """By id, else by whole name or preferred name; empty means the only one there is."""
    if not people:
        raise NotFound(
            N_("There is nobody in this store yet."), N_("Open the window to add a person.")
        )
    found = [person for person in people if _is_meant(person, wanted)] if wanted else people
    if not found:
        raise NotFound(
            N_("There is nobody called “{name}” in this store."),
            N_("`ldn-prep people` lists who there is."),
            name=wanted,
        )
    if len(found) > 1:
        raise NotSaidWho(people=_named(found))
    return found[0]


def choose_visit(records: "PersonRecords", wanted: str) -> "Visit | None":
    """By id or date (2026-05-12); empty leaves the choice to the packet. Raises NotFound."""
    if not wanted:
        return None
    for visit in records.visits:
        if wanted in (visit.id, str(visit.on)):
            return visit
    raise NotFound(
        N_("There is no visit “{visit}” for {name}."),
        N_("Dates are written as in 2026-05-12."),
        visit=wanted,
        name=records.person.name,
    )


def _is_meant(person: "Person", wanted: str) -> bool:
    names = (person.name.casefold(), person.preferred_name.casefold())
    return wanted == person.id or " ".join(wanted.split()).casefold() in names


def _named(people: Sequence["Person"]) -> str:
    """Names, with birth date and id where the name alone does not say who."""
    names = [person.name.casefold() for person in people]
    told = [
        person.name if names.count(person.name.casefold()) == 1 else _told_apart(person)
        for person in people[:_MOST_NAMED]
    ]
    return ", ".join(told) + (", …" if len(people) > _MOST_NAMED else "")


def _told_apart(person: "Person") -> str:
    return f"{person.name} ({', '.join(str(each) for each in (person.born, person.id) if each)})"
