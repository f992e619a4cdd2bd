"""Many journal days in one action: the same as one by one, and all or nothing."""

from datetime import date, timedelta

import pytest

from ldn_prep.actions import journal, people, undoing
from ldn_prep.actions.journal_days import RecordedDay, record_days
from ldn_prep.actions.stores import Store
from ldn_prep.errors import LdnPrepError, NotAccepted, NotFound
from ldn_prep.records import LdnTaken, SideEffectSeverity

TODAY = date(2026, 5, 22)


def test_days_in_one_go_are_the_days_one_by_one(store: Store, person_id: str) -> None:
    pain, sleep = (measure.id for measure in store.load_person(person_id).measures[:2])
    other = people.add_person(store, "Tom").added[0]
    other_pain, other_sleep = (measure.id for measure in store.load_person(other).measures[:2])
    mild = SideEffectSeverity.MILD
    record_days(
        store,
        person_id,
        [
            RecordedDay(TODAY - timedelta(1), {pain: 0, sleep: 10}, {" Vivid  dreams": mild}),
            RecordedDay(TODAY, {pain: 3}, fields={"dose_as_typed": "1.5 mg", "note": "ok"}),
        ],
    )
    journal.record_score(store, other, TODAY - timedelta(1), other_pain, 0)
    journal.record_score(store, other, TODAY - timedelta(1), other_sleep, 10)
    journal.record_side_effect(store, other, TODAY - timedelta(1), "Vivid dreams", mild)
    journal.record_score(store, other, TODAY, other_pain, 3)
    journal.record_day(store, other, TODAY, dose_as_typed="1.5 mg", note="ok")
    assert _told(store, person_id) == _told(store, other)


def _told(store: Store, person_id: str) -> object:
    kept = store.load_person(person_id)
    days = {entry.id: entry.on for entry in kept.entries}
    ranks = {measure.id: measure.rank for measure in kept.measures}
    return (
        [(entry.on, entry.dose_as_typed, str(entry.dose), entry.note) for entry in kept.entries],
        {(days[score.entry_id], ranks[score.measure_id]): score.value for score in kept.scores},
        [(days[effect.entry_id], effect.name, effect.severity) for effect in kept.side_effects],
    )


def test_what_a_day_holds_already_stays(store: Store, person_id: str) -> None:
    pain, sleep = (measure.id for measure in store.load_person(person_id).measures[:2])
    journal.record_score(store, person_id, TODAY, pain, 4)
    journal.record_day(store, person_id, TODAY, note="before", ldn_taken=LdnTaken.TAKEN)
    before = store.load_person(person_id)
    record_days(store, person_id, [RecordedDay(TODAY, {sleep: 6}), RecordedDay(TODAY, {sleep: 7})])
    after = store.load_person(person_id)
    assert {score.measure_id: score.value for score in after.scores} == {pain: 4, sleep: 7}
    assert [(entry.note, entry.ldn_taken) for entry in after.entries] == [
        ("before", LdnTaken.TAKEN)
    ]
    undoing.undo(store)
    assert store.load_person(person_id) == before


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        (RecordedDay(TODAY + timedelta(1)), NotAccepted),
        (RecordedDay(TODAY, {"pain": 11}), NotAccepted),
        (RecordedDay(TODAY, {"nothing": 1}), NotFound),
        (RecordedDay(TODAY, side_effects={" ": SideEffectSeverity.MILD}), NotAccepted),
    ],
)
def test_one_day_that_cannot_be_kept_stops_them_all(
    store: Store, person_id: str, day: RecordedDay, fault: type[LdnPrepError]
) -> None:
    before = store.load_person(person_id)
    with pytest.raises(fault):
        record_days(store, person_id, [RecordedDay(TODAY - timedelta(9)), day])
    assert store.load_person(person_id) == before


def test_a_score_on_another_persons_measure_is_refused(store: Store, person_id: str) -> None:
    other = people.add_person(store, "Tom").added[0]
    measure = store.load_person(other).measures[0].id
    with pytest.raises(NotFound):
        journal.record_score(store, person_id, TODAY, measure, 3)
    with pytest.raises(NotFound):
        record_days(store, person_id, [RecordedDay(TODAY, {measure: 3})])
    assert store.load_person(person_id).entries == ()
