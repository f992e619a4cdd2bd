"""Messages in the language of a reader: one gettext catalogue for window, packet and command line.

A `Translator` is handed to whatever writes text, so the screen and the packet can differ.
English is the source; `en-XA` is a stretched pseudo-language that proves nothing is hard-coded.
"""

import gettext
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ldn_prep import paths
from ldn_prep.errors import N_

__all__ = ["DOMAIN", "N_", "PSEUDO", "SOURCE", "Translator", "available", "translator"]

DOMAIN: Final = "ldn_prep"
SOURCE: Final = "en"
PSEUDO: Final = "en-XA"

_ACCENTS = str.maketrans("AEIOUaceinouy", "ÅÉÎÕÛáçéîñõûý")
_FIELD = re.compile(r"(\{[^}]*\})")


class Translator:
    """Turns message ids into the sentences of one language."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations):
        self.language = language
        self._catalogue = catalogue

    def __call__(self, message: str, **fields: object) -> str:
        return self._fill(self._catalogue.gettext(message) if message else "", fields)

    def plural(self, one: str, many: str, count: int, **fields: object) -> str:
        """The form for `count`; `{count}` is filled in both."""
        return self._fill(self._catalogue.ngettext(one, many, count), {"count": count, **fields})

    def _fill(self, text: str, fields: dict[str, object]) -> str:
        return text.format(**fields) if fields else text


class _Stretched(gettext.NullTranslations):
    """Accents every letter it can and makes each message 40 % longer, within ⟦ ⟧."""

    def gettext(self, message: str) -> str:
        accented = "".join(
            part if part.startswith("{") else part.translate(_ACCENTS)
            for part in _FIELD.split(message)
        )
        return f"⟦{accented}{'~' * (len(message) * 2 // 5)}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@cache
def translator(language: str = SOURCE) -> Translator:
    """The translator for a language tag; an unknown tag speaks English."""
    if language == PSEUDO:
        return Translator(PSEUDO, _Stretched())
    wanted = language if language in available() else SOURCE
    if wanted == SOURCE:
        return Translator(SOURCE, gettext.NullTranslations())
    folder = paths.resources() / "locale"
    return Translator(wanted, gettext.translation(DOMAIN, folder, [wanted]))


@cache
def available() -> Sequence[str]:
    """Language tags that can be chosen, English first. Empty catalogues do not count."""
    folder = paths.resources() / "locale"
    found = sorted(mo.parts[-3] for mo in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE, *found)
