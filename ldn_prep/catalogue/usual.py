"""Usual forms and strengths of the medicines many people take."""

from functools import cache
from typing import NamedTuple

from ldn_prep.catalogue.names import ingredients, products
from ldn_prep.catalogue.ranking import usual_table
from ldn_prep.catalogue.reading import split_cell
from ldn_prep.catalogue.recognising import recognise


class UsualForm(NamedTuple):
    """`strengths` as a label writes them; empty for a form that is made to order."""

    form: str
    strengths: tuple[str, ...]


def usual_forms(name: str) -> tuple[UsualForm, ...]:
    """The usual forms of a medicine however its name is written, the most used first.

    Of a brand without forms of its own they are those of what it holds; low-dose naltrexone never
    has those of naltrexone. Empty when unknown. Offered for choosing, never preset.
    Source: named in `usual.tsv`.
    """
    found, table = recognise(name), usual_table()
    cell = table.get(found.name.lower()) or table.get(found.brand.lower())
    if cell is None and not found.is_ldn:
        cell = _forms_by_mixture().get(frozenset(found.ingredients))
    return _read_forms(cell) if cell else ()


def _read_forms(cell: str) -> tuple[UsualForm, ...]:
    parted = (part.partition(":") for part in split_cell(cell, "|"))
    return tuple(UsualForm(form.strip(), split_cell(many, ", ")) for form, _, many in parted)


@cache
def _forms_by_mixture() -> dict[frozenset[str], str]:
    """By what a medicine holds: the general name before a brand."""
    table = usual_table()
    found = {frozenset((name,)): table[name] for name in ingredients() if name in table}
    listed = [product for product in products() if product.name.lower() in table]
    for product in sorted(listed, key=lambda each: bool(each.brand)):
        found.setdefault(frozenset(product.ingredients), table[product.name.lower()])
    return found
