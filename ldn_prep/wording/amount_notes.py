"""What to say under the field of an amount: its total, how a liquid adds up, what is unclear."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.records import (
    AmountFault,
    AmountRange,
    Dose,
    find_mg_per_ml,
    in_decimals,
    read_amount,
    read_dose,
)
from ldn_prep.wording.amounts import describe_mg, describe_ml, is_in_mcg
from ldn_prep.wording.safely import write_safely

_FAULTS: Final = {
    AmountFault.NO_NUMBER: N_("There is no number in this."),
    AmountFault.NO_UNIT: N_("The unit is missing: mg, mL, capsules or another one."),
    AmountFault.ZERO: N_("This says zero. Please check the number."),
    AmountFault.BELOW_ZERO: N_("There is a minus sign before the number."),
    AmountFault.TOO_LARGE: N_("This number is very large, or not written in plain digits."),
    AmountFault.EACH_OR_ALL: N_(
        "Is this in each one, or in all? For example: 2 capsules of 1.5 mg."
    ),
    AmountFault.NO_COUNT: N_("It is not said how many. For example: 1 capsule of 4.5 mg."),
    AmountFault.TWO_AMOUNTS: N_("Two amounts stand here that are not the same."),
    AmountFault.UNCLEAR: N_("Not all of this was understood, so nothing is added up."),
}

_FAULTS_OF_STRENGTHS: Final = (
    AmountFault.NO_NUMBER,
    AmountFault.NO_UNIT,
    AmountFault.ZERO,
    AmountFault.BELOW_ZERO,
    AmountFault.TOO_LARGE,
)


@dataclass(frozen=True, slots=True)
class AmountNote:
    """A sentence for under the field; `is_unclear` where a person should look at it again."""

    text: str
    is_unclear: bool = False


def note_amount(
    as_typed: str, t: Translator, strengths: Sequence[str] = (), *, is_daily: bool = False
) -> AmountNote | None:
    """What to say under the field: the total, how a liquid adds up, or what is unclear.

    `is_daily`: the amount is the most in one day, not one dose.
    """
    read = read_amount(as_typed)
    kept = t("It is kept and printed as you typed it.")
    if read.fault is not None:
        return AmountNote(f"{t(_FAULTS[read.fault])} {kept}", is_unclear=True)
    dose = read_dose(as_typed, strengths)
    if dose.agrees is False:
        return AmountNote(_disagreement(dose, strengths, t), is_unclear=True)
    liquid = _liquid_note(dose, t, as_mcg=is_in_mcg(as_typed, strengths))
    said = [liquid or _total_note(as_typed, dose, strengths, t, is_daily)]
    if read.has_comma:
        said.append(t("The comma is read as a decimal point."))
    words = " ".join(each for each in said if each)
    return AmountNote(words) if words else None


def note_strength(as_typed: str, t: Translator) -> AmountNote | None:
    """What to say under a strength: how a liquid is read, or that a unit or number is missing."""
    typed = as_typed.strip()
    in_one_ml = find_mg_per_ml(typed)
    strength = in_decimals(in_one_ml) if in_one_ml else None
    if strength is not None:
        amount = describe_mg(AmountRange.of(strength), t, as_mcg=is_in_mcg(typed, ()))
        words = t("Read as {amount} per mL.", amount=amount)
        plain = t("{amount} per mL", amount=amount)
        return None if write_safely(typed).casefold() == plain.casefold() else AmountNote(words)
    fault = read_amount(typed).fault
    if fault in _FAULTS_OF_STRENGTHS:
        kept = t("It is kept and printed as you typed it.")
        return AmountNote(f"{t(_FAULTS[fault])} {kept}", is_unclear=True)
    return None


def _liquid_note(dose: Dose, t: Translator, *, as_mcg: bool) -> str:
    """ "0.5 mL of 1 mg per mL is 0.5 mg."; a strength without end is not shown as a decimal."""
    if dose.mg is None or dose.ml is None or dose.strength is None:
        return ""
    in_one = describe_mg(AmountRange.of(dose.strength), t, as_mcg=as_mcg)
    fields = {
        "volume": describe_ml(dose.ml, t),
        "strength": t("{amount} per mL", amount=in_one),
        "mass": describe_mg(dose.mg, t, as_mcg=as_mcg),
    }
    if dose.is_strength_worked_out:
        return t("{mass} in {volume} is {strength}.", **fields)
    return t("{volume} of {strength} is {mass}.", **fields)


def _total_note(
    typed: str, dose: Dose, strengths: Sequence[str], t: Translator, is_daily: bool
) -> str:
    """Empty where the total is what was typed."""
    if dose.mg is None:
        return ""
    total = describe_mg(dose.mg, t, as_mcg=is_in_mcg(typed, strengths))
    if write_safely(typed.strip()).casefold() == total.casefold():
        return ""
    if is_daily:
        return t("That makes {amount} in one day.", amount=total)
    return t("That makes {amount} each time.", amount=total)


def _disagreement(dose: Dose, strengths: Sequence[str], t: Translator) -> str:
    said = write_safely(", ".join(strengths))
    if dose.mg is None or dose.ml is None:
        return t("This strength is not the one above ({strength}). Please check.", strength=said)
    return t(
        "{mass} and {volume} do not fit {strength}. Please check with the label or the pharmacist.",
        mass=describe_mg(dose.mg, t, as_mcg=is_in_mcg("", strengths)),
        volume=describe_ml(dose.ml, t),
        strength=said,
    )
