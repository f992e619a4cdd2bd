"""A second source of naltrexone, and other medicines that block opioids."""

from collections.abc import Iterator

from ldn_prep.review.points import PointToRaise, build_point
from ldn_prep.review.seeing import SeenMedication

OTHER_CLASSES = (
    ("antagonist_other", "antagonist"),
    ("naloxone", "naloxone"),
    ("gut_antagonist", "gut_antagonist"),
)


def find_antagonist_points(seen: tuple[SeenMedication, ...]) -> Iterator[PointToRaise]:
    """A blocker built into an opioid product (Suboxone) is raised as that opioid alone."""
    counted = [each for each in seen if each.is_active and "opioid" not in each.classes]
    naltrexone = [each for each in counted if "naltrexone" in each.classes and not each.is_ldn]
    if naltrexone:
        yield build_point("naltrexone_other", "taking", (each.medication for each in naltrexone))
    for key, medicine_class in OTHER_CLASSES:
        about = [each.medication for each in counted if medicine_class in each.classes]
        if about:
            yield build_point(key, "taking", about)
