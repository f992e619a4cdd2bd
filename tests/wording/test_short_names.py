"""Names of medicines are never shortened on paper, and a short one is never guessed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.catalogue import Certainty, recognise
from ldn_prep.i18n import translator
from ldn_prep.records import Allergy, Medication
from ldn_prep.wording import (
    describe_allergy,
    describe_ingredients,
    describe_medication_name,
    describe_strength_and_form,
)
from ldn_prep.wording.short_names import find_full_name, is_ambiguous_abbreviation, meanings_of

t = translator()
SURE = {
    "HCTZ": "hydrochlorothiazide",
    "hctz": "hydrochlorothiazide",
    "HCTZ 25 mg": "hydrochlorothiazide",
    "A.S.A.": "aspirin",
    "APAP": "acetaminophen",
    "PCN": "penicillin",
    "NTX": "naltrexone",
    "NAC 600mg": "N-acetyl cysteine",
}
AMBIGUOUS = (
    *("MS", "MSO4", "MgSO4", "MTX", "AZT", "CPZ", "HCT", "TAC", "TNK", "PTU", "PCA", "T3"),
    *("5-ASA", "mtx", "M.T.X."),
)


def medication(name: str, **fields: object) -> Medication:
    return Medication(person_id="p", name_as_typed=name, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", SURE)
def test_the_full_name_stands_first_and_what_was_typed_after_it(typed: str) -> None:
    assert describe_medication_name(medication(typed), t) == f"{SURE[typed]}; typed as “{typed}”"
    assert not is_ambiguous_abbreviation(typed)


@pytest.mark.parametrize("typed", [*AMBIGUOUS, "MTX 15 mg", "MS 15mg tablets"])
def test_a_short_form_with_two_meanings_is_as_typed_and_to_be_checked(typed: str) -> None:
    assert is_ambiguous_abbreviation(typed)
    entry = medication(typed, ingredients=("morphine",))
    said = describe_medication_name(entry, t)
    assert said == f"{typed} (please check: this abbreviation can mean different medicines)"
    assert describe_ingredients(entry, t) == ""
    assert len(meanings_of(typed)) > 1


@pytest.mark.parametrize(
    "typed",
    ["MS Contin", "MS Contin 15 mg", "5-HTP", "Aspirin", "Tacrolimus", "ms frizzle", "", " "],
)
def test_whole_names_are_as_typed(typed: str) -> None:
    assert not is_ambiguous_abbreviation(typed)
    assert describe_medication_name(medication(typed), t) == typed


@pytest.mark.parametrize("short", ["APAP", "ASA", "DHC", "DHE", "DXM", "HCTZ", "IVIG", "NAC"])
def test_full_names_agree_with_what_the_program_recognises(short: str) -> None:
    found, name = recognise(short), find_full_name(short)
    assert found.certainty is Certainty.SURE
    assert name is not None
    assert found.ingredients == recognise(name).ingredients != ()


def test_the_full_name_is_not_said_twice() -> None:
    entry = medication("HCTZ", ingredients=("hydrochlorothiazide",))
    assert describe_ingredients(entry, t) == ""


def test_an_allergy_is_named_in_full_too() -> None:
    words = describe_allergy(Allergy(person_id="p", substance="PCN", reaction="rash"), t)
    assert words == "penicillin; typed as “PCN” (rash)"


def test_low_dose_naltrexone_is_named_in_full_first() -> None:
    entry = medication("NTX 4.5 mg", is_ldn=True)
    assert describe_medication_name(entry, t).startswith("Naltrexone (low dose), LDN; typed as")


def test_a_combined_strength_keeps_its_dash() -> None:
    entry = medication("Lotrel", strength_as_typed="10-20mg", form="capsule")
    assert describe_strength_and_form(entry, t) == "10-20 mg capsule"


@given(st.text(min_size=1, max_size=40))
def test_what_was_typed_is_always_in_sight(typed: str) -> None:
    assert typed in describe_medication_name(medication(typed), t)
