"""Strength is said in words, and a longer passphrase is never called weaker for what was added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions.strength import Strength, judge


@pytest.mark.parametrize("passphrase", ["password", "qwerty", "letmein1", "aaaaaaaa", "12.5.1961"])
def test_what_many_use_is_weak_and_says_why(passphrase: str) -> None:
    judged = judge(passphrase)
    assert judged.strength is Strength.WEAK
    assert judged.why
    assert judged.advice


def test_names_from_the_store_and_words_of_the_program_count_little() -> None:
    assert (
        judge("Rosalind Quispe").strength > judge("Rosalind Quispe", ["Rosalind Quispe"]).strength
    )
    assert judge("naltrexone2026").strength is Strength.WEAK


def test_words_in_a_row_are_strong() -> None:
    assert judge("blue sofa dog seven").strength is Strength.STRONG


def test_nothing_typed_is_nothing() -> None:
    assert judge("  ").strength is Strength.NOTHING
    assert judge("").says == ""


@given(st.text(max_size=300))
def test_any_text_can_be_judged(passphrase: str) -> None:
    assert bool(judge(passphrase).says) == bool(passphrase.strip())
