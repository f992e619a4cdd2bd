"""The sample person's journal: usual scores that move with the dose, swings, gaps and blanks."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from ldn_prep.actions.journal import DayFields, PegFields
from ldn_prep.actions.journal_days import RecordedDay
from ldn_prep.records import SCORE_MAX, LdnTaken, SideEffectSeverity, StandardMeasure

Told = Mapping[str, Any]


def days_told(
    told: Told, measure_ids: Mapping[StandardMeasure | None, str], today: date
) -> tuple[RecordedDay, ...]:
    """The recorded days, oldest first; a gap has no day at all. Ages are days before today."""
    ages = range(told["days"], 0, -1)
    return tuple(
        _day(told, age, measure_ids, today - timedelta(age))
        for age in ages
        if not any(first >= age >= last for first, last in told["gaps"])
    )


def weeks_told(told: Told, today: date) -> Iterator[tuple[date, PegFields]]:
    for age, pain, enjoyment, activity in told["peg"]["weeks"]:
        items = PegFields(pain=pain, enjoyment=enjoyment, activity=activity)
        yield today - timedelta(age), items


def _day(
    told: Told, age: int, measure_ids: Mapping[StandardMeasure | None, str], on: date
) -> RecordedDay:
    scores = (
        (measure_ids[StandardMeasure(measure["standard"])], _score(measure, age))
        for measure in told["measure"]
    )
    return RecordedDay(
        on=on,
        scores={measure_id: value for measure_id, value in scores if value is not None},
        side_effects=dict(_side_effects(told, age)),
        fields=_fields(told, age),
    )


def _score(measure: Told, age: int) -> int | None:
    """None on the days the person left this one blank."""
    if measure["blank_every"] and age % measure["blank_every"] == 0:
        return None
    usual = [value for since, value in measure["usual"] if age <= since][-1]
    swings = measure["swings"]
    return int(min(SCORE_MAX, max(0, usual + swings[age % len(swings)])))


def _side_effects(told: Told, age: int) -> Iterator[tuple[str, SideEffectSeverity]]:
    for effect in told["side_effect"]:
        for day, severity in effect["days"]:
            if day == age:
                yield effect["name"], SideEffectSeverity(severity)


def _fields(told: Told, age: int) -> DayFields:
    fields = DayFields()
    for dose in told["dose"]:
        if age in dose["missed"]:
            fields["ldn_taken"] = LdnTaken.NOT_TAKEN
        elif dose["from"] >= age >= dose["to"]:
            fields["ldn_taken"] = LdnTaken.TAKEN
            fields["dose_as_typed"] = dose["as_typed"]
            fields["taken_at"] = dose["taken_at"]
    for note in told["note"]:
        if note["day"] == age:
            fields["note"] = note["text"]
    return fields
