"""The names a person may be typing, by their first letter: filled when a letter is first typed."""

from functools import cache, lru_cache
from typing import NamedTuple

from ldn_prep.catalogue.index import Entry, name_index
from ldn_prep.catalogue.ranking import rank_of
from ldn_prep.catalogue.words import key_of

SHORTEST_LATER_WORD = 3  # letters


class Spine(NamedTuple):
    """`letters` of a name run together; `rank` is how often it is meant, 0 the most often.

    `key` is the name as the index has it; `is_other` when it is another name than the one shown.
    """

    letters: str
    rank: int
    is_other: bool
    key: str
    entry: Entry


@cache
def shelf_of(letter: str) -> list[Spine]:
    """Every name that begins with the letter, sorted by letters."""
    by_words = name_index().by_words
    keys = [key for key in by_words if key[0] == letter]
    return sorted(_spine(key.replace(" ", ""), key, by_words[key]) for key in keys)


@cache
def later_shelf_of(letter: str) -> list[Spine]:
    """Every later word of a name with the rest of the name, so that "thyroid" finds Armour
    Thyroid."""
    found, mark = [], f" {letter}"
    for key, entry in name_index().by_words.items():
        at = key.find(mark)
        while at >= 0:
            letters = key[at:].replace(" ", "")
            if len(letters) >= SHORTEST_LATER_WORD:
                found.append(_spine(letters, key, entry))
            at = key.find(mark, at + 1)
    return sorted(found)


@lru_cache(maxsize=1024)
def beginnings(letter: str, length: int) -> list[str]:
    """The first letters of each name on the shelf, in its order."""
    return [spine.letters[:length] for spine in shelf_of(letter)]


def habit_of(letters: str) -> list[Spine]:
    """The name of the street or of habit that these letters are."""
    habits = name_index().habits
    return [_spine(letters, letters, habits[letters])] if letters in habits else []


def _spine(letters: str, key: str, entry: Entry) -> Spine:
    is_other = entry.name.lower() != key and key_of(entry.name) != key
    return Spine(letters, rank_of(entry), is_other, key, entry)
