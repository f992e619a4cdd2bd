"""The parts that rules of safe writing are made of: numbers, units, counted things, spans."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol

from ldn_prep.wording.safe_words import Words

NUMBER: Final = r"(?:[0-9]+(?:[.,][0-9]+)*|\.[0-9]+)"
RUN_START: Final = r"(?<![0-9.,])"
MEASURE: Final = (
    r"(?:mg|mcg|nanograms?|nanogramos?|g|kg|mL|L|units?|unidad(?:es)?|mEq|mmol|%)(?!\w)"
)
PIECE: Final = (
    r"(?i:tab(?:let)?s?|cap(?:sule|let)?s?|pills?|drops?|puffs?|sprays?|lozenges?|troches?|"
    r"patch(?:es)?|films?|strips?|scoops?|softgels?|teaspoons?|tablespoons?|doses?|dosis|"
    r"tabletas?|c[aá]psulas?|pastillas?|comprimidos?|gotas?|parches?|cucharad(?:it)?as?)(?!\w)"
)
SPAN: Final = (
    r"(?i:times?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|months?|"
    r"vez|veces|minutos?|horas?|d[ií]as?|noches?|semanas?|mes|meses)(?!\w)"
)
COUNTED: Final = rf"(?:{MEASURE}|{PIECE}|{SPAN})"
JOINED: Final = r"(?:\s*[-–/]\s*|\s+(?:to|a|or|o)\s+)"
ENDS: Final = rf"(?=\s*{COUNTED}|{JOINED}{NUMBER}\s*{COUNTED})"
"""A number that belongs to a unit, by itself or as the first of a pair."""
TIME_SPANS: Final = {
    "minute": "min|mins|minutes?|minutos?",
    "hour": "h|hs|hr|hrs|hours?|horas?|°",
    "day": "d|days?|d[ií]as?",
    "week": "w|wk|wks|weeks?|semanas?",
    "month": "mo|mos|months?|mes|meses",
    "dose": "doses?|dosis",
}
"""How a span of time is typed, as patterns; the words for it are in `Words.spans`."""

_HALF: Final = re.compile(r"(?<![0-9.,/])1/2(?![0-9/])|½|\b(?:half|media|medio)\b", re.IGNORECASE)
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_READ: Final = re.compile(r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?|\.[0-9]+")
_HALVES: Final = Decimal("0.5")


class Replace(Protocol):
    def __call__(self, found: re.Match[str], words: Words, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """`replace` returns what it was given where the words may mean something else.

    `reason` is a message id: why the form that was typed is misread.
    `is_for_strengths` is False where a strength may mean something else by the same signs.
    """

    pattern: re.Pattern[str]
    replace: Replace
    reason: str
    is_for_strengths: bool = True


def numbers_in(text: str) -> list[Decimal]:
    """Every number a text says, in order of size; a half in any writing is 0.5."""
    halves, without = [_HALVES] * len(_HALF.findall(text)), _HALF.sub(" ", text)
    return sorted([*halves, *(_value(found) for found in _READ.findall(without))])


def span_words(typed: str, number: str, words: Words) -> str:
    """A span of `TIME_SPANS` in words, singular after "1"."""
    span = next(name for name, forms in TIME_SPANS.items() if re.fullmatch(forms, typed.lower()))
    return words.spans[span][0 if number == "1" else 1]


def value_of(number: str) -> Decimal:
    """The value of one `NUMBER`; zero for one that is none (a date, "1.2.3")."""
    return _value(number) if _READ.fullmatch(number) else Decimal(0)


def _value(number: str) -> Decimal:
    if "," not in number or _GROUPED.fullmatch(number):
        return Decimal(number.replace(",", ""))
    if number.count(",") == 1 and "." not in number:
        return Decimal(number.replace(",", "."))
    return Decimal(number.replace(",", ""))
