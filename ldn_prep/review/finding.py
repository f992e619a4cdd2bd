"""All rules over one person's records, put in order."""

from collections.abc import Iterator
from datetime import date

from ldn_prep import catalogue
from ldn_prep.catalogue import point_rules
from ldn_prep.records import Medication, PersonRecords
from ldn_prep.review import opioids
from ldn_prep.review.answers import find_answer_points, find_not_asked
from ldn_prep.review.antagonists import find_antagonist_points
from ldn_prep.review.by_class import find_class_points
from ldn_prep.review.ldn import find_ldn_points
from ldn_prep.review.opioids import find_opioid_points
from ldn_prep.review.points import NotJudged, PointToRaise
from ldn_prep.review.seeing import see_medications
from ldn_prep.review.unrecognised import (
    find_likely_point,
    find_unrecognised_point,
    select_likely,
    select_unrecognised,
)


def find_points(records: PersonRecords, on: date) -> tuple[PointToRaise, ...]:
    """Points to raise on that day: opioids first, then in rule order."""
    seen = see_medications(records)
    found = (
        *find_opioid_points(records, seen, on),
        *find_antagonist_points(seen),
        *find_class_points(records, seen),
        *find_answer_points(records, on),
        *find_ldn_points(records, seen),
        *find_likely_point(seen),
        *find_unrecognised_point(seen),
    )
    rules = point_rules()
    return tuple(sorted(found, key=lambda point: (not point.is_opioid, rules[point.key].order)))


def find_not_judged(records: PersonRecords) -> tuple[NotJudged, ...]:
    """What no rule could look at because it was not asked."""
    return tuple(find_not_asked(records))


def find_unrecognised(records: PersonRecords) -> tuple[Medication, ...]:
    """Medicines in use, planned or paused whose name the program does not know."""
    return select_unrecognised(see_medications(records))


def find_likely(records: PersonRecords) -> tuple[tuple[Medication, str], ...]:
    """Medicines in use whose name is only close to a known one, with the known name."""
    return select_likely(see_medications(records))


def message_ids() -> Iterator[str]:
    """Every text of the rules that is translated."""
    yield from catalogue.review_message_ids()
    yield from opioids.MESSAGES
