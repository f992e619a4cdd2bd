"""Whose a received packet may be: by name and birth date, as a person at a desk would check."""

from collections.abc import Iterable

from ldn_prep.actions.finding_people import fold
from ldn_prep.actions.people_names import fold_name
from ldn_prep.records import PartialDate, Person

_LEAST_LETTERS = 2
"""A word of a name shorter than this (an initial) says too little to ask about."""


def find_candidates(people: Iterable[Person], theirs: Person) -> tuple[Person, ...]:
    """Whom to ask about, the sure ones first: people of that name whose birth date does not speak
    against it, and people born on the same day with part of the name."""
    found = [each for each in people if _may_be(each, theirs)]
    return tuple(sorted(found, key=lambda each: not is_surely(each, theirs)))


def find_namesakes(people: Iterable[Person], theirs: Person) -> tuple[Person, ...]:
    """People of the same name whose birth date speaks against it."""
    return tuple(each for each in people if _is_named(each, theirs) and _contradicts(each, theirs))


def is_surely(own: Person, theirs: Person) -> bool:
    """The same name and the same whole birth date."""
    return _is_named(own, theirs) and _is_same_day(own.born, theirs.born)


def is_another_person(own: Person, theirs: Person) -> bool:
    """Another birth date, or another name and no birth date that would say otherwise."""
    if _contradicts(own, theirs):
        return True
    return not _is_named(own, theirs) and not _is_same_day(own.born, theirs.born)


def _may_be(own: Person, theirs: Person) -> bool:
    if _is_same_day(own.born, theirs.born):
        return _is_named(own, theirs) or bool(_words(own) & _words(theirs))
    return _is_named(own, theirs) and not _contradicts(own, theirs)


def _words(person: Person) -> set[str]:
    words = fold(f"{person.name} {person.preferred_name}").split()
    return {each for each in words if len(each) >= _LEAST_LETTERS}


def _is_named(own: Person, theirs: Person) -> bool:
    return fold_name(own.name) == fold_name(theirs.name)


def _is_same_day(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and one.is_exact and one == other


def _contradicts(own: Person, theirs: Person) -> bool:
    one, other = own.born, theirs.born
    if one is None or other is None:
        return False
    return one.last_day < other.first_day or other.last_day < one.first_day
