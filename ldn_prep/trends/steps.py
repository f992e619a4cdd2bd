"""Dose steps on the calendar: which one is in force on which day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ldn_prep.records import DoseStep, PersonRecords


@dataclass(frozen=True, slots=True)
class StepSpan:
    """A step and the days it is in force, both included; None as `last` means it still is."""

    step: DoseStep
    first: date
    last: date | None

    def within(self, first: date, last: date) -> "tuple[date, date] | None":
        """The part of the span inside a range, or None when it lies outside."""
        start, end = max(self.first, first), min(self.last or last, last)
        return (start, end) if start <= end else None


def find_spans(steps: Sequence[DoseStep]) -> tuple[StepSpan, ...]:
    """Steps with a known day in order, each until the day before the next one starts.

    A step whose day is not exactly known has no place on the calendar and is left out. Of two
    steps that start on one day, the one added later counts.
    """
    by_day = {step.starts.first_day: step for step in steps if step.starts and step.starts.is_exact}
    days = sorted(by_day)
    ends = [following - timedelta(days=1) for following in days[1:]]
    return tuple(
        StepSpan(by_day[day], day, end) for day, end in zip(days, [*ends, None], strict=False)
    )


def find_step_on(steps: Sequence[DoseStep], on: date) -> DoseStep | None:
    """The step in force on a day; None before the first one."""
    found = (span.step for span in find_spans(steps) if span.within(on, on))
    return next(found, None)


def find_next_step(steps: Sequence[DoseStep], on: date) -> DoseStep | None:
    """The first step that starts after a day."""
    found = (span.step for span in find_spans(steps) if span.first > on)
    return next(found, None)


def find_ldn_spans(records: PersonRecords) -> tuple[StepSpan, ...]:
    """Steps of all low-dose naltrexone entries on one calendar."""
    steps = [step for ldn in records.find_ldn() for step in records.steps_of(ldn.id)]
    return find_spans(steps)


def find_ldn_start(records: PersonRecords) -> date | None:
    """The first day of LDN that is exactly known: its first step, else when it was started."""
    spans = find_ldn_spans(records)
    if spans:
        return spans[0].first
    started = [m.started for m in records.find_ldn() if m.started and m.started.is_exact]
    return min((each.first_day for each in started), default=None)
