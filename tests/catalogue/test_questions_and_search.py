"""The question bank, the usual side effects, and names while a person types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep import catalogue
from ldn_prep.catalogue import question_bank, question_topics, search_names
from ldn_prep.catalogue.names import ingredients, products
from ldn_prep.records import VisitKind

LONGEST_QUESTION = 140  # characters: two lines at 12 pt


def test_every_topic_has_questions_and_every_question_a_topic() -> None:
    topics = [topic.key for topic in question_topics()]
    assert len(set(topics)) == len(topics)
    assert {question.topic for question in question_bank()} == set(topics)
    order = [topics.index(question.topic) for question in question_bank()]
    assert order == sorted(order)


def test_question_keys_are_unique_and_wordings_too() -> None:
    for values in (
        [question.key for question in question_bank()],
        [question.wording for question in question_bank()],
    ):
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("question", question_bank(), ids=lambda question: question.key)
def test_a_question_is_short_and_complete(question: catalogue.BankQuestion) -> None:
    assert question.wording.endswith("?")
    assert len(question.wording) <= LONGEST_QUESTION
    assert question.why.endswith(".")
    assert question.kinds
    assert VisitKind.NOT_SAID not in question.kinds


def test_usual_side_effects_are_unique() -> None:
    effects = catalogue.usual_side_effects()
    assert effects[0] == "Vivid dreams"
    assert len(set(effects)) == len(effects)


@pytest.mark.parametrize(
    ("typed", "wanted", "detail"),
    [
        ("perc", "Percocet", "oxycodone with acetaminophen"),
        ("ldn", "naltrexone (low dose)", "naltrexone"),
        ("low dose", "naltrexone (low dose)", "naltrexone"),
        ("oxyc", "oxycodone", ""),
        ("SYNTH", "Synthroid", "levothyroxine"),
        ("ibuprofin", "ibuprofen", ""),
        ("gabapn", "gabapentin", ""),
        ("tylenol w", "Tylenol with Codeine", "acetaminophen with codeine"),
        ("st john", "st john's wort", ""),
        ("co-cod", "co-codamol", "acetaminophen with codeine"),
        ("thyroid", "Armour Thyroid", "thyroid desiccated"),
    ],
)
def test_a_few_letters_find_a_name(typed: str, wanted: str, detail: str) -> None:
    assert (wanted, detail) in [(each.name, each.detail) for each in search_names(typed)]


def test_what_begins_so_comes_first() -> None:
    assert search_names("metf")[0].name == "metformin"
    assert search_names("perco")[0].name.lower().startswith("perco")


def test_two_letters_are_too_few_to_guess_from() -> None:
    assert all(each.name.lower().startswith("xa") for each in search_names("xa"))
    assert search_names("") == ()
    assert search_names("perc", limit=0) == ()


@given(st.text(max_size=40), st.integers(1, 12))
def test_suggestions_are_known_unique_and_few(text: str, limit: int) -> None:
    found = search_names(text, limit)
    known = set(ingredients()) | {product.name for product in products()}
    names = [each.name for each in found]
    assert len(names) <= limit
    assert len(set(names)) == len(names)
    assert set(names) <= known
    assert all(catalogue.recognise(name).ingredients for name in names)
