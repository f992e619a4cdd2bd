"""Rules that follow from a medicine's class alone."""

from collections.abc import Iterator

from ldn_prep.catalogue import classes_of
from ldn_prep.records import PersonRecords
from ldn_prep.review.points import PointToRaise, build_point
from ldn_prep.review.seeing import SeenMedication

RULES = (
    ("dextromethorphan", "dextromethorphan"),
    ("thioridazine", "thioridazine"),
    ("sedative", "sedative"),
    ("immune", "immune"),
    ("liver_medicine", "liver_risk"),
    ("thyroid", "thyroid"),
)


def find_class_points(
    records: PersonRecords, seen: tuple[SeenMedication, ...]
) -> Iterator[PointToRaise]:
    """One point for each class that a medicine in use belongs to."""
    for key, medicine_class in RULES:
        about = [each for each in seen if each.is_active and medicine_class in each.classes]
        if key == "liver_medicine":
            about = [each for each in about if not _is_acetaminophen_as_needed(records, each)]
        if about:
            yield build_point(key, "taking", (each.medication for each in about))


def _is_acetaminophen_as_needed(records: PersonRecords, seen: SeenMedication) -> bool:
    """Acetaminophen is raised for its daily use; every other one whenever it is taken."""
    others = seen.ingredients - {"acetaminophen"}
    if len(others) == len(seen.ingredients) or "liver_risk" in classes_of(others):
        return False
    dosages = [each for each in records.dosages if each.medication_id == seen.medication.id]
    return bool(dosages) and all(dosage.as_needed for dosage in dosages)
