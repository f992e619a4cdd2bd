"""Amounts as written on an LDN entry, in prose too, as mg, mL and mg per mL. Nothing is rounded."""

import re
from decimal import Decimal
from fractions import Fraction

from ldn_prep.records import find_mg_per_ml, read_amount, read_dose

_NUMBER = r"(\d+(?:[.,]\d+)?|[.,]\d+)"
_MASS = re.compile(_NUMBER + r" ?(mg|milligrams?|mcg|micrograms?|µg|μg|ug)(?![a-z])")
_VOLUME = re.compile(_NUMBER + r" ?(?:ml|cc|millilit(?:er|re)s?)(?![a-z])")
_CONCENTRATION = re.compile(
    _NUMBER
    + r" ?(mg|milligrams?|mcg|micrograms?|µg|μg|ug) ?(?:/|per|in|a|each) ?"
    + r"(?:(\d+(?:[.,]\d+)?) ?)?(?:ml|cc|millilit(?:er|re)s?)(?![a-z])"
)
_COUNT = re.compile(_NUMBER + r" ?(?:capsule|cap|tablet|tab|pill|troche|lozenge|drop)s?\b")
_GROUPED = re.compile(r"[1-9]\d{0,2},\d{3}")
_BARE = re.compile(r"(?<![\d.,/])" + _NUMBER + r"(?![\d.,]*\d)(?! ?[^\W\d_]|%| ?/| ?%)")


def find_mg(text: str) -> Decimal | None:
    """The mass a text states, its parts added up; else the only one in it. None when unclear."""
    read = None if find_mg_per_ml(text) else read_amount(text).mg
    if read is not None:
        return read.high if read.is_single else None
    found = {_in_mg(*parts) for parts in _MASS.findall(_without_concentration(text))}
    return found.pop() if len(found) == 1 else None


def find_ml(text: str) -> Decimal | None:
    """The one volume a text states; None when it states none or several."""
    found = {_number(part) for part in _VOLUME.findall(_without_concentration(text))}
    return found.pop() if len(found) == 1 else None


def find_dose_mg(text: str, strength: str) -> Decimal | None:
    """The most a dose can be: what its words add up to with the strength, else the largest mass
    or the count times the strength."""
    dose = read_dose(text, (strength,)).mg
    if dose is not None:
        return dose.high
    stated = [_in_mg(*parts) for parts in _MASS.findall(_without_concentration(text))]
    if stated:
        return max(stated)
    each, count = find_mg(strength), _COUNT.search(text.casefold())
    is_of_pieces = each is not None and find_mg_per_ml(strength) is None
    return _number(count[1]) * each if count and each is not None and is_of_pieces else None


def agree(mg: Decimal, ml: Decimal, mg_per_ml: Fraction) -> bool:
    """Whether a mass and a volume are the same dose of a liquid, exactly."""
    return Fraction(mg) == Fraction(ml) * mg_per_ml


def has_no_unit(text: str) -> bool:
    """Whether a number stands without any word after it, and none other has one."""
    folded = text.casefold()
    return bool(_BARE.search(folded)) and not (_MASS.search(folded) or _VOLUME.search(folded))


def _without_concentration(text: str) -> str:
    return _CONCENTRATION.sub(" ", text.casefold())


def _in_mg(number: str, unit: str) -> Decimal:
    return _number(number) / (1 if unit.startswith(("mg", "milli")) else 1000)


def _number(text: str) -> Decimal:
    """ "4,5" has a decimal comma, "1,000" groups thousands."""
    return Decimal(text.replace(",", "" if _GROUPED.fullmatch(text) else "."))
