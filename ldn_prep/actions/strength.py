"""How long a passphrase would hold, in words. Nothing of it is kept or written.

Guesses are counted by zxcvbn (https://github.com/dwolfhart/zxcvbn-python, after Wheeler 2016,
https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler). Trying
one costs 64 MiB and a quarter of a million hashes, so a room of fast computers is taken to manage
10,000 a second.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from importlib import import_module
from typing import Any

from ldn_prep.errors import N_

MOST_LETTERS = 64
"""Counting takes ever longer with the length; what comes after only makes it stronger."""
_GUESSES_A_SECOND = 10_000
_DAY, _YEAR, _LIFETIME = 86_400, 31_557_600, 80 * 31_557_600
_OWN_SUBJECT = ("naltrexone", "ldn", "low dose naltrexone", "visit", "prep", "packet", "doctor")


class Strength(IntEnum):
    NOTHING = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """`says`, `why` and `advice` are message ids; the last two may be empty."""

    strength: Strength
    says: str = ""
    why: str = ""
    advice: str = ""


_SAYS = {
    Strength.WEAK: N_("Weak: fast computers would find it within a day."),
    Strength.FAIR: N_("Fair: fast computers would need days or months."),
    Strength.GOOD: N_("Good: fast computers would need years."),
    Strength.STRONG: N_("Strong: fast computers would need more than a lifetime."),
}
_MORE = N_("Add a word or two that have nothing to do with you. Four words in a row hold well.")
_COMMON = N_("It is like one that many people use.")
_WORD = N_("A single word is found quickly.")
_NAME = N_("Names are found quickly.")
_KEYS = N_("Keys that lie side by side are found quickly.")
_REPEATED = N_("Repeated letters or words add little.")
_SEQUENCE = N_("Rows such as abc or 6543 are found quickly.")
_DATE = N_("Dates and years are found quickly.")
_OWN = N_("It holds a word of this program, or a name that stands in the store.")


def judge(passphrase: str, names: Iterable[str] = ()) -> Judged:
    """`names` are words a thief would try first: the people in the store."""
    if not passphrase.strip():
        return Judged(Strength.NOTHING)
    counted = _counted(passphrase[:MOST_LETTERS], [*_OWN_SUBJECT, *names])
    strength = _strength(int(counted["guesses"]))
    if strength >= Strength.GOOD:
        return Judged(strength, _SAYS[strength])
    return Judged(strength, _SAYS[strength], _why(counted["sequence"]), _MORE)


def _counted(passphrase: str, known: list[str]) -> Any:
    counting = import_module("zxcvbn")  # lists of words: off the start path
    parts = [part for name in known for part in (name, *name.split())]
    return counting.zxcvbn(passphrase, user_inputs=parts)


def _strength(guesses: int) -> Strength:
    seconds = guesses // _GUESSES_A_SECOND
    limits = (_DAY, _YEAR, _LIFETIME)
    return Strength(1 + sum(seconds >= limit for limit in limits))


def _why(parts: list[dict[str, Any]]) -> str:
    """What the longest part of it is that could be guessed; empty when nothing stands out."""
    part = max(parts, key=lambda each: len(each["token"]), default={})
    by_pattern = {
        "spatial": _KEYS,
        "repeat": _REPEATED,
        "sequence": _SEQUENCE,
        "date": _DATE,
        "regex": _DATE,
    }
    by_list = {
        "user_inputs": _OWN,
        "passwords": _COMMON,
        "surnames": _NAME,
        "male_names": _NAME,
        "female_names": _NAME,
    }
    if part.get("pattern") == "dictionary":
        return by_list.get(str(part.get("dictionary_name")), _WORD if len(parts) == 1 else "")
    return by_pattern.get(str(part.get("pattern")), "")
