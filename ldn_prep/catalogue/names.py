"""Ingredients and products by name, as the tables of `resources/catalogue` list them."""

from dataclasses import dataclass
from functools import cache

from ldn_prep.catalogue.reading import read_tables, split_cell

HABIT_MARK = "~"  # a name of the street or of habit: it is only ever likely


@dataclass(frozen=True, slots=True)
class Ingredient:
    """`name` in lower case; `classes` are keys of `classes.toml`; `also` are other names."""

    name: str
    classes: frozenset[str]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Product:
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
    return {
        name: Ingredient(name, frozenset(classes.split()), split_cell(also))
        for name, classes, also in read_tables("ingredients")
    }


@cache
def products() -> tuple[Product, ...]:
    """One for each name; a row may list several names of the same make-up."""
    return tuple(
        Product(name, split_cell(holds, " + "), split_cell(also) if place == 0 else ())
        for names, holds, also in read_tables("products")
        for place, name in enumerate(split_cell(names))
    )
