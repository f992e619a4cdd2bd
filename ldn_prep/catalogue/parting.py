"""Words written as one are taken apart: "oxycontin20mg", "tylenolwithcodeine", "0xyc0done"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import zip_longest

from ldn_prep.catalogue.index import NameIndex, name_index
from ldn_prep.catalogue.words import Token, around_words, split_digits

SHORTEST_PART = 5  # letters of a name within a longer word
_SHORTEST_JOINED = 8

_SHORT_FILLERS = frozenset({"mg", "ml", "xr", "sr"})
_LETTERS_OF_DIGITS = (str.maketrans("0158", "olsb"), str.maketrans("0158", "oisb"))
_MISREAD = re.compile(r"(?=(?:\d*[a-z]){4})[a-z0158]*[a-z][01]?")
_DIGIT_WITHIN = re.compile(r"[a-z][01][a-z]")


def separate(tokens: list[Token], index: NameIndex) -> list[Token]:
    """Digits come off a word that is no name with them, and joined names come apart."""
    parted: list[Token] = []
    for token in _in_full(tokens):
        if token.text in index.vocabulary or _is_plain(token.text):
            parted.append(token)
        elif token.text.isalpha():
            parted.extend(_part(token))
        elif misread := _as_letters(token, index):
            parted.append(misread)
        else:
            parted.extend(separate(split_digits(token), index) if _can_split(token) else [token])
    return parted


def _in_full(tokens: list[Token]) -> Iterator[Token]:
    """ "caff-cod" is caffeine and codeine, "cod liver oil" is not."""
    for token, after in zip_longest(tokens, tokens[1:]):
        is_last = after is None or after.is_joined or after.text[0].isdigit()
        name = _shortened().get(token.text) if token.is_joined and is_last else None
        yield token._replace(text=name) if name else token


@cache
def _shortened() -> dict[str, str]:
    pairs = (pair.partition("=")[::2] for pair in around_words().shortened)
    return dict(pairs)


def _is_plain(word: str) -> bool:
    words = around_words()
    return word in words.ignored or word in words.everyday


def _can_split(token: Token) -> bool:
    return split_digits(token) != [token]


def _as_letters(token: Token, index: NameIndex) -> Token | None:
    """A scanner reads "o" as "0" and "l" as "1": such a word is left for the close spellings."""
    if not _MISREAD.fullmatch(token.text):
        return None
    words = [token.text.translate(letters) for letters in _LETTERS_OF_DIGITS]
    known = [word for word in words if word in index.vocabulary]
    if known or _DIGIT_WITHIN.search(token.text):
        return token._replace(text=(known or words)[0], is_guess=True)
    return None


def _part(token: Token) -> list[Token]:
    parts = parts_of(token.text) if len(token.text) >= _SHORTEST_JOINED else ()
    if not parts:
        return [token]
    joining = around_words().joining
    parted, is_joined = [], token.is_joined
    for part in parts:
        if part not in joining:
            parted.append(Token(part, is_joined, is_joined))
        is_joined = part in joining
    return parted


@lru_cache(maxsize=4096)
def parts_of(word: str) -> tuple[str, ...]:
    """A name and the names and words after it that make up the whole word; else empty."""
    known = name_index().by_words
    for joining in around_words().joining:
        rest = word.removeprefix(joining)
        if len(joining) > 2 and rest != word:
            parts = (rest,) if rest in known and len(rest) >= SHORTEST_PART else parts_of(rest)
            if parts:
                return (joining, *parts)
    for end in range(len(word) - 2, SHORTEST_PART - 1, -1):
        if word[:end] in known and (after := _split(word[end:])):
            return (word[:end], *after)
    return ()


def _split(word: str) -> tuple[str, ...]:
    known, fillers = name_index().by_words, _fillers()
    for end in range(len(word), 1, -1):
        part = word[:end]
        if part in fillers or (end >= SHORTEST_PART and part in known):
            if end == len(word):
                return (part,)
            rest = _split(word[end:])
            if rest:
                return (part, *rest)
    return ()


@cache
def _fillers() -> frozenset[str]:
    words = around_words()
    all_words = words.ignored | words.counting | words.joining
    return frozenset(word for word in all_words if len(word) > 2 or word in _SHORT_FILLERS)
