"""Several packets, one after the other: nothing twice, nothing half, and one step to undo."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ldn_prep.actions import medications, people, undoing
from ldn_prep.actions.receiving import (
    Verdict,
    bring_in_packet,
    match_packet,
    newest_first,
    plan_for,
    read_packet,
)
from ldn_prep.actions.receiving_apart import (
    Whose,
    Wish,
    bring_in_apart,
    compare_apart,
    take_over,
)
from ldn_prep.actions.receiving_words import describe_contents, describe_likeness
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.exchange.fhir import CannotReceive, Received, write_bundle
from ldn_prep.i18n import translator
from ldn_prep.records import PartialDate, Person, PersonRecords
from ldn_prep.store import DeskOnly, set_desk_only, ticket_for
from tests.exchange.fhir_people import people as any_people

T = translator()
MADE_AT = datetime(2026, 5, 22, 9, 0, tzinfo=UTC)
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Each example opens a store: making a failing one small would take minutes."""


def written(records: PersonRecords, made_at: datetime = MADE_AT, number: int = 7) -> bytes:
    return write_bundle(records, T, made_at=made_at, number=number)


def a_person(name: str, born: PartialDate | None, *listed: str) -> PersonRecords:
    """Of another store; its ids are its own."""
    with a_store() as elsewhere:
        person = people.add_person(elsewhere, name, born=born).added[0]
        for medicine in listed:
            medications.add_medication(elsewhere, person, medicine)
        return elsewhere.load_person(person)


@contextmanager
def a_store() -> Iterator[Store]:
    with TemporaryDirectory() as folder, closing(start_store(Path(folder) / "a.store")) as opened:
        yield opened


def all_of(store: Store) -> list[PersonRecords]:
    return [store.load_person(each.id) for each in store.load_people()]


@settings(max_examples=15, phases=NO_SHRINKING)
@given(any_people())
def test_bringing_in_twice_adds_nothing_twice(records: PersonRecords) -> None:
    with a_store() as store:
        received = read_packet(written(records))
        first = bring_in_packet(store, match_packet(store, received, T), None, T)
        person, before = first.added[0], all_of(store)
        again = plan_for(store, match_packet(store, received, T), person, T)
        assert again.having(Verdict.NEW) == ()
        assert again.having(Verdict.DIFFERS) == ()
        assert not bring_in_packet(store, again, person, T, even_of_another=True)
        assert all_of(store) == before


@settings(max_examples=10, phases=NO_SHRINKING)
@given(st.lists(any_people(), min_size=1, max_size=3), st.data())
def test_one_undo_takes_several_files_out_to_the_letter(
    several: list[PersonRecords], data: st.DataObject
) -> None:
    with a_store() as store:
        own = people.add_person(store, "Ann Lee").added[0]
        medications.add_medication(store, own, "Percocet")
        store.history.seal()
        before, depth = all_of(store), len(store.history.undoable)
        brought = []
        for records in several:
            answer = Whose(data.draw(st.sampled_from([own, None])))
            plan = compare_apart(ticket_for(store), read_packet(written(records)), answer, T)
            wish = Wish(
                plan,
                answer,
                frozenset(each.key for each in plan.having(Verdict.DIFFERS)),
                even_of_another=True,
            )
            brought.append(bring_in_apart(ticket_for(store), wish, T))
        take_over(store, brought)
        after = all_of(store)
        assert len(store.history.undoable) <= depth + 1
        if len(store.history.undoable) > depth:
            undoing.undo(store)
            assert all_of(store) == before
            undoing.redo(store)
        assert all_of(store) == after


@settings(max_examples=20, phases=NO_SHRINKING)
@given(any_people(), st.integers(0, 2_000), st.binary(min_size=1, max_size=4))
def test_damaged_data_is_refused_or_read_but_never_changes_anything(
    records: PersonRecords, place: int, wrong: bytes
) -> None:
    data = written(records)
    place %= len(data)
    with a_store() as store:
        with suppress(CannotReceive):
            match_packet(store, read_packet(data[:place] + wrong + data[place + 1 :]), T)
        assert store.load_people() == ()


