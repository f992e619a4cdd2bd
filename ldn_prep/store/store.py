"""The store: the one door between records and the file they live in."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from ldn_prep import errors
from ldn_prep.records import Person, PersonRecords
from ldn_prep.store import loading
from ldn_prep.store.changes import Changes, RowImage, changes_of
from ldn_prep.store.connecting import WRITES
from ldn_prep.store.daily import DailyBackup
from ldn_prep.store.damage import readable_values
from ldn_prep.store.desk_only import require_may_change
from ldn_prep.store.faults import translated
from ldn_prep.store.history import History, Step
from ldn_prep.store.restoring import ChangedSince, restore
from ldn_prep.store.unit import Unit

T = TypeVar("T")

_NEVER_SEEN = -1


class Store:
    """An open store. Use it from one thread at a time; what it returns may go anywhere."""

    def __init__(self, path: Path, engine: Engine):
        self.path = path
        self.history = History()
        self._engine = engine
        self._daily = DailyBackup(path)
        self._identity = self._seen_identity = _identity(path)
        self._seen_version = self._data_version()
        self._stamp_at_rest: tuple[int, int] | None = None

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """The file is closed meanwhile, so that it can be locked or replaced; undo goes on after.

        What another program wrote meanwhile is noticed by `was_changed_elsewhere`.
        """
        self.rest()
        try:
            yield
        finally:
            self.wake()

    def rest(self) -> None:
        """Closes the file until `wake`; what can be undone is kept."""
        self._engine.dispose()
        self._stamp_at_rest = _stamp(self.path)

    def wake(self) -> None:
        """Takes the file that stands at the path now for its own. Raises a StoreError."""
        self._engine.dispose()
        self._identity = self._seen_identity = _identity(self.path)
        is_same = _stamp(self.path) == self._stamp_at_rest
        self._seen_version = self._data_version() if is_same else _NEVER_SEEN

    @contextmanager
    def change(self, label: str, merge: tuple[str, ...] | None = None) -> Iterator[Unit]:
        """One user action. On leaving it is on disk, or a StoreError is raised and nothing is.

        `label` names it for undo; `merge` lets typing into one field become one step.
        """
        require_may_change(self.path, label)
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
        with self._session() as session, readable_values(self.path):
            return loading.load_people(session)

    def load_person(
        self,
        person_id: str,
        previous: PersonRecords | None = None,
        changes: Changes | None = None,
    ) -> PersonRecords:
        """See `loading.load_person`."""
        with self._session() as session, readable_values(self.path):
            return loading.load_person(session, person_id, previous, changes)

    def read(self, query: Callable[[Session], T]) -> T:
        """For questions about many people at once, each in a file of this layer."""
        with self._session() as session, readable_values(self.path):
            return query(session)

    def back_up_if_due(self) -> None:
        """Before several programs begin to write at once: one backup of the day is enough."""
        self._daily.make_if_due()

    @property
    def backup_fault(self) -> errors.StoreError | None:
        """Why today's backup could not be written (changes are saved all the same), or None."""
        return self._daily.fault

    def was_changed_elsewhere(self) -> bool:
        """True once after another program wrote to the same store.

        Raises StoreMoved, once, when another file was put in its place or it was taken away.
        """
        found = _identity(self.path)
        moved, self._seen_identity = found != self._seen_identity, found
        if moved and found != self._identity:
            raise errors.StoreMoved
        version = self._data_version()
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def _step(self, source: list[Step], target: list[Step], *, is_undo: bool) -> Changes:
        if not source:
            raise errors.NothingToUndo
        require_may_change(self.path)
        step = source[-1]
        images = step.images if is_undo else _reversed(step.images)
        try:
            with self._session(writes=True) as session:
                restore(session, images)
                session.commit()
        except IntegrityError as error:  # what the row belonged to was erased meanwhile
            raise ChangedSince from error
        target.append(source.pop())
        self.history.seal()
        return changes_of(_reversed(images), step.label)

    @contextmanager
    def _session(self, *, writes: bool = False) -> Iterator[Session]:
        with translated(self.path):
            if writes:
                if _identity(self.path) != self._identity:
                    raise errors.StoreMoved
                self._daily.make_if_due()
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


def _stamp(path: Path) -> tuple[int, int] | None:
    """When the file was last written, and its size; None when there is none."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size
