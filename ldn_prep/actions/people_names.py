"""Names that say who is meant: with the birth date where others in the store share the name."""

from collections.abc import Collection, Iterable, Sequence

from ldn_prep.i18n import Translator
from ldn_prep.records import PartialDate, Person
from ldn_prep.wording import describe_date


def fold_name(name: str) -> str:
    """Names are the same whatever their capitals and spaces."""
    return " ".join(name.casefold().split())


def find_namesakes(people: Iterable[Person]) -> dict[str, tuple[Person, ...]]:
    """By folded name, those that two or more people have."""
    by_name: dict[str, list[Person]] = {}
    for each in people:
        by_name.setdefault(fold_name(each.name), []).append(each)
    return {name: tuple(found) for name, found in by_name.items() if len(found) > 1}


def find_named(people: Iterable[Person], name: str) -> tuple[Person, ...]:
    """Everyone of exactly this name or preferred name."""
    wanted = fold_name(name)
    return tuple(
        each for each in people if wanted in (fold_name(each.name), fold_name(each.preferred_name))
    )


def tell_apart(person: Person, people: Iterable[Person], t: Translator) -> str:
    """The name alone where nobody else has it, else with the birth date.

    Where that does not tell them apart either, the day they were added and then the id is said.
    """
    name = fold_name(person.name)
    others = [each for each in people if each.id != person.id and fold_name(each.name) == name]
    return tell_from(person, others, t)


def tell_from(person: Person, namesakes: Sequence[Person], t: Translator) -> str:
    """As `tell_apart`, where the others of that name are known; `person` may be among them."""
    apart = what_tells(person, namesakes, t)
    return t("{name} ({apart})", name=person.name, apart=apart) if apart else person.name


def what_tells(person: Person, namesakes: Sequence[Person], t: Translator) -> str:
    """What to say beside the name so that it is clear who is meant; empty where the name does."""
    others = [each for each in namesakes if each.id != person.id]
    if not others:
        return ""
    said = [describe_born(person.born, t)]
    others = [each for each in others if each.born == person.born]
    if others and person.added_at is not None:
        said.append(t("added on {day}", day=describe_date(person.added_at.date(), t)))
    if any(_is_added_with(person, each) for each in others):
        said.append(t("id {id}", id=shorten_id(person.id, [each.id for each in others])))
    return ", ".join(said)


def describe_born(born: PartialDate | None, t: Translator) -> str:
    """ "born 12 May 1950", or that it is not known."""
    if born is None:
        return t("birth date not known")
    return t("born {date}", date=describe_date(born, t))


def shorten_id(own: str, others: Collection[str]) -> str:
    """As many first letters of the id as no other one begins with, at least six."""
    for length in range(6, len(own)):
        if not any(each.startswith(own[:length]) for each in others):
            return own[:length]
    return own


def _is_added_with(person: Person, other: Person) -> bool:
    days = [each.added_at.date() if each.added_at else None for each in (person, other)]
    return days[0] == days[1]
