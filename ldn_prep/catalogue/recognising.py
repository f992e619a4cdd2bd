"""From a person's words to a known medicine: whole words only, and never more sure than it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from ldn_prep.catalogue.closeness import find_close
from ldn_prep.catalogue.index import Entry, NameIndex, name_index
from ldn_prep.catalogue.low_dose import LDN_NAME, says_low_dose
from ldn_prep.catalogue.words import Token, around_words, is_around, split_digits, split_words

__all__ = ["LDN_NAME", "Certainty", "Recognition", "recognise"]


class Certainty(StrEnum):
    """SURE: the exact name, however written; LIKELY: a close spelling or a name of the street."""

    SURE = "sure"
    LIKELY = "likely"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Recognition:
    """`name` as shown and `ingredients` in lower case; empty when unknown.

    `is_ldn` only when the words themselves say low dose, or state 6 mg or less of naltrexone.
    """

    certainty: Certainty
    name: str = ""
    brand: str = ""
    ingredients: tuple[str, ...] = ()
    is_ldn: bool = False


LONG_NAME = 9  # letters; two short words are too easily near some name by chance
_WEIGHTS = frozenset({"mg", "mcg", "g", "ml", "iu", "units"})
UNKNOWN = Recognition(Certainty.UNKNOWN)


@lru_cache(maxsize=8192)
def recognise(text: str) -> Recognition:
    """What the words name. Strength, form and other words around a name are passed over."""
    index = name_index()
    tokens = _separate(split_words(text), index)
    found, rest = _find_exact(tokens, index)
    if not found and (habit := _find_habit(tokens, index) or _find_number(tokens, index)):
        return _recognition(text, [habit], Certainty.LIKELY)
    close = _find_misspelled(rest, is_alone=not found)
    if not found and not close:
        return UNKNOWN
    return _recognition(text, [*found, *close], Certainty.LIKELY if close else Certainty.SURE)


def _separate(tokens: list[Token], index: NameIndex) -> list[Token]:
    """Digits come off a word that is no name with them."""
    parted: list[Token] = []
    for token in tokens:
        parted.extend([token] if token.text in index.vocabulary else split_digits(token))
    return parted


def _find_exact(tokens: list[Token], index: NameIndex) -> tuple[list[Entry], list[Token]]:
    """Names from left to right, the longest first, and the words left over."""
    found: list[Entry] = []
    rest: list[Token] = []
    at = 0
    is_after_name = False
    while at < len(tokens):
        entry, used = _longest_at(tokens, at, index)
        if entry and not (is_after_name and _is_salt(tokens[at], used)):
            found.append(entry)
        elif not entry:
            rest.append(tokens[at])
        is_after_name = entry is not None and entry.name not in around_words().salts
        at += used
    return found, rest


def _longest_at(tokens: list[Token], at: int, index: NameIndex) -> tuple[Entry | None, int]:
    for used in range(min(index.longest + 1, len(tokens) - at), 0, -1):
        words = [token.text for token in tokens[at : at + used]]
        entry = index.by_words.get(" ".join(words)) or index.run_together.get("".join(words))
        if entry and not _is_count(words, tokens[at + used :], at):
            return entry, used
    return None, 1


def _is_count(words: list[str], after: Sequence[Token], at: int) -> bool:
    """A bare number counts or measures when a counting word follows, or when it stands alone."""
    if not words[-1].isdigit():
        return False
    if len(words) == 1:
        return bool(after) or at > 0
    return bool(after) and after[0].text in around_words().counting


def _is_salt(token: Token, used: int) -> bool:
    return used == 1 and token.text in around_words().salts and not token.is_joined


def _find_habit(tokens: list[Token], index: NameIndex) -> Entry | None:
    """A street name is read only when nothing else but words around a name is said."""
    words = [token.text for token in tokens if not _is_passed_over(token.text)]
    whole = " ".join(token.text for token in tokens)
    return index.habits.get(whole) or index.habits.get(" ".join(words))


def _find_number(tokens: list[Token], index: NameIndex) -> Entry | None:
    """Some products are only a number ("282 tablets"): with no other name said, it may be one."""
    for at, token in enumerate(tokens):
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        entry = index.by_words.get(token.text) if token.text.isdigit() else None
        if entry and following not in _WEIGHTS:
            return entry
    return None


def _is_passed_over(word: str) -> bool:
    words = around_words()
    return word[0].isdigit() or word in words.ignored or word in words.counting


def _find_misspelled(rest: Sequence[Token], is_alone: bool) -> list[Entry]:
    """Beside a known name only a word joined to it ("with codiene") is read as another."""
    close = []
    for token in rest:
        if not is_around(token.text) and (is_alone or token.is_joined):
            entry = find_close(token.text) or _without_plural(token.text)
            if entry:
                close.append(entry)
    return close or (_find_run_together(rest) if is_alone else [])


def _without_plural(word: str) -> Entry | None:
    return find_close(word[:-1]) if word.endswith("s") and not is_around(word[:-1]) else None


def _find_run_together(rest: Sequence[Token]) -> list[Entry]:
    """ "oxy coddone": two halves that are one misspelled name."""
    words = [token.text for token in rest if token.text.isalpha()]
    for left, right in pairwise(words):
        if len(left + right) >= LONG_NAME and not _is_passed_over(right):
            entry = find_close(left + right)
            if entry:
                return [entry]
    return []


def _recognition(text: str, found: list[Entry], certainty: Certainty) -> Recognition:
    holds = tuple(dict.fromkeys(name for entry in found for name in entry.ingredients))
    whole = next((e for e in found if e.brand and set(e.ingredients) == set(holds)), None)
    name = whole.name if whole else " with ".join(dict.fromkeys(e.name for e in found))
    brand = whole.brand if whole else next((e.brand for e in found if e.brand), "")
    if says_low_dose(text, holds):
        return Recognition(certainty, LDN_NAME, "", holds, is_ldn=True)
    return Recognition(certainty, name, brand, holds)
