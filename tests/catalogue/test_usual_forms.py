"""Usual forms of a medicine however it is written, and the edition of the catalogue."""

from datetime import date

import pytest

from ldn_prep.catalogue import catalogue_version, usual_forms
from ldn_prep.catalogue.reading import read_toml


def strengths(name: str, form: str) -> tuple[str, ...]:
    return {each.form: each.strengths for each in usual_forms(name)}.get(form, ())


@pytest.mark.parametrize(
    "name", ["lisinopril", "Lisinopril 10 mg tablet", "Prinivil", "lisinipril", "LISINOPRIL"]
)
def test_a_medicine_has_its_forms_however_it_is_written(name: str) -> None:
    assert "10 mg" in strengths(name, "tablet")


def test_a_strength_with_a_comma_in_its_number_is_one() -> None:
    assert "1,000 mg" in strengths("metformin", "tablet")


def test_a_mixture_has_forms_of_its_own_whatever_the_order() -> None:
    mixture = usual_forms("hydrocodone with acetaminophen")
    assert mixture
    assert usual_forms("acetaminophen 325 mg / hydrocodone 5 mg") == mixture
    assert usual_forms("acetaminophen") != mixture


def test_low_dose_naltrexone_never_has_the_strengths_of_naltrexone() -> None:
    for name in ("LDN", "naltrexone (low dose)", "naltrexone 4.5 mg"):
        forms = usual_forms(name)
        assert all("50 mg" not in form.strengths for form in forms), name


@pytest.mark.parametrize("name", ["", "zzyzx", "blue pill"])
def test_an_unknown_name_has_no_forms(name: str) -> None:
    assert usual_forms(name) == ()


def test_the_catalogue_says_its_edition_and_sources() -> None:
    assert isinstance(catalogue_version(), date)
    assert catalogue_version() >= date(2026, 11, 22)
    assert all(source.strip() for source in read_toml("catalogue", "about.toml")["sources"])
