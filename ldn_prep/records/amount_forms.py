"""The ways an amount is written, as patterns over plain words, and the numbers found in them."""

import re
from fractions import Fraction
from functools import cache
from typing import Final

from ldn_prep.records.amount_words import NUMBER, read_number
from ldn_prep.records.exact import AmountRange, in_decimals

PIECE: Final = (
    r"(?:capsules?|caps?|tablets?|tabs?|pills?|caplets?|softgels?|lozenges?|troches?|"
    r"suppositor(?:y|ies)|c[aá]psulas?|tabletas?|pastillas?|comprimidos?)"
)
_MG: Final = {
    Fraction(1): r"mg|mgs|mgm|milligrams?|miligramos?",
    Fraction(1, 1000): r"mcgs?|μg|ug|micrograms?|microgramos?",
    Fraction(1000): r"g|gm|gms|grams?|gramos?",
}
_MASS: Final = "|".join(_MG.values())
_ML: Final = r"ml|mls|cc|millilit(?:er|re)s?|mililitros?"
_UNIT: Final = rf"(?:{_MASS}|{_ML})\b\.?"
_TO: Final = r"\s*(?:-|\bto\b|\bor\b|\ba\b|\bo\b)\s*"
RANGE: Final = rf"{NUMBER}(?:{_TO}{NUMBER})?"
_AMOUNT: Final = rf"(?:{NUMBER}\s*{_UNIT}{_TO})?{RANGE}\s*{_UNIT}"
_OF: Final = r"(?:\s*(?:x|@|\bof\b|\bde\b|\bat\b|\btimes\b)\s*)"
_WORD: Final = r"[^\W\d_][^\d()+=;]*?"
_PER: Final = r"\s*(?:/|\bper\b|\bin\b|\bpor\b|\ben\b)\s*"
CONCENTRATION: Final = (
    rf"(?P<mass>{NUMBER}\s*(?:{_MASS})\b){_PER}"
    rf"(?P<volume>(?:{NUMBER}\s*)?(?:{_ML})\b)"
)
_EACH: Final = r"(?: each)?"
_SAID: Final = r"(?P<said>each|apiece|cada (?:una|uno)|total|in all|altogether|en total)"
_FORMS: Final = (
    rf"(?P<count>{RANGE})(?P<form>\s*{_WORD})?{_OF}(?P<each>{_AMOUNT})(?:\s*{PIECE})?{_EACH}",
    rf"(?P<count>{RANGE})\s+(?P<each>{NUMBER}\s*{_UNIT})\s*(?P<form>{PIECE})",
    rf"(?P<count>{RANGE})\s*(?P<form>{PIECE})[\s,(=]*(?P<inside>{_AMOUNT})\s*{_SAID}?\s*\)?",
    rf"(?P<amount>{_AMOUNT})(?:{_OF}|[\s,(]+){CONCENTRATION}\)?",
    rf"(?P<amount>{_AMOUNT})[\s,(=/]*(?P<same>{_AMOUNT})\s*\)?",
    rf"(?P<one>{_AMOUNT})\s*{PIECE}",
    rf"(?P<amount>{_AMOUNT})",
    rf"(?P<count>{RANGE})\s*(?!{_UNIT})(?P<form>{_WORD})",
)
_QUANTITY: Final = rf"({NUMBER})\s*({_UNIT})?"


@cache
def forms() -> tuple[re.Pattern[str], ...]:
    """The ways an amount is written, the surest first; made when first wanted, not at start."""
    return tuple(re.compile(form) for form in _FORMS)


def read_range(plain: str) -> AmountRange:
    """ "1", or "1 to 2"."""
    numbers = [read_number(each) for each in re.findall(NUMBER, plain)]
    return AmountRange(numbers[0], numbers[-1])


def read_mass_or_volume(plain: str) -> tuple[AmountRange | None, AmountRange | None]:
    """mg and mL of "4.5 mg", "3 to 4.5 mg", "5 mL": one of the two is None."""
    found = [(number, unit.strip(" .")) for number, unit in re.findall(_QUANTITY, plain)]
    units = [unit or found[-1][1] for _, unit in found]
    exact = [
        in_decimals(Fraction(read_number(number)) * _factor(unit))
        for (number, _), unit in zip(found, units, strict=True)
    ]
    values = [each for each in exact if each is not None]
    if len(values) < len(found) or len({_is_volume(unit) for unit in units}) > 1:
        return None, None
    amount = AmountRange(values[0], values[-1])
    return (None, amount) if _is_volume(units[0]) else (amount, None)


def read_concentration(mass: str, volume: str) -> Fraction | None:
    """mg in one mL, as a fraction: 1 mg in 3 mL has no decimal."""
    mg = read_mass_or_volume(mass)[0]
    number = re.match(NUMBER, volume)
    ml = Fraction(read_number(number[0])) if number else Fraction(1)
    return Fraction(mg.low) / ml if mg and ml else None


def _is_volume(unit: str) -> bool:
    return bool(re.fullmatch(_ML, unit))


def _factor(unit: str) -> Fraction:
    """mg in one of a unit of mass; a volume stays as it is."""
    found = (mg for mg, units in _MG.items() if re.fullmatch(units, unit))
    return next(found, Fraction(1))
