"""What the person says a column means. Nothing is read as a score whose scale was not said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Final

from ldn_prep.exchange.tables.dates import DateOrder
from ldn_prep.records import SCORE_MAX, Direction

_NUMBER: Final = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,9})?$", re.ASCII)


class Goal(StrEnum):
    """What becomes of the words of a column."""

    SCORE = "score"
    SIDE_EFFECT = "side_effect"
    """How strong the side effect was that the column is named for: 0 none to 4, or in words."""
    SIDE_EFFECTS = "side_effects"
    """Several, one a line, each with how strong it was in brackets."""
    LDN_TAKEN = "ldn_taken"
    DOSE = "dose"
    TAKEN_AT = "taken_at"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Tracked:
    """A measure of the store by its id, else one by its name; a new one needs a direction."""

    measure_id: str = ""
    name: str = ""
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """What stands for 0 and what for 10; a `low` above `high` turns the scale round."""

    low: Decimal
    high: Decimal

    def convert(self, value: Decimal) -> Fraction | None:
        """Exactly, from 0 to 10; None outside the scale."""
        low, high = Fraction(self.low), Fraction(self.high)
        if low == high:
            return None
        found = (Fraction(value) - low) * SCORE_MAX / (high - low)
        return found if 0 <= found <= SCORE_MAX else None


@dataclass(frozen=True)
class Target:
    """`tracked` and `scale` or `words` for scores; `words` are the person's own, by word."""

    goal: Goal
    tracked: Tracked = Tracked()
    scale: Scale | None = None
    words: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def by_word(self) -> dict[str, int]:
        return {fold(word): number for word, number in self.words.items()}


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """`targets` by column, or by the kind a column belongs to ("Symptom" for "Symptom: Ache").

    A column without a target is left out. `rounds`: a score between two whole numbers is rounded,
    half up; else it is left blank and listed. What the file said goes to the day's note both times.
    """

    targets: Mapping[str, Target] = field(default_factory=dict)
    order: DateOrder | None = None
    rounds: bool = False

    def find_target(self, column: str) -> Target | None:
        found = self.targets.get(column)
        return found if found is not None else self.targets.get(kind_of(column))


def kind_of(column: str) -> str:
    return column.split(": ", 1)[0]


def fold(text: str) -> str:
    """For comparing words: spaces and the size of letters do not count."""
    return " ".join(text.split()).casefold()


def find_number(text: str) -> Decimal | None:
    """A decimal with a point or a comma; None for anything else."""
    if not _NUMBER.match(text.strip()):
        return None
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None


def find_score(text: str, target: Target) -> Fraction | None:
    """From 0 to 10, exactly; None when the person did not say what it stands for."""
    worded = target.by_word.get(fold(text))
    if worded is not None:
        return Fraction(worded)
    number = find_number(text)
    if number is None or target.scale is None:
        return None
    return target.scale.convert(number)
