"""A copy at the start of each day's first change; old ones are thinned, every one is checked."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep import clock
from ldn_prep.actions import people, safekeeping
from ldn_prep.store import Backup, Reason, Store, find_backups, look_inside, open_store
from ldn_prep.store.backups import ALWAYS_KEPT, DAYS_KEPT, MONTH_DAYS_KEPT, superfluous

TODAY = date(2026, 5, 22)
SetDay = Callable[[int], None]


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> SetDay:
    """Sets the clock to noon, so many days from now."""

    def _set(days: int) -> None:
        noon = datetime(2026, 5, 22, 12, tzinfo=UTC) + timedelta(days)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))

    return _set


def reasons(path: Path) -> list[str]:
    return [each.reason for each in find_backups(path)]


def test_the_first_change_of_a_day_is_preceded_by_a_copy(
    store: Store, person_id: str, path: Path, on_day: SetDay
) -> None:
    assert reasons(path) == []
    on_day(1)
    people.change_person(store, person_id, phone="1")
    people.change_person(store, person_id, phone="2")
    (copy,) = find_backups(path)
    assert (copy.reason, copy.day) == (Reason.DAILY, clock.today())
    before = open_store(copy.path)
    assert before.load_person(person_id).person.phone == ""
    before.close()
    on_day(2)
    people.change_person(store, person_id, phone="3")
    assert reasons(path) == [Reason.DAILY] * 2


def test_a_clock_set_back_loses_no_copy(
    store: Store, person_id: str, path: Path, on_day: SetDay
) -> None:
    for day in (40, 41, -400, -399):
        on_day(day)
        people.change_person(store, person_id, phone=str(day))
    assert len(find_backups(path)) >= 3
    assert store.load_person(person_id).person.phone == "-399"


def test_a_copy_that_cannot_be_written_is_told_and_the_change_is_kept(
    store: Store, person_id: str, path: Path, on_day: SetDay
) -> None:
    on_day(1)
    safekeeping.backup_folder(path).write_text("a file where the folder should be")
    people.change_person(store, person_id, phone="555-0100")
    assert store.backup_fault is not None
    assert store.load_person(person_id).person.phone == "555-0100"


def _backup(ago: int, minute: int, reason: Reason) -> Backup:
    made = datetime(2026, 5, 22, 12, tzinfo=UTC) - timedelta(ago, minutes=minute)
    return Backup(Path(f"{made.isoformat()}-{reason}"), made, reason)


_BACKUPS = st.lists(
    st.builds(_backup, st.integers(-3, 900), st.integers(0, 300), st.sampled_from(Reason)),
    max_size=60,
    unique_by=lambda each: each.path,
)


@given(backups=_BACKUPS)
def test_thinning_keeps_today_a_month_of_days_and_a_year_of_months(backups: list[Backup]) -> None:
    gone = set(superfluous(backups, TODAY))
    kept = [each for each in backups if each not in gone]
    newest = sorted(backups, key=lambda each: each.made_at, reverse=True)
    assert not gone & set(newest[:ALWAYS_KEPT])
    assert all(each.reason != Reason.BY_HAND for each in gone)
    assert all(each.day < TODAY for each in gone)
    kept_days = {(each.day, each.reason) for each in kept}
    kept_months = {(each.day.year, each.day.month) for each in kept}
    for each in backups:
        age = (TODAY - each.day).days
        if age <= DAYS_KEPT:
            assert (each.day, each.reason) in kept_days
        elif age <= MONTH_DAYS_KEPT:
            assert (each.day.year, each.day.month) in kept_months


@given(backups=_BACKUPS)
def test_thinning_twice_takes_no_more(backups: list[Backup]) -> None:
    once = [each for each in backups if each not in set(superfluous(backups, TODAY))]
    assert superfluous(once, TODAY) == ()


def test_looking_inside_changes_nothing(store: Store, person_id: str, path: Path) -> None:
    copy = safekeeping.copy_into(path, path.parent, TODAY)
    content = copy.read_bytes()
    view = look_inside(copy)
    assert [each.name for each in view.people] == ["Ana Quispe"]
    assert copy.read_bytes() == content


def test_what_is_put_back_is_what_was_and_what_was_there_is_kept(
    store: Store, person_id: str, path: Path
) -> None:
    copy = safekeeping.copy_into(path, path.parent, TODAY)
    was = store.load_person(person_id)
    people.change_person(store, person_id, name="Somebody Else")
    kept = safekeeping.put_back(store, copy)
    assert store.load_person(person_id) == was
    assert kept is not None
    earlier = open_store(kept)
    assert [each.name for each in earlier.load_people()] == ["Somebody Else"]
    earlier.close()


def test_erasing_a_person_takes_them_out_of_every_copy(
    store: Store, person_id: str, path: Path, on_day: SetDay
) -> None:
    tom = people.add_person(store, "Tomasino Bauer").added[0]
    on_day(1)
    people.change_person(store, tom, address="Hidden Lane 7")
    safekeeping.copy_into(path, safekeeping.backup_folder(path), TODAY)
    safekeeping.erase_person(store, tom)
    assert [each.name for each in store.load_people()] == ["Ana Quispe"]
    files = [each for each in path.parent.rglob("*") if each.is_file()]
    assert len(files) >= 2
    for each in files:
        assert b"Tomasino" not in each.read_bytes()
        assert b"Hidden Lane" not in each.read_bytes()


def test_erasing_everything_leaves_an_empty_store_and_no_copy(
    store: Store, person_id: str, path: Path, on_day: SetDay
) -> None:
    on_day(1)
    people.change_person(store, person_id, address="Hidden Lane 7")
    safekeeping.erase_everything(store)
    assert store.load_people() == ()
    assert find_backups(path) == ()
    assert b"Ana Quispe" not in path.read_bytes()
