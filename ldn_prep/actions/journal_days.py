"""Many journal days in one go, as one action: for files read in and for the sample."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ldn_prep.actions.accepting import accept_name, assign
from ldn_prep.actions.journal import DayFields, require_past, require_score
from ldn_prep.errors import N_, NotFound
from ldn_prep.records import (
    JournalEntry,
    Measure,
    Person,
    Score,
    SideEffect,
    SideEffectSeverity,
    find_quantity,
)
from ldn_prep.store import Changes, Store, Unit


@dataclass(frozen=True, slots=True)
class RecordedDay:
    """`scores` by measure id and `side_effects` by name; what is absent was not recorded."""

    on: date
    scores: Mapping[str, int] = field(default_factory=dict)
    side_effects: Mapping[str, SideEffectSeverity] = field(default_factory=dict)
    fields: DayFields = field(default_factory=DayFields)


def record_days(store: Store, person_id: str, days: Sequence[RecordedDay]) -> Changes:
    """Writes all the days or none. What a day already holds and is not given here stays.

    Raises NotAccepted for a day to come, a score outside 0 to 10 or a text too long, NotFound.
    """
    for day in days:
        require_past(day.on)
        for value in day.scores.values():
            require_score(value)
    with store.change(N_("Note journal days")) as unit:
        unit.require(Person, person_id)
        DayWriter(unit, person_id).record(days)
    return unit.changes


class DayWriter:
    """What the journal holds, read once instead of row by row."""

    def __init__(self, unit: Unit, person_id: str):
        self._unit, self._person_id = unit, person_id
        kept = {"person_id": person_id}
        self._measures = {measure.id for measure in unit.select(Measure, **kept)}
        self._entries = {entry.on: entry for entry in unit.select(JournalEntry, **kept)}
        self._scores = {(s.entry_id, s.measure_id): s for s in unit.select(Score, **kept)}
        self._effects = {(e.entry_id, e.name): e for e in unit.select(SideEffect, **kept)}

    def record(self, days: Sequence[RecordedDay]) -> None:
        for day in days:
            entry = self._entry(day.on)
            assign(entry, day.fields)
            if "dose_as_typed" in day.fields:
                entry.dose = find_quantity(entry.dose_as_typed)
            for measure_id, value in day.scores.items():
                self._score(entry, measure_id, value)
            for name, severity in day.side_effects.items():
                self._side_effect(entry, accept_name(name), severity)

    def _entry(self, on: date) -> JournalEntry:
        if on not in self._entries:
            entry = JournalEntry(person_id=self._person_id, on=on)
            self._entries[on] = self._unit.add(entry)
        return self._entries[on]

    def _score(self, entry: JournalEntry, measure_id: str, value: int) -> None:
        if measure_id not in self._measures:
            raise NotFound
        key = (entry.id, measure_id)
        if key not in self._scores:
            self._scores[key] = self._unit.add(
                Score(
                    person_id=self._person_id,
                    entry_id=entry.id,
                    measure_id=measure_id,
                    value=value,
                )
            )
        self._scores[key].value = value

    def _side_effect(self, entry: JournalEntry, name: str, severity: SideEffectSeverity) -> None:
        key = (entry.id, name)
        if key not in self._effects:
            effect = SideEffect(person_id=self._person_id, entry_id=entry.id, name=name)
            self._effects[key] = self._unit.add(effect)
        self._effects[key].severity = severity
