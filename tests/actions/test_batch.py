"""A morning's packets in one go: each for its visit, none twice, none lost, none over another."""

import threading
from datetime import time, timedelta
from pathlib import Path

import pytest

from ldn_prep import clock
from ldn_prep.actions import medications, people, visits
from ldn_prep.actions.batch import Batch, Progress
from ldn_prep.actions.batch_orders import Outcome, State, Wishes, plan_day
from ldn_prep.actions.packet_choices import remember_choices
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.records import PacketSheet, PacketWay
from ldn_prep.store import ticket_for
from tests.journeys.reading import text_of

NAMES = ("Ana Quispe", "Tom Bauer", "Lúcia Nunes", "Tom Bauer")


@pytest.fixture
def clinic(tmp_path: Path):
    store = start_store(tmp_path / "clinic.store")
    for number, name in enumerate(NAMES):
        person = people.add_person(store, name).added[0]
        medications.add_medication(store, person, f"Medicine{number} 10 mg")
        visits.add_visit(store, person, on=clock.today(), at=time(9, 15 * number))
    yield store
    store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def run(store: Store, wishes: Wishes, workers: int = 0, **told) -> Progress:
    plan = plan_day(store, clock.today(), wishes)
    return Batch(ticket_for(store), plan, wishes, workers=workers, **told).run()


def saving(folder: Path, **more) -> Wishes:
    return Wishes(PacketWay.SAVED, folder, **more)


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_each_visit_gets_its_own_packet_and_nobody_is_mixed_up(clinic: Store, folder: Path) -> None:
    progress = run(clinic, saving(folder))
    assert progress.went_well
    assert [each.order.name for each in progress.outcomes] == list(NAMES)
    for number, outcome in enumerate(progress.outcomes):
        assert outcome.path is not None
        text = text_of(outcome.path)
        assert f"Medicine{number} 10 mg" in text
        assert not any(f"Medicine{other} " in text for other in range(4) if other != number)


def test_no_name_of_a_person_is_in_a_file_name_unless_agreed(clinic: Store, folder: Path) -> None:
    tom = next(each for each in clinic.load_people() if each.name == "Ana Quispe")
    remember_choices(clinic, tom.id, name_in_file=True)
    run(clinic, saving(folder))
    named = [each.name for each in files(folder) if "ana-quispe" in each.name]
    assert len(named) == 1
    assert not any("bauer" in each.name or "nunes" in each.name for each in files(folder))


def test_what_stands_is_not_made_again(clinic: Store, folder: Path) -> None:
    run(clinic, saving(folder))
    before = {each: each.read_bytes() for each in files(folder)}
    again = run(clinic, saving(folder))
    assert len(again.with_state(State.STOOD)) == len(NAMES)
    assert {each: each.read_bytes() for each in files(folder)} == before


def test_a_packet_whose_file_is_gone_is_made_again(clinic: Store, folder: Path) -> None:
    run(clinic, saving(folder))
    gone = files(folder)[1]
    gone.unlink()
    again = run(clinic, saving(folder))
    assert len(again.with_state(State.MADE)) == 1
    assert len(files(folder)) == len(NAMES)


def test_packets_made_another_way_are_made_again(clinic: Store, folder: Path) -> None:
    run(clinic, saving(folder))
    again = run(clinic, saving(folder, sheets=(PacketSheet.FRONT_DESK,)))
    assert len(again.with_state(State.MADE)) == len(NAMES)
    assert len(files(folder)) == 2 * len(NAMES)


def test_entries_changed_since_make_a_new_edition_beside_the_old_one(
    clinic: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(clinic, saving(folder))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(clock.now().timestamp()) + 60))
    ana = clinic.load_people()[0]
    medications.add_medication(clinic, ana.id, "Something new 5 mg")
    again = run(clinic, saving(folder))
    assert [each.order.person_id for each in again.with_state(State.MADE)] == [ana.id]
    assert len(files(folder)) == len(NAMES) + 1


