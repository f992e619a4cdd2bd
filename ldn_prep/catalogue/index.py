"""Every known name by its looked-up spelling: word by word, and run together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ldn_prep.catalogue.names import HABIT_MARK, ingredients, products
from ldn_prep.catalogue.words import key_of

SHORTEST_RUN = 5  # shorter names run together are too easily part of something else


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for. `is_habit`: a name of the street, only ever likely."""

    name: str
    brand: str
    ingredients: tuple[str, ...]
    is_habit: bool = False


@dataclass(frozen=True, slots=True)
class NameIndex:
    """`by_words` holds keys with spaces, `run_together` without; `longest` counts words.

    `vocabulary` is every single word of every key.
    """

    by_words: dict[str, Entry]
    run_together: dict[str, Entry]
    habits: dict[str, Entry]
    vocabulary: frozenset[str]
    longest: int


@cache
def name_index() -> NameIndex:
    """Built once; an ingredient's own name stands before a product's, and that before "also"."""
    by_words: dict[str, Entry] = {}
    habits: dict[str, Entry] = {}
    for name, entry in (*_own_names(), *_other_names()):
        if entry.is_habit:
            habits.setdefault(key_of(name), entry)
        else:
            by_words.setdefault(key_of(name), entry)
    run_together: dict[str, Entry] = {}
    for key, entry in by_words.items():
        if len(key) >= SHORTEST_RUN:
            run_together.setdefault(key.replace(" ", ""), entry)
    split_keys = [key.split() for key in (*by_words, *habits)]
    vocabulary = frozenset(run_together).union(*split_keys)
    longest = max(len(words) for words in split_keys)
    return NameIndex(by_words, run_together, habits, vocabulary, longest)


def _own_names() -> Iterator[tuple[str, Entry]]:
    for ingredient in ingredients().values():
        yield ingredient.name, Entry(ingredient.name, "", (ingredient.name,))
    for product in products():
        yield product.name, Entry(product.name, product.brand, product.ingredients)


def _other_names() -> Iterator[tuple[str, Entry]]:
    for ingredient in ingredients().values():
        for other in ingredient.also:
            yield _named(other, ingredient.name, "", (ingredient.name,))
    for product in products():
        for other in product.also:
            yield _named(other, product.name, product.brand, product.ingredients)


def _named(other: str, name: str, brand: str, holds: tuple[str, ...]) -> tuple[str, Entry]:
    is_habit = other.startswith(HABIT_MARK)
    return other.removeprefix(HABIT_MARK), Entry(name, brand, holds, is_habit)
