"""Amounts as written on an LDN entry, read as mg, mL and mg per mL. Nothing is rounded."""

import re
from decimal import Decimal

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
    """The one mass a text states, in mg; None when it states none or several."""
    found = {_in_mg(*parts) for parts in _MASS.findall(_without_concentration(text))}
    return found.pop() if len(found) == 1 else None


def find_ml(text: str) -> Decimal | None:
    """The one volume a text states; None when it states none or several."""
    found = {_number(part) for part in _VOLUME.findall(_without_concentration(text))}
    return found.pop() if len(found) == 1 else None


def find_mg_per_ml(text: str) -> Decimal | None:
    """A concentration such as "1 mg/mL", "1 mg per mL" or "5 mg in 5 mL"."""
    match = _CONCENTRATION.search(text.casefold())
    if not match:
        return None
    volume = _number(match[3]) if match[3] else Decimal(1)
    return _in_mg(match[1], match[2]) / volume if volume else None


def find_dose_mg(text: str, strength: str) -> Decimal | None:
    """The mass of a dose: the largest it states, else its volume or count times the strength."""
    stated = [_in_mg(*parts) for parts in _MASS.findall(_without_concentration(text))]
    if stated:
        return max(stated)
    mg_per_ml, ml = find_mg_per_ml(strength), find_ml(text)
    if mg_per_ml is not None:
        return None if ml is None else ml * mg_per_ml
    each, count = find_mg(strength), _COUNT.search(text.casefold())
    return _number(count[1]) * each if count and each is not None else None


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
