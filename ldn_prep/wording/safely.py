"""Safe writing: the style of doses is corrected, a number is never changed.

Sources: ISMP list of error-prone abbreviations; FDA and ISMP on oral liquids; Joint Commission
"Do Not Use" list.
"""

import re
from collections.abc import Callable
from typing import Final

_UNITS = r"mg|mcg|g|kg|mL|L|units?|mEq|mmol|%"
_PER = r"mL|kg|day|h|hr|hour|dose|tab|tablet|capsule|spray|drop"
_COUNTED = r"tab(?:let)?s?|cap(?:sule)?s?|pills?|drops?|puffs?|sprays?|lozenges?|troches?"
_MEASURED = r"\s*(?:" + _UNITS + "|" + _COUNTED + r")(?![\w])"
_NUMBER_ENDS = r"(?=" + _MEASURED + r"|(?:\s*-\s*|\s+to\s+)[\d.]+" + _MEASURED + ")"
_Replacement = str | Callable[[re.Match[str]], str]


def _grouped(match: re.Match[str]) -> str:
    """Commas from 1,000 up; years and numbers without a unit are left alone."""
    return f"{int(match[1]):,}{match[2]}"


def _half(match: re.Match[str]) -> str:
    """In words only when it stands alone: "1 1/2" stays as it is."""
    return match[0] if match[1] else "half"


_RULES: Final[tuple[tuple[re.Pattern[str], _Replacement], ...]] = tuple(
    (re.compile(pattern, flags), replacement)
    for pattern, replacement, flags in (
        # Units that are misread: µg as mg, cc as 00, U as 0 or 4, IU as IV or 10.
        (r"(?<=\d)(\s*)(?:µg|μg|ug|mcgs|MCG|Mcg)(?![\w])", r"\1mcg", 0),
        (r"(?<=\d)(\s*)(?:cc|ccs|ml|ML|Ml|mls)(?![\w])", r"\1mL", 0),
        (r"(?<=\d)(\s*)(?:MG|Mg|mgs|mgm)(?![\w])", r"\1mg", 0),
        (r"(?<=\d)(\s*)(?:IU|I\.U\.|iu|U|u|Units?)(?![\w])", r"\1units", 0),
        (r"(?<=\d)(\s*)(?:gm|gms)(?![\w])", r"\1g", 0),
        (r"(?<=\d)(\s*)(mg|mcg|mL)\.(?=\s|$|,|;)(?!\s+[A-Z])", r"\1\2", 0),
        # 1.0 mg is read as 10 mg, .5 mg as 5 mg. 1.000 stays: it may be one thousand.
        (r"(?<![\d.,])(\d+)\.(?!000(?!0))0+" + _NUMBER_ENDS, r"\1", 0),
        (r"(?<![\d.,])(\d+\.\d*?[1-9])0+" + _NUMBER_ENDS, r"\1", 0),
        (r"(?<![\d.,])\.(?=\d)", "0.", 0),
        # Name, number and unit run together: 10mg is read as 100 mg.
        (r"(?<=\d)(?=(?:" + _UNITS + r")(?![\w]))(?<!%)", " ", 0),
        (r"(?<=\d) %", "%", 0),
        (r"(?<![\d.,/-])(\d{4,9})(\s+(?:" + _UNITS + r")(?![\w]))", _grouped, 0),
        # A slash is read as 1. Between two weights it joins a combination: left alone.
        (r"(?<=mg|mL|cg|ts| g)\s*/\s*(?=(?:\d*\.?\d+\s*)?(?:" + _PER + r")\b)", " per ", 0),
        # Latin that is read as another frequency.
        (r"\b(?:q\.?\s?d\.?|QD)(?![\w.])", "daily", re.IGNORECASE),
        (r"\bq\.?\s?o\.?\s?d\.?(?![\w.])", "every other day", re.IGNORECASE),
        (r"\bb\.?i\.?d\.?(?![\w.])", "2 times a day", re.IGNORECASE),
        (r"\bt\.?i\.?d\.?(?![\w.])", "3 times a day", re.IGNORECASE),
        (r"\bq\.?i\.?d\.?(?![\w.])", "4 times a day", re.IGNORECASE),
        (r"\bq\.?\s?h\.?s\.?(?![\w.])", "nightly", re.IGNORECASE),
        (r"\bHS(?![\w.])", "at bedtime", 0),
        (r"\bp\.?r\.?n\.?(?![\w.])", "as needed", re.IGNORECASE),
        (r"\bSC(?![\w.])|\bSQ(?![\w.])", "under the skin", 0),
        (r"\bD/C\b", "stopped", 0),
        (r"(?<=\s)@(?=\s)", "at", 0),
        (r"(?<=\s)&(?=\s)", "and", 0),
        (r"<\s*(?=\d)", "less than ", 0),
        (r">\s*(?=\d)", "more than ", 0),
        (r"(\d\s+(?:and\s+)?|[\d/-])?\b1/2(?=\s+(?:a\s+)?(?:tablet|tab|pill|capsule))", _half, 0),
        (r"(?<!\ba )\bhalf (?=(?:tablet|tab|pill|capsule)\b)", "half a ", 0),
        (r"\bNTX\b", "naltrexone", 0),
    )
)


def write_safely(text: str) -> str:
    """The text with its dose style corrected; running it again changes nothing more.

    It is for words about doses (strength, amount, how taken), not for names or free prose.
    """
    for _ in range(4):  # one correction can uncover the next; it settles in two rounds
        before = text
        for pattern, replacement in _RULES:
            text = pattern.sub(replacement, text)
        if text == before:
            break
    return text
