"""Eight people whose packets are looked at: from nobody's entries to everything at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ldn_prep.actions.accepting import NAME_LIMIT
from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import PacketContent
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    Allergy,
    Audience,
    CareContact,
    ContactRole,
    Dosage,
    DosageTiming,
    JournalEntry,
    Measure,
    Medication,
    MedicationStatus,
    PacketSheet,
    PartialDate,
    Person,
    PersonRecords,
    Question,
    Score,
    TimeOfDay,
    find_quantity,
)
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_records

ALL_SHEETS: Final = tuple(PacketSheet)
_MORE: Final = (
    ("Percocet", "5 mg/325 mg"), ("Losartan", "50 mg"), ("Hydroxychloroquine", "200 mg"),
    ("Sulfasalazine", "500 mg"), ("Vitamin B12", "1000 mcg"), ("Lisinopril", "10 mg"),
    ("Pregabalin", "75 mg"), ("Amitriptyline", "10 mg"), ("Famotidine", "20 mg"),
    ("Montelukast", "10 mg"), ("Fluticasone nasal spray", "50 mcg"), ("Zinc", "15 mg"),
    ("Lorazepam", "0.5 mg"), ("Tramadol", "50 mg"), ("Coenzyme Q10", "100 mg"),
    ("Alpha lipoic acid", "300 mg"), ("Prednisone", "5 mg"), ("Loperamide", "2 mg"),
    ("Melatonin", "3 mg"), ("Iron bisglycinate", "25 mg"), ("Ashwagandha root", "600 mg"),
    ("Omega 3-6-9 complex", "1200 mg"), ("N-acetylcysteine", "600 mg"),
)  # fmt: skip


def nothing_entered() -> PersonRecords:
    return PersonRecords(Person(name="Tom Bauer"))


def three_medicines() -> PersonRecords:
    """Two weeks into thinking about it: a visit, three medicines, two questions, no journal."""
    whole = realistic_records()
    listed = (*whole.medications[1:3], whole.medications[15])
    return replace(
        _only(whole, listed),
        conditions=whole.conditions[:1],
        questions=whole.questions[:2],
        compounded=(),
        dose_steps=(),
        measures=(),
        entries=(),
        scores=(),
        side_effects=(),
    )


def forty_medicines() -> PersonRecords:
    return with_medicines(realistic_records(), 40)


def one_enormous_note() -> PersonRecords:
    whole = three_medicines()
    said = "On the days after the storm I could not hold a cup and slept in the chair. "
    whole.medications[0].note = said * 120
    return whole


def other_scripts() -> PersonRecords:
    """Names in Hebrew, Arabic and Chinese among Latin ones."""
    whole = realistic_records()
    person = replace(
        whole.person,
        name="שרה כהן-לוי",
        preferred_name="شيرين",
        address="12 רחוב הרצל, חיפה",
    )
    for medication, name in zip(
        whole.medications[1:5], ("אקמול", "甘草片", "باراسيتامول 500 mg", "當歸"), strict=True
    ):
        medication.name_as_typed = name
    whole.questions[1].wording = "这个药和我的中药可以一起吃吗?"
    whole.visits[0].with_whom = "王小明医生"
    return replace(whole, person=person)


def in_large_print() -> PersonRecords:
    return realistic_records()


def ten_year_journal() -> PersonRecords:
    return with_journal(realistic_records(), 3650)


def everything_at_once() -> PersonRecords:
    """Forty medicines, sixty questions, three years of journal, names as long as can be kept and a
    word of 5,000 letters."""
    whole = with_journal(with_medicines(realistic_records(), 40), 1095)
    name = "María del Carmen Guadalupe Fernández-Montgomery de la Santísima Trinidad y Ortega"
    whole.medications[4].name_as_typed = "Anticonstitutionnellement" * (NAME_LIMIT // 25)
    whole.medications[5].note = "x" * 5000
    whole.medications[6].note = "It was never the same after the second winter. " * 90
    return replace(
        whole,
        person=replace(whole.person, name=name),
        allergies=(*whole.allergies, *_allergies(6)),
        contacts=_contacts(),
        questions=(*whole.questions, *_questions(60 - len(whole.questions))),
    )


PEOPLE: Final[dict[str, tuple[Callable[[], PersonRecords], PacketOptions]]] = {
    "nothing": (nothing_entered, PacketOptions()),
    "three": (three_medicines, PacketOptions()),
    "forty": (forty_medicines, PacketOptions()),
    "note": (one_enormous_note, PacketOptions()),
    "scripts": (other_scripts, PacketOptions()),
    "large": (in_large_print, PacketOptions(large_print=True)),
    "ten_years": (ten_year_journal, PacketOptions(range_days=None)),
    "everything": (everything_at_once, PacketOptions(range_days=None)),
}
"""Each with the options that are their own; sheets, paper, print and language are the test's."""


