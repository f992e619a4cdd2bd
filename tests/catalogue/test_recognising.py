"""From words to medicines: every opioid is heard, ordinary names are left in peace."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.catalogue import Certainty, classes_of, recognise
from ldn_prep.catalogue.names import ingredients, products

OPIOID_CLASSES = {"opioid", "opioid_like", "gut_opioid"}


def listed(file: str) -> list[str]:
    return Path(__file__).with_name(file).read_text("utf-8").splitlines()


def is_opioid(text: str) -> bool:
    return bool(OPIOID_CLASSES & classes_of(recognise(text).ingredients))


@pytest.mark.parametrize("text", listed("heard.txt"))
def test_an_opioid_is_heard(text: str) -> None:
    assert is_opioid(text), recognise(text)


@pytest.mark.parametrize("text", listed("left_in_peace.txt"))
def test_an_ordinary_name_is_no_opioid(text: str) -> None:
    assert not is_opioid(text), recognise(text)


@pytest.mark.parametrize(
    ("text", "name", "brand", "holds"),
    [
        ("took 2 Norco 5/325", "Norco", "Norco", ("hydrocodone", "acetaminophen")),
        ("OXYCODONE HCL 5 MG TABLET", "oxycodone", "", ("oxycodone",)),
        ("losartan potassium 50 mg", "losartan", "", ("losartan",)),
        ("calcium, magnesium and zinc", "calcium with magnesium with zinc", "",
         ("calcium", "magnesium", "zinc")),
        ("paracetamol", "acetaminophen", "", ("acetaminophen",)),
        ("Co-codamol 8/500", "co-codamol", "", ("acetaminophen", "codeine")),
        ("hydrocodone-acetaminophen (NORCO) 5-325", "Norco", "Norco",
         ("hydrocodone", "acetaminophen")),
        ("Ｐｅｒｃｏｃｅｔ", "Percocet", "Percocet", ("oxycodone", "acetaminophen")),
    ],
)  # fmt: skip
def test_an_exact_name_is_sure(text: str, name: str, brand: str, holds: tuple[str, ...]) -> None:
    found = recognise(text)
    assert (found.certainty, found.name, found.brand, found.ingredients) == (
        Certainty.SURE, name, brand, holds,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["oxycodne", "morfine", "perc", "Tylenol with codiene", "T3"])
def test_a_close_spelling_or_street_name_is_only_likely(text: str) -> None:
    assert recognise(text).certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["", "   ", "5 mg", "???", "zzyzx", "blood pressure pill", "中文"])
def test_what_names_nothing_is_unknown(text: str) -> None:
    found = recognise(text)
    assert (found.certainty, found.name, found.ingredients) == (Certainty.UNKNOWN, "", ())


@pytest.mark.parametrize(
    ("text", "is_ldn"),
    [
        ("LDN", True),
        ("ldn 4.5", True),
        ("Low Dose Naltrexone", True),
        ("low-dose naltrexone 1 mg/mL", True),
        ("naltrexone (low dose)", True),
        ("naltrexone 4.5 mg capsule", True),
        ("naltrexone 4,5 mg", True),
        ("naltrexone 500 mcg", True),
        ("naltrexone 6 mg", True),
        ("naltrexone 6.5 mg", False),
        ("naltrexone", False),
        ("naltrexone 3", False),
        ("naltrexone 50 mg", False),
        ("ReVia", False),
        ("Vivitrol 380 mg", False),
        ("Contrave 8 mg", False),
        ("low dose aspirin", False),
        ("low dose naloxone", False),
    ],
)
def test_only_the_words_make_it_ldn(text: str, is_ldn: bool) -> None:
    assert recognise(text).is_ldn is is_ldn


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    found = recognise(text)
    assert (found.certainty is Certainty.UNKNOWN) == (not found.ingredients)


@given(st.sampled_from(products()), st.sampled_from(["", "my ", "took 2 ", "- "]),
       st.sampled_from(["", " tablets", " 5 mg", " ER", " as needed", " (for pain)"]))  # fmt: skip
def test_words_around_a_product_do_not_hide_it(product, before: str, after: str) -> None:
    for name in (product.name, product.name.upper(), product.name.lower()):
        assert set(recognise(before + name + after).ingredients) >= set(product.ingredients)


@given(st.sampled_from(sorted(n for n, each in ingredients().items() if "opioid" in each.classes)),
       st.text(string.ascii_lowercase, min_size=1, max_size=6))  # fmt: skip
def test_a_name_inside_another_word_is_not_that_name(name: str, more: str) -> None:
    found = recognise(f"{more}xq{name}xq{more}")
    assert found.certainty is not Certainty.SURE


def test_a_long_note_is_read_in_little_time() -> None:
    assert recognise("Percocet " + "very long note " * 10_000).name == "Percocet"


@pytest.mark.parametrize("text", ["282", "282 tablets", "took 2 282", "my 222 for pain"])
def test_a_product_that_is_only_a_number_is_not_passed_over(text: str) -> None:
    assert "codeine" in recognise(text).ingredients


@pytest.mark.parametrize("text", ["282 mg", "vitamin C 222 mg", "metformin 292"])
def test_a_number_that_measures_is_no_product(text: str) -> None:
    assert "codeine" not in recognise(text).ingredients
