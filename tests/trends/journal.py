"""Small journals to look at: days with scores, and dose steps."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ldn_prep.records import (
    Direction,
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    PartialDate,
    Person,
    PersonRecords,
    Score,
    find_quantity,
)

FIRST = date(2026, 3, 2)
PAIN = Measure(id="pain", person_id="p", direction=Direction.HIGHER_IS_WORSE, name="Pain")
PERSON = Person(id="p", name="Rosa Martinez")


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def ldn(**fields: object) -> Medication:
    return Medication(id="ldn", person_id="p", name_as_typed="LDN", is_ldn=True, **fields)  # type: ignore[arg-type]


def step(starts: int | PartialDate | None, amount: str = "3 mg", **fields: object) -> DoseStep:
    on = PartialDate.of(day(starts)) if isinstance(starts, int) else starts
    return DoseStep(
        person_id="p",
        medication_id="ldn",
        starts=on,
        amount_as_typed=amount,
        amount=find_quantity(amount),
        **fields,  # type: ignore[arg-type]
    )


def journal(
    scores: Mapping[int, int], steps: Sequence[DoseStep] = (), **ldn_fields: object
) -> PersonRecords:
    """`scores` are pain by day number; the entries stand in the order given."""
    entries = {number: JournalEntry(person_id="p", on=day(number)) for number in scores}
    return PersonRecords(
        person=PERSON,
        medications=(ldn(**ldn_fields),) if steps or ldn_fields else (),
        dose_steps=tuple(steps),
        measures=(PAIN,),
        entries=tuple(entries.values()),
        scores=tuple(
            Score(person_id="p", entry_id=entries[number].id, measure_id="pain", value=value)
            for number, value in scores.items()
        ),
    )
