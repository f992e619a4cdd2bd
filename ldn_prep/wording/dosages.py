"""How a medicine is taken, as the sentence that prints. What is not said is said to be missing."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.records import (
    Dosage,
    DosageTiming,
    DoseStep,
    Quantity,
    TimeOfDay,
    find_quantity,
)
from ldn_prep.wording.labels import label_of
from ldn_prep.wording.medications import join_words
from ldn_prep.wording.safely import write_safely

_BARE_NUMBER: Final = re.compile(r"[\d¼½¾][\d\s.,/¼½¾-]*")
_WHEN: Final = {
    TimeOfDay.MORNING: N_("in the morning"),
    TimeOfDay.NOON: N_("at noon"),
    TimeOfDay.EVENING: N_("in the evening"),
    TimeOfDay.BEDTIME: N_("at bedtime"),
}


def describe_quantity(quantity: Quantity) -> str:
    """ "4.5 mg", "1,000 mg": safe style, the value as typed."""
    return write_safely(f"{quantity.value} {quantity.unit}")


def describe_amount(as_typed: str, t: Translator) -> str:
    """An amount as typed, in safe style; one without a unit says so."""
    typed = as_typed.strip()
    if not typed or find_quantity(typed) or not _is_bare_number(typed):
        return write_safely(typed)
    return t("{amount} (unit not given)", amount=typed)


def describe_dosage(dosage: Dosage | None, t: Translator) -> str:
    """ "1 capsule at bedtime, with food": amount, when, as needed, at most, meals, own words."""
    if dosage is None:
        return t("How it is taken was not given")
    said = ", ".join(part for part in _parts(dosage, t) if part)
    own = write_safely(dosage.free_text.strip())
    if not said:
        return own or t("How it is taken was not given")
    return t("{said}. In own words: {own}", said=said, own=own) if own else said


def describe_when(dosage: Dosage, t: Translator) -> str:
    """When it is taken; empty when that was not said."""
    if dosage.timing is DosageTiming.TIMES_OF_DAY:
        return join_words([_slot(dosage, time, t) for time in dosage.times_of_day], t)
    if dosage.timing is DosageTiming.EVERY_HOURS and dosage.every_hours is not None:
        return _every_hours(dosage.every_hours, t)
    if dosage.timing is DosageTiming.DAYS_OF_WEEK and dosage.days_of_week:
        days = join_words([label_of(day, t) for day in dosage.days_of_week], t)
        times = join_words([t(_WHEN[time]) for time in dosage.times_of_day], t)
        on_days = t("on {days}", days=days)
        return f"{on_days}, {times}" if times else on_days
    if dosage.timing is DosageTiming.STEPS:
        return t("in steps, see the table of steps")
    return ""


def describe_slots(dosage: Dosage | None, t: Translator) -> tuple[str, str, str, str] | None:
    """The amounts for morning, noon, evening and bedtime ("" for none); None without a grid."""
    if dosage is None or dosage.timing is not DosageTiming.TIMES_OF_DAY:
        return None
    amounts = [
        _slot_amount(dosage, time, t) if time in dosage.times_of_day else "" for time in TimeOfDay
    ]
    return amounts[0], amounts[1], amounts[2], amounts[3]


def describe_step(step: DoseStep, t: Translator) -> str:
    """ "3 mg at bedtime", "no dose (on hold)"; an amount not given says so."""
    amount = describe_step_amount(step, t)
    if step.is_hold or step.time_of_day is None:
        return amount
    return f"{amount} {t(_WHEN[step.time_of_day])}"


def describe_step_amount(step: DoseStep, t: Translator) -> str:
    """The amount of a step alone, for where there is little room."""
    if step.is_hold:
        return t("no dose (on hold)")
    return describe_amount(step.amount_as_typed, t) or t("amount not given")


def _parts(dosage: Dosage, t: Translator) -> Iterator[str]:
    amount = describe_amount(dosage.amount_as_typed, t)
    when = describe_when(dosage, t)
    if amount and not _has_slot_amounts(dosage):
        yield f"{amount} {when}".strip()
    else:
        yield "" if _says_amount(dosage) else t("amount not given")
        yield when
    if dosage.as_needed:
        yield _as_needed(dosage, t)
    elif amount and not when and not dosage.free_text.strip():
        yield t("how often not given")
    if dosage.max_per_day_as_typed.strip():
        most = describe_amount(dosage.max_per_day_as_typed, t)
        yield t("at most {amount} a day", amount=most)
    yield dosage.meal_words.strip()


def _as_needed(dosage: Dosage, t: Translator) -> str:
    reason = dosage.as_needed_for.strip()
    return t("as needed for {reason}", reason=reason) if reason else t("as needed")


def _every_hours(hours: Decimal, t: Translator) -> str:
    if hours == 1:
        return t("every hour")
    return t("every {hours} hours", hours=write_safely(str(hours.normalize() + 0)))


def _slot(dosage: Dosage, time: TimeOfDay, t: Translator) -> str:
    when = t(_WHEN[time])
    return f"{_slot_amount(dosage, time, t)} {when}" if _has_slot_amounts(dosage) else when


def _slot_amount(dosage: Dosage, time: TimeOfDay, t: Translator) -> str:
    own: Quantity | None = getattr(dosage, time.value)
    if own:
        return describe_quantity(own)
    return describe_amount(dosage.amount_as_typed, t) or t("amount not given")


def _says_amount(dosage: Dosage) -> bool:
    """Whether an amount stands elsewhere, or nothing at all was said that one would belong to."""
    is_silent = dosage.timing is DosageTiming.NOT_SAID and not dosage.as_needed
    in_steps = dosage.timing is DosageTiming.STEPS
    in_words = bool(dosage.free_text.strip())
    return is_silent or in_steps or in_words or _has_slot_amounts(dosage)


def _has_slot_amounts(dosage: Dosage) -> bool:
    return dosage.timing is DosageTiming.TIMES_OF_DAY and any(
        getattr(dosage, time.value) for time in dosage.times_of_day
    )


def _is_bare_number(text: str) -> bool:
    return bool(_BARE_NUMBER.fullmatch(text))
