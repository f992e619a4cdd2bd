"""Whose a received packet may be: by name and birth date, as a person at a desk would check."""

from collections.abc import Iterable

from ldn_prep.records import PartialDate, Person


def find_candidates(people: Iterable[Person], theirs: Person) -> tuple[Person, ...]:
    """People of that name whose birth date does not speak against it; the sure ones first."""
    found = [each for each in people if _is_named(each, theirs) and not _contradicts(each, theirs)]
    return tuple(sorted(found, key=lambda each: not is_surely(each, theirs)))


def is_surely(own: Person, theirs: Person) -> bool:
    """The same name and the same whole birth date."""
    return _is_named(own, theirs) and _is_same_day(own.born, theirs.born)


def is_another_person(own: Person, theirs: Person) -> bool:
    """Another birth date, or another name and no birth date that would say otherwise."""
    if _contradicts(own, theirs):
        return True
    return not _is_named(own, theirs) and not _is_same_day(own.born, theirs.born)


def _is_named(own: Person, theirs: Person) -> bool:
    return _fold(own.name) == _fold(theirs.name)


def _is_same_day(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and one.is_exact and one == other


def _contradicts(own: Person, theirs: Person) -> bool:
    one, other = own.born, theirs.born
    if one is None or other is None:
        return False
    return one.last_day < other.first_day or other.last_day < one.first_day


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
