"""Every how many hours, as a person writes it."""

import re
from decimal import Decimal
from typing import Final

from ldn_prep.records.amount_words import NUMBER, make_plain, read_number
from ldn_prep.records.exact import AmountRange

MOST_HOURS: Final = Decimal(1000)
_HOURS: Final = (
    rf"(?:every |cada )?({NUMBER})(?:\s*(?:-|to|or|a|o)\s*({NUMBER}))?\s*"
    r"(?:h|hr|hrs|hours?|horas?)?\.?"
)


def read_hours(text: str) -> AmountRange | None:
    """ "8", "8 hours", "6 to 8"; None for what is no number of hours above zero."""
    found = re.fullmatch(_HOURS, make_plain(text))
    if not found:
        return None
    low = read_number(found[1])
    high = read_number(found[2]) if found[2] else low
    return AmountRange(low, high) if 0 < low <= high <= MOST_HOURS else None
