"""A person's words taken apart: tokens in one spelling of letters, and what joins them."""

import re
from functools import cache
from typing import NamedTuple

from ldn_prep.catalogue.folding import fold
from ldn_prep.catalogue.reading import read_toml

_SHORT_WORD = 3  # letters
SHORTEST_WORD = 5  # letters; shorter words are too easily near some name by chance

_WORD = re.compile(r"\d+(?:\.\d+)?(?:[a-z]+(?:[01][a-z]+)*)?|[a-z][a-z0-9]*")
_WITH_DIGITS = re.compile(r"([a-z]+)(\d.*)|(\d+)([a-z]+)")
_JOINING_SIGNS = frozenset("/+&-,;")
_PAIRING_SIGNS = frozenset("/+&")


class Token(NamedTuple):
    """`is_joined`: a joining word or sign stands before it ("with", "/", "-").

    `is_paired`: one that names two things as a pair does ("and", "+"), so not a dash or comma.
    `is_guess`: its letters were not all read as they stand.
    """

    text: str
    is_joined: bool = False
    is_paired: bool = False
    is_guess: bool = False


class AroundWords(NamedTuple):
    joining: frozenset[str]
    salts: frozenset[str]
    counting: frozenset[str]
    telling: frozenset[str]
    ignored: frozenset[str]
    everyday: frozenset[str]
    often_misspelled: frozenset[str]
    lookalikes: frozenset[str]
    shortened: frozenset[str]


@cache
def around_words() -> AroundWords:
    """Words that stand around names."""
    found = read_toml("catalogue", "words.toml")
    return AroundWords(**{key: frozenset(values.split()) for key, values in found.items()})


def split_words(folded: str) -> list[Token]:
    """The words of a folded text."""
    joining = around_words().joining
    tokens: list[Token] = []
    end, is_after_word = 0, False
    for match in _WORD.finditer(folded):
        signs = set(folded[end : match.start()])
        is_paired = is_after_word or bool(_PAIRING_SIGNS & signs)
        is_joined = is_paired or bool(_JOINING_SIGNS & signs)
        end, is_after_word = match.end(), match[0] in joining
        if not is_after_word:
            tokens.append(Token(match[0], is_joined, is_paired))
    return tokens


def split_digits(token: Token) -> list[Token]:
    """ "norco5" as "norco", "5": digits run into a name."""
    match = _WITH_DIGITS.fullmatch(token.text)
    if not match:
        return [token]
    first, *others = [part for part in match.groups() if part]
    return [token._replace(text=first), *(Token(part) for part in others)]


def is_around(word: str) -> bool:
    """Whether a word cannot be a misspelled name: too short, a number, or a word around names."""
    words = around_words()
    return (
        len(word) < SHORTEST_WORD
        or word[0].isdigit()
        or word in words.ignored
        or word in words.counting
        or word in words.everyday
        or word in words.lookalikes
    )


def is_passed_over(word: str) -> bool:
    """Whether a word only tells how much, how or when of a name."""
    words = around_words()
    return word[0].isdigit() or word in words.ignored or word in words.counting


def is_everyday(word: str) -> bool:
    """Whether a word is no sign that a name was written apart."""
    words = around_words()
    return (
        len(word) < _SHORT_WORD
        or word in words.everyday
        or word in words.telling
        or is_passed_over(word)
    )


def key_of(text: str) -> str:
    """The spelling under which a name is looked up: its words with single spaces."""
    joining = around_words().joining
    words = text.lower().replace("-", " ").replace("/", " ").split()
    if text.isascii() and "".join(words).isalpha():  # nearly all names, in a fifth of the time
        if joining.isdisjoint(words):
            return " ".join(words)
        return " ".join([word for word in words if word not in joining])
    return " ".join(token.text for token in split_words(fold(text)))
