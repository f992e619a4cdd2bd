"""The question bank: ready questions by topic, each with why it matters and for whom."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from ldn_prep import paths
from ldn_prep.catalogue.reading import read_toml
from ldn_prep.records import Audience, VisitKind


@dataclass(frozen=True, slots=True)
class Topic:
    """`name` is a message id."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """`wording`, `why` and `follow_ups` are message ids; `key` never changes once it has shipped.

    `suggested_by` are keys of signals that make the question matter, the one it was written for
    first. `strength` is that of what `why` says: A label, guideline or trial; B case reports or one
    study; C practice; "-" where it rests on the person's own entries. A `retired` question is
    offered no more and can still be read.
    """

    key: str
    topic: str
    wording: str
    why: str
    audience: Audience
    kinds: tuple[VisitKind, ...]
    suggested_by: tuple[str, ...]
    follow_ups: tuple[str, ...]
    source: str
    strength: str
    checked: date
    retired: bool = False


@cache
def question_topics() -> tuple[Topic, ...]:
    """In the order of a visit."""
    return tuple(Topic(**values) for values in _topics())


@cache
def question_bank() -> tuple[BankQuestion, ...]:
    """The ones in use: by topic, then as written in the topic's file."""
    return tuple(question for question in every_bank_question() if not question.retired)


@cache
def every_bank_question() -> tuple[BankQuestion, ...]:
    """Retired ones as well, in the order of the bank."""
    by_topic = {
        path.stem: read_toml("questions", path.name).get("question", [])
        for path in (paths.resources() / "questions").glob("*.toml")
    }
    return tuple(
        _question(topic.key, values)
        for topic in question_topics()
        for values in by_topic.get(topic.key, [])
    )


def find_bank_question(key: str) -> BankQuestion | None:
    """Retired ones as well: a person may still have them on a list."""
    return next((each for each in every_bank_question() if each.key == key), None)


def _topics() -> list[dict[str, str]]:
    found: list[dict[str, str]] = read_toml("questions", "topics.toml")["topic"]
    return found


def _question(topic: str, values: dict[str, Any]) -> BankQuestion:
    return BankQuestion(
        key=values["key"],
        topic=topic,
        wording=values["wording"],
        why=values["why"],
        audience=Audience(values["audience"]),
        kinds=tuple(VisitKind(kind) for kind in values["kinds"]),
        suggested_by=tuple(values.get("suggested_by", ())),
        follow_ups=tuple(values.get("follow_ups", ())),
        source=values["source"],
        strength=values["strength"],
        checked=values["checked"],
        retired=values.get("retired", False),
    )
