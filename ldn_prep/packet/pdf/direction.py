"""Which way text runs: levels of the Unicode bidirectional algorithm and the order they give."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeVar

_JOINERS: Final = {0x200C: 0x0640, 0x200D: 0x0640}
"""The bidirectional steps drop joiners; a stretcher in their place keeps the count."""

_Piece = TypeVar("_Piece")


def runs_from_right(text: str) -> bool:
    """Whether a paragraph's first letter makes it a right-to-left one."""
    if not any(unicodedata.bidirectional(char) in ("R", "AL") for char in text):
        return False
    from bidi import algorithm

    return bool(algorithm.get_base_level(text))


def levels_of(text: str) -> list[int]:
    """The direction level of each character of a paragraph: odd runs right to left."""
    if not any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text):
        return [0] * len(text)
    from bidi import algorithm

    base = algorithm.get_base_level(text)
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
