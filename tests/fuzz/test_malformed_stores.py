"""A store with anything done to its bytes or its rows: opened, or met with a sentence, and then
left exactly as it is; what is recovered of it is a sound store."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import Column

from ldn_prep.actions import medications, people, safekeeping, stores
from ldn_prep.actions.stores import check_store, open_store, start_store
from ldn_prep.errors import LdnPrepError, StoreError
from ldn_prep.i18n import translator
from ldn_prep.records.base import Base
from tests.conftest import FROZEN_NOW
from tests.fuzz import share_of_profile
from tests.support.filling import fill_everything

_columns = [each for table in Base.metadata.sorted_tables for each in table.columns]
_odd_values = st.binary(max_size=6) | st.text(max_size=6) | st.integers(-5, 5) | st.none()
_spots = st.tuples(st.integers(0, 2**20), st.binary(min_size=1, max_size=40))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with something of everything."""
    path = tmp_path_factory.mktemp("sound") / "sound.store"
    with pytest.MonkeyPatch.context() as fixed:
        fixed.setenv("SOURCE_DATE_EPOCH", FROZEN_NOW)
        store = start_store(path)
        fill_everything(store, people.add_person(store, "Ann Lee").added[0])
        store.close()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stores"
    made.mkdir()
    return made


@share_of_profile(0.15)
@given(st.lists(_spots, max_size=6), st.none() | st.integers(0, 2**20))
@example([], 0)
@example([], 16)
@example([(0, b"\xff" * 16)], None)
@example([(88932, b"\x80")], 90112)
@example([(88932, b"\x80")], None)
@example([(88865, b"\x80")], None)
def test_spoiled_bytes_are_a_sentence_or_a_store(
    folder: Path, sound: Path, spots: list[tuple[int, bytes]], cut: int | None
) -> None:
    content = bytearray(sound.read_bytes())
    for at, junk in spots:
        begins = at % len(content)
        content[begins : begins + len(junk)] = junk
    spoiled = bytes(content if cut is None else content[: cut % (len(content) + 1)])
    path = _fresh(folder, spoiled)
    if not _is_usable(path):
        assert path.read_bytes() == spoiled
        with _only_sentences():
            safekeeping.find_ways_out(path)
        assert path.read_bytes() == spoiled
        _recover(path, spoiled)


@share_of_profile(0.5)
@given(st.sampled_from(_columns), _odd_values)
def test_a_value_that_is_none_of_ours_is_a_sentence(
    folder: Path, sound: Path, column: Column[Any], value: object
) -> None:
    path = _fresh(folder, sound.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        try:
            connection.execute(_setting(column), (value,))
            connection.commit()
        except sqlite3.Error:
            return  # the table's own rules refuse it
    _is_usable(path)


def _fresh(folder: Path, content: bytes) -> Path:
    """A file of its own for each example: nothing of an earlier one lies beside it."""
    place = folder / str(len(list(folder.iterdir())))
    place.mkdir()
    (place / "kept.store").write_bytes(content)
    return place / "kept.store"


def _setting(column: Column[Any]) -> str:
    return f'UPDATE "{column.table.name}" SET "{column.name}" = ?'  # noqa: S608  # our own schema


def _require_sentence(error: LdnPrepError) -> None:
    assert error.describe(translator("es"))


def _is_usable(path: Path) -> bool:
    """Whether the whole of it can be read and written; anything raised carries a sentence."""
    try:
        check_store(path)
        safekeeping.look_inside(path)
        store = open_store(path)
    except StoreError as error:
        _require_sentence(error)
        return False
    try:
        for person in store.load_people():
            store.load_person(person.id)
            medications.add_medication(store, person.id, "Norvasc")
    except LdnPrepError as error:
        _require_sentence(error)
        return True
    finally:
        store.close()
    return True


def _recover(path: Path, spoiled: bytes) -> None:
    try:
        found = safekeeping.recover(path, nameless="A person without a name")
    except StoreError:
        assert path.read_bytes() == spoiled
        return
    assert check_store(path).is_sound
    assert found.kept is not None
    assert found.kept.read_bytes() == spoiled
    store = open_store(path)
    for person in store.load_people():
        store.load_person(person.id)
    store.close()
    stores.copy_store(path, None)


@contextmanager
def _only_sentences() -> Iterator[None]:
    try:
        yield
    except LdnPrepError as error:
        _require_sentence(error)
