"""People of a known size to measure with: made of values, believable in length, not in medicine."""

from datetime import date, timedelta

from ldn_prep.records import (
    Direction,
    Dosage,
    DosageTiming,
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    PartialDate,
    Person,
    PersonRecords,
    Question,
    Score,
    StandardMeasure,
    TimeOfDay,
    find_quantity,
)

TODAY = date(2026, 5, 22)
NAMES = (
    "Naltrexone", "Percocet", "Levothyroxine", "Amlodipine", "Metformin", "Vitamin D3",
    "Magnesium glycinate", "Gabapentin", "Omeprazole", "Atorvastatin", "Fish oil", "Cetirizine",
)  # fmt: skip


def build_person(medicines: int = 25, questions: int = 20, days: int = 180) -> PersonRecords:
    person = Person(name="Ana María Quispe Fernández", born=PartialDate(1961, 3, 3))
    listed = tuple(_medication(person.id, n) for n in range(medicines))
    measures = tuple(_measure(person.id, standard) for standard in StandardMeasure)
    entries = tuple(
        JournalEntry(person_id=person.id, on=TODAY - timedelta(days=n)) for n in range(days)
    )
    return PersonRecords(
        person=person,
        medications=listed,
        dosages=tuple(_dosage(medication) for medication in listed),
        dose_steps=_steps(listed[0]),
        measures=measures,
        entries=tuple(reversed(entries)),
        scores=tuple(
            Score(
                person_id=person.id,
                entry_id=entry.id,
                measure_id=measure.id,
                value=(entry.on.toordinal() * (7 + rank) // 5) % 11,
            )
            for entry in entries
            for rank, measure in enumerate(measures)
        ),
        questions=tuple(_question(person.id, n) for n in range(questions)),
    )


def _medication(person_id: str, number: int) -> Medication:
    return Medication(
        person_id=person_id,
        name_as_typed=f"{NAMES[number % len(NAMES)]} {number}",
        is_ldn=number == 0,
        strength_as_typed="4.5 mg",
        strength=find_quantity("4.5 mg"),
        form="capsule",
        reason="pain and sleep",
        prescriber="Dr Osei",
        started=PartialDate(2025, 1 + number % 12),
        checked_on=TODAY,
        rank=number,
    )


def _dosage(medication: Medication) -> Dosage:
    return Dosage(
        person_id=medication.person_id,
        medication_id=medication.id,
        amount_as_typed="1 capsule",
        amount=find_quantity("1 capsule"),
        timing=DosageTiming.TIMES_OF_DAY,
        times_of_day=(TimeOfDay.BEDTIME,),
    )


def _steps(medication: Medication) -> tuple[DoseStep, ...]:
    amounts = ("1.5 mg", "3 mg", "4.5 mg")
    return tuple(
        DoseStep(
            person_id=medication.person_id,
            medication_id=medication.id,
            starts=PartialDate.of(TODAY - timedelta(days=60 - 20 * n)),
            amount_as_typed=amount,
            amount=find_quantity(amount),
        )
        for n, amount in enumerate(amounts)
    )


def _measure(person_id: str, standard: StandardMeasure) -> Measure:
    worse = standard is StandardMeasure.PAIN
    direction = Direction.HIGHER_IS_WORSE if worse else Direction.HIGHER_IS_BETTER
    return Measure(person_id=person_id, direction=direction, standard=standard)


def _question(person_id: str, number: int) -> Question:
    return Question(
        person_id=person_id,
        wording=f"How long should I stay at each step before we look at it again, number {number}?",
        why="So that I know what to watch for and when to call.",
        is_must_ask=number < 4,
        rank=number,
    )
