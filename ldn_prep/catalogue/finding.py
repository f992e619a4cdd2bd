"""Exact names among the words of a text, from left to right, the longest first."""

from collections.abc import Sequence
from typing import NamedTuple

from ldn_prep.catalogue.index import Entry, NameIndex
from ldn_prep.catalogue.words import Token, around_words, is_everyday, is_passed_over

_WEIGHTS = frozenset({"mg", "mcg", "g", "ml", "iu", "units"})


class Piece(NamedTuple):
    """A word of the text, or a name of one or several words that begins with it."""

    token: Token
    entry: Entry | None = None


def find_names(tokens: list[Token], index: NameIndex) -> list[Piece]:
    """Names and the words between them, in order; the salt after a name is left out."""
    pieces: list[Piece] = []
    at = 0
    is_after_name = False
    while at < len(tokens):
        entry, used = _longest_at(tokens, at, index)
        if not (entry and is_after_name and _is_salt(tokens[at], used)):
            pieces.append(Piece(tokens[at], entry))
        is_after_name = entry is not None and entry.name not in around_words().salts
        at += used
    return pieces


def find_habit(tokens: Sequence[Token], index: NameIndex) -> Entry | None:
    """A street name is read only when nothing else but words around a name is said.

    One that is an everyday word ("lean") must stand alone or be counted: "lean protein" is food.
    """
    around, words = around_words(), [token.text for token in tokens]
    counted = [word for word in words if not (word[0].isdigit() or word in around.counting)]
    told = [word for word in words if not (is_passed_over(word) or word in around.telling)]
    for name in (" ".join(words), " ".join(counted), " ".join(told)):
        entry = index.habits.get(name)
        if entry and (name not in around.everyday or len(counted) == 1):
            return entry
    return None


def find_number(tokens: Sequence[Token], index: NameIndex) -> Entry | None:
    """Some products are only a number ("282 tablets"): with no other name said, it may be one."""
    for at, token in enumerate(tokens):
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        entry = index.by_words.get(token.text) if token.text.isdigit() else None
        if entry and following not in _WEIGHTS:
            return entry
    return None


def _longest_at(tokens: list[Token], at: int, index: NameIndex) -> tuple[Entry | None, int]:
    for used in range(min(index.longest + 1, len(tokens) - at), 0, -1):
        words = [token.text for token in tokens[at : at + used]]
        entry = index.by_words.get(" ".join(words)) or _written_apart(words, index)
        if entry and not _is_count(words, tokens[at + used :], at, index):
            return entry, used
    return None, 1


def _written_apart(words: list[str], index: NameIndex) -> Entry | None:
    """ "oxy contin" is a name; two everyday words are not: "at the end one tablet"."""
    entry = index.find_run("".join(words))
    if entry is None or (len(words) > 1 and all(is_everyday(word) for word in words)):
        return None
    return entry


def _is_count(words: list[str], after: Sequence[Token], at: int, index: NameIndex) -> bool:
    """A bare number counts or measures when a counting word follows, or when it stands alone.

    After a name that means nothing without it ("Diane-35 tablets") it is part of the name.
    """
    if not words[-1].isdigit():
        return False
    if len(words) == 1:
        return bool(after) or at > 0
    is_counted = bool(after) and after[0].text in around_words().counting
    return is_counted and " ".join(words[:-1]) in index.by_words


def _is_salt(token: Token, used: int) -> bool:
    return used == 1 and token.text in around_words().salts and not token.is_joined
