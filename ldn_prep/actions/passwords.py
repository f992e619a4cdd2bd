"""Passwords of packets: typed by a person, used once, never kept and never told."""

import stringprep
import unicodedata
from typing import Final

from ldn_prep.errors import N_, NotAccepted

MOST_BYTES: Final = 127
"""More than that a PDF's password cannot hold (ISO 32000-2, 7.6.4.3.3)."""


def prepared(password: str) -> str:
    """The password as PDF readers compare it (RFC 4013): the same letters typed another way count
    as the same. Raises NotAccepted for none, and for one no PDF can hold."""
    spaced = (" " if stringprep.in_table_c12(each) else each for each in password)
    kept = "".join(each for each in spaced if not stringprep.in_table_b1(each))
    plain = unicodedata.normalize("NFKC", kept)
    if not plain:
        raise NotAccepted(
            N_("The password is empty."), N_("Type one, or save the packet without a password.")
        )
    if len(plain.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise NotAccepted(
            N_("The password is too long for a PDF."), N_("Please choose a shorter one.")
        )
    if any(map(_is_unusable, plain)):
        raise NotAccepted(
            N_("The password holds a character that no PDF can hold."),
            N_("Please choose one of letters, digits and signs."),
        )
    return plain


def _is_unusable(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs")
