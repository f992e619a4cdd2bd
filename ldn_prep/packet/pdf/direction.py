"""Which way text runs: levels of the Unicode bidirectional algorithm and the order they give."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeVar

_JOINERS: Final = {0x200C: 0x0640, 0x200D: 0x0640}
"""The bidirectional steps drop joiners; a stretcher in their place keeps the count."""

_Piece = TypeVar("_Piece")


_FROM_RIGHT: Final = frozenset({"R", "AL"})
_ORDERED: Final = _FROM_RIGHT | {"AN"}
_ENDS: Final = re.compile(r"(?<=[,;:.!?)])(?= )|(?= \()")
"""Where one thing said ends and the next begins."""


def runs_from_right(text: str) -> bool:
    """Whether most letters of a paragraph run right to left.

    Not its first letter alone: a sentence of the packet may begin with a Hebrew name.
    """
    kinds = [unicodedata.bidirectional(char) for char in text]
    return sum(kind in _FROM_RIGHT for kind in kinds) > kinds.count("L")


def levels_of(text: str) -> list[int]:
    """The direction level of each character of a paragraph: odd runs right to left."""
    if not any(unicodedata.bidirectional(char) in _ORDERED for char in text):
        return [0] * len(text)
    if runs_from_right(text):
        return _levels(text, 1)
    # a phone number after an Arabic name would be read backwards: what follows a comma stands apart
    return [level for part in _ENDS.split(text) for level in _levels(part, 0)]


def _levels(text: str, base: int) -> list[int]:
    if not text:
        return []
    from bidi import algorithm

    storage: Any = {**algorithm.get_empty_storage(), "base_level": base, "base_dir": "LR"[base]}
    algorithm.get_embedding_levels(text.translate(_JOINERS), storage)
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        step(storage, False)
    found = [int(char["level"]) for char in storage["chars"]]
    return found if len(found) == len(text) else [base] * len(text)


def level_parts(text: str, levels: Sequence[int]) -> Iterator[tuple[int, str]]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or levels[end] != levels[start]:
            yield levels[start], text[start:end]
            start = end


def visual_order(pieces: list[tuple[int, _Piece]]) -> list[tuple[int, _Piece]]:
    """Rule L2 of the Unicode bidirectional algorithm, over pieces with their levels."""
    highest = max((level for level, _ in pieces), default=0)
    for wanted in range(highest, 0, -1):
        start = 0
        while start < len(pieces):
            end = start
            while end < len(pieces) and pieces[end][0] >= wanted:
                end += 1
            pieces[start:end] = pieces[start:end][::-1]
            start = max(end, start + 1)
    return pieces
