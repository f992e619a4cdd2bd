"""Which person and which visit are meant. Only whole names count: nobody is mixed up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ldn_prep.cli.faults import NotSaidWho
from ldn_prep.errors import N_, NotFound

if TYPE_CHECKING:
    from ldn_prep.actions.stores import Store
    from ldn_prep.i18n import Translator
    from ldn_prep.records import Person, PersonRecords, Visit

_MOST_NAMED = 10
_LEAST_OF_ID = 6  # letters of an id, as they are shown where nothing else tells people apart


def load_chosen(store: "Store", wanted: str) -> "PersonRecords":
    """The records of the person meant; raises NotFound or NotSaidWho."""
    return store.load_person(choose_person(store.load_people(), wanted).id)


def load_told(store: "Store", wanted: str, t: "Translator") -> tuple["PersonRecords", str]:
    """As `load_chosen`, and the name as it is said: with the birth date where others share it."""
    from ldn_prep.actions.people_names import tell_apart

    people = store.load_people()
    person = choose_person(people, wanted)
    return store.load_person(person.id), tell_apart(person, people, t)


def choose_person(people: Sequence["Person"], wanted: str) -> "Person":
    """By id, else by whole name or preferred name, with the birth date after it where that is
    needed; empty means the only one who is not in the archive."""
    if not people:
        raise NotFound(
            N_("There is nobody in this store yet."), N_("Open the window to add a person.")
        )
    found = _find(people, wanted) if wanted.strip() else _listed(people)
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


def _find(people: Sequence["Person"], wanted: str) -> Sequence["Person"]:
    """By the first way that finds anyone."""
    from ldn_prep.actions.people_names import find_named

    by_id = [each for each in people if each.id == wanted.strip()]
    named = by_id or find_named(people, wanted) or _named_and_born(people, wanted)
    if named or len(wanted.strip()) < _LEAST_OF_ID:
        return named
    return [each for each in people if each.id.startswith(wanted.strip())]


def _named_and_born(people: Sequence["Person"], wanted: str) -> list["Person"]:
    """ "Ana Quispe 1950-05-12", "Ana Quispe, born 12 May 1950"."""
    from ldn_prep.actions.finding_births import is_born
    from ldn_prep.actions.people_names import fold_name

    folded, found = fold_name(wanted), []
    for each in people:
        names = (fold_name(each.name), fold_name(each.preferred_name))
        begun = [name for name in names if name and folded.startswith(name)]
        if begun and is_born(each.born, folded[len(max(begun, key=len)) :]):
            found.append(each)
    return found


def _listed(people: Sequence["Person"]) -> Sequence["Person"]:
    from ldn_prep.actions.people import listed_people

    return listed_people(people) or people


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
