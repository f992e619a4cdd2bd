"""Stopped, paused, taken again, another dose: everything stays in the story, and undo restores."""

from collections.abc import Callable
from datetime import date

import pytest

from ldn_prep.actions import medication_history as history
from ldn_prep.actions import medications, unread
from ldn_prep.actions.stores import Store
from ldn_prep.actions.undoing import redo, undo
from ldn_prep.errors import NotAccepted
from ldn_prep.i18n import translator
from ldn_prep.records import (
    Medication,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    PartialDate,
)
from ldn_prep.store import Changes

MAY, JUNE = PartialDate(2026, 5, 12), PartialDate(2026, 6, 1)
KIND = MedicationChangeKind


@pytest.fixture
def percocet(store: Store, person_id: str) -> str:
    return medications.add_medication(store, person_id, "Percocet").added[0]


def now(store: Store) -> Medication:
    return store.load_person(store.load_people()[0].id).medications[0]


def told(store: Store) -> tuple[MedicationChange, ...]:
    return store.load_person(store.load_people()[0].id).medication_changes


def facts(store: Store) -> set[tuple[MedicationChangeKind, PartialDate | None, str, str]]:
    return {(each.kind, each.on, each.before, each.reason) for each in told(store)}


def test_an_ending_stands_on_the_medicine_while_it_lasts(store: Store, percocet: str) -> None:
    history.stop_medication(store, percocet, MAY, "made me itch")
    medication = now(store)
    assert (medication.status, medication.stopped) == (MedicationStatus.STOPPED, MAY)
    assert medication.stop_reason == "made me itch"
    assert told(store) == ()


@pytest.mark.parametrize(
    ("end", "status", "kind"),
    [
        (history.stop_medication, MedicationStatus.STOPPED, KIND.STOPPED),
        (history.pause_medication, MedicationStatus.PAUSED, KIND.PAUSED),
    ],
)
def test_taken_again_keeps_the_ending(
    store: Store,
    percocet: str,
    end: Callable[..., Changes],
    status: MedicationStatus,
    kind: MedicationChangeKind,
) -> None:
    end(store, percocet, MAY, "made me itch")
    assert now(store).status is status
    store.history.seal()
    before = now(store)
    history.restart_medication(store, percocet, JUNE, "the pain came back")
    assert facts(store) == {
        (kind, MAY, "", "made me itch"),
        (KIND.RESTARTED, JUNE, "", "the pain came back"),
    }
    medication = now(store)
    assert medication.status is MedicationStatus.TAKING
    assert (medication.stopped, medication.stop_reason) == (None, "")
    undo(store)
    assert now(store) == before
    assert told(store) == ()


def test_nothing_said_about_the_stop_is_a_stop_all_the_same(store: Store, percocet: str) -> None:
    history.stop_medication(store, percocet, None)
    history.restart_medication(store, percocet)
    assert facts(store) == {(KIND.STOPPED, None, "", ""), (KIND.RESTARTED, None, "", "")}
    assert not history.restart_medication(store, percocet)


def test_a_pause_that_became_a_stop_is_kept(store: Store, percocet: str) -> None:
    history.pause_medication(store, percocet, MAY, "surgery")
    history.stop_medication(store, percocet, JUNE, "not needed any more")
    assert facts(store) == {(KIND.PAUSED, MAY, "", "surgery")}
    assert now(store).stopped == JUNE


def test_a_day_that_was_not_understood_goes_into_the_story(store: Store, percocet: str) -> None:
    history.stop_medication(store, percocet, None, "rash")
    unread.keep_unread(store, now(store), "stopped", "around Easter")
    history.restart_medication(store, percocet)
    (stop,) = (each for each in told(store) if each.kind is KIND.STOPPED)
    records = store.load_person(stop.person_id)
    assert records.unread_of(stop.id) == {"on": "around Easter"}
    assert records.unread_of(percocet) == {}


@pytest.mark.parametrize(
    ("status", "is_kept"),
    [
        (MedicationStatus.TAKING, True),
        (MedicationStatus.PLANNED, True),
        (MedicationStatus.THINKING_ABOUT, True),
        (MedicationStatus.CANNOT_TAKE, False),
        (MedicationStatus.PAUSED, False),
    ],
)
def test_a_stop_that_is_over_is_kept_as_a_change(
    store: Store, percocet: str, status: MedicationStatus, *, is_kept: bool
) -> None:
    history.stop_medication(store, percocet, MAY, "rash")
    history.change_status(store, percocet, status)
    assert now(store).status is status
    assert ((KIND.STOPPED, MAY, "", "rash") in facts(store)) is is_kept
    assert (now(store).stop_reason == "rash") is not is_kept


