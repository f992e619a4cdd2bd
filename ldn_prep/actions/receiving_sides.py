"""One side of a comparison: a person's records, with the journal laid out by day."""

from collections import defaultdict
from collections.abc import Sequence

from ldn_prep.records import Measure, PersonRecords, SideEffect

MeasureKey = tuple[str, str]


def fold(text: str) -> str:
    return " ".join(text.casefold().split())


def key_of(measure: Measure) -> MeasureKey:
    """What a measure is known by: which standard one it is, else its name."""
    return (measure.standard.value, "") if measure.standard else ("", fold(measure.name))


class Side:
    """Scores and side effects by journal entry, sorted once: there are thousands."""

    def __init__(self, records: PersonRecords):
        self.records = records
        self._scores: dict[str, dict[MeasureKey, tuple[Measure, int]]] = defaultdict(dict)
        self._effects: dict[str, list[SideEffect]] = defaultdict(list)
        measures = {each.id: (key_of(each), each) for each in records.measures}
        for score in records.scores:
            if score.measure_id in measures:
                key, measure = measures[score.measure_id]
                self._scores[score.entry_id][key] = measure, score.value
        for effect in records.side_effects:
            self._effects[effect.entry_id].append(effect)

    def scores_of(self, entry_id: str) -> dict[MeasureKey, tuple[Measure, int]]:
        return self._scores.get(entry_id, {})

    def effects_of(self, entry_id: str) -> Sequence[SideEffect]:
        return self._effects.get(entry_id, ())
