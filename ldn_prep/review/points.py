"""What a rule hands over: plain values and message ids, left for the wording to write out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ldn_prep.catalogue import point_rules
from ldn_prep.records import Audience, Medication, PartialDate

FieldValue = str | int | PartialDate
Fields = tuple[tuple[str, FieldValue], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One more sentence of a point about one medicine: a message id and the values of its braces.

    `medicine` is its name as typed, to be said where a point is about several.
    """

    medicine: str
    text: str
    fields: Fields = ()


@dataclass(frozen=True, slots=True)
class PointToRaise:
    """A point for the visit. `title`, `fact`, `why` and `question` are message ids.

    `fact` and `question` may hold braces: `{medicines}` is filled by the caller with the joined
    `medications` (names as typed), every other one from `fields`. PartialDate values are left for
    the wording to write. `details` are further sentences, each about one medicine and with its own
    fields: when an opioid was last taken or stopped. `record_ids` are the records concerned.
    """

    key: str
    title: str
    fact: str
    fields: Fields
    medications: tuple[str, ...]
    details: tuple[Fact, ...]
    why: str
    source: str
    strength: str
    question: str
    question_audience: Audience
    record_ids: tuple[str, ...]
    is_opioid: bool
    brief: str = ""
    """`why` in one line, for where there is little room; empty where that is never needed."""


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A rule that could not be judged because something was not asked; `message` is an id."""

    key: str
    message: str


def build_point(
    key: str, case: str, medications: Iterable[Medication] = (), **fields: FieldValue
) -> PointToRaise:
    """The point of a rule in one of its cases, about these medicines."""
    rule = point_rules()[key]
    about = tuple(medications)
    return PointToRaise(
        key=key,
        title=rule.title,
        fact=rule.facts[case],
        fields=tuple(fields.items()),
        medications=tuple(medication.name_as_typed for medication in about),
        details=(),
        why=rule.why,
        source=rule.source,
        strength=rule.strength,
        question=rule.question,
        question_audience=rule.audience,
        record_ids=tuple(medication.id for medication in about),
        is_opioid=rule.is_opioid,
        brief=rule.brief,
    )


def with_details(point: PointToRaise, details: Iterable[Fact]) -> PointToRaise:
    return replace(point, details=tuple(details))
