"""The question bank: ready questions by topic, each with why it matters and for whom."""

from dataclasses import dataclass
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
    """`wording` and `why` are message ids; `key` never changes once it has shipped.

    `suggested_by` are keys of points to raise that make the question matter.
    """

    key: str
    topic: str
    wording: str
    why: str
    audience: Audience
    kinds: tuple[VisitKind, ...]
    suggested_by: tuple[str, ...]


@cache
def question_topics() -> tuple[Topic, ...]:
    """In the order of a visit."""
    return tuple(Topic(**values) for values in _topics())


@cache
def question_bank() -> tuple[BankQuestion, ...]:
    """By topic, then as written in the topic's file."""
    by_topic = {
        path.stem: read_toml("questions", path.name).get("question", [])
        for path in (paths.resources() / "questions").glob("*.toml")
    }
    return tuple(
        _question(topic.key, values)
        for topic in question_topics()
        for values in by_topic.get(topic.key, [])
    )


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
    )
