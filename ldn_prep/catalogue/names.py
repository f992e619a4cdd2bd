"""Ingredients and products by name, as the tables of `resources/catalogue` list them."""

from functools import cache
from typing import NamedTuple

from ldn_prep.catalogue.reading import read_tables, split_cell

HABIT_MARK = "~"  # a name of the street or of habit: it is only ever likely


class Ingredient(NamedTuple):
    """`name` in lower case; `classes` are keys of `classes.toml`; `also` are other names."""

    name: str
    classes: frozenset[str]
    also: tuple[str, ...]


class Product(NamedTuple):
    """A brand, or a general name of a combination when `name` begins in lower case."""

    name: str
    ingredients: tuple[str, ...]
    also: tuple[str, ...]

    @property
    def brand(self) -> str:
        return "" if self.name[0].islower() else self.name


@cache
def ingredients() -> dict[str, Ingredient]:
    """By canonical name."""
    known_sets: dict[str, frozenset[str]] = {"": frozenset()}
    found = {}
    for name, classes, also in read_tables("ingredients"):
        if classes not in known_sets:
            known_sets[classes] = frozenset(classes.split())
        found[name] = Ingredient(name, known_sets[classes], split_cell(also))
    return found


@cache
def products() -> tuple[Product, ...]:
    """One for each name; a row may list several names of the same make-up."""
    found = []
    known_parts: dict[str, tuple[str, ...]] = {}
    for names, holds, also in read_tables("products"):
        parts = known_parts.get(holds)
        if parts is None:
            parts = known_parts[holds] = split_cell(holds, " + ")
        first, *others = split_cell(names)
        found.append(Product(first, parts, split_cell(also)))
        found += [Product(name, parts, ()) for name in others]
    return tuple(found)