def test_a_status_set_like_any_field_keeps_what_was_said(store: Store, percocet: str) -> None:
    medications.change_medication(store, percocet, status=MedicationStatus.STOPPED)
    medications.change_medication(store, percocet, status=MedicationStatus.TAKING)
    assert told(store) == ()
    history.stop_medication(store, percocet, MAY, "rash")
    medications.change_medication(store, percocet, status=MedicationStatus.TAKING)
    assert facts(store) == {(KIND.STOPPED, MAY, "", "rash"), (KIND.RESTARTED, None, "", "")}


def test_another_dose_keeps_what_stood_on_paper(store: Store, percocet: str) -> None:
    history.change_dose(store, percocet, MAY, "too sleepy", "3 mg at bedtime")
    assert facts(store) == {(KIND.DOSE_CHANGED, MAY, "3 mg at bedtime", "too sleepy")}


def test_a_change_is_corrected_deleted_and_put_back(store: Store, percocet: str) -> None:
    change = history.change_dose(store, percocet, None, "", "3 mg").added[0]
    history.correct_change(store, change, on=MAY)
    history.correct_change(store, change, reason="too sleepy")
    assert facts(store) == {(KIND.DOSE_CHANGED, MAY, "3 mg", "too sleepy")}
    history.mark_change_in_error(store, change)
    assert told(store) == ()
    undo(store)
    assert len(told(store)) == 1


def test_nothing_happened_before_the_medicine_was_begun(store: Store, percocet: str) -> None:
    medications.change_medication(store, percocet, started=MAY)
    change = history.change_dose(store, percocet, JUNE).added[0]
    early = PartialDate(2026, 4)
    refusals: tuple[Callable[[], object], ...] = (
        lambda: history.change_dose(store, percocet, early),
        lambda: history.correct_change(store, change, on=early),
        lambda: history.stop_medication(store, percocet, early),
        lambda: history.pause_medication(store, percocet, PartialDate(2025)),
        lambda: medications.change_medication(store, percocet, started=PartialDate(2026, 7)),
    )
    for refused in refusals:
        before = now(store), told(store)
        with pytest.raises(NotAccepted) as fault:
            refused()
        sentence = fault.value.describe(translator())
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert (now(store), told(store)) == before
    history.correct_change(store, change, on=PartialDate(2026, 5))


def test_one_medicine_is_checked_alone(store: Store, person_id: str, percocet: str) -> None:
    medications.add_medication(store, person_id, "Aspirin")
    history.check_medication(store, percocet, date(2026, 5, 22))
    records = store.load_person(person_id)
    assert [each.checked_on for each in records.medications] == [date(2026, 5, 22), None]
    assert records.person.medications_checked_on is None


@pytest.mark.parametrize("typed", ["x" * 5_000, "take one " * 600, "משהו " * 200])
def test_a_name_too_long_for_a_name_stays_whole_in_the_note(
    store: Store, person_id: str, typed: str
) -> None:
    medications.add_typed(store, person_id, typed)
    medication = now(store)
    assert typed.startswith(medication.name_as_typed)
    assert 0 < len(medication.name_as_typed) <= 300
    assert medication.note == typed.strip()


@pytest.mark.parametrize("typed", ["", "  \n", "\u0007", "x" * 25_000])
def test_what_is_no_name_is_refused(store: Store, person_id: str, typed: str) -> None:
    with pytest.raises(NotAccepted):
        medications.add_typed(store, person_id, typed)
    assert store.load_person(person_id).medications == ()


@pytest.mark.parametrize("typed", ["משכך כאבים", "\u202ePercocet", "💊 tea", "O'Brien <b>"])
def test_any_name_stands_as_typed(store: Store, person_id: str, typed: str) -> None:
    medications.add_typed(store, person_id, typed)
    assert (now(store).name_as_typed, now(store).note) == (typed, "")


ACTIONS: dict[str, Callable[[Store, str], Changes]] = {
    "stop": lambda s, m: history.stop_medication(s, m, MAY, "ill"),
    "pause": lambda s, m: history.pause_medication(s, m, None),
    "restart": lambda s, m: history.restart_medication(s, m, JUNE, "well"),
    "status": lambda s, m: history.change_status(s, m, MedicationStatus.CANNOT_TAKE),
    "dose": lambda s, m: history.change_dose(s, m, MAY, "ill", "3 mg"),
    "check": lambda s, m: history.check_medication(s, m, date(2026, 5, 22)),
    "plan": lambda s, m: medications.change_medication(s, m, status=MedicationStatus.PLANNED),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_undo_and_redo_restore_exactly_and_a_part_reads_like_the_whole(
    store: Store, person_id: str, percocet: str, name: str
) -> None:
    history.stop_medication(store, percocet, PartialDate(2026, 3), "rash")
    store.history.seal()
    before = store.load_person(person_id)
    changes = ACTIONS[name](store, percocet)
    after = store.load_person(person_id)
    assert changes.person_ids == {person_id}
    assert store.load_person(person_id, before, changes) == after
    undo(store)
    assert store.load_person(person_id) == before
    redo(store)
    assert store.load_person(person_id) == after
