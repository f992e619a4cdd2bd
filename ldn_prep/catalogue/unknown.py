"""Words paired with a known name that look like a name and are none: "Norco and zzyzx"."""

import re
from collections.abc import Iterable, Sequence

from ldn_prep.catalogue.finding import Piece
from ldn_prep.catalogue.folding import fold
from ldn_prep.catalogue.misspelling import close_name
from ldn_prep.catalogue.words import is_around, is_passed_over


def find_unknown(text: str, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """As they stand in the text, in its order."""
    found = [
        piece.token.text
        for at, piece in enumerate(pieces)
        if not piece.entry and _is_paired(pieces, at) and _looks_like_a_name(piece.token.text)
    ]
    return tuple(_as_typed(text, word) for word in dict.fromkeys(found))


def _looks_like_a_name(word: str) -> bool:
    close = close_name(word)
    return word.isalpha() and not is_around(word) and not (close and close.entry)


def _is_paired(pieces: Sequence[Piece], at: int) -> bool:
    """With a name before it, numbers, forms and other pairs between left aside, or after it."""
    if pieces[at].token.is_paired:
        return _is_first_a_name(reversed(pieces[:at]))
    later = list(pieces[at + 1 :])
    while later and not later[0].token.is_paired and is_passed_over(later[0].token.text):
        later.pop(0)
    return bool(later) and later[0].token.is_paired and later[0].entry is not None


def _is_first_a_name(pieces: Iterable[Piece]) -> bool:
    for piece in pieces:
        if piece.entry:
            return True
        if not (piece.token.is_paired or is_passed_over(piece.token.text)):
            return False
    return False


def _as_typed(text: str, word: str) -> str:
    return next((typed for typed in re.findall(r"\w+", text) if fold(typed) == word), word)
