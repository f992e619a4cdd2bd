"""How a medicine is taken, as a Dosage: the sentence that prints, and in codes what codes can say.

Our own reading takes the extensions; the codes are for other programs and stand only where they
say all of it: a dose that differs by the time of day is left to the sentence.
"""

from typing import Final

from ldn_prep.exchange.fhir.fields import plain, read_fields, text, write_fields
from ldn_prep.exchange.fhir.source import Source
from ldn_prep.exchange.fhir.terms import UNITS, Json
from ldn_prep.records import Dosage, DosageTiming, Medication, TimeOfDay
from ldn_prep.wording import describe_how

WHEN: Final = {
    TimeOfDay.MORNING: "MORN",
    TimeOfDay.NOON: "NOON",
    TimeOfDay.EVENING: "EVE",
    TimeOfDay.BEDTIME: "HS",
}
_PLACES: Final = {"free_text": "patientInstruction"}


def write(dosage: Dosage, medication: Medication, source: Source) -> Json:
    t = source.t
    element: Json = {"text": text(describe_how(source.records, medication, dosage.basis, t))}
    if medication.route:
        element["route"] = {"text": text(medication.route)}
    has_own_slots = any(getattr(dosage, slot.value) for slot in TimeOfDay)
    if not has_own_slots:
        element |= _coded(dosage)
    return write_fields(dosage, element, _PLACES)


def read(element: Json, person_id: str, medication_id: str | None = None) -> Dosage:
    """`medication_id` None means the element says it."""
    known = {"medication_id": medication_id} if medication_id else {}
    return read_fields(Dosage, element, _PLACES, person_id=person_id, **known)


def _coded(dosage: Dosage) -> Json:
    coded: Json = {}
    repeat = _repeat(dosage)
    if repeat:
        coded["timing"] = {"repeat": repeat}
    if dosage.as_needed and dosage.as_needed_for:
        coded["asNeededCodeableConcept"] = {"text": text(dosage.as_needed_for)}
    elif dosage.as_needed:
        coded["asNeededBoolean"] = True
    if dosage.amount:
        coded["doseAndRate"] = [{"doseQuantity": plain(dosage.amount)}]
    if dosage.max_per_day:
        day = {"value": 1, "unit": "day", "system": UNITS, "code": "d"}
        coded["maxDosePerPeriod"] = {"numerator": plain(dosage.max_per_day), "denominator": day}
    return coded


def _repeat(dosage: Dosage) -> Json:
    if dosage.timing is DosageTiming.TIMES_OF_DAY and dosage.times_of_day:
        return {"when": [WHEN[each] for each in dosage.times_of_day]}
    if dosage.timing is DosageTiming.EVERY_HOURS and dosage.every_hours:
        return {"frequency": 1, "period": dosage.every_hours, "periodUnit": "h"}
    if dosage.timing is DosageTiming.DAYS_OF_WEEK and dosage.days_of_week:
        return {"dayOfWeek": [each.value[:3] for each in dosage.days_of_week]}
    return {}
