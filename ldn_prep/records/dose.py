"""One dose in mg and mL, from its words and the strength of what is taken. Exact, never rounded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

from ldn_prep.records.amount_forms import CONCENTRATION, read_concentration, read_mass_or_volume
from ldn_prep.records.amount_reading import AmountPart, read_amount
from ldn_prep.records.amount_words import make_plain
from ldn_prep.records.exact import AmountRange, add_up, in_decimals

T = TypeVar("T")
_SECOND_OF_TWO: Final = re.compile(
    r"\d[\d.,]* ?(?:mg|mcg|g|[^\W\d_]*grams?)? ?(?:/|\+|&|,|-|\band|\bwith|\by|\bcon) ?$"
)
_STRENGTH_OF_ONE: Final = r"(?P<amount>\d[\d.,]* ?[^\W\d_]+)(?: (?:each|per|a)?(?: ?[^\W\d_]+)*)?"


@dataclass(frozen=True, slots=True)
class Dose:
    """mg and mL of one dose and what is in one mL; None where it is not known.

    `is_mg_worked_out`, `is_ml_worked_out` and `is_strength_worked_out` are what no one wrote down.
    `agrees` is None unless mg, mL and mg per mL were all written, or the label's strengths differ.
    """

    mg: AmountRange | None = None
    ml: AmountRange | None = None
    mg_per_ml: Fraction | None = None
    is_mg_worked_out: bool = False
    is_ml_worked_out: bool = False
    is_strength_worked_out: bool = False
    agrees: bool | None = None

    @property
    def strength(self) -> Decimal | None:
        """mg in one mL as a decimal; None when not known or without end (1 mg in 3 mL)."""
        return None if self.mg_per_ml is None else in_decimals(self.mg_per_ml)


def find_mg_per_ml(text: str) -> Fraction | None:
    """ "1 mg/mL", "1 mg per mL", "5 mg in 5 mL": what is in one mL, as a fraction.

    None for a combination ("100 mg and 10 mg per 5 mL"): there is no one number for it.
    """
    plain = make_plain(text)
    found = re.search(CONCENTRATION, plain)
    if found is None or _SECOND_OF_TWO.search(plain[: found.start()]):
        return None
    return read_concentration(found["mass"], found["volume"]) or None


def find_mg_of_one(text: str) -> Decimal | None:
    """ "4.5 mg", "4.5 mg capsule": what is in one piece. None for a liquid or a combination."""
    found = re.fullmatch(_STRENGTH_OF_ONE, make_plain(text))
    mg = read_mass_or_volume(found["amount"])[0] if found else None
    return mg.low if mg and find_mg_per_ml(text) is None else None


def read_dose(text: str, strengths: Sequence[str] = ()) -> Dose:
    """The dose the words say, with the strengths that are written elsewhere on the entry."""
    read = read_amount(text)
    on_label = _only([find_mg_per_ml(each) for each in strengths])
    of_one = _only([find_mg_of_one(each) for each in strengths])
    said = _only([part.mg_per_ml for part in read.parts])
    mg = add_up([_mg_of(part, of_one) for part in read.parts])
    if said and on_label and said != on_label:
        return Dose(mg, read.ml, agrees=False)
    dose = Dose(mg, read.ml, said or on_label, is_mg_worked_out=bool(mg) and read.mg is None)
    return _complete(dose)


def _mg_of(part: AmountPart, of_one: Decimal | None) -> AmountRange | None:
    if part.mg is None and part.ml is None and part.count and part.is_of_pieces and of_one:
        return part.count.times(AmountRange.of(of_one))
    return part.mg


def _complete(dose: Dose) -> Dose:
    """The third of mg, mL and mg per mL where two are known; a check where all three are."""
    mg, ml, strength = dose.mg, dose.ml, dose.mg_per_ml
    if mg and ml and strength:
        return replace(dose, agrees=_times(ml, strength) == (Fraction(mg.low), Fraction(mg.high)))
    if ml and strength:
        found = ml.scaled(strength)
        return replace(dose, mg=found, is_mg_worked_out=found is not None)
    if mg and strength:
        found = mg.scaled(1 / strength)
        return replace(dose, ml=found, is_ml_worked_out=found is not None)
    if mg and ml and mg.is_single and ml.is_single:
        in_one = Fraction(mg.low) / Fraction(ml.low)
        return replace(dose, mg_per_ml=in_one, is_strength_worked_out=True)
    return dose


def _times(ml: AmountRange, strength: Fraction) -> tuple[Fraction, Fraction]:
    return Fraction(ml.low) * strength, Fraction(ml.high) * strength


def _only(found: Sequence[T | None]) -> T | None:
    """The one value that is said; None when nothing is, or two that differ are."""
    values = {each for each in found if each is not None}
    return values.pop() if len(values) == 1 else None
