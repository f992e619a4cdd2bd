"""Whether words speak of low-dose naltrexone: said so, or naltrexone with 6 mg or less stated."""

import re
from decimal import Decimal

LDN_NAME = "naltrexone (low dose)"
LOW_DOSE_MAX_MG = Decimal(6)

_SAID = re.compile(r"\b(?:u|v)?ldn\b|\blow[ -]?dose\b|\bdosis bajas?\b|\bbajas? dosis\b")
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)?|[.,]\d+) ?(mg|mcg|micrograms?|milligrams?)\b")


def says_low_dose(folded: str, ingredients: tuple[str, ...]) -> bool:
    """From folded text: true only for naltrexone alone; a strength without a unit says nothing."""
    if ingredients != ("naltrexone",):
        return False
    if _SAID.search(folded):
        return True
    amounts = [_in_mg(number, unit) for number, unit in _AMOUNT.findall(folded)]
    return bool(amounts) and max(amounts) <= LOW_DOSE_MAX_MG


def _in_mg(number: str, unit: str) -> Decimal:
    amount = Decimal(number.replace(",", "."))
    return amount / 1000 if unit.startswith(("mc", "micro")) else amount
