"""How a medicine is taken, as the sentence that prints. What is not said is said to be missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DosageTiming,
    Medication,
    PersonRecords,
    Quantity,
    TimeOfDay,
    read_hours,
)
from ldn_prep.wording.amounts import (
    describe_amount,
    describe_quantity,
    describe_unread,
    strengths_of,
)
from ldn_prep.wording.labels import label_of
from ldn_prep.wording.medications import join_words
from ldn_prep.wording.safely import write_safely

_WHEN: Final = {
    TimeOfDay.MORNING: N_("in the morning"),
    TimeOfDay.NOON: N_("at noon"),
    TimeOfDay.EVENING: N_("in the evening"),
    TimeOfDay.BEDTIME: N_("at bedtime"),
}
_NOTHING: Final[Mapping[str, str]] = {}


def describe_how(
    records: PersonRecords, medication: Medication, basis: DosageBasis, t: Translator
) -> str:
    """How one medicine is taken, with the words that could not be read and its strengths."""
    dosage = records.find_dosage(medication.id, basis)
    unread = records.unread_of(dosage.id) if dosage else {}
    return describe_dosage(dosage, t, unread, strengths=strengths_of(records, medication))


def describe_dosage(
    dosage: Dosage | None,
    t: Translator,
    unread: Mapping[str, str] = _NOTHING,
    *,
    strengths: Sequence[str] = (),
) -> str:
    """ "1 capsule at bedtime, with food": amount, when, as needed, at most, meals, own words.

    `unread` are words kept for a field that could not be read, by field name; `strengths` are
    what label and pharmacy say is in one piece or one mL: a liquid prints with them.
    """
    if dosage is None:
        return t("How it is taken was not given")
    sentence = _Sentence(dosage, t, unread, strengths)
    said = ", ".join(part for part in sentence.parts() if part)
    own = write_safely(dosage.free_text.strip(), t.language)
    if not said:
        return own or t("How it is taken was not given")
    return t("{said}. In own words: {own}", said=said, own=own) if own else said


def describe_when(dosage: Dosage, t: Translator, unread: Mapping[str, str] = _NOTHING) -> str:
    """When it is taken; empty when that was not said."""
    return _Sentence(dosage, t, unread).when()


def describe_slots(
    dosage: Dosage | None, t: Translator, unread: Mapping[str, str] = _NOTHING
) -> tuple[str, str, str, str] | None:
    """The amounts for morning, noon, evening and bedtime ("" for none); None without a grid."""
    if dosage is None or dosage.timing is not DosageTiming.TIMES_OF_DAY:
        return None
    sentence = _Sentence(dosage, t, unread)
    amounts = [
        sentence.slot_amount(time) if time in dosage.times_of_day else "" for time in TimeOfDay
    ]
    return amounts[0], amounts[1], amounts[2], amounts[3]


def describe_time_of_day(time: TimeOfDay, t: Translator) -> str:
    """ "at bedtime"."""
    return t(_WHEN[time])


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The parts of one dosage's sentence."""

    dosage: Dosage
    t: Translator
    unread: Mapping[str, str] = field(default_factory=dict)
    strengths: Sequence[str] = ()

    def parts(self) -> Iterator[str]:
        dosage, t = self.dosage, self.t
        amount, when = self._amount(dosage.amount_as_typed), self.when()
        if amount and not self._has_slot_amounts():
            yield f"{amount} {when}".strip()
        else:
            yield "" if self._says_amount() else t("amount not given")
            yield when
        if dosage.as_needed:
            yield self._as_needed()
        elif amount and not when and not dosage.free_text.strip():
            yield t("how often not given")
        if dosage.max_per_day_as_typed.strip():
            yield t("at most {amount} a day", amount=self._amount(dosage.max_per_day_as_typed))
        yield dosage.meal_words.strip()

    def when(self) -> str:
        dosage, t = self.dosage, self.t
        if dosage.timing is DosageTiming.TIMES_OF_DAY:
            return join_words([self._slot(time) for time in dosage.times_of_day], t)
        if dosage.timing is DosageTiming.EVERY_HOURS:
            return self._every()
        if dosage.timing is DosageTiming.DAYS_OF_WEEK and dosage.days_of_week:
            return self._on_days()
        if dosage.timing is DosageTiming.STEPS:
            return t("in steps, see the table of steps")
        return ""

    def slot_amount(self, time: TimeOfDay) -> str:
        own: Quantity | None = getattr(self.dosage, time.value)
        if own:
            return self._amount(describe_quantity(own, self.t))
        if time.value in self.unread:
            return describe_unread(self.unread[time.value], self.t)
        return self._amount(self.dosage.amount_as_typed) or self.t("amount not given")

    def _amount(self, as_typed: str) -> str:
        return describe_amount(as_typed, self.t, self.strengths)

    def _slot(self, time: TimeOfDay) -> str:
        when = self.t(_WHEN[time])
        return f"{self.slot_amount(time)} {when}" if self._has_slot_amounts() else when

    def _on_days(self) -> str:
        dosage, t = self.dosage, self.t
        days = join_words([label_of(day, t) for day in dosage.days_of_week], t)
        times = join_words([t(_WHEN[time]) for time in dosage.times_of_day], t)
        on_days = t("on {days}", days=days)
        return f"{on_days}, {times}" if times else on_days

    def _every(self) -> str:
        t, hours, typed = self.t, self.dosage.every_hours, self.unread.get("every_hours", "")
        if hours is not None:
            return t("every hour") if hours == 1 else t("every {hours} hours", hours=_plain(hours))
        span = read_hours(typed)
        if span:
            words = t("{low} to {high}", low=_plain(span.low), high=_plain(span.high))
            return t("every {hours} hours", hours=words)
        return t("every so many hours: {words} (not understood)", words=typed) if typed else ""

    def _as_needed(self) -> str:
        reason = self.dosage.as_needed_for.strip()
        return self.t("as needed for {reason}", reason=reason) if reason else self.t("as needed")

    def _says_amount(self) -> bool:
        """Whether an amount stands elsewhere, or nothing was said that one would belong to."""
        timing = self.dosage.timing
        is_silent = timing is DosageTiming.NOT_SAID and not self.dosage.as_needed
        in_words = bool(self.dosage.free_text.strip())
        in_steps = timing is DosageTiming.STEPS
        return is_silent or in_steps or in_words or self._has_slot_amounts()

    def _has_slot_amounts(self) -> bool:
        dosage = self.dosage
        return dosage.timing is DosageTiming.TIMES_OF_DAY and any(
            getattr(dosage, time.value) or time.value in self.unread for time in dosage.times_of_day
        )


def _plain(hours: Decimal) -> str:
    return write_safely(f"{hours.normalize():f}")
