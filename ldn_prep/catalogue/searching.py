"""Names while a person types: what begins so first, then words within, then close spellings."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from ldn_prep.catalogue.index import Entry, name_index
from ldn_prep.catalogue.words import fold

CLOSE_FROM = 3  # letters; fewer say too little to guess from
FEW = 3  # so few exact beginnings that a slip of the finger is likely


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """`name` as it will stand in the field; `detail` what it holds, else empty."""

    name: str
    detail: str


def search_names(text: str, limit: int = 8) -> tuple[NameSuggestion, ...]:
    """At most `limit` suggestions, the nearest first; none for an empty text."""
    wanted = " ".join(fold(text).split())
    if not wanted or limit < 1:
        return ()
    found: dict[str, NameSuggestion] = {}
    for entry in _matching(wanted, limit):
        found.setdefault(entry.name, NameSuggestion(entry.name, _detail(entry)))
        if len(found) == limit:
            break
    return tuple(found.values())


def _matching(wanted: str, limit: int) -> list[Entry]:
    found = _beginning(_sorted_names(), wanted)
    if len(found) < limit:
        found += _beginning(_sorted_words(), wanted)
    if len(wanted) >= CLOSE_FROM and len({entry.name for entry in found}) < FEW:
        found += _close(wanted)
    return found


def _beginning(names: list[tuple[str, Entry]], wanted: str) -> list[Entry]:
    """Entries whose key begins with `wanted`, ingredients first, then the shortest."""
    start = bisect_left(names, wanted, key=lambda pair: pair[0])
    keys = []
    for key, entry in names[start:]:
        if not key.startswith(wanted):
            break
        keys.append((key != entry.ingredients[0], len(key), key, entry))
    return [entry for *_, entry in sorted(keys, key=lambda each: each[:3])]


def _close(wanted: str) -> list[Entry]:
    allowed = 1 if len(wanted) < 6 else 2
    found = []
    for key, entry in _sorted_names():
        if key[0] != wanted[0]:
            continue
        slips = OSA.distance(wanted, key[: len(wanted)], score_cutoff=allowed)
        if slips <= allowed:
            found.append((slips, len(key), key, entry))
    return [entry for *_, entry in sorted(found, key=lambda each: each[:3])]


def _detail(entry: Entry) -> str:
    holds = " with ".join((entry.ingredients[0], ", ".join(entry.ingredients[1:])))
    detail = holds if len(entry.ingredients) > 1 else entry.ingredients[0]
    return "" if detail == entry.name else detail


@cache
def _sorted_names() -> list[tuple[str, Entry]]:
    return sorted(name_index().by_words.items(), key=lambda pair: pair[0])


@cache
def _sorted_words() -> list[tuple[str, Entry]]:
    """Every later word of a name, so that "thyroid" finds Armour Thyroid."""
    words = [
        (word, entry) for key, entry in _sorted_names() for word in key.split()[1:] if len(word) > 2
    ]
    return sorted(words, key=lambda pair: pair[0])
