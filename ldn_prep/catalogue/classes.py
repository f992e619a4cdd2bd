"""Classes of medicines, each with its source; a product has the classes of its ingredients."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from ldn_prep.catalogue.names import ingredients
from ldn_prep.catalogue.reading import read_toml


@dataclass(frozen=True, slots=True)
class MedicineClass:
    """`name` is a message; `strength` is A label or trial, B case reports, C practice."""

    key: str
    name: str
    source: str
    strength: str
    checked: date


@cache
def medicine_classes() -> dict[str, MedicineClass]:
    """By key, in the order of the file."""
    found = read_toml("catalogue", "classes.toml")
    return {key: MedicineClass(key=key, **values) for key, values in found.items()}


def find_class(key: str) -> MedicineClass | None:
    return medicine_classes().get(key)


def classes_of(names: Iterable[str]) -> frozenset[str]:
    """Every class of these ingredients; an unknown name has none."""
    known = ingredients()
    return frozenset(key for name in names if name in known for key in known[name].classes)


def is_known_ingredient(name: str) -> bool:
    return name in ingredients()
