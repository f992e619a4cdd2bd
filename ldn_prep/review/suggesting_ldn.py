"""What the LDN entry suggests: where it stands, what is not said yet, what is new or long the same.

Of several entries the one in use leads: an older one that was stopped says nothing beside it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ldn_prep.records import (
    ContactRole,
    LdnTaken,
    Medication,
    MedicationStatus,
    PersonRecords,
    TimeOfDay,
    find_mg_per_ml,
)
from ldn_prep.review.seeing import SeenMedication
from ldn_prep.review.suggesting_doses import (
    RECENT,
    has_dose,
    is_in_steps,
    is_long_the_same,
    is_new,
    times_given,
)
from ldn_prep.review.suggesting_reasons import Reason, build_reason

_FEWEST_MISSED: Final = 3
_IN_ORDER: Final = (
    MedicationStatus.TAKING,
    MedicationStatus.PAUSED,
    MedicationStatus.PLANNED,
    MedicationStatus.THINKING_ABOUT,
    MedicationStatus.STOPPED,
)
_EXPECTS_DOSE: Final = frozenset(_IN_ORDER[:3])
_LIQUID_WORDS: Final = (
    *("liquid", "solution", "suspension", "drop", "syrup"),
    *("líquid", "solución", "suspensión", "gota", "jarabe"),
)


def find_ldn_signals(
    records: PersonRecords, seen: tuple[SeenMedication, ...], on: date
) -> Iterator[Reason]:
    entries = [each.medication for each in seen if each.is_ldn]
    if not entries and not records.find_ldn():
        yield build_reason("ldn_none")
    for entry in sorted(entries, key=lambda each: _IN_ORDER.index(each.status))[:1]:
        yield build_reason(f"ldn_{entry.status.value}", (entry,))
        if entry.status in _EXPECTS_DOSE:
            yield from _find_of_use(records, entry, on)
        if entry.status is MedicationStatus.TAKING:
            yield from _find_of_taking(records, entry, on)


def _find_of_use(records: PersonRecords, entry: Medication, on: date) -> Iterator[Reason]:
    times = times_given(records, entry, on)
    claims = {
        "ldn_no_dose": not has_dose(records, entry),
        "ldn_in_steps": is_in_steps(records, entry, on),
        "ldn_liquid": _is_liquid(records, entry),
        "ldn_no_pharmacy": not _has_pharmacy(records, entry),
        "ldn_morning": TimeOfDay.MORNING in times,
        "ldn_bedtime": TimeOfDay.BEDTIME in times,
    }
    yield from (build_reason(key, (entry,)) for key, is_so in claims.items() if is_so)


def _find_of_taking(records: PersonRecords, entry: Medication, on: date) -> Iterator[Reason]:
    if is_new(records, entry, on):
        yield build_reason("ldn_new", (entry,))
    if is_long_the_same(records, entry, on):
        yield build_reason("ldn_long", (entry,))
    missed = sum(
        each.ldn_taken is LdnTaken.NOT_TAKEN and on - RECENT < each.on <= on
        for each in records.entries
    )
    if missed >= _FEWEST_MISSED:
        yield build_reason("ldn_missed", (entry,), count=missed)


def _is_liquid(records: PersonRecords, entry: Medication) -> bool:
    details = records.find_compounded(entry.id)
    strengths = (entry.strength_as_typed, details.concentration_as_typed if details else "")
    forms = f"{entry.form} {details.dosage_form if details else ''}".casefold()
    is_per_ml = any(find_mg_per_ml(text) is not None for text in strengths)
    return is_per_ml or any(word in forms for word in _LIQUID_WORDS)


def _has_pharmacy(records: PersonRecords, entry: Medication) -> bool:
    details = records.find_compounded(entry.id)
    named = (entry.pharmacy, details.prepared_by if details else "")
    is_contact = any(each.role is ContactRole.COMPOUNDING_PHARMACY for each in records.contacts)
    return is_contact or any(name.strip() for name in named)
