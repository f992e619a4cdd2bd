"""A damaged store is met with a sentence and a way out, and is never written to."""

from pathlib import Path

import pytest

from ldn_prep import errors
from ldn_prep.actions import medications, safekeeping
from ldn_prep.i18n import translator
from ldn_prep.store import Store, back_up, check_store, open_store, start_store
from ldn_prep.store.comparing import Thing
from tests.support.kept_stores import DAMAGES, unpack_damaged, unpack_version

NAMELESS = "A person without a name"


def names_in(path: Path) -> set[str]:
    store = open_store(path)
    found = {each.name for each in store.load_people()}
    store.close()
    return found


def medicines_in(path: Path) -> set[str]:
    store = open_store(path)
    people = [store.load_person(each.id) for each in store.load_people()]
    store.close()
    return {m.name_as_typed for person in people for m in person.medications}


def rows_of(path: Path) -> dict[str, int]:
    """Rows of each table, by name of the person."""
    return {
        f"{each.name} {table}": count
        for each in safekeeping.look_inside(path).people
        for table, count in each.counts.items()
    }


@pytest.fixture
def with_copy(path: Path) -> Path:
    """A sound store with a backup of it; the damage comes afterwards."""
    unpack_version(5, path)
    back_up(path, "daily")
    return path


@pytest.mark.parametrize("damage", DAMAGES)
def test_it_is_refused_in_a_sentence_and_left_untouched(damage: str, path: Path) -> None:
    unpack_damaged(damage, path)
    content = path.read_bytes()
    for use in (open_store, start_store):
        with pytest.raises(errors.NotAStore) as refused:
            use(path).close()
        assert refused.value.describe(translator("en")).count(".") >= 2
    safekeeping.find_ways_out(path)
    assert path.read_bytes() == content
    assert {each.name for each in path.parent.iterdir()} == {path.name}


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_last_good_copy_is_offered_and_what_it_lacks(damage: str, with_copy: Path) -> None:
    content = unpack_damaged(damage, with_copy).read_bytes()
    ways = safekeeping.find_ways_out(with_copy)
    assert ways.copy is not None
    backup, view = ways.copy
    assert [each.name for each in view.people] == ["Ana Quispe", "Tom Bauer"]
    assert ways.lacks == ()
    kept = safekeeping.restore_from(with_copy, backup.path)
    assert kept is not None
    assert kept.read_bytes() == content
    assert names_in(with_copy) == {"Ana Quispe", "Tom Bauer"}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_can_be_read_goes_into_a_new_store_and_the_old_one_is_kept(
    damage: str, with_copy: Path
) -> None:
    content = unpack_damaged(damage, with_copy).read_bytes()
    done = safekeeping.recover(with_copy, nameless=NAMELESS)
    assert done.kept is not None
    assert done.kept.read_bytes() == content
    assert done.rows > 0
    assert check_store(with_copy).is_sound
    assert names_in(with_copy) >= {"Ana Quispe"}


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_any_copy_what_can_be_read_comes_back(damage: str, path: Path) -> None:
    unpack_damaged(damage, path)
    done = safekeeping.recover(path, nameless=NAMELESS)
    assert done.rows > 0
    assert check_store(path).is_sound


def test_a_broken_index_costs_no_entry(path: Path) -> None:
    unpack_damaged("damaged-flipped_index", path)
    assert safekeeping.recover(path, nameless=NAMELESS).lost == 0
    found = rows_of(path)
    unpack_version(5, path)
    assert found == rows_of(path)


def test_what_was_added_after_the_copy_is_named(path: Path) -> None:
    unpack_version(5, path)
    back_up(path, "daily")
    store = open_store(path)
    tom = next(each.id for each in store.load_people() if each.name == "Tom Bauer")
    medications.add_medication(store, tom, "Suboxone")
    store.close()
    content = bytearray(path.read_bytes())
    content[:16] = bytes(16)
    path.write_bytes(content)
    ways = safekeeping.find_ways_out(path)
    assert [(each.name, each.thing, each.count) for each in ways.lacks] == [
        ("Tom Bauer", Thing.MEDICINE, 1)
    ]
    safekeeping.recover(path, nameless=NAMELESS)
    assert "Suboxone" in medicines_in(path)


def test_nothing_readable_is_said_and_nothing_replaced(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xa5" * 100_000)
    assert safekeeping.find_ways_out(path).is_hopeless
    with pytest.raises(errors.NotAStore):
        safekeeping.recover(path, nameless=NAMELESS)
    assert path.read_bytes() == b"\xa5" * 100_000


def test_an_open_store_that_is_damaged_is_not_written_to(store: Store, person_id: str) -> None:
    medications.add_medication(store, person_id, "Norvasc")
    content = bytearray(store.path.read_bytes())
    content[:4096] = b"\xff" * 4096
    with store.path.open("rb+") as file:
        file.write(content)
    with pytest.raises(errors.LdnPrepError):
        medications.add_medication(store, person_id, "Percocet")
    assert store.path.read_bytes() == bytes(content)
