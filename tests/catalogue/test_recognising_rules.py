"""Rules of recognition that hold for every name, and the kinds of writing they cover."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.catalogue import Certainty, classes_of, recognise
from ldn_prep.catalogue.folding import fold
from ldn_prep.catalogue.names import ingredients, products

OPIOID_CLASSES = {"opioid", "opioid_like", "gut_opioid"}


def is_opioid(text: str) -> bool:
    return bool(OPIOID_CLASSES & classes_of(recognise(text).ingredients))


def innocent_names() -> list[str]:
    named = [(each.name, (each.name,), each.also) for each in ingredients().values()]
    named += [(each.name, each.ingredients, each.also) for each in products()]
    return [
        other.removeprefix("~")
        for name, holds, also in named
        if not OPIOID_CLASSES & classes_of(holds)
        for other in (name, *also)
    ]


def longest_opioids() -> list[str]:
    names = [
        name
        for name, each in ingredients().items()
        if name.isalpha() and OPIOID_CLASSES & each.classes
    ]
    return sorted(names, key=len, reverse=True)[:12]


def one_slip(name: str) -> list[str]:
    """Every letter but the first and last left out, doubled, or swapped with the next."""
    inside = range(1, len(name) - 1)
    return list(
        chain(
            (name[:at] + name[at + 1 :] for at in inside),
            (name[:at] + name[at] + name[at:] for at in inside),
            (name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in inside[:-1]),
        )
    )


@pytest.mark.parametrize("name", longest_opioids())
def test_one_slip_within_a_long_opioid_name_is_heard(name: str) -> None:
    assert [text for text in one_slip(name) if not is_opioid(text)] == []


def test_no_other_name_of_the_catalogue_reads_as_an_opioid() -> None:
    wrong = [name for name in innocent_names() if is_opioid(name)]
    assert wrong == []


@given(
    st.sampled_from(innocent_names()),
    st.sampled_from(["", "my ", "took 2 ", "- ", "old "]),
    st.sampled_from(["", " tablets", " 5 mg", " ER", " as needed", " for pain", " 10mg/5mL"]),
)
def test_words_around_another_name_make_it_no_opioid(name: str, before: str, after: str) -> None:
    for text in (before + name + after, (before + name + after).upper()):
        assert not is_opioid(text), recognise(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("naltrexona", "naltrexone"),
        ("codéine", "codeine"),
        ("Codein", "codeine"),
        ("oxicodona", "oxycodone"),
        ("ossicodone", "oxycodone"),
        ("morfina", "morphine"),
        ("hidrocodona", "hydrocodone"),
        ("tramadolo", "tramadol"),
        ("tramadolum", "tramadol"),
        ("fentanilo", "fentanyl"),
        ("metadona", "methadone"),
        ("buprenorfina", "buprenorphine"),
        ("paracétamol", "acetaminophen"),
        ("levotiroxina", "levothyroxine"),
        ("atorvastatina", "atorvastatin"),
        ("metformina", "metformin"),
        ("furosemida", "furosemide"),
        ("omeprazolo", "omeprazole"),
        ("amlodipino", "amlodipine"),
        ("ibuprofeno", "ibuprofen"),
    ],
)
def test_another_language_spells_a_name_as_surely(text: str, name: str) -> None:
    found = recognise(text)
    assert (found.certainty, found.ingredients) == (Certainty.SURE, (name,))


@pytest.mark.parametrize(
    ("text", "name", "certainty"),
    [
        ("oxycontin20mg", "OxyContin", Certainty.SURE),
        ("tylenolwithcodeine", "Tylenol with Codeine", Certainty.SURE),
        ("cocodamol", "co-codamol", Certainty.SURE),
        ("fentanylpatch", "fentanyl", Certainty.SURE),
        ("oxy contin", "OxyContin", Certainty.SURE),
        ("hydro codone", "hydrocodone", Certainty.SURE),
        ("tra madol", "tramadol", Certainty.SURE),
        ("ＰＥＲＣＯＣＥＴ", "Percocet", Certainty.SURE),
        ("pErCoCeT®", "Percocet", Certainty.SURE),
        ("Percocet's", "Percocet", Certainty.LIKELY),
        ("0xycodone", "oxycodone", Certainty.LIKELY),
        ("Perc0cet", "Percocet", Certainty.LIKELY),
        ("tramado1", "tramadol", Certainty.LIKELY),
        ("rnorphine", "morphine", Certainty.LIKELY),
        ("nurofin plus", "Nurofen Plus", Certainty.LIKELY),
        ("ms cotin", "MS Contin", Certainty.LIKELY),
    ],
)
def test_joined_parted_and_misread_writing(text: str, name: str, certainty: Certainty) -> None:
    found = recognise(text)
    assert (found.name, found.certainty) == (name, certainty)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            "oxycodone hydrochloride 5 MG / acetaminophen 325 MG Oral Tablet [Percocet]",
            {"oxycodone", "acetaminophen"},
        ),
        ("HYDROcodone-acetaminophen (NORCO) 5-325 MG per tablet", {"hydrocodone", "acetaminophen"}),
        ("acetaminophen-codeine #3 300-30 mg", {"acetaminophen", "codeine"}),
        ("fentaNYL 25 mcg/hr patch 72hr", {"fentanyl"}),
        ("diphenoxylate-atropine (LOMOTIL) 2.5-0.025 MG per tablet", {"diphenoxylate", "atropine"}),
        (
            "butalbital-acetaminophen-caff-cod 50-325-40-30 mg",
            {"butalbital", "acetaminophen", "caffeine", "codeine"},
        ),
        ("Fioricet with codeine", {"butalbital", "acetaminophen", "caffeine", "codeine"}),
    ],
)
def test_a_portal_writing_is_read_whole_and_surely(text: str, holds: set[str]) -> None:
    found = recognise(text)
    assert (found.certainty, set(found.ingredients)) == (Certainty.SURE, holds)
    assert found.unknown == ()


@pytest.mark.parametrize(
    "text",
    [
        "codeine allergy",
        "allergic to codeine",
        "Allergies: codeine",
        "no codeine",
        "no codeine or morphine",
        "without codeine",
        "codeine-free",
        "codeine free linctus",
        "free of codeine",
        "contains no codeine",
        "does not contain codeine",
        "cannot take codeine",
        "sin codeína",
        "alérgica a la codeína",
        "Fioricet without codeine",
    ],
)
def test_what_is_denied_is_not_taken(text: str) -> None:
    assert not is_opioid(text)


@pytest.mark.parametrize(
    "text",
    [
        "allergic to codeine, takes Norco",
        "Norco, allergic to morphine",
        "no relief from tramadol",
        "no pain with Norco",
        "Percocet for allergy pain",
        "sugar-free codeine linctus",
    ],
)
def test_what_stands_beside_a_denial_is_heard(text: str) -> None:
    assert is_opioid(text)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Norco and zzyzx", ("zzyzx",)),
        ("Norco 5/325 and Zzyzx 10 mg", ("Zzyzx",)),
        ("Zzyzx / Norco", ("Zzyzx",)),
        ("Zzyzx 5 mg + Norco", ("Zzyzx",)),
        ("Norco and zzyzx and qwxyz", ("zzyzx", "qwxyz")),
        ("Norco", ()),
        ("Norco with food", ()),
        ("Norco and physical therapy", ()),
        ("Norco and ibuprofin", ()),
        ("Norco - Walgreens", ()),
        ("Norco, see my list", ()),
        ("zzyzx and qwxyz", ()),
        ("Norco for Alice and Marie", ()),
    ],
)
def test_a_second_name_nobody_knows_is_reported(text: str, unknown: tuple[str, ...]) -> None:
    assert recognise(text).unknown == unknown


@given(st.text(max_size=60))
def test_unknown_words_stand_in_the_text_and_only_beside_a_name(text: str) -> None:
    found = recognise(f"Norco and {text}")
    assert all(fold(word) in fold(text) for word in found.unknown)
    assert recognise(text).unknown == () or recognise(text).ingredients
