"""Undo restores exactly, for any sequence of actions; redo brings it all back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.actions import dosages, health, journal, medications, people, questions, undoing
from ldn_prep.actions.journal_days import RecordedDay, record_days
from ldn_prep.records import (
    DosageBasis,
    DosageTiming,
    ListState,
    PersonRecords,
    SideEffectSeverity,
    TimeOfDay,
)
from ldn_prep.store import Changes, Store

TODAY = date(2026, 5, 22)
Act = Callable[[Store, PersonRecords, int], Changes | None]


def _on(listed: tuple[Any, ...], number: int, act: Callable[[str], Changes]) -> Changes | None:
    """Acts on one of the records, if there are any."""
    return act(listed[number % len(listed)].id) if listed else None


def _add_days(store: Store, kept: PersonRecords, number: int) -> Changes:
    days = [
        RecordedDay(
            TODAY - timedelta(age),
            {measure.id: (age + number) % 11 for measure in kept.measures},
            {"Headache": SideEffectSeverity.MILD} if age % 2 else {},
            {"note": f"Day {age}", "dose_as_typed": "1.5 mg"},
        )
        for age in range(number % 5)
    ]
    return record_days(store, kept.person.id, days)


ACTS: tuple[Act, ...] = (
    lambda s, k, n: people.change_person(s, k.person.id, name=f"Ana {n}"),
    lambda s, k, n: people.change_person(
        s, k.person.id, allergies_state=tuple(ListState)[n % len(ListState)]
    ),
    lambda s, k, n: health.add_allergy(s, k.person.id, f"Substance {n}"),
    lambda s, k, n: medications.add_medication(s, k.person.id, f"Medicine {n}"),
    lambda s, k, n: _on(k.medications, n, lambda i: medications.stop_medication(s, i, None, "ill")),
    lambda s, k, n: _on(k.medications, n, lambda i: medications.move_medication(s, i, n - 5)),
    lambda s, k, n: _on(k.medications, n, lambda i: medications.mark_medication_in_error(s, i)),
    lambda s, k, n: medications.check_medication_list(s, k.person.id, TODAY - timedelta(n)),
    lambda s, k, n: _on(
        k.medications,
        n,
        lambda i: dosages.set_dosage(
            s,
            i,
            tuple(DosageBasis)[n % 2],
            amount_as_typed=f"{n} mg",
            timing=DosageTiming.TIMES_OF_DAY,
            times_of_day=tuple(TimeOfDay)[: n % 5],
        ),
    ),
    lambda s, k, n: _on(
        k.medications, n, lambda i: dosages.remove_dosage(s, i, tuple(DosageBasis)[n % 2])
    ),
    lambda s, k, n: _on(k.medications, n, lambda i: dosages.add_dose_step(s, i)),
    lambda s, k, n: questions.add_question(s, k.person.id, f"Question {n}?"),
    lambda s, k, n: _on(k.questions, n, lambda i: questions.move_question(s, i, n - 5)),
    lambda s, k, n: _on(
        k.measures, n, lambda i: journal.record_score(s, k.person.id, TODAY, i, n % 11)
    ),
    lambda s, k, n: _on(
        k.measures, n, lambda i: journal.record_score(s, k.person.id, TODAY, i, None)
    ),
    lambda s, k, n: journal.record_side_effect(s, k.person.id, TODAY, f"Effect {n % 3}"),
    lambda s, k, n: journal.clear_day(s, k.person.id, TODAY - timedelta(n % 3)),
    _add_days,
)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 12)), min_size=1, max_size=14))
def test_undo_and_redo_retrace_every_step(store: Store, sequence: list[tuple[Act, int]]) -> None:
    person_id = people.add_person(store, "Ana").added[0]
    store.history.undoable.clear()
    states = [store.load_person(person_id)]
    for act, number in sequence:
        store.history.seal()
        changes = act(store, states[-1], number)
        after = store.load_person(person_id)
        if changes:
            assert store.load_person(person_id, states[-1], changes) == after
            states.append(after)
        else:
            assert after == states[-1]
    for state in reversed(states[:-1]):
        undoing.undo(store)
        assert store.load_person(person_id) == state
    assert not store.history.undoable
    for state in states[1:]:
        undoing.redo(store)
        assert store.load_person(person_id) == state
    assert not store.history.redoable