def packet_of(name: str, **changes: object) -> PacketContent:
    """The packet of one of the eight with every sheet, unless `changes` says otherwise."""
    records, options = PEOPLE[name]
    chosen = replace(options, sheets=ALL_SHEETS)
    return build_content(
        records(),
        replace(chosen, **changes),  # type: ignore[arg-type]
        on=ON,
        made_at=MADE_AT,
        number=7,
    )


def with_medicines(records: PersonRecords, count: int) -> PersonRecords:
    """With as many more, believable in length, as make `count`."""
    listed, dosages = list(records.medications), list(records.dosages)
    for place in range(count - len(listed)):
        name, strength = _MORE[place % len(_MORE)]
        added = Medication(
            person_id=PERSON.id,
            name_as_typed=name,
            strength_as_typed=strength,
            strength=find_quantity(strength),
            form="tablet",
            reason="joint pain and stiffness" if place % 3 else "",
            prescriber="Dr Osei" if place % 2 else "",
            started=PartialDate(2020 + place % 6),
            status=MedicationStatus.STOPPED if place % 7 == 5 else MedicationStatus.TAKING,
            stopped=PartialDate(2026, 5) if place % 7 == 5 else None,
            stop_reason="rash on both arms" if place % 7 == 5 else "",
            rank=100 + place,
        )
        listed.append(added)
        dosages.append(
            Dosage(
                person_id=PERSON.id,
                medication_id=added.id,
                amount_as_typed="1 tablet",
                amount=find_quantity("1 tablet"),
                timing=DosageTiming.TIMES_OF_DAY,
                times_of_day=(TimeOfDay.MORNING, TimeOfDay.BEDTIME),
            )
        )
    return replace(records, medications=tuple(listed), dosages=tuple(dosages))


def with_journal(records: PersonRecords, days: int) -> PersonRecords:
    """With a journal of so many days, one in nine forgotten, in place of the one there is."""
    dates = (ON - timedelta(days=back) for back in reversed(range(days)) if back % 9 != 4)
    entries = tuple(JournalEntry(person_id=PERSON.id, on=day) for day in dates)
    scores = (_score(entry, measure) for entry in entries for measure in records.measures)
    return replace(records, entries=entries, scores=tuple(scores), side_effects=())


def _score(entry: JournalEntry, measure: Measure) -> Score:
    offset = len(measure.standard or measure.name)
    value = (entry.on.toordinal() * 7 // 3 + offset) % 6 + _tide(entry.on)
    return Score(
        person_id=PERSON.id, entry_id=entry.id, measure_id=measure.id, value=min(10, value)
    )


def _tide(on: date) -> int:
    return on.month // 4 + on.year % 3


def _only(records: PersonRecords, listed: tuple[Medication, ...]) -> PersonRecords:
    ids = {each.id for each in listed}
    dosages = tuple(each for each in records.dosages if each.medication_id in ids)
    return replace(records, medications=listed, dosages=dosages)


def _allergies(count: int) -> tuple[Allergy, ...]:
    return tuple(
        Allergy(person_id=PERSON.id, substance=f"Contrast agent {n}", reaction="hives and swelling")
        for n in range(count)
    )


def _contacts() -> tuple[CareContact, ...]:
    roles = [role for role in ContactRole if role is not ContactRole.NOT_SAID]
    return tuple(
        CareContact(
            person_id=PERSON.id,
            name=f"Riverside {role.value.replace('_', ' ')}",
            role=role,
            phone="555 0177",
            address="4100 North Riverside Avenue, Suite 12\nPortland",
        )
        for role in roles
    )


def _questions(count: int) -> tuple[Question, ...]:
    return tuple(
        Question(
            person_id=PERSON.id,
            wording=f"How would we notice that step {n} does more harm than good, and who decides?",
            why="Last time I waited too long to say that I could not sleep.",
            answer="Call after three bad nights." if n % 9 == 4 else "",
            audience=Audience.PHARMACIST if n % 5 == 3 else Audience.PRESCRIBER,
            rank=100 + n,
        )
        for n in range(count)
    )
