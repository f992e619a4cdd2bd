"""Rules of safe writing for signs: slash, at, and, plus, less, more, halves, ranges.

A slash or a dash between two strengths joins a combination (5 mg/325 mg, 5/325 mg, 160-4.5 mcg):
it stays as typed, for which unit belongs to which number is the label's to say.
"""

import re
from decimal import Decimal
from typing import Final

from ldn_prep.i18n import N_
from ldn_prep.wording.safe_parts import MEASURE, NUMBER, PIECE, SPAN, Rule, span_words, value_of
from ldn_prep.wording.safe_words import Words

_SLASH: Final = N_("A slash is misread as 1.")
_SIGN: Final = N_("Signs such as @, &, + and < are misread as numbers.")
_HALF: Final = N_("1/2 is misread as 1 or 2.")
_RANGE: Final = N_("A dash between two numbers is overlooked.")
_WIDEST_RANGE: Final = Decimal(10)
"""From one end to the other; 5-325 mg is two strengths, not a range."""

_MASS: Final = rf"(?:{MEASURE}|(?i:times?|vez|veces)(?!\w))"
_PER_SPAN: Final = (
    r"((?:d|days?|wk|weeks?|hours?|hr|h|doses?|d[ií]as?|semanas?|horas?|dosis)(?!\w))"
)
_PER_PIECE: Final = (
    r"(?:ml|kg|l|nights?|tab(?:let)?|cap(?:sule)?|sprays?|drops?|puffs?|patch|actuation|noche|"
    r"tableta|c[aá]psula)(?!\w)"
)
_PER_COUNTED: Final = r"((?:d|days?|wk|weeks?|doses?|d[ií]as?|semanas?|dosis)(?!\w))"
_HALF_A: Final = {
    "half a": "tablet|tab|pill|capsule|cap|caplet|patch|teaspoon|tablespoon|scoop|lozenge|"
    "troche|film|strip",
    "media": "tableta|pastilla|cápsula|capsula|cucharada|cucharadita",
    "medio": "comprimido|parche",
}
_NOUNS: Final = "|".join(_HALF_A.values())
_ENGLISH_NOUNS: Final = _HALF_A["half a"]
_COUNTS_DAYS: Final = re.compile(
    r"(?:day|week|month|step|number|no\.?|nr\.?|#|d[ií]a|semana|mes|paso)\s*$", re.IGNORECASE
)
"""After these a number counts days or steps: "week 1 - 2 tablets" is no range."""
_LEADS_TO_DOSE: Final = (
    r"(?:^\s*|[(;:]\s*|,\s|"
    r"\b(?:take|takes|taking|took|of|from|about|up to|x|toma|tomo|tomar|de|hasta)\s)"
)


def _per(found: re.Match[str], words: Words) -> str:
    span = found[2] or ""
    if span and not re.fullmatch(words.own_spans, span.lower()):
        span = span_words(span, "1", words)
    return f"{found[1]} {words.per} {span}"


def _at(found: re.Match[str], words: Words) -> str:
    return _spaced(found, words.at)


def _and(found: re.Match[str], words: Words) -> str:
    return _spaced(found, words.and_)


def _spaced(found: re.Match[str], word: str) -> str:
    """The word with a blank on either side, none at the ends of the text."""
    before = " " if found.start() and found.string[found.start() - 1] not in " (" else ""
    after = " " if found.end() < len(found.string) else ""
    return f"{before}{word}{after}"


def _compared(found: re.Match[str], words: Words) -> str:
    """After a number or another sign it may be an arrow ("1 mg > 2 mg"): left as typed."""
    before = found.string[max(0, found.start() - 12) : found.start()]
    if re.search(rf"(?:[0-9%<>=-]|{MEASURE}|{PIECE})\s*$", before):
        return found[0]
    said = {"<": words.less_than, ">": words.more_than, "<=": words.at_most, "≤": words.at_most}
    gap = "" if before[-1:] in ("", "(") or before[-1:].isspace() else " "
    return f"{gap}{said.get(found[0].strip(), words.at_least)} "


