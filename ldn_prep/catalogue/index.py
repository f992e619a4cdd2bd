"""Every known name by its looked-up spelling: word by word, and run together."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from ldn_prep.catalogue.names import HABIT_MARK, Product, ingredients, products
from ldn_prep.catalogue.words import key_of

SHORTEST_RUN = 5  # shorter names run together are too easily part of something else
OPIOID_CLASSES = frozenset({"opioid", "opioid_like", "gut_opioid"})


Entry = Product
"""What a name stands for: a product, or an ingredient as if it were a product of its own."""


class NameIndex(NamedTuple):
    """`by_words` holds keys with spaces; `run_together` those of several words without.

    `habits` are names of the street, only ever likely; `longest` counts words; `vocabulary` is
    every single word of every key.
    """

    by_words: dict[str, Entry]
    run_together: dict[str, Entry]
    habits: dict[str, Entry]
    vocabulary: frozenset[str]
    longest: int

    def find_run(self, letters: str) -> Entry | None:
        """The name that these letters are when its blanks are left out."""
        if len(letters) < SHORTEST_RUN:
            return None
        return self.by_words.get(letters) or self.run_together.get(letters)


@cache
def name_index() -> NameIndex:
    """Built once; an ingredient's own name stands before a product's, and that before "also"."""
    entries = list(_entries())
    by_words = {_key(entry.name): entry for entry in reversed(entries)}
    habits: dict[str, Entry] = {}
    for entry in entries:
        for other in entry.also:
            if other[0] == HABIT_MARK:
                habits.setdefault(key_of(other[1:]), entry)
            else:
                by_words.setdefault(_key(other), entry)
    by_words.pop("", None)
    of_several = [key for key in by_words if " " in key]
    run_together = {key.replace(" ", ""): by_words[key] for key in reversed(of_several)}
    split_keys = [key.split() for key in (*of_several, *habits)]
    vocabulary = frozenset(chain(by_words, run_together, *split_keys))
    return NameIndex(by_words, run_together, habits, vocabulary, max(map(len, split_keys)))


def _key(name: str) -> str:
    """As `key_of`, at once for the many names of one plain word."""
    return name.lower() if name.isalpha() and name.isascii() else key_of(name)


@cache
def opioid_ingredients() -> frozenset[str]:
    """Names of every ingredient that is an opioid or acts like one."""
    known = ingredients().values()
    return frozenset(each.name for each in known if not OPIOID_CLASSES.isdisjoint(each.classes))


def holds_opioid(entry: Entry) -> bool:
    return not opioid_ingredients().isdisjoint(entry.ingredients)


def _entries() -> Iterator[Entry]:
    for name, _, also in ingredients().values():
        yield Entry(name, (name,), also)
    yield from products()
