"""What the records suggest asking, for both doors: review and trends brought together, in words."""

from datetime import date
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.records import (
    Measure,
    PersonRecords,
    StandardMeasure,
    VisitKind,
)
from ldn_prep.review.suggesting import (
    Reason,
    Suggestion,
    TrendFacts,
    find_signals,
    suggest_questions,
)
from ldn_prep.trends import build_all_series, compare, find_ldn_start, measure_change
from ldn_prep.wording import join_words, label_of

_CLEAR: Final = 1  # point on the scale 0 to 10 between two medians


def find_suggestions(records: PersonRecords, on: date, kind: VisitKind) -> tuple[Suggestion, ...]:
    """What the records suggest asking at a visit of that kind, the most important first."""
    signals = find_signals(records, on, find_trend_facts(records, on))
    return suggest_questions(records, signals, kind)


def find_trend_facts(records: PersonRecords, on: date) -> TrendFacts:
    """What the journal up to that day shows; nothing where a side has fewer than 7 days."""
    all_series = build_all_series(records, _first_day(records, on), on)
    start = find_ldn_start(records)
    moves = {}
    for measure in records.measures:
        found = compare(all_series[measure.id], start)
        change = measure_change(found, measure.direction)
        if found.is_enough and found.before.middle is not None and found.now.middle is not None:
            is_clear = abs(found.now.middle - found.before.middle) >= _CLEAR
            moves[measure.id] = change.is_better if is_clear else None
    return TrendFacts(
        is_sleep_lower=_is_worse(StandardMeasure.SLEEP, records, moves),
        is_pain_higher=_is_worse(StandardMeasure.PAIN, records, moves),
        is_unchanged=bool(moves) and all(is_better is None for is_better in moves.values()),
        better=tuple(_name_of(each) for each in records.measures if moves.get(each.id)),
    )


def describe_reason(reason: Reason, t: Translator) -> str:
    """One sentence that says why; names stay as typed, the program's own measures are named."""
    fields = {
        key: value if isinstance(value, int) else join_words([_word(each, t) for each in value], t)
        for key, value in reason.fields
    }
    return t(reason.message, **fields)


def _first_day(records: PersonRecords, on: date) -> date:
    return min((entry.on for entry in records.entries if entry.on <= on), default=on)


def _is_worse(
    standard: StandardMeasure, records: PersonRecords, moves: dict[str, bool | None]
) -> bool:
    return any(
        each.standard is standard and moves.get(each.id) is False for each in records.measures
    )


def _name_of(measure: Measure) -> str:
    return measure.standard or measure.name


def _word(name: str, t: Translator) -> str:
    return label_of(name, t) if isinstance(name, StandardMeasure) else name
