"""A locked store to copy from: locking takes a moment on purpose, so it is done once."""

import shutil
from functools import cached_property
from pathlib import Path

import pytest

from ldn_prep.actions import journal, medications, people, questions
from ldn_prep.clock import today
from ldn_prep.store import LockReport, back_up, lock_away, set_lock, start_store
from ldn_prep.store.keys import StoreKey, read_head, remember
from ldn_prep.store.lock_deriving import key_from
from tests.conftest import FROZEN_NOW

PASSPHRASE = "blue sofa dog seven"  # noqa: S105  # of a store made for the test
MARK = "Quetzalcoatl"
"""Stands in every text of the store."""


def fill(path: Path) -> None:
    store = start_store(path)
    person_id = people.add_person(store, f"{MARK} Ana", address=f"{MARK} Road").added[0]
    medications.add_medication(store, person_id, f"{MARK}ol 5 mg", reason=f"{MARK} pain")
    questions.add_question(store, person_id, f"What about {MARK}?")
    journal.record_day(store, person_id, today(), note=f"{MARK} day")
    store.close()


class LockedStore:
    """`report` is what setting the lock told; `copied_to` copies all files to another folder."""

    def __init__(self, folder: Path):
        self.path = folder / "ldn-prep.store"
        fill(self.path)
        back_up(self.path, "by-hand")
        self.report: LockReport = set_lock(self.path, PASSPHRASE)
        lock_away()

    @property
    def code(self) -> str:
        assert self.report.code is not None
        return self.report.code

    @cached_property
    def key(self) -> StoreKey:
        return key_from(self.code, read_head(self.path))

    def unlock_copy(self, path: Path) -> None:
        """As `unlock`, without the time that deriving a key takes."""
        remember(path, self.key)

    def copied_to(self, folder: Path) -> Path:
        shutil.copytree(self.path.parent, folder)
        return folder / self.path.name


@pytest.fixture(scope="session")
def locked_once(tmp_path_factory: pytest.TempPathFactory) -> LockedStore:
    with pytest.MonkeyPatch.context() as fixed:
        fixed.setenv("SOURCE_DATE_EPOCH", FROZEN_NOW)
        return LockedStore(tmp_path_factory.mktemp("locked"))
