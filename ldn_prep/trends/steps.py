"""Dose steps on the calendar: which one is in force on which day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ldn_prep.records import DoseStep, MedicationStatus, PersonRecords


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
    """Steps of all low-dose naltrexone entries on one calendar; none goes on after it stopped."""
    entries = records.find_ldn()
    spans = find_spans([step for ldn in entries for step in records.steps_of(ldn.id)])
    ends = {
        ldn.id: ldn.stopped.last_day
        for ldn in entries
        if ldn.status is MedicationStatus.STOPPED and ldn.stopped
    }
    ended = (_until(span, ends.get(span.step.medication_id)) for span in spans)
    return tuple(span for span in ended if span is not None)


def find_ldn_start(records: PersonRecords) -> date | None:
    """The earliest day LDN can have begun, by its steps and the date it was started."""
    spans = [span.first for span in find_ldn_spans(records) if not span.step.is_hold]
    started = [ldn.started.first_day for ldn in records.find_ldn() if ldn.started]
    return min([*spans, *started], default=None)


def _until(span: StepSpan, end: date | None) -> StepSpan | None:
    if end is None or (span.last is not None and span.last <= end):
        return span
    return StepSpan(span.step, span.first, end) if span.first <= end else None
