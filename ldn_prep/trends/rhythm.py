"""How often a journal helps: daily for a while after a start or a change of dose, else weekly.

Source: the diary of a trial of low-dose naltrexone kept daily entries for the first 4 weeks and for
7 days after a change of dose; once a week between.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ldn_prep.records import Medication, PartialDate, PersonRecords

AFTER_START = timedelta(days=28)
AFTER_CHANGE = timedelta(days=7)


class Rhythm(StrEnum):
    DAILY_AFTER_START = "daily_after_start"
    DAILY_AFTER_CHANGE = "daily_after_change"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class SuggestedRhythm:
    """`until` is the last day of a daily stretch; None for weekly."""

    rhythm: Rhythm
    until: date | None = None


def suggest_rhythm(records: PersonRecords, on: date) -> SuggestedRhythm:
    """Only days known exactly count; of several reasons the one that lasts longest is given."""
    found = [each for each in _stretches(records) if each.until and _begins(each) <= on]
    current = [each for each in found if each.until is not None and each.until >= on]
    return max(current, key=lambda each: each.until or on, default=SuggestedRhythm(Rhythm.WEEKLY))


def _begins(stretch: SuggestedRhythm) -> date:
    length = AFTER_START if stretch.rhythm is Rhythm.DAILY_AFTER_START else AFTER_CHANGE
    return (stretch.until or date.min) - length + timedelta(days=1)


def _stretches(records: PersonRecords) -> Iterator[SuggestedRhythm]:
    for medication in records.find_ldn():
        starts = sorted(_starts(records, medication))
        for place, start in enumerate(starts):
            is_first = place == 0
            length = AFTER_START if is_first else AFTER_CHANGE
            rhythm = Rhythm.DAILY_AFTER_START if is_first else Rhythm.DAILY_AFTER_CHANGE
            yield SuggestedRhythm(rhythm, start + length - timedelta(days=1))


def _starts(records: PersonRecords, medication: Medication) -> set[date]:
    known: list[PartialDate | None] = [medication.started]
    known += [step.really_started or step.starts for step in records.steps_of(medication.id)]
    known += [change.on for change in records.changes_of(medication.id)]
    return {each.first_day for each in known if each is not None and each.is_exact}
