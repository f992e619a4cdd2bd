"""Cells a spreadsheet would calculate: an apostrophe goes before them, and comes off again.

What already begins with apostrophes and such a sign gets one more, so that nothing is lost.
"""

import re
from typing import Final

_FORMULA: Final = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_GUARDED: Final = re.compile("'+[=+\\-@\t\r＝＋－＠]")


def with_guard(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def without_guard(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
