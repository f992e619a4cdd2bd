"""One spelling of letters: lower case, without accents, width variants and apostrophes."""

import re
import unicodedata

MAX_LENGTH = 300  # a name longer than this is a note; its beginning names the medicine

_APOSTROPHES = re.compile(r"['`´’‘]")
_NUMBERED = re.compile(r"(?:#|\bno\.? ?|\bnumber |\bnr\.? ?)(?=[1-9]\b|[1-9]s\b)")
_LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "µ": "u",
    "μ": "u",
}
_OTHER_LETTERS = str.maketrans(_LETTERS)


def fold(text: str) -> str:
    """Lower case without accents, width variants and apostrophes; "#3" is written "no3"."""
    plain = text[:MAX_LENGTH]
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.casefold())
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        plain = plain.translate(_OTHER_LETTERS)
    return _NUMBERED.sub(" no", _APOSTROPHES.sub("", plain.lower()))
