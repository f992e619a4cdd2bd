"""The marks that tell people apart beside their names: a shape and a colour, never colour alone."""

from collections.abc import Iterable, Mapping
from typing import Final

from ldn_prep.records import Person

MARKS: Final = (
    "blue_circle",
    "rust_square",
    "green_diamond",
    "purple_hexagon",
    "rose_shield",
    "olive_house",
    "gray_flower",
    "brown_ticket",
)
"""Values of `Person.colour`, in the order they are given out."""


def choose_mark(given: Mapping[str, int]) -> str:
    """The mark that the fewest have. `given` counts the people by `colour`.

    People of "" hold the marks that `find_marks` shows for them, and count with those.
    """
    held = {mark: given.get(mark, 0) for mark in MARKS}
    for _ in range(sum(count for mark, count in given.items() if mark not in held)):
        held[_fewest(held)] += 1
    return _fewest(held)


def find_marks(people: Iterable[Person]) -> dict[str, str]:
    """The mark of each person by id: the one they were given, else one that few others hold.

    Someone without one (from an older program) keeps the same one as long as the others do.
    """
    held = dict.fromkeys(MARKS, 0)
    found: dict[str, str] = {}
    without = []
    for person in people:
        if person.colour in held:
            found[person.id] = person.colour
            held[person.colour] += 1
        else:
            without.append(person)
    for person in sorted(without, key=lambda each: (str(each.added_at), each.id)):
        found[person.id] = _fewest(held)
        held[found[person.id]] += 1
    return found


def initials_of(name: str) -> str:
    """The first letters of the first and the last word, in capitals: "Ann Mary Lee" is "AL"."""
    words = ["".join(letter for letter in word if letter.isalnum()) for word in name.split()]
    words = [word for word in words if word]
    if not words:
        return "?"
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in ends).upper()[:2]


def _fewest(held: Mapping[str, int]) -> str:
    return min(held, key=lambda mark: held[mark])
