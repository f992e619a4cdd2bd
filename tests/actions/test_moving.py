"""Entries made under the wrong person: moved whole, traced on both sides, undone to the letter."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.actions import (
    dosages,
    health,
    journal,
    medication_history,
    medications,
    people,
    questions,
    undoing,
    visits,
)
from ldn_prep.actions.moving import describe_moved, list_movable, move_entries
from ldn_prep.actions.packets import keep_packet, next_number, preview_packet, text_of
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.clock import now, today
from ldn_prep.errors import LdnPrepError, NotAccepted, NotFound
from ldn_prep.i18n import translator
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    ContactRole,
    Direction,
    DosageBasis,
    ListState,
    PartialDate,
    PersonRecords,
    find_by_id,
)
from ldn_prep.store import Changes

T = translator()
YESTERDAY = date(2026, 5, 21)  # the tests' clock stands at the 22nd


@pytest.fixture
def other_id(store: Store) -> str:
    return people.add_person(store, "Tom Bauer").added[0]


def _dump(store: Store) -> list[str]:
    """Every row of every table, as it lies in the file."""
    with closing(sqlite3.connect(store.path)) as connection:
        return sorted(connection.iterdump())


def _move_all(store: Store, own: str, other: str) -> Changes:
    entries = [(each.kind, each.id) for each in list_movable(store.load_person(own), T)]
    return move_entries(store, entries, other, T)


def _fill(store: Store, person_id: str, mark: str) -> None:
    """One of everything, each text with a mark in it."""
    medicine = medications.add_medication(store, person_id, f"{mark}medicine").added[0]
    dosages.set_dosage(store, medicine, free_text=f"{mark}how")
    dosages.set_dosage(store, medicine, DosageBasis.TAKEN, free_text=f"{mark}really")
    dosages.add_dose_step(store, medicine, amount_as_typed="1.5 mg", planned_by=f"{mark}planner")
    medication_history.stop_medication(store, medicine, PartialDate(2026), f"{mark}reason")
    medication_history.restart_medication(store, medicine, PartialDate(2026, 3), f"{mark}again")
    questions.add_question(store, person_id, f"{mark}question", why=f"{mark}why")
    health.add_allergy(store, person_id, f"{mark}allergy")
    health.add_condition(store, person_id, f"{mark}condition")
    health.add_contact(store, person_id, f"{mark}contact", role=ContactRole.PRESCRIBER)
    visits.add_visit(store, person_id, on=today(), wishes=(f"{mark}wish",), with_whom=f"{mark}doc")
    journal.record_day(store, person_id, YESTERDAY, note=f"{mark}note")
    journal.record_side_effect(store, person_id, YESTERDAY, f"{mark}effect")
    own = journal.add_measure(store, person_id, f"{mark}own", Direction.HIGHER_IS_WORSE).added[0]
    for measure in (own, store.load_person(person_id).measures[0].id):
        journal.record_score(store, person_id, YESTERDAY, measure, 4)
    journal.record_peg(store, person_id, YESTERDAY, pain=3)


def test_a_medicine_goes_with_all_that_belongs_to_it(
    store: Store, person_id: str, other_id: str
) -> None:
    _fill(store, person_id, "Qa")
    medicine = store.load_person(person_id).medications[0]
    before = store.load_person(person_id)
    move_entries(store, [("medication", medicine.id)], other_id, T)
    own, other = store.load_person(person_id), store.load_person(other_id)
    assert (own.medications, own.dosages, own.dose_steps, own.medication_changes) == ((),) * 4
    assert [len(each) for each in (other.dosages, other.dose_steps)] == [2, 1]
    assert len(other.medication_changes) == len(before.medication_changes) > 0
    assert other.person.medications_state is ListState.LISTED


def test_both_keep_a_trace_and_only_one_says_what(
    store: Store, person_id: str, other_id: str
) -> None:
    _fill(store, person_id, "Qa")
    _move_all(store, person_id, other_id)
    own, other = store.load_person(person_id).moved, store.load_person(other_id).moved
    assert len(own) == len(other) == 8
    assert not any("Qa" in describe_moved(each, T) for each in own)
    told = " ".join(describe_moved(each, T) for each in other)
    assert all(f"Qa{what}" in told for what in ("medicine", "question", "allergy", "doc"))
    assert "22 May 2026" in told


def test_scores_find_the_same_measure_or_bring_their_own(
    store: Store, person_id: str, other_id: str
) -> None:
    _fill(store, person_id, "Qa")
    _move_all(store, person_id, other_id)
    other = store.load_person(other_id)
    measures = {each.id: each for each in other.measures}
    assert {measures[each.measure_id].name for each in other.scores} == {"", "Qaown"}
    assert all(each.person_id == other_id for each in other.measures)
    assert len(other.measures) == 5


def test_a_day_the_other_has_already_is_refused_and_nothing_moves(
    store: Store, person_id: str, other_id: str
) -> None:
    for each in (person_id, other_id):
        _fill(store, each, "Qa")
    before = _dump(store)
    with pytest.raises(NotAccepted) as refused:
        _move_all(store, person_id, other_id)
    assert "Tom Bauer" in refused.value.describe(T)
    assert "21 May 2026" in refused.value.describe(T)
    assert _dump(store) == before


def test_nothing_is_moved_to_the_same_person_or_to_nobody(store: Store, person_id: str) -> None:
    _fill(store, person_id, "Qa")
    with pytest.raises(NotAccepted):
        _move_all(store, person_id, person_id)
    with pytest.raises(NotFound):
        _move_all(store, person_id, "nobody")
    with pytest.raises(NotFound):
        move_entries(store, [("person", person_id)], person_id, T)


def test_no_question_stays_at_another_persons_visit(
    store: Store, person_id: str, other_id: str
) -> None:
    visit = visits.add_visit(store, person_id, on=YESTERDAY).added[0]
    asked = [questions.add_question(store, person_id, each).added[0] for each in ("one", "two")]
    questions.change_question(store, asked[0], answer="yes", asked_on=YESTERDAY)
    visits.close_visit(store, visit)
    move_entries(store, [("visit", visit)], other_id, T)
    kept = store.load_person(person_id).questions
    assert {(each.visit_id, each.carried_from) for each in kept} == {(None, None)}
    assert {each.answer for each in kept} == {"yes", ""}


def test_a_question_moved_with_its_visit_stays_at_it(
    store: Store, person_id: str, other_id: str
) -> None:
    visit = visits.add_visit(store, person_id, on=YESTERDAY).added[0]
    asked = questions.add_question(store, person_id, "one").added[0]
    questions.change_question(store, asked, answer="yes")
    visits.close_visit(store, visit)
    move_entries(store, [("question", asked), ("visit", visit)], other_id, T)
    moved = find_by_id(store.load_person(other_id).questions, asked)
    assert moved
    assert moved.visit_id == visit


def test_the_next_packet_says_that_something_was_listed_by_mistake_but_not_what(
    store: Store, person_id: str, other_id: str
) -> None:
    _fill(store, person_id, "Qa")
    _make_packet(store, person_id)
    _move_all(store, person_id, other_id)
    records = store.load_person(person_id)
    assert "Qa" not in records.packets[0].values
    text = _text(records)
    assert "2 entries that were listed by mistake" in " ".join(text.split())
    assert "Qa" not in text


def _make_packet(store: Store, person_id: str) -> None:
    records = store.load_person(person_id)
    keep_packet(store, records, PacketOptions(), number=next_number(records), made_at=now())


def _text(records: PersonRecords) -> str:
    return text_of(preview_packet(records, PacketOptions())).decode()


_STEPS = ("add", "move", "move back", "undo", "redo", "packet")
_KINDS = st.sampled_from(
    ["medicine", "question", "allergy", "condition", "contact", "visit", "note"]
)


def _add(store: Store, person_id: str, kind: str, text: str, on: date) -> None:
    add: dict[str, Callable[[], Any]] = {
        "medicine": lambda: medications.add_medication(store, person_id, text, reason=text),
        "question": lambda: questions.add_question(store, person_id, text),
        "allergy": lambda: health.add_allergy(store, person_id, text),
        "condition": lambda: health.add_condition(store, person_id, text),
        "contact": lambda: health.add_contact(store, person_id, text, role=ContactRole.PRESCRIBER),
        "visit": lambda: visits.add_visit(store, person_id, wishes=(text,), with_whom=text),
        "note": lambda: journal.record_side_effect(store, person_id, on, text),
    }
    add[kind]()


def _texts_of(records: PersonRecords) -> set[str]:
    return {
        *(each.name_as_typed for each in records.medications),
        *(each.wording for each in records.questions),
        *(each.substance for each in records.allergies),
        *(each.name for each in records.conditions),
        *(each.name for each in records.contacts),
        *(each.name for each in records.side_effects),
        *(each.with_whom for each in records.visits),
    }


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(_STEPS), st.integers(0, 1), _KINDS), max_size=14))
def test_whatever_is_done_nothing_of_one_is_in_the_others_packet(
    tmp_path_factory: Any, steps: list[tuple[str, int, str]]
) -> None:
    store = start_store(tmp_path_factory.mktemp("two") / "two.store")
    ids = [people.add_person(store, name).added[0] for name in ("Qaname", "Xtname")]
    store.history.clear()  # the people themselves stay
    for number, (step, side, kind) in enumerate(steps):
        own, other = ids[side], ids[1 - side]
        if step == "add":
            _add(store, own, kind, f"Zz{number}{kind}", today() - timedelta(number))
        elif step == "packet":
            _make_packet(store, own)
        elif step == "undo":
            _unless_refused(partial(undoing.undo, store))
        elif step == "redo":
            _unless_refused(partial(undoing.redo, store))
        else:
            entry = next(iter(list_movable(store.load_person(own), T)), None)
            if entry:
                _unless_refused(partial(move_entries, store, [(entry.kind, entry.id)], other))
    held = [store.load_person(each) for each in ids]
    for records, others in (held, held[::-1]):
        text, foreign = _text(records), _texts_of(others) - _texts_of(records)
        assert not [each for each in foreign if each in text]
        assert not [each for each in foreign for kept in records.packets if each in kept.values]
    store.close()


def _unless_refused(act: Callable[[], Any]) -> None:
    with suppress(LdnPrepError):
        act()


@settings(max_examples=20)
@given(st.sets(st.integers(0, 8), min_size=1), st.booleans())
def test_a_move_is_undone_to_the_letter(
    tmp_path_factory: Any, chosen: set[int], has_packet: bool
) -> None:
    store = start_store(tmp_path_factory.mktemp("undo") / "undo.store")
    ids = [people.add_person(store, name).added[0] for name in ("Ana Quispe", "Tom Bauer")]
    _fill(store, ids[0], "Qa")
    if has_packet:
        _make_packet(store, ids[0])
    before = _dump(store)
    listed = list_movable(store.load_person(ids[0]), T)
    entries = [(each.kind, each.id) for place, each in enumerate(listed) if place in chosen]
    if entries:
        changes = move_entries(store, entries, ids[1], T)
        assert changes.person_ids == set(ids)
        after = _dump(store)
        undoing.undo(store)
        assert _dump(store) == before
        undoing.redo(store)
        assert _dump(store) == after
    store.close()
