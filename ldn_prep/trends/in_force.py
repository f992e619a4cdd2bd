"""Which dose step is in force on a day, as it went where that is known, else as planned."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ldn_prep.records import DoseStep, PartialDate, Quantity

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StepInForce:
    """`possible` are the steps it may be, the earliest first; `may_be_none`: perhaps none yet.

    More than one possibility means that the day of a start is only half known, or that two steps
    start on one day; `step` is then None.
    """

    possible: tuple[DoseStep, ...] = ()
    may_be_none: bool = True

    @property
    def is_known(self) -> bool:
        return len(self.possible) + self.may_be_none == 1

    @property
    def step(self) -> DoseStep | None:
        """None before the first step, and where it cannot be told."""
        return self.possible[0] if self.possible and self.is_known else None

    @property
    def is_no_dose(self) -> bool:
        """On hold; not the same as a dose that is not known."""
        return self.step is not None and self.step.is_hold

    @property
    def amount(self) -> Quantity | None:
        """What was taken, else what was planned; None on hold, before all steps, if not known."""
        return find_dose_of(self.step) if self.step else None


def find_step_in_force(steps: Sequence[DoseStep], day: date) -> StepInForce:
    """The step of one medicine in force on a day, whatever the order they were entered in.

    A step begins when it really started, else when it was planned. One whose month or year alone
    is known decides nothing inside that time, everything after it. One without a date has no
    place. Of two with the same start the one added later counts; else it cannot be told.
    """
    begun = [step for step in steps if (start := start_of(step)) and start.first_day <= day]
    in_order = sorted(begun, key=in_order_of_start)
    possible = tuple(step for step in in_order if not _is_over(step, in_order, day))
    certain = any(_last_start(step) <= day for step in begun)
    return StepInForce(possible, may_be_none=not certain)


def start_of(step: DoseStep) -> PartialDate | None:
    """The day it really started, else the planned one; None when neither is known."""
    return step.really_started or step.starts


def find_dose_of(step: DoseStep) -> Quantity | None:
    """The amount taken, else the planned one; None on hold and where it could not be read.

    What was taken but could not be read does not let the plan stand in for it.
    """
    if step.is_hold:
        return None
    return step.taken_amount if step.taken_amount_as_typed.strip() else step.amount


def _is_over(step: DoseStep, others: Iterable[DoseStep], day: date) -> bool:
    """Whether another step certainly began after this one, and by that day."""
    return any(
        other is not step and _last_start(other) <= day and _is_later(other, step)
        for other in others
    )


def _is_later(other: DoseStep, step: DoseStep) -> bool:
    first, last = _first_start(other), _last_start(step)
    if first == last == _first_start(step) == _last_start(other):
        return _added(other) > _added(step)
    return first > last


def in_order_of_start(step: DoseStep) -> tuple[date, date, datetime, str]:
    return _first_start(step), _last_start(step), _added(step), step.id


def _added(step: DoseStep) -> datetime:
    return step.added_at or _BEFORE_ALL


def _first_start(step: DoseStep) -> date:
    start = start_of(step)
    return start.first_day if start else date.max


def _last_start(step: DoseStep) -> date:
    start = start_of(step)
    return start.last_day if start else date.max
