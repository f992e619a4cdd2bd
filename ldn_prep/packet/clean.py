"""Text at the border of a writer: keeps what can be read, removes what could only act or hide."""

import re
import unicodedata
from typing import Final

_BREAKS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u180b-\u180f\u200b\u200e\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e0fff"
    "\u202a-\u202e]"  # order overrides could make a dose read backwards
    "|[\u200c\u200d](?![\u0600-\u08ff])"  # joiners mean something before an Arabic letter only
)
_SPACES: Final = re.compile("[ \t\u3000]+")
_PILED: Final = re.compile("([\u0300-\u036f]{4})[\u0300-\u036f]+")  # would cover the lines above

BREAK: Final = re.compile(r"(?<!\d) | (?![^\W\d]{1,9}(?:\W|$))")
"""The spaces at which a line may end: "5 mg" torn apart can be misread as another dose."""


def clean(text: str) -> str:
    """The text as it may be printed: composed, single spaces, lines apart by a newline alone."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    whole = _UNSEEN.sub("", _BREAKS.sub("\n", whole))
    whole = _PILED.sub(r"\1", unicodedata.normalize("NFC", whole))
    lines = (_SPACES.sub(" ", line).strip(" ") for line in whole.split("\n"))
    return "\n".join(lines).strip("\n")
