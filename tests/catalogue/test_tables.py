"""The tables of names and classes: every row unique, nothing without a home or a source."""

from collections import Counter
from datetime import date

import pytest

from ldn_prep import catalogue
from ldn_prep.catalogue.names import ingredients, products
from ldn_prep.catalogue.reading import read_tables


def test_an_ingredient_stands_in_one_row_only() -> None:
    names = Counter(name for name, _, _ in read_tables("ingredients"))
    assert [name for name, count in names.items() if count > 1] == []


def test_a_product_stands_in_one_row_only() -> None:
    names = Counter(product.name.casefold() for product in products())
    assert [name for name, count in names.items() if count > 1] == []


def test_canonical_names_are_lower_case() -> None:
    assert [name for name in ingredients() if name != name.lower() or name != name.strip()] == []


def test_every_product_holds_known_ingredients() -> None:
    unknown = {(p.name, name) for p in products() for name in p.ingredients} - {
        (p.name, name) for p in products() for name in p.ingredients if name in ingredients()
    }
    assert unknown == set()
    assert all(product.ingredients for product in products())


def test_every_class_of_an_ingredient_is_described() -> None:
    used = {key for each in ingredients().values() for key in each.classes}
    assert used == set(catalogue.medicine_classes())


@pytest.mark.parametrize("key", sorted(catalogue.medicine_classes()))
def test_a_class_names_its_source_strength_and_day(key: str) -> None:
    found = catalogue.find_class(key)
    assert found is not None
    assert found.name
    assert found.source
    assert found.strength in ("A", "B", "C")
    assert found.checked <= date(2026, 11, 22)


def test_a_product_has_the_classes_of_its_ingredients() -> None:
    assert {"opioid", "sedative"} <= catalogue.classes_of(["promethazine", "codeine"])
    assert catalogue.classes_of(["no such thing"]) == frozenset()
    assert catalogue.find_class("no such class") is None


def test_own_names_never_lead_elsewhere() -> None:
    """An "also called" must not shadow, nor be shadowed by, another medicine's own name."""
    for name in ingredients():
        assert catalogue.recognise(name).ingredients == (name,), name
    for product in products():
        assert set(catalogue.recognise(product.name).ingredients) == set(product.ingredients), (
            product.name
        )


def test_every_other_name_leads_to_its_row() -> None:
    for each in (*ingredients().values(), *products()):
        holds = each.ingredients if hasattr(each, "ingredients") else (each.name,)
        for other in each.also:
            found = catalogue.recognise(other.removeprefix("~"))
            assert set(found.ingredients) == set(holds), (each.name, other, found)
