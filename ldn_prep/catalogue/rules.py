"""The words of the review rules: what each point says, asks, and where it comes from."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from ldn_prep.catalogue.reading import read_toml
from ldn_prep.records import Audience


@dataclass(frozen=True, slots=True)
class PointRule:
    """All texts but `source` are message ids; `facts` are by the case the judging found.

    `brief` is the reason in a line for page one; empty for rules that are only counted there.
    """

    key: str
    order: int
    title: str
    facts: dict[str, str]
    why: str
    source: str
    strength: str
    checked: date
    question: str
    audience: Audience
    is_opioid: bool
    brief: str = ""


@dataclass(frozen=True, slots=True)
class ConditionRule:
    """Words that make a condition one the rule `key` asks about; an ending "*" is any ending."""

    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotJudgedRule:
    key: str
    message: str


@cache
def point_rules() -> dict[str, PointRule]:
    """By key, in rule order."""
    found = read_toml("review", "points.toml")["point"]
    rules = [
        PointRule(order=order, audience=Audience(values.pop("audience")), **values)
        for order, values in enumerate(found)
    ]
    return {rule.key: rule for rule in rules}


@cache
def not_judged_rules() -> tuple[NotJudgedRule, ...]:
    found = read_toml("review", "not_judged.toml")["not_judged"]
    return tuple(NotJudgedRule(**values) for values in found)


@cache
def condition_rules() -> tuple[ConditionRule, ...]:
    found = read_toml("review", "conditions.toml")
    return tuple(ConditionRule(key, tuple(words)) for key, words in found.items())
