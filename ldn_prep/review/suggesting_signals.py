"""Every signal of one person's records on a day: points to raise, LDN, the list, the journal."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from ldn_prep.records import (
    ACTIVE_STATUSES,
    JournalEntry,
    LdnTaken,
    MedicationCategory,
    PersonRecords,
    find_by_id,
)
from ldn_prep.review.finding import find_points
from ldn_prep.review.seeing import see_medications
from ldn_prep.review.suggesting_doses import RECENT
from ldn_prep.review.suggesting_ldn import find_ldn_signals
from ldn_prep.review.suggesting_reasons import Reason, TrendFacts, build_reason

MANY: Final = 10
_NO_FACTS: Final = TrendFacts()


def find_signals(
    records: PersonRecords, on: date, trends: TrendFacts = _NO_FACTS
) -> Mapping[str, Reason]:
    """By signal key, points to raise first (opioids before the others), the rest in a fixed order.

    `trends` is what the journal shows; whoever may look at trends fills it.
    """
    found = (
        *_find_point_signals(records, on),
        *find_ldn_signals(records, see_medications(records), on),
        *_find_list_signals(records),
        *_find_journal_signals(records, on),
        *_find_trend_signals(trends),
    )
    return {reason.signal: reason for reason in found}


def _find_point_signals(records: PersonRecords, on: date) -> Iterator[Reason]:
    """One for each key, about every medicine of the points with that key."""
    about: dict[str, list[str]] = {}
    for point in find_points(records, on):
        about.setdefault(point.key, []).extend(point.record_ids)
    for key, ids in about.items():
        medications = (find_by_id(records.medications, each) for each in ids)
        yield build_reason(key, [each for each in medications if each is not None])


def _find_list_signals(records: PersonRecords) -> Iterator[Reason]:
    active = records.with_status(*ACTIVE_STATUSES)
    supplements = [each for each in active if each.category is MedicationCategory.SUPPLEMENT]
    hopes = tuple(each.name for each in records.conditions if each.is_ldn_hope)
    if len(active) >= MANY:
        yield build_reason("many_medicines", count=len(active))
    if supplements:
        yield build_reason("supplements", supplements)
    if not records.conditions:
        yield build_reason("conditions_none")
    if hopes:
        yield build_reason("hope_named", conditions=hopes)


def _find_journal_signals(records: PersonRecords, on: date) -> Iterator[Reason]:
    lately = {each.id: each for each in records.entries if on - RECENT < each.on <= on}
    effects = Counter(each.name for each in records.side_effects if each.entry_id in lately)
    if effects:
        named = tuple(name for name, _ in effects.most_common())
        yield build_reason("journal_side_effects", effects=named)
    filled = {each.entry_id for each in records.scores} | {
        each.entry_id for each in records.side_effects
    }
    if not any(_says_something(each) or each.id in filled for each in lately.values()):
        yield build_reason("journal_empty")


def _says_something(entry: JournalEntry) -> bool:
    """A day whose last score was taken back says nothing."""
    words = (entry.dose_as_typed, entry.note)
    is_said = entry.ldn_taken is not LdnTaken.NOT_SAID or entry.taken_at is not None
    return is_said or any(word.strip() for word in words)


def _find_trend_signals(trends: TrendFacts) -> Iterator[Reason]:
    if trends.is_sleep_lower:
        yield build_reason("journal_sleep_lower")
    if trends.is_pain_higher:
        yield build_reason("journal_pain_higher")
    if trends.is_unchanged:
        yield build_reason("journal_no_change")
    if trends.better:
        yield build_reason("journal_better", measures=trends.better)
