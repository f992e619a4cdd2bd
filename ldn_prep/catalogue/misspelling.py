"""Misspelled names among the words that are no exact name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ldn_prep.catalogue.closeness import Close, find_close
from ldn_prep.catalogue.finding import Piece, find_names
from ldn_prep.catalogue.index import Entry, NameIndex, name_index
from ldn_prep.catalogue.words import is_around, is_everyday

LONG_NAME = 9  # letters; two short words are too easily near some name by chance


def find_misspelled(pieces: Sequence[Piece], index: NameIndex) -> list[tuple[Entry, bool]]:
    """What the words stand for besides the exact names, each with whether that is sure.

    Beside a known name only a word joined to it ("with codiene") is read as another.
    """
    is_alone = not any(piece.entry for piece in pieces)
    close = {
        at: near
        for at, piece in enumerate(pieces)
        if not piece.entry and (is_alone or piece.token.is_joined)
        if (near := close_name(piece.token.text))
    }
    if longer := _find_corrected(pieces, close, index):
        return [(entry, False) for entry in longer]
    if found := [(near.entry, near.is_sure) for near in close.values() if near.entry]:
        return found
    return [(entry, False) for entry in _run_together(pieces)] if is_alone else []


def close_name(word: str) -> Close | None:
    """The known name that a word, or its singular, misspells; None for words around names."""
    if is_around(word) or word in name_index().habits:
        return None
    singular = word[:-1] if word.endswith("s") else ""
    return find_close(word) or (
        find_close(singular) if singular and not is_around(singular) else None
    )


def _find_corrected(
    pieces: Sequence[Piece], close: dict[int, Close], index: NameIndex
) -> list[Entry]:
    """A misspelled word may be part of a longer name: "nurofin plus" is not Nurofen alone."""
    alone = {near.entry for near in close.values()}
    for letters in _readings(close):
        tokens = [
            piece.token._replace(text=letters.get(at, piece.token.text))
            for at, piece in enumerate(pieces)
        ]
        found = [piece.entry for piece in find_names(tokens, index) if piece.entry]
        if not alone.issuperset(found):
            return found
    return []


def _readings(close: dict[int, Close]) -> Iterator[dict[int, str]]:
    """The misspelled words put right in every place at once, the nearest spellings first."""
    spellings = {
        at: tuple(letters for letters in (*near.parts, near.letters) if letters)
        for at, near in close.items()
    }
    for rank in range(max(map(len, spellings.values()), default=0)):
        yield {at: letters[min(rank, len(letters) - 1)] for at, letters in spellings.items()}


def _run_together(pieces: Sequence[Piece]) -> list[Entry]:
    """ "oxy coddone": two halves that are one misspelled name."""
    words = [piece.token.text for piece in pieces if piece.token.text.isalpha()]
    for left, right in pairwise(words):
        if is_everyday(left) and is_everyday(right):
            continue
        close = find_close(left + right)
        if close and close.entry and len(left + right) >= LONG_NAME:
            return [close.entry]
    return []
