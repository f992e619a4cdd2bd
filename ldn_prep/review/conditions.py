"""Conditions on a person's list that a rule asks about, whatever the yes-or-no answer says."""

import re
from functools import cache

from ldn_prep.catalogue import condition_rules
from ldn_prep.records import PersonRecords


def find_listed(records: PersonRecords) -> dict[str, tuple[str, ...]]:
    """Names of conditions as typed, by the key of the rule they belong to."""
    names = [condition.name for condition in records.conditions]
    found = {
        key: tuple(name for name in names if pattern.search(name.casefold()))
        for key, pattern in _patterns().items()
    }
    return {key: listed for key, listed in found.items() if listed}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {rule.key: re.compile(_any_of(rule.words)) for rule in condition_rules()}


def _any_of(words: tuple[str, ...]) -> str:
    parts = (re.escape(word).replace(r"\*", r"\w*") for word in words)
    return r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)"
