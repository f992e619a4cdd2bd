"""A person's medicines as the catalogue sees them: from the typed name, the brand and what the
entry itself says it holds."""

from dataclasses import dataclass

from ldn_prep.catalogue import (
    Certainty,
    Recognition,
    classes_of,
    is_known_ingredient,
    recognise,
)
from ldn_prep.records import ACTIVE_STATUSES, Medication, MedicationStatus, PersonRecords

LDN_MAX_MG = 6


@dataclass(frozen=True, slots=True)
class SeenMedication:
    """`classes` are certain ones; `likely_classes` come from a close spelling alone.

    `unknown` are parts of the name that stand beside a known one and are not known themselves.
    """

    medication: Medication
    ingredients: frozenset[str]
    classes: frozenset[str]
    likely_classes: frozenset[str]
    likely_name: str
    unknown: tuple[str, ...]
    is_ldn: bool

    @property
    def is_active(self) -> bool:
        return self.medication.status in ACTIVE_STATUSES

    @property
    def is_recognised(self) -> bool:
        """Whether every part of the name means something to the program."""
        return bool(self.ingredients or self.likely_name or self.is_ldn) and not self.unknown


def see_medications(records: PersonRecords) -> tuple[SeenMedication, ...]:
    """In list order; the ones a person cannot take are no medicines of theirs."""
    return tuple(
        see(medication)
        for medication in records.medications
        if medication.status is not MedicationStatus.CANNOT_TAKE
    )


def see(medication: Medication) -> SeenMedication:
    found = [recognise(text) for text in _names_of(medication)]
    sure = [each for each in found if each.certainty is Certainty.SURE]
    likely = [each for each in found if each.certainty is Certainty.LIKELY]
    ingredients = _ingredients(sure) | {
        name for name in medication.ingredients if is_known_ingredient(name)
    }
    return SeenMedication(
        medication=medication,
        ingredients=ingredients,
        classes=classes_of(ingredients),
        likely_classes=classes_of(_ingredients(likely)) - classes_of(ingredients),
        likely_name=next((each.name for each in likely), ""),
        unknown=recognise(medication.name_as_typed).unknown,
        is_ldn=_is_ldn(medication, found, ingredients),
    )


def _names_of(medication: Medication) -> tuple[str, ...]:
    names = (medication.name_as_typed, medication.brand, *medication.ingredients)
    return tuple(dict.fromkeys(name for name in names if name))


def _ingredients(found: list[Recognition]) -> frozenset[str]:
    return frozenset(name for each in found for name in each.ingredients)


def _is_ldn(medication: Medication, found: list[Recognition], ingredients: frozenset[str]) -> bool:
    if medication.is_ldn or any(each.is_ldn for each in found):
        return True
    strength = medication.strength
    is_naltrexone = ingredients == {"naltrexone"} and not medication.brand
    is_low = strength is not None and strength.unit == "mg" and strength.value <= LDN_MAX_MG
    return is_naltrexone and is_low
