"""Close spellings: a misspelled word and the one known name it may stand for."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ldn_prep.catalogue.classes import classes_of
from ldn_prep.catalogue.index import Entry, name_index

OPIOID_CLASSES = frozenset({"opioid", "opioid_like", "gut_opioid"})

_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"y"), "i"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"c(?=[ei])"), "s"),
    (re.compile(r"c(?!h)"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def find_close(word: str) -> Entry | None:
    """The name nearest to a word: none unless it begins with the same sound and is very near.

    Of two names equally near, an opioid is taken: it will be asked about, never claimed.
    """
    return _find_close(word)


@lru_cache(maxsize=4096)
def _find_close(word: str) -> Entry | None:
    heard = sound_of(word)
    allowed = _allowed_slips(heard)
    best: tuple[int, bool] | None = None
    found: Entry | None = None
    for known, entry, is_opioid in _by_first_sound().get(heard[:1], ()):
        if abs(len(known) - len(heard)) > allowed:
            continue
        slips = OSA.distance(heard, known, score_cutoff=allowed)
        if slips <= min(allowed, _allowed_slips(known)) and (
            best is None or (slips, not is_opioid) < best
        ):
            best, found = (slips, not is_opioid), entry
    return found


def sound_of(word: str) -> str:
    """A word as it is heard, so that "morfine" and "morphine" are one."""
    for pattern, instead in _SOUNDS:
        word = pattern.sub(instead, word)
    return word


def _allowed_slips(heard: str) -> int:
    if len(heard) < 6:
        return 0
    return 1 if len(heard) < 8 else 2


@cache
def _by_first_sound() -> dict[str, list[tuple[str, Entry, bool]]]:
    groups: dict[str, list[tuple[str, Entry, bool]]] = {}
    for name, entry in name_index().run_together.items():
        if name.isalpha():
            heard = sound_of(name)
            is_opioid = bool(OPIOID_CLASSES & classes_of(entry.ingredients))
            groups.setdefault(heard[:1], []).append((heard, entry, is_opioid))
    return groups
