"""Why a question is suggested: one signal of the records, with the values of its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from ldn_prep.catalogue.signals import signals
from ldn_prep.records import Medication

ReasonValue = int | tuple[str, ...]
"""A number, or names that the wording joins: as typed, or a StandardMeasure to be put in words."""


@dataclass(frozen=True, slots=True)
class Reason:
    """`signal` is its key, `message` a message id of one sentence, `fields` fill its braces.

    `record_ids` are the records it speaks of; empty where it speaks of something that is missing,
    of an answer, or of the journal.
    """

    signal: str
    message: str
    fields: tuple[tuple[str, ReasonValue], ...] = ()
    record_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrendFacts:
    """What the journal shows where both sides have days enough to compare; no cause is meant.

    The last 14 days against the usual before LDN, else against the first 14 recorded days, by
    medians that differ by a whole point or more. `is_unchanged`: something could be compared, and
    nothing differs so. `better` are the measures that are better now: own ones by their names.
    """

    is_sleep_lower: bool = False
    is_pain_higher: bool = False
    is_unchanged: bool = False
    better: tuple[str, ...] = ()


def build_reason(key: str, about: Iterable[Medication] = (), **fields: ReasonValue) -> Reason:
    """`{medicines}` are the names of those it is about."""
    medications = tuple({each.id: each for each in about}.values())
    if medications:
        fields = {"medicines": tuple(each.name_as_typed for each in medications), **fields}
    ids = tuple(each.id for each in medications)
    return Reason(key, signals()[key].because, tuple(fields.items()), ids)


def build_gone(key: str) -> Reason:
    """That the signal was there when a question was suggested and is no longer."""
    return Reason(key, signals()[key].gone)
