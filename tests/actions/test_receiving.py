"""A packet handed in: whose it is, what is new, and that nothing is merged or replaced unasked."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

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
from ldn_prep.actions.packets import MadePacket, preview_packet, text_of
from ldn_prep.actions.receiving import (
    Item,
    ReceivingPlan,
    Verdict,
    bring_in_packet,
    plan_for,
    receive_packet,
)
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.actions.unread import keep_unread
from ldn_prep.errors import NotAccepted
from ldn_prep.i18n import translator
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    DosageBasis,
    LdnTaken,
    ListState,
    PartialDate,
    PersonRecords,
)
from tests.exchange.fhir_people import carried

T = translator()
BORN = PartialDate(1961, 3, 3)
DAY = date(2026, 5, 20)


def fill(store: Store, name: str = "Ana Quispe") -> str:
    """A person with something of every kind; returns their id."""
    person = people.add_person(store, name, born=BORN, phone="555").added[0]
    health.add_allergy(store, person, "Penicillin", reaction="rash")
    health.add_condition(store, person, "Fibromyalgia", is_ldn_hope=True)
    health.add_contact(store, person, "Dr Osei", phone="556")
    ldn = medications.add_medication(store, person, "Naltrexone 4.5 mg", is_ldn=True).added[0]
    dosages.set_dosage(store, ldn, amount_as_typed="1 capsule", every_hours=Decimal(24))
    dosages.set_dosage(store, ldn, DosageBasis.TAKEN, amount_as_typed="2 capsules")
    dosages.add_dose_step(store, ldn, amount_as_typed="1.5 mg", starts=PartialDate(2026, 4))
    medications.set_compounded_details(store, ldn, filler="Avicel")
    other = medications.add_medication(store, person, "Percocet").added[0]
    medications.stop_medication(store, other, PartialDate(2026, 1), "ill")
    visit = visits.add_visit(store, person, on=DAY, with_whom="Dr Osei").added[0]
    asked = questions.add_question(store, person, "How long?").added[0]
    questions.change_question(store, asked, visit_id=visit, answer="A year")
    measures = store.load_person(person).measures
    journal.record_score(store, person, DAY, measures[0].id, 4)
    journal.record_score(store, person, DAY, measures[1].id, 7)
    journal.record_day(store, person, DAY, ldn_taken=LdnTaken.TAKEN, note="a good day")
    journal.record_side_effect(store, person, DAY, "Vivid dreams")
    journal.record_peg(store, person, DAY, pain=5)
    store.history.seal()
    return person


def packet_of(store: Store, person: str) -> bytes:
    return preview_packet(store.load_person(person), PacketOptions(carries_data=True)).pdf


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Store]:
    opened = start_store(tmp_path / "elsewhere" / "ldn-prep.store")
    yield opened
    opened.close()


def items(plan: ReceivingPlan, verdict: Verdict) -> list[Item]:
    return [each for each in plan.items if each.verdict is verdict]


def item(plan: ReceivingPlan, name: str) -> Item:
    return next(each for each in plan.items if each.name == name)


def only_person(store: Store) -> PersonRecords:
    (person,) = store.load_people()
    return store.load_person(person.id)


def undo_all(store: Store, depth: int) -> None:
    while len(store.history.undoable) > depth:
        undoing.undo(store)


def test_a_packet_goes_to_another_computer_whole(store: Store, elsewhere: Store) -> None:
    person = fill(store)
    data = packet_of(store, person)
    plan = receive_packet(elsewhere, data, T)
    assert (plan.candidates, plan.person) == ((), None)
    assert {each.verdict for each in plan.items} == {Verdict.NEW}
    assert elsewhere.load_people() == ()
    changes = bring_in_packet(elsewhere, plan, None, T)
    assert changes.added[0] == person
    before, after = carried(store.load_person(person)), carried(only_person(elsewhere))
    for kind in before:
        if kind != "packets":
            assert _unstamped(after[kind]) == _unstamped(before[kind]), kind
    assert [packet.number for packet in only_person(elsewhere).packets] == [1]


def _unstamped(value: object) -> object:
    if isinstance(value, dict):
        return {k: _unstamped(v) for k, v in value.items() if k != "changed_at"}
    return [_unstamped(each) for each in value] if isinstance(value, list) else value


def test_one_undo_takes_it_all_out_and_redo_brings_it_back(store: Store, elsewhere: Store) -> None:
    plan = receive_packet(elsewhere, packet_of(store, fill(store)), T)
    bring_in_packet(elsewhere, plan, None, T)
    whole = only_person(elsewhere)
    undoing.undo(elsewhere)
    assert elsewhere.load_people() == ()
    undoing.redo(elsewhere)
    assert only_person(elsewhere) == whole


def test_the_next_packet_says_what_changed_since_the_received_one(
    store: Store, elsewhere: Store
) -> None:
    data = packet_of(store, fill(store))
    bring_in_packet(elsewhere, receive_packet(elsewhere, data, T), None, T)
    records = only_person(elsewhere)
    medications.add_medication(elsewhere, records.person.id, "Ambien")
    made = preview_packet(only_person(elsewhere), PacketOptions(carries_data=True))
    assert made.number == 2
    assert b"New: Ambien" in _text(made)
    assert b"New: Naltrexone" not in _text(made)


def _text(made: MadePacket) -> bytes:
    return text_of(made)


def test_ones_own_packet_brings_nothing_but_itself(store: Store) -> None:
    person = fill(store)
    before = store.load_person(person)
    plan = receive_packet(store, packet_of(store, person), T)
    assert plan.person == before.person
    assert [each.name for each in items(plan, Verdict.NEW)] == ["Packet 1"]
    assert items(plan, Verdict.DIFFERS) == []
    bring_in_packet(store, plan, person, T)
    after = store.load_person(person)
    assert [packet.number for packet in after.packets] == [1]
    assert carried(after) == {**carried(before), "packets": carried(after)["packets"]}


def test_what_differs_is_named_and_left_alone_unless_chosen(store: Store, elsewhere: Store) -> None:
    person = fill(store)
    data = packet_of(store, person)
    bring_in_packet(elsewhere, receive_packet(elsewhere, data, T), None, T)
    ldn = only_person(elsewhere).medications[0].id
    medications.change_medication(elsewhere, ldn, reason="sleep", form="capsule")
    dosages.set_dosage(elsewhere, ldn, amount_as_typed="3 capsules")
    medications.change_medication(store, store.load_person(person).medications[0].id, reason="pain")
    elsewhere.history.seal()
    depth, before = len(elsewhere.history.undoable), only_person(elsewhere)

    plan = receive_packet(elsewhere, packet_of(store, person), T)
    differing = items(plan, Verdict.DIFFERS)
    assert [each.name for each in differing] == ["Naltrexone 4.5 mg"]
    said = {each.label: (each.own, each.theirs) for each in differing[0].differences}
    assert said["What it is for"] == ("sleep", "pain")
    assert "3 capsules" in said["How it is taken"][0]
    assert "1 capsule" in said["How it is taken"][1]
    assert "Form" not in said

    bring_in_packet(elsewhere, plan, person, T)
    assert only_person(elsewhere) == before
    bring_in_packet(elsewhere, plan, person, T, chosen={differing[0].key})
    after = only_person(elsewhere)
    assert (after.medications[0].reason, after.medications[0].form) == ("pain", "capsule")
    dosage = after.find_dosage(ldn, DosageBasis.PRESCRIBED)
    assert dosage is not None
    assert dosage.amount_as_typed == "1 capsule"
    undo_all(elsewhere, depth)
    assert only_person(elsewhere) == before


def test_a_differing_day_is_taken_only_where_it_says_something(
    store: Store, elsewhere: Store
) -> None:
    person = fill(store)
    bring_in_packet(elsewhere, receive_packet(elsewhere, packet_of(store, person), T), None, T)
    pain, sleep, energy, _ = only_person(elsewhere).measures
    journal.record_score(elsewhere, person, DAY, energy.id, 2)
    journal.record_score(store, person, DAY, pain.id, 9)
    journal.record_side_effect(store, person, DAY, "Headache")
    plan = receive_packet(elsewhere, packet_of(store, person), T)
    (day,) = items(plan, Verdict.DIFFERS)
    said = [(each.label, each.own, each.theirs) for each in day.differences]
    assert said == [("Pain", "4", "9"), ("Side effects", "", "Headache")]
    bring_in_packet(elsewhere, plan, person, T, chosen={day.key})
    after = only_person(elsewhere)
    scores = {each.measure_id: each.value for each in after.scores}
    assert scores == {pain.id: 9, sleep.id: 7, energy.id: 2}
    assert {each.name for each in after.side_effects} == {"Vivid dreams", "Headache"}


def test_a_person_known_here_gets_only_what_is_new(store: Store, elsewhere: Store) -> None:
    """The same person, entered apart on two computers: everything is matched by its words."""
    theirs = fill(store)
    medications.add_medication(store, theirs, "Ambien")
    journal.record_day(store, theirs, date(2026, 5, 21), note="new day")
    own = fill(elsewhere, "ana  quispe")
    before = only_person(elsewhere)
    plan = receive_packet(elsewhere, packet_of(store, theirs), T)
    assert plan.person is not None
    assert plan.person.id == own
    new = {each.name for each in items(plan, Verdict.NEW)}
    assert new == {"Ambien", "21 May 2026", "Packet 1"}
    bring_in_packet(elsewhere, plan, own, T)
    after = only_person(elsewhere)
    assert [m.name_as_typed for m in after.medications][-1] == "Ambien"
    assert after.medications[-1].rank == max(m.rank for m in after.medications)
    assert after.medications[:2] == before.medications
    assert after.scores == before.scores
    assert len(after.entries) == 2


def test_nobody_is_mixed_up(store: Store, elsewhere: Store) -> None:
    plan = receive_packet(elsewhere, packet_of(store, fill(store)), T)
    tom = people.add_person(elsewhere, "Tom Bauer").added[0]
    son = people.add_person(elsewhere, "Ana Quispe", born=PartialDate(1990)).added[0]
    for other in (tom, son):
        assert plan_for(elsewhere, plan, other, T).is_another
        with pytest.raises(NotAccepted):
            bring_in_packet(elsewhere, plan, other, T)
        assert elsewhere.load_person(other).medications == ()
    bring_in_packet(elsewhere, plan, tom, T, even_of_another=True)
    assert len(elsewhere.load_person(tom).medications) == 2


def test_only_a_whole_birth_date_makes_sure_whose_it_is(store: Store, elsewhere: Store) -> None:
    data = packet_of(store, fill(store))
    unsure = people.add_person(elsewhere, "Ana Quispe", born=PartialDate(1961)).added[0]
    plan = receive_packet(elsewhere, data, T)
    assert [each.id for each in plan.candidates] == [unsure]
    assert plan.person is None
    assert not plan_for(elsewhere, plan, unsure, T).is_another
    for _ in range(2):
        people.add_person(elsewhere, "Ana Quispe", born=BORN)
    plan = receive_packet(elsewhere, data, T)
    assert (len(plan.candidates), plan.person) == (3, None)


def test_the_same_packet_can_be_two_people_here(store: Store) -> None:
    person = fill(store)
    plan = receive_packet(store, packet_of(store, person), T)
    before = store.load_person(person)
    copy = bring_in_packet(store, plan, None, T).added[0]
    assert copy != person
    assert store.load_person(person) == before
    assert len(store.load_person(copy).scores) == len(before.scores)
    ids = {medicine.id for medicine in store.load_person(copy).medications}
    assert ids.isdisjoint(medicine.id for medicine in before.medications)


def test_a_list_with_something_new_is_listed(store: Store, elsewhere: Store) -> None:
    theirs = fill(store)
    own = people.add_person(
        elsewhere, "Ana Quispe", born=BORN, allergies_state=ListState.NONE_REPORTED
    ).added[0]
    bring_in_packet(elsewhere, receive_packet(elsewhere, packet_of(store, theirs), T), own, T)
    assert only_person(elsewhere).person.allergies_state is ListState.LISTED


def test_words_that_could_not_be_read_come_along(store: Store, elsewhere: Store) -> None:
    person = fill(store)
    ldn = store.load_person(person).medications[0]
    keep_unread(store, ldn, "started", "last spring")
    data = packet_of(store, person)
    bring_in_packet(elsewhere, receive_packet(elsewhere, data, T), None, T)
    received = only_person(elsewhere)
    assert received.unread_of(received.medications[0].id) == {"started": "last spring"}


def test_a_portal_file_is_understood_like_typed_words(store: Store) -> None:
    data = b"""{"resourceType": "Bundle", "type": "collection", "entry": [
      {"resource": {"resourceType": "Patient", "id": "p", "name": [{"text": "Ana Quispe"}]}},
      {"resource": {"resourceType": "MedicationRequest", "status": "active",
        "medicationCodeableConcept": {"text": "Percocet"}, "subject": {"reference": "Patient/p"}}},
      {"resource": {"resourceType": "Immunization"}}]}"""
    plan = receive_packet(store, data, T)
    assert plan.received.left_out == (("Immunization", 1),)
    bring_in_packet(store, plan, None, T)
    records = only_person(store)
    assert "oxycodone" in records.medications[0].ingredients
    assert records.person.medications_state is ListState.LISTED
    assert len(records.measures) == 4
