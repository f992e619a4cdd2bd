"""Points to raise: pure rules over one person's records. Each gives a fact, a source and a
question for the visit; none gives a verdict. The words are in `resources/review`."""

from ldn_prep.review.finding import (
    find_likely,
    find_not_judged,
    find_points,
    find_unrecognised,
    message_ids,
)
from ldn_prep.review.points import Fact, NotJudged, PointToRaise

__all__ = [
    "Fact",
    "NotJudged",
    "PointToRaise",
    "find_likely",
    "find_not_judged",
    "find_points",
    "find_unrecognised",
    "message_ids",
]
