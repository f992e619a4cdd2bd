"""A journal day that goes to another person, and how rows change hands."""

from collections.abc import Iterable

from ldn_prep.records import (
    JournalEntry,
    Measure,
    OwnedRecord,
    Person,
    Score,
    SideEffect,
    UnreadText,
)
from ldn_prep.store import Unit


def give(unit: Unit, rows: Iterable[OwnedRecord], target: Person) -> None:
    """The rows, and the words in them that could not be read, are another person's now."""
    for row in rows:
        row.person_id = target.id
        for unread in unit.select(UnreadText, record_id=row.id):
            unread.person_id = target.id


def move_day(unit: Unit, entry: JournalEntry, target: Person) -> None:
    """Scores and side effects of a day: each score under the same measure of the other person."""
    measures = unit.select(Measure, person_id=target.id, entered_in_error=False)
    for score in unit.select(Score, entry_id=entry.id):
        own = unit.require(Measure, score.measure_id)
        same = next((each for each in measures if _is_same_measure(each, own)), None)
        if same is None:
            same = unit.add(_copied(own, target, len(measures)))
            measures.append(same)
            unit.settle()
        score.measure_id = same.id
        score.person_id = target.id
    give(unit, unit.select(SideEffect, entry_id=entry.id), target)


def _is_same_measure(one: Measure, other: Measure) -> bool:
    def said(measure: Measure) -> tuple[object, ...]:
        name = " ".join(measure.name.casefold().split())
        return measure.standard, name, measure.direction, measure.recall

    return said(one) == said(other)


def _copied(measure: Measure, target: Person, rank: int) -> Measure:
    return Measure(
        person_id=target.id,
        standard=measure.standard,
        name=measure.name,
        direction=measure.direction,
        recall=measure.recall,
        low_words=measure.low_words,
        high_words=measure.high_words,
        rank=rank,
    )
