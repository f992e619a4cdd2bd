"""Close spellings: a misspelled word and the one known name it may stand for."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ldn_prep.catalogue.classes import classes_of
from ldn_prep.catalogue.index import Entry, name_index

OPIOID_CLASSES = frozenset({"opioid", "opioid_like", "gut_opioid"})

_VOWELS = re.compile("[aeiou]+")
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"y"), "i"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"c(?=[ei])"), "s"),
    (re.compile(r"c(?!h)"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=4096)
def find_close(word: str) -> Entry | None:
    """The name nearest to a word: none unless it begins with the same sound and is very near.

    Of two names equally near, an opioid is taken: it will be asked about, never claimed.
    """
    heard = sound_of(word)
    best: tuple[int, bool] | None = None
    found: Entry | None = None
    for known, entry, is_opioid in _by_first_sound().get(heard[:1], ()):
        if abs(len(known) - len(heard)) > 2:
            continue
        slips = OSA.distance(heard, known, score_cutoff=2)
        rank = (slips, not is_opioid)
        if _is_near(heard, known, slips) and (best is None or rank < best):
            best, found = rank, entry
    return found


def sound_of(word: str) -> str:
    """A word as it is heard, so that "morfine" and "morphine" are one."""
    for pattern, instead in _SOUNDS:
        word = pattern.sub(instead, word)
    return word


def _is_near(heard: str, known: str, slips: int) -> bool:
    """Two slips need a long name, or to be of vowels alone: "fentynal"."""
    shorter = min(len(heard), len(known))
    if slips == 2:
        return shorter >= 9 or (shorter >= 7 and _without_vowels(heard) == _without_vowels(known))
    return slips == 0 or (slips == 1 and shorter >= 6)


def _without_vowels(heard: str) -> str:
    return _VOWELS.sub("a", heard)


@cache
def _by_first_sound() -> dict[str, list[tuple[str, Entry, bool]]]:
    groups: dict[str, list[tuple[str, Entry, bool]]] = {}
    for name, entry in name_index().run_together.items():
        if name.isalpha():
            heard = sound_of(name)
            is_opioid = bool(OPIOID_CLASSES & classes_of(entry.ingredients))
            groups.setdefault(heard[:1], []).append((heard, entry, is_opioid))
    return groups
