"""What a packet for a visit would lack, told from a person's lists and a count of journal days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ldn_prep.records import ACTIVE_STATUSES, ListState, PersonRecords
from ldn_prep.review.asking import find_open
from ldn_prep.review.finding import find_points

DAYS: Final = 30
"""The span the front desk looks back over: a list checked, a journal kept."""


class Gap(StrEnum):
    """In the order they are told."""

    NO_MEDICINES_ASKED = "no_medicines_asked"
    LIST_NEVER_CHECKED = "list_never_checked"
    LIST_NOT_CHECKED = "list_not_checked"
    NO_QUESTIONS = "no_questions"
    NO_JOURNAL = "no_journal"
    POINTS_OPEN = "points_open"
    NO_BIRTH_DATE = "no_birth_date"


@dataclass(frozen=True, slots=True)
class DayGap:
    """`count` is days since the last check, or points; 0 where there is nothing to count."""

    gap: Gap
    count: int = 0


def find_gaps(records: PersonRecords, journal_days: int, on: date) -> tuple[DayGap, ...]:
    """`journal_days` is of the last `DAYS` days up to `on`; `records` need hold no journal.

    Points count as not looked at while no question was taken from them.
    """
    return (
        *_medicines(records, on),
        *((DayGap(Gap.NO_QUESTIONS),) if not find_open(records.questions) else ()),
        *((DayGap(Gap.NO_JOURNAL),) if journal_days == 0 else ()),
        *_points(records, on),
        *((DayGap(Gap.NO_BIRTH_DATE),) if records.person.born is None else ()),
    )


def _medicines(records: PersonRecords, on: date) -> Iterator[DayGap]:
    state = records.state_of(records.person.medications_state, records.medications)
    checked = records.person.medications_checked_on
    if state is ListState.NOT_ASKED:
        yield DayGap(Gap.NO_MEDICINES_ASKED)
    elif state is ListState.NONE_REPORTED and not records.with_status(*ACTIVE_STATUSES):
        return
    elif checked is None:
        yield DayGap(Gap.LIST_NEVER_CHECKED)
    elif (on - checked).days >= DAYS:
        yield DayGap(Gap.LIST_NOT_CHECKED, (on - checked).days)


def _points(records: PersonRecords, on: date) -> Iterator[DayGap]:
    asked = {question.origin_key for question in records.questions}
    still_open = [point for point in find_points(records, on) if point.key not in asked]
    if still_open:
        yield DayGap(Gap.POINTS_OPEN, len(still_open))