def test_what_cannot_be_written_whole_is_not_written_at_all(store: Store) -> None:
    records = a_person("Ana Quispe", PartialDate(1961, 3, 3), "Percocet", "Ambien")
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute(
            "CREATE TRIGGER full BEFORE INSERT ON medication WHEN NEW.name_as_typed = 'Ambien' "
            "BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    plan = compare_apart(ticket_for(store), read_packet(written(records)), None, T)
    with pytest.raises(Exception, match="full"):
        bring_in_apart(ticket_for(store), Wish(plan), T)
    assert store.load_people() == ()
    assert store.history.undoable == []


def test_front_desk_mode_refuses_it(store: Store) -> None:
    records = a_person("Ana Quispe", PartialDate(1961, 3, 3))
    plan = compare_apart(ticket_for(store), read_packet(written(records)), None, T)
    set_desk_only(store.path, is_on=True)
    with pytest.raises(DeskOnly):
        bring_in_apart(ticket_for(store), Wish(plan), T)
    assert store.load_people() == ()


def test_two_packets_of_one_new_person_become_one_person(store: Store) -> None:
    records = a_person("Ana Quispe", PartialDate(1961, 3, 3), "Percocet")
    older, newer = written(records), written(records, MADE_AT + timedelta(days=9), 8)
    received = [read_packet(older), read_packet(newer)]
    plans = [compare_apart(ticket_for(store), each, None, T) for each in received]
    assert [each.is_clear for each in plans] == [True, True]
    order = newest_first(received)
    assert order == [1, 0]
    for place in order:
        bring_in_apart(ticket_for(store), Wish(plans[place]), T)
    (kept,) = all_of(store)
    assert [each.name_as_typed for each in kept.medications] == ["Percocet"]
    assert [each.number for each in kept.packets] == [7, 8]


def test_somebody_who_is_gone_counts_as_not_answered(store: Store) -> None:
    records = a_person("Ana Quispe", None)
    gone = people.add_person(store, "Ana Quispe").added[0]
    people.mark_person_in_error(store, gone)
    plan = compare_apart(ticket_for(store), read_packet(written(records)), Whose(gone), T)
    assert plan.person is None


@pytest.mark.parametrize(
    ("name", "born", "is_asked_about", "words"),
    [
        ("Ana Quispe", PartialDate(1961, 3, 3), True, "Same name, same birth date"),
        ("ana  quispe", PartialDate(1961, 3, 3), True, "Same name, same birth date"),
        ("Ana Quispé", PartialDate(1961, 3, 3), True, "Same birth date, but another name"),
        ("Ana Quispe Ríos", PartialDate(1961, 3, 3), True, "Same birth date, but another name"),
        ("Ana Quispe", PartialDate(1961), True, "one of the birth dates is not known"),
        ("Ana Quispe", None, True, "one of the birth dates is not known"),
        ("Ana Quispe", PartialDate(1990, 3, 3), False, "Same name, but another birth date"),
        ("Tom Bauer", PartialDate(1961, 3, 3), False, "Same birth date, but another name"),
        ("Tom Bauer", None, False, "Another name"),
    ],
)
def test_who_is_asked_about(
    store: Store, name: str, born: PartialDate | None, words: str, *, is_asked_about: bool
) -> None:
    theirs = a_person("Ana Quispe", PartialDate(1961, 3, 3))
    people.add_person(store, name, born=born)
    (own,) = store.load_people()
    plan = match_packet(store, read_packet(written(theirs)), T)
    assert (own in plan.candidates) == is_asked_about
    assert words in describe_likeness(own, theirs.person, T)
    is_sure = words == "Same name, same birth date"
    assert (plan.person is not None) == is_sure
    assert plan.is_clear == (is_sure or name == "Tom Bauer")


def test_namesakes_of_another_birth_date_are_named_and_not_clear(store: Store) -> None:
    people.add_person(store, "Ana Quispe", born=PartialDate(1990))
    plan = match_packet(store, read_packet(written(a_person("Ana Quispe", PartialDate(1961)))), T)
    assert [each.born for each in plan.namesakes] == [PartialDate(1990)]
    assert not plan.is_clear


def test_without_a_birth_date_nobody_is_clear(store: Store) -> None:
    plan = match_packet(store, read_packet(written(a_person("Ana Quispe", None))), T)
    assert (plan.candidates, plan.is_clear) == ((), False)


def test_what_is_in_it_is_counted() -> None:
    records = a_person("Ana Quispe", None, "Percocet", "Ambien")
    assert describe_contents(records, T) == ("2 medicines",)
    assert describe_contents(PersonRecords(person=Person(name="Ana")), T) == ()


def test_several_peoples_packets_bring_nobody_on_screen(store: Store) -> None:
    own = people.add_person(store, "Ann Lee").added[0]
    brought = []
    for name in ("Tom Bauer", "Li Wei"):
        received: Received = read_packet(written(a_person(name, PartialDate(1950, 5, 12))))
        plan = compare_apart(ticket_for(store), received, None, T)
        brought.append(bring_in_apart(ticket_for(store), Wish(plan), T))
    changes = take_over(store, brought, own)
    assert own in changes.person_ids
    assert take_over(store, brought[:1], own).person_ids == brought[0].changes.person_ids
