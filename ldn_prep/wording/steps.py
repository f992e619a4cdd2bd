"""The steps of a titration or taper in words: as planned, as they went, and the dose in force."""

from collections.abc import Sequence

from ldn_prep.i18n import Translator
from ldn_prep.records import DoseStep
from ldn_prep.wording.amounts import describe_amount
from ldn_prep.wording.dates import describe_date
from ldn_prep.wording.dosages import describe_time_of_day


def describe_step(step: DoseStep, t: Translator, strengths: Sequence[str] = ()) -> str:
    """The dose a step means, as taken where that differs: "3 mg at bedtime", "no dose (on hold)".

    `strengths` as for `describe_dosage`. An amount not given says so.
    """
    return _at_its_time(step, describe_step_amount(step, t, strengths), t)


def describe_step_amount(step: DoseStep, t: Translator, strengths: Sequence[str] = ()) -> str:
    """The amount of a step alone, for where there is little room."""
    if step.is_hold:
        return t("no dose (on hold)")
    typed = step.taken_amount_as_typed.strip() or step.amount_as_typed
    return describe_amount(typed, t, strengths) or t("amount not given")


def describe_planned_step(step: DoseStep, t: Translator, strengths: Sequence[str] = ()) -> str:
    """The dose of a step as planned, whatever came of it."""
    if step.is_hold:
        return t("no dose (on hold)")
    amount = describe_amount(step.amount_as_typed, t, strengths) or t("amount not given")
    return _at_its_time(step, amount, t)


def describe_step_as_it_went(
    step: DoseStep, t: Translator, strengths: Sequence[str] = (), unread_start: str = ""
) -> str:
    """What was different from the plan: "1 mg, from 3 May 2026"; empty when nothing was said.

    `unread_start` are the words kept for the day it really began, where they were no date.
    """
    amount = describe_amount(step.taken_amount_as_typed, t, strengths)
    began = ""
    if step.really_started:
        began = t("from {day}", day=describe_date(step.really_started, t))
    elif unread_start:
        began = t("from {day} (not understood)", day=unread_start)
    return ", ".join(part for part in (amount, began) if part)


def _at_its_time(step: DoseStep, amount: str, t: Translator) -> str:
    if step.is_hold or step.time_of_day is None:
        return amount
    return f"{amount} {describe_time_of_day(step.time_of_day, t)}"
