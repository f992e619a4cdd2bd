"""Short ways to write a person's records."""

from datetime import date

from ldn_prep.records import Dosage, Medication, PartialDate, Person, PersonRecords, Quantity
from ldn_prep.review import PointToRaise, find_points

TODAY = date(2026, 11, 22)


def medicine(name: str, **fields: object) -> Medication:
    return Medication(person_id="p", name_as_typed=name, **fields)  # type: ignore[arg-type]


def ldn(name: str = "LDN", **fields: object) -> Medication:
    return medicine(name, is_ldn=True, **fields)


def records_of(
    *medications: Medication, person: Person | None = None, **more: object
) -> PersonRecords:
    return PersonRecords(person=person or Person(name="Ana"), medications=medications, **more)  # type: ignore[arg-type]


def dosage(entry: Medication, amount: str = "", **fields: object) -> Dosage:
    return Dosage(person_id="p", medication_id=entry.id, amount_as_typed=amount, **fields)  # type: ignore[arg-type]


def points_of(*medications: Medication, **more: object) -> dict[str, PointToRaise]:
    return {point.key: point for point in find_points(records_of(*medications, **more), TODAY)}  # type: ignore[arg-type]


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def mg(value: str) -> Quantity:
    from decimal import Decimal

    return Quantity(Decimal(value), "mg")
