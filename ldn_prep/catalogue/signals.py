"""Signals: what in a person's own records can suggest a question, and the words that say so.

The key of every point to raise is one; the others speak of LDN itself, the list and the journal.
"""

from dataclasses import dataclass
from functools import cache

from ldn_prep.catalogue.reading import read_toml


@dataclass(frozen=True, slots=True)
class Signal:
    """`because` and `gone` are message ids, one sentence each: why a question is suggested, and
    that the reason has gone. `because` may hold braces, `gone` holds none.

    `weight` is a whole number from 1: how much it matters against other signals.
    """

    key: str
    because: str
    gone: str
    weight: int


@cache
def signals() -> dict[str, Signal]:
    """By key, as written in their file."""
    found = read_toml("questions", "signals.toml")["signal"]
    return {values["key"]: Signal(**values) for values in found}
