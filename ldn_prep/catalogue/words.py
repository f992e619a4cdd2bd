"""A person's words taken apart: tokens in one spelling of letters, and what joins them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from ldn_prep.catalogue.reading import read_toml

MAX_LENGTH = 300  # a name longer than this is a note; its beginning names the medicine

_APOSTROPHES = re.compile(r"['`´’‘]")
_NUMBERED = re.compile(r"(?:#|\bno\.? ?|\bnumber |\bnr\.? ?)(?=[1-9]\b|[1-9]s\b)")
_WORD = re.compile(r"\d+(?:\.\d+)?[a-z]*|[a-z][a-z0-9]*")
_DENIED = re.compile(r"\b[a-z]+-free\b|\bwithout [a-z]+|\bnon-[a-z]+")
_WITH_DIGITS = re.compile(r"([a-z]+)(\d.*)|(\d+)([a-z]+)")
_JOINING_SIGNS = frozenset("/+&-,;")


@dataclass(frozen=True, slots=True)
class Token:
    """`is_joined`: a joining word or sign stands before it ("with", "/", "+")."""

    text: str
    is_joined: bool = False


@dataclass(frozen=True, slots=True)
class AroundWords:
    joining: frozenset[str]
    salts: frozenset[str]
    counting: frozenset[str]
    ignored: frozenset[str]


@cache
def around_words() -> AroundWords:
    """Words that stand around names."""
    found = read_toml("catalogue", "words.toml")
    return AroundWords(**{key: frozenset(values) for key, values in found.items()})


def fold(text: str) -> str:
    """Lower case without accents, width variants and apostrophes; "#3" is written "no3"."""
    plain = unicodedata.normalize("NFKD", text[:MAX_LENGTH].casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _NUMBERED.sub(" no", _APOSTROPHES.sub("", plain))


def split_words(text: str) -> list[Token]:
    """The words of a text; what it says is absent ("codeine-free") is left out."""
    folded = _DENIED.sub(" ", fold(text))
    joining = around_words().joining
    tokens: list[Token] = []
    end, is_after_word = 0, False
    for match in _WORD.finditer(folded):
        is_joined = is_after_word or bool(_JOINING_SIGNS & set(folded[end : match.start()]))
        end, is_after_word = match.end(), match[0] in joining
        if not is_after_word:
            tokens.append(Token(match[0], is_joined))
    return tokens


def split_digits(token: Token) -> list[Token]:
    """ "norco5" as "norco", "5": digits run into a name."""
    match = _WITH_DIGITS.fullmatch(token.text)
    if not match:
        return [token]
    parts = [part for part in match.groups() if part]
    return [Token(parts[0], token.is_joined), *(Token(part) for part in parts[1:])]


def is_around(word: str) -> bool:
    """Whether a word cannot be a misspelled name: too short, a number, or a word around names."""
    words = around_words()
    return len(word) < 5 or word[0].isdigit() or word in words.ignored or word in words.counting


def key_of(text: str) -> str:
    """The spelling under which a name is looked up: its words with single spaces."""
    return " ".join(token.text for token in split_words(text))
