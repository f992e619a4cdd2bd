"""Every action says what it changed, and undo and redo restore exactly, to the letter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

import pytest

from ldn_prep.actions import (
    dosages,
    health,
    journal,
    medications,
    people,
    questions,
    undoing,
    visits,
)
from ldn_prep.actions.stores import Store
from ldn_prep.errors import NothingToUndo
from ldn_prep.records import (
    Answer,
    Audience,
    ContactRole,
    Direction,
    DosageBasis,
    DosageTiming,
    LdnTaken,
    PartialDate,
    SideEffectSeverity,
    TimeOfDay,
    VisitKind,
)
from ldn_prep.store import Changes

TODAY = date(2026, 5, 22)


@dataclass
class Kept:
    """A person with one of everything; the ids of what can be acted on."""

    store: Store
    person: str
    medication: str
    other_medication: str
    stopped_medication: str
    step: str
    question: str
    other_question: str
    visit: str
    allergy: str
    condition: str
    contact: str
    measure: str
    side_effect: str


@pytest.fixture
def kept(store: Store, person_id: str) -> Kept:
    def first(changes: Changes) -> str:
        return changes.added[0]

    medication = first(medications.add_medication(store, person_id, "naltrexone 1.5 mg"))
    other = first(medications.add_medication(store, person_id, "Norvasc"))
    stopped = first(medications.add_medication(store, person_id, "Valium"))
    medications.stop_medication(store, stopped, PartialDate(2026, 1))
    dosages.set_dosage(store, medication, amount_as_typed="1 capsule")
    dosages.set_dosage(store, medication, DosageBasis.TAKEN, amount_as_typed="2 capsules")
    measure = store.load_person(person_id).measures[0].id
    journal.record_score(store, person_id, TODAY, measure, 4)
    journal.record_side_effect(store, person_id, TODAY, "Vivid dreams")
    return Kept(
        store=store,
        person=person_id,
        medication=medication,
        other_medication=other,
        stopped_medication=stopped,
        step=first(dosages.add_dose_step(store, medication)),
        question=first(questions.add_question(store, person_id, "How long?")),
        other_question=first(questions.add_question(store, person_id, "How often?")),
        visit=first(visits.add_visit(store, person_id, on=TODAY)),
        allergy=first(health.add_allergy(store, person_id, "penicillin")),
        condition=first(health.add_condition(store, person_id, "fibromyalgia")),
        contact=first(health.add_contact(store, person_id, "Dr Osei", role=ContactRole.PRESCRIBER)),
        measure=measure,
        side_effect=store.load_person(person_id).side_effects[0].id,
    )


ACTIONS: dict[str, Callable[[Kept], Changes]] = {
    "change a name": lambda k: people.change_person(k.store, k.person, name="Ana María Quispe"),
    "answer a question": lambda k: people.change_person(k.store, k.person, liver=Answer.YES),
    "remove a person": lambda k: people.mark_person_in_error(k.store, k.person),
    "add a medicine": lambda k: medications.add_medication(k.store, k.person, "Percocet"),
    "change a medicine": lambda k: medications.change_medication(
        k.store, k.medication, strength_as_typed="1.5 mg", started=PartialDate(2026, 4)
    ),
    "stop": lambda k: medications.stop_medication(k.store, k.medication, PartialDate(2026), "ill"),
    "restart": lambda k: medications.restart_medication(k.store, k.stopped_medication),
    "delete a medicine": lambda k: medications.mark_medication_in_error(k.store, k.medication),
    "move a medicine": lambda k: medications.move_medication(k.store, k.medication, 1),
    "check the list": lambda k: medications.check_medication_list(k.store, k.person, TODAY),
    "compounded": lambda k: medications.set_compounded_details(
        k.store, k.medication, concentration_as_typed="1 mg per mL", filler="Avicel"
    ),
    "dosage": lambda k: dosages.set_dosage(
        k.store,
        k.medication,
        timing=DosageTiming.TIMES_OF_DAY,
        times_of_day=(TimeOfDay.BEDTIME,),
        every_hours=Decimal("4.5"),
        max_per_day_as_typed="2 capsules",
    ),
    "new dosage": lambda k: dosages.set_dosage(k.store, k.other_medication, free_text="as told"),
    "remove dosage": lambda k: dosages.remove_dosage(k.store, k.medication, DosageBasis.TAKEN),
    "add a step": lambda k: dosages.add_dose_step(k.store, k.medication, amount_as_typed="3 mg"),
    "change a step": lambda k: dosages.change_dose_step(k.store, k.step, is_hold=True),
    "delete a step": lambda k: dosages.mark_dose_step_in_error(k.store, k.step),
    "add a question": lambda k: questions.add_question(k.store, k.person, "Why?"),
    "change a question": lambda k: questions.change_question(
        k.store, k.question, wording="For how long?", is_must_ask=True, answer="Two years"
    ),
    "delete a question": lambda k: questions.mark_question_in_error(k.store, k.question),
    "move a question": lambda k: questions.move_question(k.store, k.question, 1),
    "for the pharmacist": lambda k: questions.change_question(
        k.store, k.question, audience=Audience.PHARMACIST
    ),
    "add a visit": lambda k: visits.add_visit(k.store, k.person, kind=VisitKind.FOLLOW_UP),
    "change a visit": lambda k: visits.change_visit(
        k.store, k.visit, at=time(9, 30), wishes=("a",)
    ),
    "delete a visit": lambda k: visits.mark_visit_in_error(k.store, k.visit),
    "add an allergy": lambda k: health.add_allergy(k.store, k.person, "latex"),
    "change an allergy": lambda k: health.change_allergy(k.store, k.allergy, reaction="rash"),
    "delete an allergy": lambda k: health.mark_allergy_in_error(k.store, k.allergy),
    "add a condition": lambda k: health.add_condition(k.store, k.person, "asthma"),
    "change a condition": lambda k: health.change_condition(k.store, k.condition, is_ldn_hope=True),
    "delete a condition": lambda k: health.mark_condition_in_error(k.store, k.condition),
    "add a contact": lambda k: health.add_contact(
        k.store, k.person, "P", role=ContactRole.PHARMACY
    ),
    "change a contact": lambda k: health.change_contact(k.store, k.contact, phone="555"),
    "delete a contact": lambda k: health.mark_contact_in_error(k.store, k.contact),
    "change a score": lambda k: journal.record_score(k.store, k.person, TODAY, k.measure, 9),
    "clear a score": lambda k: journal.record_score(k.store, k.person, TODAY, k.measure, None),
    "score of a new day": lambda k: journal.record_score(
        k.store, k.person, date(2026, 5, 1), k.measure, 0
    ),
    "a day": lambda k: journal.record_day(
        k.store, k.person, TODAY, ldn_taken=LdnTaken.TAKEN, dose_as_typed="1.5 mg", note="ok"
    ),
    "side effect": lambda k: journal.record_side_effect(
        k.store, k.person, TODAY, "Headache", SideEffectSeverity.MILD
    ),
    "remove a side effect": lambda k: journal.remove_side_effect(k.store, k.side_effect),
    "clear a day": lambda k: journal.clear_day(k.store, k.person, TODAY),
    "own measure": lambda k: journal.add_measure(
        k.store, k.person, "Brain fog", Direction.HIGHER_IS_WORSE
    ),
    "change a measure": lambda k: journal.change_measure(k.store, k.measure, low_words="none"),
    "delete a measure": lambda k: journal.mark_measure_in_error(k.store, k.measure),
    "peg": lambda k: journal.record_peg(k.store, k.person, TODAY, pain=4, enjoyment=None),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_action_changes_and_undo_restores_exactly(kept: Kept, name: str) -> None:
    store = kept.store
    store.history.seal()
    depth = len(store.history.undoable)
    before = store.load_person(kept.person)
    people_before = store.load_people()

    changes = ACTIONS[name](kept)
    assert changes
    assert changes.person_ids == {kept.person}
    after_people = store.load_people()
    after = store.load_person(kept.person) if after_people else None
    assert (after, after_people) != (before, people_before)

    steps = len(store.history.undoable) - depth
    for _ in range(steps):
        undoing.undo(store)
    assert store.load_people() == people_before
    assert store.load_person(kept.person) == before

    for _ in range(steps):
        undoing.redo(store)
    assert store.load_people() == after_people
    if after:
        assert store.load_person(kept.person) == after


@pytest.mark.parametrize("name", ACTIONS)
def test_reading_only_what_changed_equals_reading_everything(kept: Kept, name: str) -> None:
    before = kept.store.load_person(kept.person)
    changes = ACTIONS[name](kept)
    if kept.store.load_people():
        partly = kept.store.load_person(kept.person, before, changes)
        assert partly == kept.store.load_person(kept.person)


def test_undo_on_a_fresh_store_says_so(store: Store) -> None:
    with pytest.raises(NothingToUndo):
        undoing.undo(store)


def test_doing_nothing_is_no_step_to_undo(kept: Kept) -> None:
    depth = len(kept.store.history.undoable)
    assert not questions.change_question(kept.store, kept.question, wording="How long?")
    assert len(kept.store.history.undoable) == depth


def test_typing_in_one_field_is_one_step(kept: Kept) -> None:
    before = kept.store.load_person(kept.person)
    for typed in ("p", "pa", "pain"):
        medications.change_medication(kept.store, kept.medication, reason=typed)
    undoing.undo(kept.store)
    assert kept.store.load_person(kept.person) == before


def test_leaving_the_field_begins_a_new_step(kept: Kept) -> None:
    medications.change_medication(kept.store, kept.medication, reason="pain")
    kept.store.history.seal()
    medications.change_medication(kept.store, kept.medication, reason="pain and sleep")
    undoing.undo(kept.store)
    reasons = [m.reason for m in kept.store.load_person(kept.person).medications]
    assert reasons == ["pain", "", ""]
