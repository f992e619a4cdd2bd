"""Words of answers in a file, in every language of the program."""

import re
from functools import cache
from typing import Final, NamedTuple

from ldn_prep.exchange.journals.choices import fold
from ldn_prep.i18n import available, translator
from ldn_prep.records import LdnTaken, SideEffectSeverity
from ldn_prep.wording import label_of

_IN_BRACKETS: Final = re.compile(r"(.*)\(([^()]*)\)\s*$")
_YES: Final = frozenset({"yes", "y", "true", "x", "1", "sí", "si"})
_NO: Final = frozenset({"no", "n", "false", "0", "none"})
_BY_NUMBER: Final = {  # Bearable's own: 0 none, 1 mild, 2 moderate, 3 severe, 4 unbearable
    "1": SideEffectSeverity.MILD,
    "2": SideEffectSeverity.MODERATE,
    "3": SideEffectSeverity.SEVERE,
    "4": SideEffectSeverity.SEVERE,
}


class Strength(NamedTuple):
    is_there: bool
    severity: SideEffectSeverity = SideEffectSeverity.NOT_SAID


def find_severity(text: str, *, in_numbers: bool) -> Strength | None:
    """`in_numbers`: the file counts from 0, none, to 4, as Bearable does."""
    said = fold(text).removesuffix(".0")
    if in_numbers and said in _BY_NUMBER:
        return Strength(True, _BY_NUMBER[said])
    if said in _NO:
        return Strength(False)
    if said in _severities():
        return Strength(True, _severities()[said])
    return Strength(True) if said in _YES and not in_numbers else None


def find_ldn_taken(text: str) -> LdnTaken | None:
    said = fold(text)
    if said in _YES or said in _NO:
        return LdnTaken.TAKEN if said in _YES else LdnTaken.NOT_TAKEN
    return _taken().get(said)


def read_side_effects(text: str) -> dict[str, SideEffectSeverity]:
    """One a line, how strong it was in brackets at the end: the way this program writes them."""
    found = {}
    for line in text.splitlines():
        parts = _IN_BRACKETS.match(line)
        severity = _severities().get(fold(parts[2])) if parts else None
        name = " ".join((parts[1] if parts and severity is not None else line).split())
        if name:
            found[name] = severity or SideEffectSeverity.NOT_SAID
    return found


@cache
def _severities() -> dict[str, SideEffectSeverity]:
    found = {
        fold(label_of(each, translator(language))): each
        for language in available()
        for each in SideEffectSeverity
    }
    return found | {"unbearable": SideEffectSeverity.SEVERE}


@cache
def _taken() -> dict[str, LdnTaken]:
    return {
        fold(label_of(each, translator(language))): each
        for language in available()
        for each in LdnTaken
    }