def _half(found: re.Match[str], _words: Words) -> str:
    """In the language of the noun; a number before it is kept: "1 and a half tablets"."""
    whole, noun, plural = found[1], found[2], found[3] or ""
    half = next(half for half, of in _HALF_A.items() if re.fullmatch(of, noun.lower()))
    if not whole:
        return f"{half} {noun}"
    if _COUNTS_DAYS.search(found.string[: found.start()][-9:]):
        return f"{whole} {half} {noun}"
    joined = "and a half" if half == "half a" else f"y {half}"
    return f"{whole} {joined} {noun}{plural}"


def _to(found: re.Match[str], words: Words) -> str:
    low, high = value_of(found[2]), value_of(found[3])
    before = found.string[: found.start(2)]
    if not 0 < low < high or _COUNTS_DAYS.search(before[-9:]):
        return found[0]
    return f"{found[1]}{found[2]} {words.to} {found[3]}"


def _to_of_weights(found: re.Match[str], words: Words) -> str:
    low, high = value_of(found[2]), value_of(found[3])
    return _to(found, words) if high <= low * _WIDEST_RANGE else found[0]


_PAIR: Final = rf"({NUMBER})[-–]({NUMBER})"
_PAIR_AT_START: Final = rf"^(\s*)({NUMBER})\s+[-–]\s+({NUMBER})"
SIGN_RULES: Final = (
    Rule(
        re.compile(
            rf"(?<![^\W\d_])({_MASS}|{PIECE})\s*/\s*"
            rf"(?:{_PER_SPAN}|(?=(?:{NUMBER}\s*)?{_PER_PIECE}))",
            re.IGNORECASE,
        ),
        _per,
        _SLASH,
    ),
    Rule(re.compile(rf"(?<![\w.,/])({NUMBER})\s*/\s*{_PER_COUNTED}", re.IGNORECASE), _per, _SLASH),
    Rule(re.compile(r"(?<![^\s(0-9])[^\S\n]{0,2}@\s*(?!\w+\.\w)"), _at, _SIGN),
    Rule(
        re.compile(
            r"(?<=\s)&\s+|(?<=[0-9])\s*&\s*|\s{0,2}&\s*(?=[0-9])|(?<=[a-z]{2})&(?=[a-z]{2})"
        ),
        _and,
        _SIGN,
    ),
    Rule(
        re.compile(r"(?<=\s)\+\s+|(?<=[0-9)])\s*\+\s*(?=\.?[0-9])"),
        _and,
        _SIGN,
    ),
    Rule(
        re.compile(rf"(?<![^\W\d_])({MEASURE}|{PIECE})\s*\+\s*(?={NUMBER})"),
        lambda found, words: f"{found[1]} {words.and_} ",
        _SIGN,
    ),
    Rule(re.compile(r"(?:<=|>=|[<>≤≥])\s*(?=\.?[0-9])"), _compared, _SIGN),
    Rule(
        re.compile(
            r"(?<![\w.,/-])(?<![0-9]\s)(?:([1-9])(?:\s*(?=½)|\s+(?:and\s+|y\s+)?))?"
            r"(?:1/2|½)\s*(?:(?:of\s+)?an?\s+|de\s+(?:una?\s+)?)?"
            rf"({_NOUNS})(s|es)?(?!\w)",
            re.IGNORECASE,
        ),
        _half,
        _HALF,
    ),
    Rule(
        re.compile(rf"(?<!\ba )\bhalf (?=(?:{_ENGLISH_NOUNS})\b)"),
        lambda _found, _words: "half a ",
        _HALF,
    ),
    Rule(re.compile(rf"(?<![\w.,/–-])(){_PAIR}(?=\s*(?:{PIECE}|{SPAN}))"), _to, _RANGE),
    Rule(re.compile(rf"{_PAIR_AT_START}(?=\s*(?:{PIECE}|{SPAN}))"), _to, _RANGE),
    Rule(
        re.compile(rf"{_PAIR_AT_START}(?=\s*{MEASURE})"),
        _to_of_weights,
        _RANGE,
        is_for_strengths=False,
    ),
    Rule(
        re.compile(rf"({_LEADS_TO_DOSE}){_PAIR}(?=\s*{MEASURE})", re.IGNORECASE),
        _to_of_weights,
        _RANGE,
        is_for_strengths=False,
    ),
)
