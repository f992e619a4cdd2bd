"""Close spellings: a misspelled word and the one known name it may stand for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ldn_prep.catalogue.index import Entry, name_index
from ldn_prep.catalogue.ranking import rank_of
from ldn_prep.catalogue.sounding import is_other_spelling, sounds_of, spellings_of
from ldn_prep.catalogue.sounds import KnownWord, is_rare, opioid_shelf, shelf_of_sound
from ldn_prep.catalogue.words import SHORTEST_WORD

MOST_SLIPS = 3

_VOWELS = re.compile("[aeiou]+")
_MISREAD = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("li", "h"), ("l", "i"))


class Close(NamedTuple):
    """`letters` as the name is spelled; `is_sure` when another language spells it as written.

    `parts` are words that are nearer still, but names only together with others: "contin" of
    MS Contin. `entry` is None when there is nothing but such parts.
    """

    letters: str
    entry: Entry | None
    is_sure: bool
    parts: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def find_close(word: str) -> Close | None:
    """The name nearest to a word, if it is very near.

    Of two names equally near, an opioid is taken: it will be asked about, never claimed. Of others
    the one that is meant more often.
    """
    entry = name_index().by_words.get(letters := _as_scanned(word))
    if entry:
        return Close(letters, entry, is_sure=False)
    name, parts = _find_nearest(word)
    if name is None or name.entry is None:
        return Close("", None, is_sure=False, parts=parts) if parts else None
    only = name.entry.ingredients[0]
    is_sure = name.entry.name == only and is_other_spelling(word, only)
    return Close(name.letters, name.entry, is_sure, parts)


def _as_scanned(word: str) -> str:
    """The word with letters put right that a scanner mistakes, if that makes it a name."""
    for seen, meant in _MISREAD:
        if seen in word and (letters := word.replace(seen, meant)) in name_index().by_words:
            return letters
    return ""


def _find_nearest(word: str) -> tuple[KnownWord | None, tuple[str, ...]]:
    """The nearest name, and the letters of such parts of names as are nearer."""
    (heard,), (spelled,) = sounds_of([word]), spellings_of([word])
    near: list[tuple[tuple[int, bool, int, int, str], KnownWord]] = []
    for known, in_sound, in_letters in _candidates(heard, spelled):
        shorter = min(len(spelled), len(known.spelling))
        fewest = 6 if known.entry else SHORTEST_WORD  # a part of a name must fit the other parts
        is_near = _is_rarely_near if is_rare(known) else _is_near
        if is_near(_Slips(heard, known.sound, in_sound, in_letters, shorter, fewest)):
            often = rank_of(known.entry) if known.entry else 0
            slips = min(in_sound, in_letters)
            near.append(((slips, not known.is_opioid, in_letters, often, known.letters), known))
    near.sort(key=lambda each: each[0])
    parts: list[str] = []
    for _, known in near:
        if known.entry:
            return known, tuple(parts)
        parts.append(known.letters)
    return None, tuple(parts)


def _candidates(heard: str, spelled: str) -> Iterator[tuple[KnownWord, int, int]]:
    """Names, each with its slips in sound and in letters."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    most = 1 if len(spelled) < 7 else 2 if len(spelled) < 12 else MOST_SLIPS
    by_sound = shelf_of_sound(heard[:1])
    for _, slips, place in extract(
        heard, by_sound.sounds, scorer=OSA.distance, score_cutoff=most, limit=None
    ):
        known = by_sound.words[place]
        yield known, slips, OSA.distance(spelled, known.spelling)
    for shelf in (by_sound, opioid_shelf()):
        for _, slips, place in extract(
            spelled, shelf.spellings, scorer=OSA.distance, score_cutoff=1, limit=None
        ):
            yield shelf.words[place], MOST_SLIPS, slips


class _Slips(NamedTuple):
    heard: str
    sound: str
    in_sound: int
    in_letters: int
    shorter: int
    fewest_letters: int


def _is_near(slips: _Slips) -> bool:
    """Two slips need a long name, or to be of vowels alone: "fentynal"."""
    fewest, shorter = min(slips.in_sound, slips.in_letters), slips.shorter
    if slips.heard[:1] != slips.sound[:1] and (slips.in_letters > 1 or shorter < 8):
        return False
    if fewest == 0:
        return slips.in_letters <= min(3, max(0, shorter - 4))
    consonants = _consonant_slips(slips.heard, slips.sound)
    if fewest == 1:
        most = 3 if shorter >= 9 else 2 if shorter >= 7 or consonants == 0 else 1
        return shorter >= slips.fewest_letters and slips.in_letters <= most
    if fewest == 2:
        return slips.in_letters <= 3 and (shorter >= 9 or (shorter >= 7 and consonants <= 1))
    return shorter >= 13 and slips.in_letters <= fewest + 1


def _is_rarely_near(slips: _Slips) -> bool:
    if slips.heard[:1] != slips.sound[:1]:
        return False
    if slips.in_sound == 0:
        return slips.in_letters <= (1 if slips.shorter < 7 else 2)
    return slips.in_letters <= 1 and slips.shorter >= 8


def _consonant_slips(heard: str, sound: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(_VOWELS.sub("a", heard), _VOWELS.sub("a", sound))
