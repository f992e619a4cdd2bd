"""Entries that may be one medicine listed twice: shown to the person, never made one unasked."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from ldn_prep.records import ACTIVE_STATUSES, Medication
from ldn_prep.review.seeing import SeenMedication, see

LookAlikes = tuple[Medication, Medication]

_AMOUNT: Final = re.compile(
    r"\d[\d.,]*\s*(?:mcg|µg|mg|g|ml|units?|iu|%)(?![^\W\d_])", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


def find_look_alikes(medications: Sequence[Medication]) -> tuple[LookAlikes, ...]:
    """Pairs in list order: the same name as typed, or the same surely recognised ingredients.

    Both are in use, their strength and form are equal or blank (two strengths of one medicine are
    two entries), and nobody said they are apart.
    """
    seen = [see(each) for each in medications if each.status in ACTIVE_STATUSES]
    return tuple(
        (first.medication, second.medication)
        for first, second in combinations(seen, 2)
        if _look_alike(first, second)
    )


def has_same_name(pair: LookAlikes) -> bool:
    """Whether both were typed alike, case and spaces aside."""
    first, second = pair
    return _fold(first.name_as_typed) == _fold(second.name_as_typed)


def _look_alike(first: SeenMedication, second: SeenMedication) -> bool:
    one, other = first.medication, second.medication
    if other.id in one.not_same_as or one.id in other.not_same_as:
        return False
    if not (has_same_name((one, other)) or _holds_the_same(first, second)):
        return False
    parts = (_strength, _form, _route)
    return all(_fits(part(one), part(other)) for part in parts)


def _holds_the_same(first: SeenMedication, second: SeenMedication) -> bool:
    """Low-dose naltrexone and naltrexone of another strength are not one medicine."""
    is_same = bool(first.ingredients) and first.ingredients == second.ingredients
    return is_same and first.is_ldn == second.is_ldn


def _fits(one: str, other: str) -> bool:
    return not one or not other or one == other


def _strength(medication: Medication) -> str:
    """As typed, else the amounts in the name: "Norvasc 5 mg" is not "Norvasc 10 mg"."""
    typed = medication.strength_as_typed
    written = typed if typed.strip() else " ".join(_AMOUNT.findall(medication.name_as_typed))
    return _NUMBER.sub(_plain, "".join(written.casefold().split()))


def _plain(number: re.Match[str]) -> str:
    return f"{Decimal(number[0]).normalize():f}"


def _form(medication: Medication) -> str:
    """One tablet or several: the same form."""
    return _fold(medication.form).removesuffix("s")


def _route(medication: Medication) -> str:
    return _fold(medication.route)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
