"""Usual forms and strengths: known names, each once, written so that none can be misread."""

import re
from collections import Counter

from ldn_prep import paths
from ldn_prep.catalogue.names import ingredients, products
from ldn_prep.catalogue.reading import read_table, split_cell
from ldn_prep.wording import write_safely

NUMBER = r"(?:0|[1-9]\d{0,2}(?:,\d{3})*)(?:\.\d*[1-9])?"
AMOUNT = rf"{NUMBER}(?: (?:mg|mcg|g|mL|units|mEq)|%)"
MEASURE = r"(?:mL|g|puff|spray|drop|day|hour|hours|days)"
STRENGTH = re.compile(rf"{AMOUNT}(?: with {AMOUNT})*(?: per (?:{NUMBER} )?{MEASURE})?")
FEWEST_ROWS = 300


def usual() -> list[list[str]]:
    return list(read_table(paths.resources() / "catalogue" / "usual.tsv"))


def test_usual_forms_are_of_known_names_each_once() -> None:
    names = Counter(name for name, _ in usual())
    known = set(ingredients()) | {product.name for product in products()}
    assert [name for name in names if name not in known] == []
    assert [name for name, count in names.items() if count > 1] == []
    assert len(names) >= FEWEST_ROWS


def test_usual_strengths_cannot_be_misread() -> None:
    for name, cell in usual():
        forms = [form.partition(": ")[::2] for form in split_cell(cell, " | ")]
        assert forms, name
        assert len({form for form, _ in forms}) == len(forms), name
        for form, strengths in forms:
            assert form == form.lower().strip(), (name, form)
            for strength in split_cell(strengths, ", "):
                assert STRENGTH.fullmatch(strength), (name, strength)
                assert not strength.startswith("0 "), (name, strength)
                assert write_safely(strength) == strength, name
