"""The LDN entry itself: amounts that look wrong or unclear, slow release, two entries, and a dose
taken in another way than prescribed. Asked about, never corrected."""

import re
from collections.abc import Iterator

from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DoseStep,
    Medication,
    MedicationStatus,
    PersonRecords,
    TimeOfDay,
    find_mg_per_ml,
)
from ldn_prep.review.amounts import agree, find_dose_mg, find_mg, find_ml, has_no_unit
from ldn_prep.review.points import PointToRaise, build_point
from ldn_prep.review.seeing import LDN_MAX_MG, SeenMedication

_SLOW = re.compile(
    r"\b(?:slow|sustained|extended|prolonged|controlled|modified|timed?)[ -]?releas|"
    r"\b(?:sr|er|xr|xl|cr)\b"
)
_WHEN = ("timing", "times_of_day", "every_hours", "days_of_week", "as_needed")


def find_ldn_points(
    records: PersonRecords, seen: tuple[SeenMedication, ...]
) -> Iterator[PointToRaise]:
    entries = [each.medication for each in seen if each.is_ldn and each.is_active]
    for find in (
        _find_high_dose,
        _find_high_strength,
        _find_no_unit,
        _find_disagreeing,
        _find_slow,
    ):
        found = (point for entry in entries for point in find(records, entry))
        yield from list(found)[:1]
    taking = [entry for entry in entries if entry.status is MedicationStatus.TAKING]
    if len(taking) > 1:
        yield build_point("ldn_twice", "taking", taking, count=len(taking))
    for entry in entries:
        yield from _find_taken_differently(records, entry)


def _dosages(records: PersonRecords, entry: Medication) -> tuple[Dosage, ...]:
    return tuple(dosage for dosage in records.dosages if dosage.medication_id == entry.id)


def _amounts(records: PersonRecords, entry: Medication) -> Iterator[str]:
    """Every amount of a dose, as typed, or as understood where nothing else is kept."""
    for dosage in _dosages(records, entry):
        yield dosage.amount_as_typed or str(dosage.amount or "")
        yield from _slots(records, dosage)
        yield dosage.free_text
    for step in records.steps_of(entry.id):
        yield from _of_step(step)


def _slots(records: PersonRecords, dosage: Dosage) -> Iterator[str]:
    """Amounts of their own for times of the day; words that could not be read, as typed."""
    unread = records.unread_of(dosage.id)
    for time in TimeOfDay:
        yield str(getattr(dosage, time.value) or unread.get(time.value, ""))


def _of_step(step: DoseStep) -> Iterator[str]:
    yield step.amount_as_typed or str(step.amount or "")
    yield step.taken_amount_as_typed or str(step.taken_amount or "")


def _strengths(records: PersonRecords, entry: Medication) -> Iterator[str]:
    yield entry.strength_as_typed or str(entry.strength or "")
    details = records.find_compounded(entry.id)
    if details:
        yield details.concentration_as_typed or str(details.concentration or "")
    yield entry.name_as_typed


def _find_high_dose(records: PersonRecords, entry: Medication) -> Iterator[PointToRaise]:
    """The first strength that is given is the one a count or a volume is multiplied with."""
    strength = next((text for text in _strengths(records, entry) if text), "")
    for written in _amounts(records, entry):
        mg = find_dose_mg(written, strength)
        if mg is not None and mg > LDN_MAX_MG:
            yield build_point("ldn_dose_high", "taking", (entry,), dose=written)


def _find_high_strength(records: PersonRecords, entry: Medication) -> Iterator[PointToRaise]:
    for written in _strengths(records, entry):
        mg = find_mg(written)
        if mg is not None and mg > LDN_MAX_MG:
            yield build_point("ldn_strength_high", "taking", (entry,), strength=written)


def _find_no_unit(records: PersonRecords, entry: Medication) -> Iterator[PointToRaise]:
    typed = [dosage.amount_as_typed for dosage in _dosages(records, entry)]
    for dosage in _dosages(records, entry):
        typed += _slots(records, dosage)
    for step in records.steps_of(entry.id):
        typed += _of_step(step)
    for written in (*typed, entry.strength_as_typed, entry.name_as_typed):
        if has_no_unit(written):
            yield build_point("ldn_no_unit", "taking", (entry,), amount=written)


def _find_disagreeing(records: PersonRecords, entry: Medication) -> Iterator[PointToRaise]:
    """A dose given in mg and in mL against the strength of the liquid."""
    known = [(text, find_mg_per_ml(text)) for text in _strengths(records, entry)]
    for concentration, mg_per_ml in known:
        for written in _whole_doses(records, entry):
            mg, ml = find_mg(written), find_ml(written)
            if mg is None or ml is None or mg_per_ml is None or agree(mg, ml, mg_per_ml):
                continue
            fields = {"amount": written, "concentration": concentration}
            yield build_point("ldn_amounts_disagree", "taking", (entry,), **fields)


def _whole_doses(records: PersonRecords, entry: Medication) -> Iterator[str]:
    """Amount and own words together: one may hold the mg and the other the mL."""
    for dosage in _dosages(records, entry):
        amount = dosage.amount_as_typed or str(dosage.amount or "")
        yield ", ".join(part for part in (amount, dosage.free_text) if part)
        yield from _slots(records, dosage)
    for step in records.steps_of(entry.id):
        yield from _of_step(step)


def _find_slow(records: PersonRecords, entry: Medication) -> Iterator[PointToRaise]:
    details = records.find_compounded(entry.id)
    form = details.dosage_form if details else ""
    words = (entry.name_as_typed, entry.strength_as_typed, entry.form, form)
    if _SLOW.search(" ".join(words).casefold()):
        yield build_point("ldn_slow_release", "taking", (entry,))


def _find_taken_differently(records: PersonRecords, entry: Medication) -> Iterator[PointToRaise]:
    prescribed = records.find_dosage(entry.id, DosageBasis.PRESCRIBED)
    taken = records.find_dosage(entry.id, DosageBasis.TAKEN)
    key = "ldn_taken_differently"
    if prescribed and taken and (pair := _differing_amounts(prescribed, taken)):
        yield build_point(key, "amounts", (entry,), prescribed=pair[0], taken=pair[1])
    elif prescribed and taken and _differs_in_time(prescribed, taken):
        yield build_point(key, "timing", (entry,))
    elif entry.taken_differently_because:
        yield build_point(key, "reason", (entry,), reason=entry.taken_differently_because)


def _differing_amounts(prescribed: Dosage, taken: Dosage) -> tuple[str, str] | None:
    texts = [each.amount_as_typed or str(each.amount or "") for each in (prescribed, taken)]
    if not all(texts):
        return None
    amounts = [find_mg(text) for text in texts]
    if None not in amounts:
        is_same = amounts[0] == amounts[1]
    else:
        is_same = texts[0].casefold().split() == texts[1].casefold().split()
    return None if is_same else (texts[0], texts[1])


def _differs_in_time(prescribed: Dosage, taken: Dosage) -> bool:
    return any(getattr(prescribed, part) != getattr(taken, part) for part in _WHEN)
