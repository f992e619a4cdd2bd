"""Names the program does not know: said so, because silence is not safety."""

from collections.abc import Iterator

from ldn_prep.records import Medication
from ldn_prep.review.classes import OPIOID_CLASSES
from ldn_prep.review.points import PointToRaise, build_point
from ldn_prep.review.seeing import SeenMedication


def select_unrecognised(seen: tuple[SeenMedication, ...]) -> tuple[Medication, ...]:
    return tuple(each.medication for each in seen if each.is_active and not each.is_recognised)


def select_likely(seen: tuple[SeenMedication, ...]) -> tuple[tuple[Medication, str], ...]:
    """Medicines whose name is only close to a known one, with that one."""
    return tuple(
        (each.medication, each.likely_name)
        for each in seen
        if each.is_active and each.likely_name and not each.ingredients
    )


def find_unrecognised_point(seen: tuple[SeenMedication, ...]) -> Iterator[PointToRaise]:
    about = select_unrecognised(seen)
    if about:
        yield build_point("unrecognised", "taking", about)


def find_likely_point(seen: tuple[SeenMedication, ...]) -> Iterator[PointToRaise]:
    """Close names that may be an opioid have a point of their own, before all others."""
    opioids = {each.medication.id for each in seen if OPIOID_CLASSES & each.likely_classes}
    found = [(each, name) for each, name in select_likely(seen) if each.id not in opioids]
    if found:
        names = ", ".join(dict.fromkeys(name for _, name in found))
        yield build_point("likely_name", "taking", (each for each, _ in found), names=names)
