"""Dose steps on the calendar: which one is in force on which day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from typing import Final

from ldn_prep.records import DoseStep, Medication, MedicationStatus, PartialDate, PersonRecords
from ldn_prep.trends.in_force import find_step_in_force, in_order_of_start, start_of

_DAY: Final = timedelta(days=1)
_NOT_BEGUN: Final = (
    MedicationStatus.PLANNED,
    MedicationStatus.THINKING_ABOUT,
    MedicationStatus.CANNOT_TAKE,
)


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
    """The days on which it is known which step is in force, in order.

    A step whose month alone is known begins its span when that month is over; the step before
    it ends before the month begins. One without a date has no span.
    """
    edges = sorted({edge for step in steps if (start := start_of(step)) for edge in _edges(start)})
    spans: list[StepSpan] = []
    for first, following in zip_longest(edges, edges[1:]):
        step = find_step_in_force(steps, first).step
        last = following - _DAY if following else None
        if step is not None and spans and spans[-1].step is step and spans[-1].last == first - _DAY:
            spans[-1] = StepSpan(step, spans[-1].first, last)
        elif step is not None:
            spans.append(StepSpan(step, first, last))
    return tuple(spans)


def find_step_on(steps: Sequence[DoseStep], on: date) -> DoseStep | None:
    """The step in force on a day; None before the first one and where it cannot be told."""
    return find_step_in_force(steps, on).step


def find_next_step(steps: Sequence[DoseStep], on: date) -> DoseStep | None:
    """The first step that starts after a day."""
    coming = (step for step in steps if (start := start_of(step)) and start.first_day > on)
    return min(coming, key=in_order_of_start, default=None)


def _edges(start: PartialDate) -> tuple[date, date]:
    """The days on which something can change: from then it may, from then it must have begun."""
    return start.first_day, start.last_day


def find_ldn_spans(records: PersonRecords) -> tuple[StepSpan, ...]:
    """Steps of all low-dose naltrexone entries on one calendar; none goes on after it stopped.

    Of an entry that is only planned or thought about no dose was taken: its steps are no history.
    """
    entries = _begun(records)
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
    started = [ldn.started.first_day for ldn in _begun(records) if ldn.started]
    return min([*spans, *started], default=None)


def _until(span: StepSpan, end: date | None) -> StepSpan | None:
    if end is None or (span.last is not None and span.last <= end):
        return span
    return StepSpan(span.step, span.first, end) if span.first <= end else None


def _begun(records: PersonRecords) -> tuple[Medication, ...]:
    return tuple(ldn for ldn in records.find_ldn() if ldn.status not in _NOT_BEGUN)
