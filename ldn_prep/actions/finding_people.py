"""Finding one of many people by any part of a name, initials or birth date, slips forgiven.

The words of all names are compared once each, not once per person: a keystroke costs little.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import Final

from ldn_prep.actions.finding_births import Birth, Births, read_query
from ldn_prep.records import Person

_WORD: Final = re.compile(r"[^\W_]+")
_JOINED: Final = re.compile(r"(?<=[^\W\d_])['’`´.](?=[^\W\d_])")
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"})
_WHOLE, _INITIALS, _BEGINS, _WITHIN, _CLOSE = 100, 92, 90, 70, 50
_IN_ORDER = 6
_CLOSE_FROM = 3  # letters; fewer say too little to guess from
_FEW = 5  # so few found that a slip of the finger is likely
_MOST = 50


class PeopleIndex:
    """People made ready for searching; make a new one when the people change."""

    def __init__(self, people: Iterable[Person]):
        self._people = tuple(people)
        self._ids = [(each.archived_on is not None, each.id) for each in self._people]
        self._words = [_words(f"{each.name} {each.preferred_name}") for each in self._people]
        self._names = [_words(each.name) for each in self._people]
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._initials: dict[str, set[int]] = defaultdict(set)
        for place, words in enumerate(self._words):
            for word in words:
                self._holders[word].add(place)
            for initials in _initials(self._names[place]):
                self._initials[initials].add(place)
        self._births = Births([each.born for each in self._people])

    def find(self, query: str, first: Sequence[str] = (), limit: int = _MOST) -> tuple[Person, ...]:
        """The likeliest meant first, at most `limit`; those in `first` (ids) before their equals.

        An empty query finds everyone: those in `first` in its order, then the others by name.
        """
        scores: dict[int, int] = {}
        readings = read_query(_JOINED.sub("", fold(query)))
        for words, births in readings:
            for place, score in self._read(words, births).items():
                scores[place] = max(scores.get(place, 0), score)
        if not scores:
            scores = self._score_loosely("".join(readings[-1][0]))
        favoured = {person_id: place for place, person_id in enumerate(first)}
        last = len(favoured)

        def order(place: int) -> tuple[object, ...]:
            is_archived, person_id = self._ids[place]
            return -scores[place], is_archived, favoured.get(person_id, last), place

        return tuple(self._people[place] for place in nsmallest(limit, scores, key=order))

    def _read(self, words: Sequence[str], births: Collection[Birth]) -> dict[int, int]:
        scores = self._score(words)
        if births:
            dated = self._births.find(births)
            scores = {place: scores[place] for place in scores.keys() & dated}
        return scores

    def _score(self, words: Sequence[str]) -> dict[int, int]:
        """People in whose name every word is found, by how well; everyone for no words."""
        if not words:
            return dict.fromkeys(range(len(self._people)), 0)
        scores = self._score_words(words, is_forgiving=False)
        if len(scores) < _FEW and any(len(word) >= _CLOSE_FROM for word in words):
            scores = self._score_words(words, is_forgiving=True) | scores
        return scores

    def _score_words(self, words: Sequence[str], *, is_forgiving: bool) -> dict[int, int]:
        each_word = [self._score_word(word, is_forgiving=is_forgiving) for word in words]
        found = set.intersection(*(set(scored) for scored in each_word))
        scores = {place: sum(scored[place] for scored in each_word) for place in found}
        if len(words) == 1:
            for place in self._initials.get(words[0], ()):
                scores[place] = max(scores.get(place, 0), _INITIALS)
        else:
            for place in found:
                scores[place] += _IN_ORDER * _is_in_order(words, self._names[place])
        return scores

    def _score_word(self, word: str, *, is_forgiving: bool) -> dict[int, int]:
        scores: dict[int, int] = {}
        for known, score in self._like(word, is_forgiving=is_forgiving):
            for place in self._holders[known]:
                if scores.get(place, 0) < score:
                    scores[place] = score
        return scores

    def _like(self, word: str, *, is_forgiving: bool) -> Iterator[tuple[str, int]]:
        """One Latin letter is the beginning of a word: within one it would fit nearly everyone."""
        is_beginning = len(word) == 1 and word.isascii()
        for known in self._holders:
            if known.startswith(word) if is_beginning else word in known:
                begins = _WHOLE if known == word else _BEGINS
                yield known, begins if known.startswith(word) else _WITHIN
        if is_forgiving and len(word) >= _CLOSE_FROM:
            yield from self._close(word)

    def _close(self, word: str) -> Iterator[tuple[str, int]]:
        """Words one slip away, two in a long word; unfinished words by their beginning."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        most = 1 if len(word) < 6 else 2
        known = tuple(self._holders)
        for beginnings in (known, tuple(each[: len(word)] for each in known)):
            close = extract(
                word, beginnings, scorer=OSA.distance, score_cutoff=most, limit=None, processor=None
            )
            for _, distance, place in close:
                yield known[place], _CLOSE - 5 * int(distance)

    def _score_loosely(self, letters: str) -> dict[int, int]:
        """Nothing fits word by word: names written together, or in other places apart."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(letters) < _CLOSE_FROM:
            return {}
        whole = ["".join(words)[: len(letters) + 1] for words in self._names]
        most = 1 if len(letters) < 6 else 2
        close = extract(letters, whole, scorer=OSA.distance, score_cutoff=most, limit=None)
        return {place: _CLOSE - int(distance) for _, distance, place in close}


def fold(text: str) -> str:
    """Small letters without accents: "Núñez-Łaska" is "nunez-laska"."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(each for each in apart if not unicodedata.combining(each))


def _words(name: str) -> tuple[str, ...]:
    """ "O'Brien" is one word, "Anne-Marie" two."""
    return tuple(_WORD.findall(_JOINED.sub("", fold(name))))


def _initials(words: Sequence[str]) -> Collection[str]:
    """First and last, last and first, and all of them: "al", "la", "aml"."""
    if len(words) < 2:
        return ()
    ends = words[0][0] + words[-1][0]
    return {ends, ends[::-1], "".join(word[0] for word in words)}


def _is_in_order(words: Sequence[str], name: Sequence[str]) -> bool:
    left = iter(name)
    return all(any(each.startswith(word) for each in left) for word in words)
