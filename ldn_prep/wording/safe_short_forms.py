"""Rules of safe writing for Latin short forms: how often, when, by which way. Written out in words.

OD is left as typed: it is "daily" to one reader and "right eye" to another (ISMP).
"""

import re
from typing import Final

from ldn_prep.i18n import N_
from ldn_prep.wording.safe_parts import TIME_SPANS, Rule, span_words
from ldn_prep.wording.safe_words import Words

_SHORT: Final = N_("Short forms are misread, so it is written out.")
_DAILY: Final = N_("QD, QOD and QID are taken for one another.")
_LASTING: Final = N_("A number of days is misread as a number of doses.")
_STOPPED: Final = N_("D/C is read as discharged or as stopped.")
_ANY_CASE: Final = (
    *("qod", "qd", "bid", "tid", "qid", "biw", "tiw", "qwk", "qw", "qam", "qpm", "qhs", "qh", "qn"),
    *("hs", "prn", "po", "ac", "pc", "sc", "sq", "subq"),
)
_CAPITALS: Final = ("BT", "IJ", "OJ", "UD")  # in small letters these may be words
_MAY_BE_COUNTED: Final = frozenset({"hs", "pc", "ac", "sc", "bt", "oj", "ij", "ud"})
"""After a bare number: "8 hs" is hours in Spanish, "1 pc" a piece."""

_EDGE_BEFORE: Final = r"(?<![\w'’.-])"
_EDGE_AFTER: Final = r"(?![\w'’-]|\.\w)"
_AFTER_BARE_NUMBER: Final = re.compile(r"[0-9]\s*$")
_NEW_SENTENCE: Final = re.compile(r"\s+[A-ZÁÉÍÓÚÑ][a-záéíóúñ]")
_SPAN_FORMS: Final = "|".join(forms for span, forms in TIME_SPANS.items() if span != "dose")
_RANGE: Final = r"([0-9]+)(?:\s*(?:[-–]|to|a)\s*([0-9]+))?"


def _pattern(form: str) -> str:
    """ "bid" and "b.i.d."; after a q a blank may stand."""
    dotted = r"\.\s?".join(form) + r"\.?"
    plain = rf"q\s?{form[1:]}" if form[0] in "qQ" else form
    return f"{dotted}|{plain}" if len(form) < 4 else r"sub[\s-]?q"


def _pattern_of(forms: list[str] | tuple[str, ...], flags: int) -> re.Pattern[str]:
    either = "|".join(map(_pattern, forms))
    return re.compile(rf"{_EDGE_BEFORE}(?:{either}){_EDGE_AFTER}", flags)


def _written_out(found: re.Match[str], words: Words) -> str:
    form = re.sub(r"[\s.-]", "", found[0]).lower()
    before, after = found.string[: found.start()], found.string[found.end() :]
    if form in _MAY_BE_COUNTED and _AFTER_BARE_NUMBER.search(before[-3:]):
        return found[0]
    if form == "po" and after.lstrip().lower().startswith("box"):
        return found[0]
    stop = "." if found[0].endswith(".") and _NEW_SENTENCE.match(after) else ""
    return words.short_forms[form] + stop


def _every(found: re.Match[str], words: Words) -> str:
    low, high, span = found[1], found[2], found[3]
    many = f"{low} {words.to} {high}" if high else low
    return f"{words.every} {many} {span_words(span, high or low, words)}"


def _daily_at(found: re.Match[str], words: Words) -> str:
    return f"{words.daily_at} {found[1]} {found[2].upper()}M"


def _lasting(found: re.Match[str], words: Words) -> str:
    return f"{words.lasting} {found[1]} {span_words(found[2], found[1], words)}"


def _times(found: re.Match[str], words: Words) -> str:
    return f"{found[1]} {words.spans['time'][0 if found[1] == '1' else 1]}"


def _stopped(_found: re.Match[str], words: Words) -> str:
    return words.stopped


def _by_mouth(_found: re.Match[str], words: Words) -> str:
    return words.short_forms["po"]


def _naltrexone(_found: re.Match[str], words: Words) -> str:
    return words.naltrexone


_any_case: Final = re.IGNORECASE
SHORT_FORM_RULES: Final = (
    Rule(
        re.compile(
            rf"{_EDGE_BEFORE}(?:q\.?\s?|c/\s?){_RANGE}\s*-?\s*({_SPAN_FORMS})(?!\w)", _any_case
        ),
        _every,
        _SHORT,
    ),
    Rule(
        re.compile(
            rf"{_EDGE_BEFORE}q\.?\s?([0-9]{{1,2}})\s?([ap])\.?m\b(?:\.(?![0-9]))?", _any_case
        ),
        _daily_at,
        _SHORT,
    ),
    Rule(_pattern_of(("qod", "qd", "qid"), _any_case), _written_out, _DAILY),
    Rule(_pattern_of(_ANY_CASE, _any_case), _written_out, _SHORT),
    Rule(_pattern_of(_CAPITALS, 0), _written_out, _SHORT),
    Rule(re.compile(r"\bper os\b", _any_case), _by_mouth, _SHORT),
    Rule(
        re.compile(
            rf"(?<!\w)[x×]\s*([0-9]+)\s*({_SPAN_FORMS}|{TIME_SPANS['dose']})(?!\w)", _any_case
        ),
        _lasting,
        _LASTING,
    ),
    Rule(
        re.compile(
            r"(?<![\w.,/-])([0-9]+)\s*[x×](?=\s*(?:/|(?:per|a|al|por|daily|weekly|each|every)\b))",
            _any_case,
        ),
        _times,
        _SHORT,
    ),
    Rule(
        re.compile(rf"(?<!vitamin )(?<!vit )(?<!vit\. ){_EDGE_BEFORE}d/c{_EDGE_AFTER}", _any_case),
        _stopped,
        _STOPPED,
    ),
    Rule(
        re.compile(r"(?<![\w-])NTX(?![\w-])", _any_case),
        _naltrexone,
        N_("NTX is taken for other medicines."),
    ),
)