def test_a_cancelled_batch_goes_on_where_it_stopped(clinic: Store, folder: Path) -> None:
    wishes = saving(folder)
    batches: list[Batch] = []
    batch = Batch(
        ticket_for(clinic),
        plan_day(clinic, clock.today(), wishes),
        wishes,
        workers=0,
        tell=lambda _progress, _outcome: batches[0].cancel(),
    )
    batches.append(batch)
    first = batch.run()
    assert 0 < len(first.with_state(State.MADE)) < len(NAMES)
    assert not first.went_well
    made = len(first.outcomes)
    assert len(first.rest) == len(NAMES) - made
    second = run(clinic, wishes)
    assert second.went_well
    assert len(second.with_state(State.STOOD)) == made
    assert len(files(folder)) == len(NAMES)


def test_a_paused_batch_makes_nothing_until_it_goes_on(clinic: Store, folder: Path) -> None:
    wishes = saving(folder)
    plan = plan_day(clinic, clock.today(), wishes)
    batch = Batch(ticket_for(clinic), plan, wishes, workers=0)
    batch.pause()
    thread = threading.Thread(target=batch.run)
    thread.start()
    thread.join(0.4)
    assert thread.is_alive()
    assert files(folder) == []
    batch.go_on()
    thread.join()
    assert batch.progress.went_well


def test_one_that_fails_says_why_and_the_others_are_made(clinic: Store, folder: Path) -> None:
    wishes = saving(folder)
    plan = plan_day(clinic, clock.today(), wishes)
    people.mark_person_in_error(clinic, plan.orders[1].person_id)
    progress = Batch(ticket_for(clinic), plan, wishes, workers=0).run()
    (failed,) = progress.with_state(State.FAILED)
    assert failed.order == plan.orders[1]
    assert "no such person" in failed.reason
    assert len(progress.with_state(State.MADE)) == 3
    assert progress.rest == (failed.order.visit_id,)


def test_a_folder_that_takes_nothing_leaves_nothing_noted(clinic: Store, tmp_path: Path) -> None:
    progress = run(clinic, saving(tmp_path / "missing"))
    assert len(progress.with_state(State.FAILED)) == len(NAMES)
    assert all("could not be written" in each.reason for each in progress.outcomes)
    for person in clinic.load_people():
        assert clinic.load_person(person.id).packets == ()


def test_a_file_that_is_there_is_never_overwritten(clinic: Store, folder: Path) -> None:
    run(clinic, saving(folder))
    for each in files(folder):
        each.write_bytes(b"mine")
    run(clinic, saving(folder, again=True))
    assert sum(each.read_bytes() == b"mine" for each in files(folder)) == len(NAMES)
    assert len(files(folder)) == 2 * len(NAMES)


def test_what_the_printer_took_is_kept_and_what_it_did_not_take_is_told(clinic: Store) -> None:
    wishes = Wishes(PacketWay.PRINTED)
    plan = plan_day(clinic, clock.today(), wishes)
    batch: list[Batch] = []

    def print_it(outcome: Outcome) -> None:
        assert outcome.pdf.startswith(b"%PDF")
        is_whole = outcome.order.visit_id != plan.orders[2].visit_id
        batch[0].was_printed(outcome.order.visit_id, is_whole=is_whole)

    batch.append(Batch(ticket_for(clinic), plan, wishes, workers=0, to_print=print_it))
    progress = batch[0].run()
    assert [each.order for each in progress.with_state(State.FAILED)] == [plan.orders[2]]
    assert all(each.pdf == b"" for each in progress.outcomes)
    for number, order in enumerate(plan.orders):
        kept = clinic.load_person(order.person_id).packets
        assert [each.way for each in kept] == ([] if number == 2 else [PacketWay.PRINTED])


def test_only_the_chosen_visits_and_only_of_that_day(clinic: Store, folder: Path) -> None:
    whole = plan_day(clinic, clock.today(), saving(folder)).orders
    some = plan_day(clinic, clock.today(), saving(folder), {whole[0].visit_id})
    assert some.orders == whole[:1]
    assert plan_day(clinic, clock.today() + timedelta(1), saving(folder)).orders == ()


def test_processes_make_what_a_thread_makes(clinic: Store, folder: Path) -> None:
    progress = run(clinic, saving(folder), workers=2)
    assert progress.went_well
    assert len(files(folder)) == len(NAMES)
    assert {each.order.name for each in progress.outcomes} == set(NAMES)
