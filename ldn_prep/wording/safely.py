"""Safe writing: the style of doses is corrected, a number is never changed.

For words about doses (strength, amount, concentration, how taken); not for names or free prose.
Sources: ISMP list of error-prone abbreviations, symbols and dose designations; FDA and ISMP on oral
liquids; Joint Commission "Do Not Use" list. Chosen where they leave a choice: commas from 1,000 up
(never "1 million"); "twice a day" in words, so that no digit is added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from ldn_prep.i18n import N_, SOURCE
from ldn_prep.wording.safe_parts import ENDS, Rule, numbers_in
from ldn_prep.wording.safe_words import Words, words_of

_ROUNDS: Final = 6  # one correction can uncover the next; it settles in two or three
_ALREADY_SAFE: Final = re.compile(
    r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{0,2}[1-9])? "
    r"(?:mg|mcg|mL|g|tablets?|capsules?|drops?|puffs?)(?: (?:each|per mL))?"
)
"""Most amounts, told apart from the rest at a twentieth of the cost."""
_UNCLEAR: Final = (
    (re.compile(r"(?<![\w'’.-])(?:OD|od|o\.d\.)(?![\w'’-])"),
     N_("OD is read as daily or as right eye. Please write it in words.")),
    (re.compile(rf"(?<![0-9.,])[1-9][0-9]{{0,2}}\.000{ENDS}"),
     N_("1.000 is read as one or as one thousand. Please write it another way.")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """One stretch of the text, as it stood and as it prints; `reason` is a message id."""

    before: str
    after: str
    reason: str


@lru_cache(maxsize=4096)
def write_safely(text: str, language: str = SOURCE, *, is_strength: bool = False) -> str:
    """The text with its dose style corrected; running it again changes nothing more.

    `language` is the packet's; one without words of its own is written in English. In a strength
    a dash may join two medicines (10-20 mg), so that it is no range.
    """
    if not text.strip() or _ALREADY_SAFE.fullmatch(text):
        return text
    for _, _, after in _changes(text, words_of(language), is_strength):
        text = after
    return text


def explain_corrections(
    text: str, language: str = SOURCE, *, is_strength: bool = False
) -> tuple[Correction, ...]:
    """What `write_safely` changes and why, in the order it is done; empty when nothing is."""
    words = words_of(language)
    return tuple(
        Correction(found[0], after, rule.reason)
        for rule, before, _ in _changes(text, words, is_strength)
        for found in rule.pattern.finditer(before)
        if (after := rule.replace(found, words)) != found[0]
    )


def _changes(text: str, words: Words, is_strength: bool) -> Iterator[tuple[Rule, str, str]]:
    """Each rule that changes something, with the text before and after it."""
    for _ in range(_ROUNDS):
        start = text
        for rule in _rules(is_strength):
            after = _corrected(rule, text, words)
            if after != text:
                yield rule, text, after
                text = after
        if text == start:
            return


@cache
def _rules(is_strength: bool) -> tuple[Rule, ...]:
    """Compiled when a text first needs them: most amounts are safe as they are."""
    from ldn_prep.wording.safe_numbers import NUMBER_RULES
    from ldn_prep.wording.safe_short_forms import SHORT_FORM_RULES
    from ldn_prep.wording.safe_signs import SIGN_RULES

    rules = (*NUMBER_RULES, *SHORT_FORM_RULES, *SIGN_RULES)
    return tuple(rule for rule in rules if rule.is_for_strengths or not is_strength)


def _corrected(rule: Rule, text: str, words: Words) -> str:
    """No rule is trusted with a number: one that would change a value is not applied."""
    after = rule.pattern.sub(lambda found: rule.replace(found, words), text)
    return after if after == text or numbers_in(after) == numbers_in(text) else text


def find_unclear(text: str) -> tuple[str, ...]:
    """Message ids about what is left as typed because it can be read two ways."""
    return tuple(reason for pattern, reason in _UNCLEAR if pattern.search(text))
