"""Amounts in words: as typed and in safe style, and what they come to.

Whatever the program worked out stands behind what was typed and says so.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.records import (
    AmountRange,
    Medication,
    PersonRecords,
    Quantity,
    find_mg_per_ml,
    read_amount,
    read_dose,
)
from ldn_prep.wording.safely import write_safely

_BARE_NUMBER: Final = re.compile(r"[\d¼½¾][\d\s.,/¼½¾-]*")


def describe_quantity(quantity: Quantity, t: Translator) -> str:
    """ "4.5 mg", "1,000 mg": safe style, the value as typed."""
    return write_safely(f"{quantity.value} {quantity.unit}", t.language)


def describe_amount(as_typed: str, t: Translator, strengths: Sequence[str] = ()) -> str:
    """An amount as typed, in safe style; one without a unit says so.

    A liquid stands as mg and mL and mg per mL where two of them are known: the third is marked
    as worked out. `strengths` are what label and pharmacy say is in one piece or one mL.
    """
    typed = as_typed.strip()
    if _BARE_NUMBER.fullmatch(typed):
        return t("{amount} (unit not given)", amount=typed)
    written = write_safely(typed, t.language)
    beside = "; ".join(_beside(typed, strengths, t))
    if beside and written.endswith(")"):
        return f"{written[:-1]}; {beside})"
    return f"{written} ({beside})" if beside else written


def describe_unread(as_typed: str, t: Translator) -> str:
    """What was kept as words: as it stands where it is clear after all, else marked."""
    typed = as_typed.strip()
    written = write_safely(typed, t.language)
    if typed and read_amount(typed).fault is None:
        return written
    return t("{words} (not understood)", words=written)


def strengths_of(records: PersonRecords, medication: Medication) -> tuple[str, ...]:
    """What label and pharmacy say is in one piece or one mL, as typed; empty ones left out."""
    details = records.find_compounded(medication.id)
    said = (medication.strength_as_typed, details.concentration_as_typed if details else "")
    return tuple(each for each in said if each.strip())


def describe_mg(amount: AmountRange, t: Translator, *, as_mcg: bool = False) -> str:
    """ "4.5 mg", "1.5 to 3 mg", "100 mcg": never rounded."""
    if as_mcg:
        return _span(amount.times(AmountRange.of(Decimal(1000))), "mcg", t)
    return _span(amount, "mg", t)


def describe_ml(amount: AmountRange, t: Translator) -> str:
    return _span(amount, "mL", t)


def _beside(typed: str, strengths: Sequence[str], t: Translator) -> list[str]:
    """The parts of a liquid's dose that were not typed here: worked out, or from the label."""
    dose = read_dose(typed, strengths)
    if dose.mg is None or dose.ml is None or dose.strength is None or dose.agrees is False:
        return []
    worked_out, as_mcg = [], is_in_mcg(typed, strengths)
    if dose.is_mg_worked_out:
        worked_out.append(describe_mg(dose.mg, t, as_mcg=as_mcg))
    if dose.is_ml_worked_out:
        worked_out.append(describe_ml(dose.ml, t))
    in_one = AmountRange.of(dose.strength)
    strength = t("{amount} per mL", amount=describe_mg(in_one, t, as_mcg=as_mcg))
    if dose.is_strength_worked_out:
        worked_out.append(strength)
    said = [t("{amount}, worked out", amount=each) for each in worked_out]
    is_typed = find_mg_per_ml(typed) is not None
    return said if dose.is_strength_worked_out or is_typed else [*said, strength]


def is_in_mcg(typed: str, strengths: Sequence[str]) -> bool:
    """Whether micrograms are what label and person speak of."""
    words = write_safely(" ".join((typed, *strengths)))
    return "mcg" in words and "mg" not in words


def _span(amount: AmountRange, unit: str, t: Translator) -> str:
    low, high = (
        write_safely(f"{_digits(each)} {unit}", t.language) for each in (amount.low, amount.high)
    )
    if amount.is_single:
        return high
    return t("{low} to {high}", low=low.removesuffix(f" {unit}"), high=high)


def _digits(value: Decimal) -> str:
    """All of them, and no zero at the end: a worked-out number has no digits as typed."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
