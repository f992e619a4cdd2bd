"""Opioids named beside an entry, in a note or in the words about how it is taken."""

import re
from collections.abc import Iterator

from ldn_prep.catalogue import Certainty, classes_of, recognise
from ldn_prep.records import PersonRecords
from ldn_prep.review.classes import OPIOID_CLASSES
from ldn_prep.review.seeing import SeenMedication

_PIECES = re.compile(r"[.;!?\n]+")
_MOST_PIECES = 100


def find_mentions(records: PersonRecords, seen: SeenMedication) -> tuple[str, ...]:
    """Names that are surely an opioid and not already among what the entry holds."""
    found = [
        recognition.name
        for text in _texts(records, seen)
        for piece in _PIECES.split(text)[:_MOST_PIECES]
        if (recognition := recognise(piece.strip())).certainty is Certainty.SURE
        and OPIOID_CLASSES & classes_of(set(recognition.ingredients) - seen.ingredients)
    ]
    return tuple(dict.fromkeys(found))


def _texts(records: PersonRecords, seen: SeenMedication) -> Iterator[str]:
    medication = seen.medication
    yield from (medication.note, medication.strength_as_typed, medication.form)
    yield medication.taken_differently_because
    for dosage in records.dosages:
        if dosage.medication_id == medication.id:
            yield from (dosage.free_text, dosage.amount_as_typed, dosage.meal_words)
