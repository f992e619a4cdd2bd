"""A fresh store with one person in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ldn_prep.actions import people
from ldn_prep.store import Store, start_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "ldn-prep.store"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = start_store(path)
    yield opened
    opened.close()


@pytest.fixture
def person_id(store: Store) -> str:
    return people.add_person(store, "Ana Quispe").added[0]
