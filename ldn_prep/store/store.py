"""The store: the one door between records and the file they live in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from ldn_prep import errors
from ldn_prep.records import Person, PersonRecords
from ldn_prep.store import loading
from ldn_prep.store.changes import Changes, RowImage, changes_of
from ldn_prep.store.connecting import WRITES
from ldn_prep.store.faults import translated
from ldn_prep.store.history import History, Step
from ldn_prep.store.restoring import restore
from ldn_prep.store.unit import Unit


class Store:
    """An open store. Use it from one thread at a time; what it returns may go anywhere."""

    def __init__(self, path: Path, engine: Engine):
        self.path = path
        self.history = History()
        self._engine = engine
        self._identity = _identity(path)
        self._seen_version = self._data_version()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def change(self, label: str, merge: tuple[str, ...] | None = None) -> Iterator[Unit]:
        """One user action. On leaving it is on disk, or a StoreError is raised and nothing is.

        `label` names it for undo; `merge` lets typing into one field become one step.
        """
        with self._session(writes=True) as session:
            unit = Unit(session, label)
            yield unit
            images = unit.images()
            session.commit()
        if images:
            self.history.push(Step(label, images, merge))
        unit.finish(images)

    def undo(self) -> Changes:
        """Takes the last action back; raises NothingToUndo or ChangedSince."""
        return self._step(self.history.undoable, self.history.redoable, is_undo=True)

    def redo(self) -> Changes:
        return self._step(self.history.redoable, self.history.undoable, is_undo=False)

    def load_people(self) -> tuple[Person, ...]:
        with self._session() as session:
            return loading.load_people(session)

    def load_person(
        self,
        person_id: str,
        previous: PersonRecords | None = None,
        changes: Changes | None = None,
    ) -> PersonRecords:
        """See `loading.load_person`."""
        with self._session() as session:
            return loading.load_person(session, person_id, previous, changes)

    def was_changed_elsewhere(self) -> bool:
        """True once after another program wrote to the same store."""
        version = self._data_version()
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def _step(self, source: list[Step], target: list[Step], *, is_undo: bool) -> Changes:
        if not source:
            raise errors.NothingToUndo
        step = source[-1]
        images = step.images if is_undo else _reversed(step.images)
        with self._session(writes=True) as session:
            restore(session, images)
            session.commit()
        target.append(source.pop())
        self.history.seal()
        return changes_of(_reversed(images), step.label)

    @contextmanager
    def _session(self, *, writes: bool = False) -> Iterator[Session]:
        with translated(self.path):
            if writes and _identity(self.path) != self._identity:
                raise errors.StoreMoved
            engine = self._engine.execution_options(**{WRITES: writes})
            with Session(engine, expire_on_commit=False, autoflush=False) as session:
                yield session

    def _data_version(self) -> int:
        with self._session() as session:
            return int(session.execute(text("PRAGMA data_version")).scalar_one())


def _reversed(images: tuple[RowImage, ...]) -> tuple[RowImage, ...]:
    return tuple(image.reversed() for image in reversed(images))


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at the path now; None when there is none."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
