"""Names by how they sound, a shelf for each first sound: filled when a word begins so."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ldn_prep.catalogue.index import Entry, name_index, opioid_ingredients
from ldn_prep.catalogue.sounding import sounds_of, spellings_of
from ldn_prep.catalogue.words import SHORTEST_WORD, around_words

_WRITTEN = {
    "a": "ah",
    "e": "eaoh",
    "f": "fp",
    "i": "iyh",
    "k": "kcq",
    "o": "oh",
    "s": "scz",
    "u": "uh",
}


class KnownWord(NamedTuple):
    """`entry` is None for a word that is a name only together with others."""

    letters: str
    sound: str
    spelling: str
    entry: Entry | None
    is_opioid: bool


class Shelf(NamedTuple):
    """The same words thrice: a search runs over `sounds` or `spellings` alone."""

    words: list[KnownWord]
    sounds: list[str]
    spellings: list[str]


@cache
def shelf_of_sound(first: str) -> Shelf:
    """Every name, and word of a name, whose sound begins with this letter."""
    letters = _WRITTEN.get(first, first)
    names = [name for name in name_index().vocabulary if name[0] in letters]
    return _shelf(word for word in _known_words(names) if word.sound[:1] == first)


@cache
def opioid_shelf() -> Shelf:
    index, opioids = name_index(), opioid_ingredients()
    names = (
        name
        for named in (index.by_words, index.run_together, index.habits)
        for name, entry in named.items()
        if not opioids.isdisjoint(entry.ingredients)
    )
    return _shelf(_known_words(dict.fromkeys(names)))


def is_rare(word: KnownWord) -> bool:
    """Whether a name is an opioid's brand few people know, a habit, or one of several words."""
    name, entry = word.letters, word.entry
    if entry is None or entry.name == entry.ingredients[0]:
        return False
    is_watched = word.is_opioid or name not in name_index().by_words
    return is_watched and name not in around_words().often_misspelled


def _known_words(candidates: Iterable[str]) -> Iterable[KnownWord]:
    index, opioids = name_index(), opioid_ingredients()
    names = [name for name in candidates if len(name) >= SHORTEST_WORD and name.isalpha()]
    for name, sound, spelling in zip(names, sounds_of(names), spellings_of(names), strict=True):
        entry = index.by_words.get(name) or index.run_together.get(name) or index.habits.get(name)
        is_opioid = entry is not None and not opioids.isdisjoint(entry.ingredients)
        yield KnownWord(name, sound, spelling, entry, is_opioid)


def _shelf(found: Iterable[KnownWord]) -> Shelf:
    words = list(found)
    return Shelf(words, [word.sound for word in words], [word.spelling for word in words])
