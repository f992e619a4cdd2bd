"""From a person's words to a known medicine: whole words only, and never more sure than it is."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ldn_prep.catalogue.denying import leave_out_denied
from ldn_prep.catalogue.finding import Piece, find_habit, find_names, find_number
from ldn_prep.catalogue.folding import fold
from ldn_prep.catalogue.index import Entry, name_index
from ldn_prep.catalogue.low_dose import LDN_NAME, says_low_dose
from ldn_prep.catalogue.misspelling import find_misspelled
from ldn_prep.catalogue.parting import separate
from ldn_prep.catalogue.unknown import find_unknown
from ldn_prep.catalogue.words import split_words

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
    `unknown` are words joined to a known name ("Norco and zzyzx") that look like a name and are
    none: what the entry also holds cannot be told. Empty when nothing at all was recognised.
    """

    certainty: Certainty
    name: str = ""
    brand: str = ""
    ingredients: tuple[str, ...] = ()
    is_ldn: bool = False
    unknown: tuple[str, ...] = ()


UNKNOWN = Recognition(Certainty.UNKNOWN)


@lru_cache(maxsize=8192)
def recognise(text: str) -> Recognition:
    """What the words name. Strength, form and other words around a name are passed over."""
    index = name_index()
    folded = fold(text)
    tokens = split_words(folded)
    key = " ".join(token.text for token in tokens)
    if key in index.by_words and not key[0].isdigit():
        return _recognition(folded, [index.by_words[key]], Certainty.SURE)
    if key in index.habits:
        return _recognition(folded, [index.habits[key]], Certainty.LIKELY)
    tokens = separate(split_words(leave_out_denied(folded)), index)
    pieces = find_names(tokens, index)
    return _judge(text, folded, pieces)


def _judge(text: str, folded: str, pieces: list[Piece]) -> Recognition:
    index = name_index()
    found = [piece.entry for piece in pieces if piece.entry]
    is_guess = any(piece.token.is_guess for piece in pieces)
    tokens = [piece.token for piece in pieces]
    if not found and (habit := find_habit(tokens, index) or find_number(tokens, index)):
        return _recognition(folded, [habit], Certainty.LIKELY)
    close = find_misspelled(pieces, index)
    found += [entry for entry, _ in close]
    if not found:
        return UNKNOWN
    is_exact = not is_guess and all(is_sure for _, is_sure in close)
    certainty = Certainty.SURE if is_exact else Certainty.LIKELY
    return _recognition(folded, found, certainty, find_unknown(text, pieces))


def _recognition(
    folded: str, found: list[Entry], certainty: Certainty, unknown: tuple[str, ...] = ()
) -> Recognition:
    holds = tuple(dict.fromkeys(name for entry in found for name in entry.ingredients))
    whole = next((e for e in found if e.brand and set(e.ingredients) == set(holds)), None)
    name = whole.name if whole else " with ".join(dict.fromkeys(e.name for e in found))
    brand = whole.brand if whole else next((e.brand for e in found if e.brand), "")
    if says_low_dose(folded, holds):
        return Recognition(certainty, LDN_NAME, "", holds, is_ldn=True, unknown=unknown)
    return Recognition(certainty, name, brand, holds, unknown=unknown)
