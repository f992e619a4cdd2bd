"""Names while a person types: the most meant first, slips forgiven, other names led home."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.catalogue import recognise, search_names
from ldn_prep.catalogue.names import ingredients, products


def shown(typed: str, limit: int = 6) -> list[tuple[str, str]]:
    return [(each.name, each.detail) for each in search_names(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lis", "lisinopril"),
        ("met", "metformin"),
        ("ator", "atorvastatin"),
        ("gab", "gabapentin"),
        ("percoc", "Percocet"),
        ("oxy con", "OxyContin"),
        ("cocod", "co-codamol"),
        ("tylenol", "Tylenol"),
        ("vitamin d", "vitamin d"),
        ("ldn", "naltrexone (low dose)"),
    ],
)
def test_what_is_meant_most_often_stands_first(typed: str, first: str) -> None:
    assert shown(typed)[0][0] == first


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("levothr", "levothyroxine"),
        ("gabapetin", "gabapentin"),
        ("amytrip", "amitriptyline"),
        ("ozemp", "Ozempic"),
        ("lisinipril", "lisinopril"),
        ("ibuprofin", "ibuprofen"),
        ("prednizone", "prednisone"),
        ("asprin", "aspirin"),
        ("zanax", "Xanax"),
        ("fenergan", "Phenergan"),
        ("ozloft", "Zoloft"),
        ("hydrocodne", "hydrocodone"),
        ("metropolol", "metoprolol"),
        ("cymblta", "Cymbalta"),
    ],
)
def test_a_slip_of_the_finger_still_finds_the_name(typed: str, wanted: str) -> None:
    assert wanted in [name for name, _ in shown(typed)]


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("apap", ("acetaminophen", "APAP")),
        ("paracetamol", ("acetaminophen", "paracetamol")),
        ("acetamin", ("acetaminophen", "")),
        ("Percocet", ("Percocet", "oxycodone with acetaminophen")),
        ("zestril", ("Zestril", "lisinopril")),
        ("t3s", ("Tylenol with Codeine", "acetaminophen with codeine")),
        ("oxycodone 5 mg tablet", ("oxycodone", "")),
        ("armour thy", ("Armour Thyroid", "thyroid desiccated")),
        ("tylenol wi", ("Tylenol with Codeine", "acetaminophen with codeine")),
    ],
)
def test_a_suggestion_says_what_it_is(typed: str, suggestion: tuple[str, str]) -> None:
    assert suggestion in shown(typed)


def test_a_whole_name_is_not_drowned_in_guesses() -> None:
    assert shown("ldn") == [("naltrexone (low dose)", "naltrexone")]


@given(st.sampled_from([*ingredients(), *(product.name for product in products())]))
def test_a_name_typed_to_its_end_is_suggested(name: str) -> None:
    found = search_names(name, 8)
    holds = {recognise(each.name).ingredients for each in found}
    assert recognise(name).ingredients in holds
