"""Names while a person types: what begins so first, then words within, then close spellings."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from ldn_prep.catalogue.folding import fold
from ldn_prep.catalogue.names import HABIT_MARK
from ldn_prep.catalogue.shelves import Spine, beginnings, habit_of, later_shelf_of, shelf_of
from ldn_prep.catalogue.words import around_words, is_passed_over, key_of

CLOSE_FROM = 3  # letters; fewer say too little to guess from
FEW = 3  # so few exact beginnings that a slip of the finger is likely
MORE_THAN_SHOWN = 4  # several keys may lead to one name

_WORD = re.compile(r"[a-z0-9]+")
_HEARD_ALIKE = {
    "c": "ks", "e": "i", "f": "p", "g": "j", "i": "eyl", "j": "g", "k": "c", "l": "i", "q": "c",
    "s": "cxz", "u": "e", "v": "b", "x": "z", "y": "i", "z": "xs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """`name` as it will stand in the field; `detail` what a product holds, or the other name by
    which an ingredient was found; else empty."""

    name: str
    detail: str


def search_names(text: str, limit: int = 8) -> tuple[NameSuggestion, ...]:
    """At most `limit` suggestions, the likeliest meant first; none for an empty text."""
    words = _words_of(text)
    if not words or limit < 1:
        return ()
    found = _suggest(words, limit)
    while not found and len(words) > 1 and is_passed_over(words[-1]):
        words.pop()  # a form or strength typed after the name
        found = _suggest(words, limit)
    return found


def _suggest(words: list[str], limit: int) -> tuple[NameSuggestion, ...]:
    found: dict[str, NameSuggestion] = {}
    for spine in _matching("".join(words), limit):
        entry = spine.entry
        found.setdefault(entry.name, NameSuggestion(entry.name, _detail(spine)))
        if len(found) == limit:
            break
    return tuple(found.values())


def _words_of(text: str) -> list[str]:
    """Words of a name that may not be finished: "tylenol wi" is "tylenol" so far."""
    words = _WORD.findall(fold(text))
    joining = around_words().joining
    kept = words[:1] + [word for word in words[1:-1] if word not in joining] + words[1:][-1:]
    if len(kept) > 1 and "with".startswith(kept[-1]):
        kept.pop()
    return kept


def _matching(wanted: str, limit: int) -> Iterator[Spine]:
    most = limit * MORE_THAN_SHOWN
    found: list[Spine] = []
    for find in (_beginning_so, _holding, habit_of):
        spines = find(wanted)
        yield from nsmallest(most, spines, key=lambda spine: _order(spine, wanted))
        found += spines
    is_whole = any(spine.letters == wanted for spine in found)
    few = len({spine.entry.name for spine in found}) < FEW
    if few and not is_whole and len(wanted) >= CLOSE_FROM:
        yield from _close(wanted, most)


def _order(spine: Spine, wanted: str) -> tuple[bool, int, bool, int, str]:
    letters = spine.letters
    return (letters != wanted, spine.rank, spine.is_other, len(letters), letters)


def _beginning_so(wanted: str) -> list[Spine]:
    return _beginning(shelf_of(wanted[0]), wanted)


def _holding(wanted: str) -> list[Spine]:
    return _beginning(later_shelf_of(wanted[0]), wanted)


def _beginning(shelf: list[Spine], wanted: str) -> list[Spine]:
    start = bisect_left(shelf, wanted, key=lambda spine: spine.letters)
    end = bisect_left(shelf, f"{wanted}\x7f", lo=start, key=lambda spine: spine.letters)
    return shelf[start:end]


def _close(wanted: str, most: int) -> Iterable[Spine]:
    allowed = 1 if len(wanted) < 6 else 2
    slips: dict[Spine, int] = {}
    for letter in dict.fromkeys(wanted[:2] + _HEARD_ALIKE.get(wanted[0], "")):
        for length in range(max(CLOSE_FROM, len(wanted) - 1), len(wanted) + 2):
            for spine, distance in _near(wanted, letter, length, allowed):
                slips[spine] = min(distance, slips.get(spine, distance))
    return nsmallest(most, slips, key=lambda spine: (slips[spine], *_close_order(spine, wanted)))


def _close_order(spine: Spine, wanted: str) -> tuple[bool, int, bool, int, str]:
    """A name typed to its end stands before one that only begins so."""
    letters = spine.letters
    return (len(letters) > len(wanted) + 1, spine.rank, spine.is_other, len(letters), letters)


def _near(wanted: str, letter: str, length: int, allowed: int) -> Iterator[tuple[Spine, int]]:
    shelf = shelf_of(letter)
    for _, distance, place in extract(
        wanted, beginnings(letter, length), scorer=OSA.distance, score_cutoff=allowed, limit=None
    ):
        yield shelf[place], int(distance)


def _detail(spine: Spine) -> str:
    name, holds, others = spine.entry
    first, *rest = holds
    if name == first:
        if not spine.is_other:
            return ""
        written = (other.removeprefix(HABIT_MARK) for other in others)
        return next((other for other in written if key_of(other) == spine.key), "")
    detail = f"{first} with {', '.join(rest)}" if rest else first
    return "" if detail == name else detail
