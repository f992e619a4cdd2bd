"""A person as they come: 18 medicines, a titration, nine questions, a journal with gaps."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import PacketContent
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    Allergy,
    AllergySeverity,
    Answer,
    Audience,
    CareContact,
    CompoundedDetails,
    Condition,
    ContactRole,
    Direction,
    Dosage,
    DosageTiming,
    DoseStep,
    EntrySource,
    JournalEntry,
    Measure,
    Medication,
    MedicationCategory,
    MedicationStatus,
    PartialDate,
    Person,
    PersonRecords,
    Question,
    Score,
    SideEffect,
    SideEffectSeverity,
    StandardMeasure,
    TimeOfDay,
    Visit,
    VisitKind,
    find_quantity,
)

ON = date(2026, 11, 22)
MADE_AT = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
PERSON = Person(
    name="Rosa Martinez",
    preferred_name="Rosie",
    born=PartialDate(1961, 3, 3),
    phone="555 0142",
    medications_checked_on=date(2026, 11, 20),
    liver=Answer.NO,
    kidney=Answer.NO,
    pregnancy=Answer.NO,
    breastfeeding=Answer.NO,
    surgery=Answer.YES,
    surgery_on=PartialDate(2027, 1, 14),
    surgery_note="root canal",
)

_REGULAR = (
    ("Levothyroxine", "75 mcg", "tablet", "1 tablet", "morning", "thyroid", "Dr Lee"),
    ("Amlodipine", "5 mg", "tablet", "1 tablet", "morning", "blood pressure", "Dr Lee"),
    ("Metformin", "500 mg", "tablet", "1 tablet", "morning evening", "diabetes", "Dr Lee"),
    ("Atorvastatin", "20 mg", "tablet", "1 tablet", "bedtime", "cholesterol", "Dr Lee"),
    ("Duloxetine", "60 mg", "capsule", "1 capsule", "morning", "pain and mood", "Dr Osei"),
    ("Gabapentin", "300 mg", "capsule", "1 capsule", "noon bedtime", "nerve pain", "Dr Osei"),
    ("Omeprazole", "20 mg", "capsule", "1 capsule", "morning", "reflux", "Dr Lee"),
    ("Vitamin D3", "2000 IU", "capsule", "1 capsule", "morning", "bones", ""),
    ("Magnesium glycinate", "200 mg", "capsule", "2 capsules", "bedtime", "cramps", ""),
    ("Fish oil", "1000 mg", "capsule", "1 capsule", "noon", "", ""),
    ("Turmeric", "500mg", "capsule", "1 capsule", "noon", "joints", ""),
    ("Calm-Ease Forte", "", "drops", "20 drops", "bedtime", "sleep", ""),
    ("Cetirizine", "10 mg", "tablet", "1 tablet", "evening", "hay fever", ""),
    ("Probiotic", "", "capsule", "1", "morning", "", ""),
)
_AS_NEEDED = (
    ("Percocet", "5 mg/325 mg", "tablet", "1 tablet", "bad pain days", "2 tablets"),
    ("Acetaminophen", "500 mg", "tablet", "2 tablets", "headache", "6 tablets"),
)
_QUESTIONS = (
    ("I take Percocet on bad days. What has to happen before I go on with LDN?", True, False),
    ("How long do I stay at 3 mg, and what tells us to go up?", True, False),
    ("Should I stop LDN before the root canal in January, and who tells the dentist?", True, False),
    ("What would count as success, and when do we decide?", True, False),
    ("Which side effects mean I should call you?", False, False),
    ("Do I need liver or thyroid tests while I take it?", False, False),
    ("Vivid dreams: would taking it in the morning help?", False, False),
    ("How is the strength of each batch checked?", False, True),
    ("Can I travel with it, and does it need to stay cold?", False, True),
)
_STANDARD = ((StandardMeasure.PAIN, 7), (StandardMeasure.SLEEP, 4), (StandardMeasure.ENERGY, 3),
             (StandardMeasure.FUNCTION, 4))  # fmt: skip


def realistic_records() -> PersonRecords:
    ldn, percocet_ibuprofen = _ldn(), _stopped()
    regular = tuple(_medication(*each[:3], reason=each[5], by=each[6]) for each in _REGULAR)
    needed = tuple(_medication(*each[:3], reason=each[4], by="Dr Osei") for each in _AS_NEEDED)
    measures = tuple(_measure(standard) for standard, _ in _STANDARD)
    entries = tuple(JournalEntry(person_id=PERSON.id, on=day) for day in _days())
    return PersonRecords(
        person=PERSON,
        allergies=(
            Allergy(
                person_id=PERSON.id,
                substance="Penicillin",
                reaction="rash",
                severity=AllergySeverity.MODERATE,
            ),
            Allergy(person_id=PERSON.id, substance="Codeine", reaction="vomiting"),
        ),
        conditions=(
            Condition(
                person_id=PERSON.id, name="Fibromyalgia", since=PartialDate(2014), is_ldn_hope=True
            ),
            Condition(person_id=PERSON.id, name="Type 2 diabetes", since=PartialDate(2019)),
        ),
        contacts=(
            CareContact(
                person_id=PERSON.id,
                name="Riverside Compounding",
                role=ContactRole.COMPOUNDING_PHARMACY,
                phone="555 0177",
            ),
        ),
        medications=(ldn, *regular, *needed, percocet_ibuprofen),
        dosages=(
            _dosage(ldn, "1 capsule", "bedtime"),
            *(_dosage(m, each[3], each[4]) for m, each in zip(regular, _REGULAR, strict=True)),
            *(_as_needed(m, *each[3:]) for m, each in zip(needed, _AS_NEEDED, strict=True)),
        ),
        dose_steps=_steps(ldn),
        compounded=(
            CompoundedDetails(
                person_id=PERSON.id,
                medication_id=ldn.id,
                dosage_form="capsule",
                filler="microcrystalline cellulose",
                beyond_use=PartialDate(2027, 3),
                prepared_by="Riverside Compounding",
            ),
        ),
        measures=measures,
        entries=entries,
        scores=tuple(_scores(entries, measures)),
        side_effects=tuple(
            SideEffect(
                person_id=PERSON.id,
                entry_id=entry.id,
                name="Vivid dreams",
                severity=SideEffectSeverity.MILD,
            )
            for entry in entries[40:58:4]
        ),
        visits=(
            Visit(
                person_id=PERSON.id,
                on=date(2026, 11, 30),
                at=time(10, 20),
                with_whom="Dr Osei",
                kind=VisitKind.FOLLOW_UP,
                wishes=("Fewer bad pain days", "A plan for the root canal"),
            ),
        ),
        questions=tuple(_questions()),
    )


def realistic_packet(options: PacketOptions | None = None, **changes: object) -> PacketContent:
    records = replace(realistic_records(), **changes)
    return build_content(records, options or PacketOptions(), on=ON, made_at=MADE_AT, number=7)


_RANK = count()


def _medication(
    name: str, strength: str, form: str, reason: str = "", by: str = "", **fields: object
) -> Medication:
    supplement = MedicationCategory.NOT_SAID if by else MedicationCategory.SUPPLEMENT
    return Medication(
        person_id=PERSON.id,
        name_as_typed=name,
        category=supplement,
        strength_as_typed=strength,
        strength=find_quantity(strength),
        form=form,
        reason=reason,
        prescriber=by,
        started=PartialDate(2024, 5),
        checked_on=date(2026, 11, 20),
        source=EntrySource.LABEL,
        rank=next(_RANK),
        **fields,  # type: ignore[arg-type]
    )


def _ldn() -> Medication:
    made = _medication("LDN", "3 mg", "capsule", "fibromyalgia", "Dr Osei", is_ldn=True)
    made.started, made.pharmacy = PartialDate(2026, 10, 1), "Riverside Compounding"
    return made


def _stopped() -> Medication:
    made = _medication("Ibuprofen", "400 mg", "tablet", "joint pain")
    made.status, made.stopped = MedicationStatus.STOPPED, PartialDate(2026, 6)
    made.stop_reason = "stomach pain"
    return made


def _dosage(medication: Medication, amount: str, times: str) -> Dosage:
    return Dosage(
        person_id=PERSON.id,
        medication_id=medication.id,
        amount_as_typed=amount,
        amount=find_quantity(amount),
        timing=DosageTiming.TIMES_OF_DAY,
        times_of_day=tuple(TimeOfDay(each) for each in times.split()),
    )


def _as_needed(medication: Medication, amount: str, reason: str, most: str) -> Dosage:
    return Dosage(
        person_id=PERSON.id,
        medication_id=medication.id,
        amount_as_typed=amount,
        amount=find_quantity(amount),
        as_needed=True,
        as_needed_for=reason,
        max_per_day_as_typed=most,
        max_per_day=find_quantity(most),
    )


def _steps(ldn: Medication) -> tuple[DoseStep, ...]:
    planned = (("2026-10-01", "1.5 mg"), ("2026-10-22", "3 mg"), ("2026-12-01", "4.5 mg"))
    return tuple(
        DoseStep(
            person_id=PERSON.id,
            medication_id=ldn.id,
            starts=PartialDate.parse(day),
            amount_as_typed=amount,
            amount=find_quantity(amount),
            time_of_day=TimeOfDay.BEDTIME,
            planned_by="Dr Osei",
        )
        for day, amount in planned
    )


def _measure(standard: StandardMeasure) -> Measure:
    worse = standard is StandardMeasure.PAIN
    return Measure(
        person_id=PERSON.id,
        direction=Direction.HIGHER_IS_WORSE if worse else Direction.HIGHER_IS_BETTER,
        standard=standard,
    )


def _days() -> list[date]:
    """90 days, one in six forgotten, and 11 days away without the journal."""
    days = [ON - timedelta(days=n) for n in reversed(range(90))]
    away = range(28, 39)
    return [day for n, day in enumerate(days) if n % 6 != 4 and n not in away]


def _scores(entries: tuple[JournalEntry, ...], measures: tuple[Measure, ...]) -> list[Score]:
    return [
        Score(
            person_id=PERSON.id,
            entry_id=entry.id,
            measure_id=measure.id,
            value=_value(n, start, measure),
        )
        for n, entry in enumerate(entries)
        for measure, (_, start) in zip(measures, _STANDARD, strict=True)
    ]


def _value(n: int, start: int, measure: Measure) -> int:
    way = -1 if measure.direction is Direction.HIGHER_IS_WORSE else 1
    return max(0, min(10, start + way * (n // 25) + (n * 7 % 5 - 2)))


def _questions() -> list[Question]:
    return [
        Question(
            person_id=PERSON.id,
            wording=wording,
            is_must_ask=must_ask,
            audience=Audience.PHARMACIST if for_pharmacist else Audience.PRESCRIBER,
            rank=rank,
        )
        for rank, (wording, must_ask, for_pharmacist) in enumerate(_QUESTIONS)
    ]
