"""Any order of actions, undo, redo, a second window and reopening, with what must always hold.

What was said to be saved is read back through another connection; undo and redo restore to the
letter; nothing is raised but what carries a sentence.
"""

import shutil
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ldn_prep.actions import people, undoing
from ldn_prep.actions.stores import Store, open_store, start_store
from ldn_prep.errors import LdnPrepError
from ldn_prep.i18n import translator
from ldn_prep.records import Person, PersonRecords
from tests.fuzz.any_action import ACTIONS, Chooser

View = tuple[tuple[Person, ...], tuple[PersonRecords, ...]]


class UsingTheProgram(RuleBasedStateMachine):
    """`_views` holds how the store looked at each depth of the undo history, the present last."""

    @initialize()
    def open(self) -> None:
        self._folder = Path(tempfile.mkdtemp())
        self._path = self._folder / "kept.store"
        self._store = start_store(self._path)
        self._other = open_store(self._path)
        people.add_person(self._store, "Ann Lee")
        people.add_person(self._store, "Bob Reyes")
        self._begin_anew()

    @rule(name=st.sampled_from(sorted(ACTIONS)), data=st.data())
    def act(self, name: str, data: st.DataObject) -> None:
        if self._do(self._store, name, data):
            depth = len(self._store.history.undoable)
            del self._views[depth:]
            self._views.append(self._now)
            assert len(self._views) == depth + 1

    @rule(name=st.sampled_from(sorted(ACTIONS)), data=st.data())
    def act_in_another_window(self, name: str, data: st.DataObject) -> None:
        if self._do(self._other, name, data):
            assert self._store.was_changed_elsewhere()
            self._is_alone = False

    @rule()
    def undo(self) -> None:
        self._step(back=True)

    @rule()
    def redo(self) -> None:
        self._step(back=False)

    @rule()
    def leave_the_field(self) -> None:
        self._store.history.seal()

    @rule()
    def close_and_open_again(self) -> None:
        before = self._now
        self._store.close()
        self._store = open_store(self._path)
        self._begin_anew()
        assert self._now == before

    @invariant()
    def what_was_saved_is_there(self) -> None:
        if hasattr(self, "_store"):
            assert _view(self._other) == self._now

    def teardown(self) -> None:
        if hasattr(self, "_store"):
            self._store.close()
            self._other.close()
            shutil.rmtree(self._folder)

    def _do(self, store: Store, name: str, data: st.DataObject) -> bool:
        """Whether anything changed. A refusal says why, and leaves everything as it was."""
        records = self._now[1]
        chosen = data.draw(st.sampled_from(records)) if records else PersonRecords(Person(name="?"))
        try:
            changes = ACTIONS[name](store, Chooser(data.draw, chosen))
        except LdnPrepError as refusal:
            self._take_refusal(refusal, store)
            return False
        self._now = _view(store)
        for each in records:  # what a page reads after a change is what stands in the store
            if each.person in self._now[0] and each.person.id in changes.person_ids:
                partly = store.load_person(each.person.id, each, changes)
                assert partly == store.load_person(each.person.id)
        return bool(changes)

    def _take_refusal(self, refusal: LdnPrepError, store: Store) -> None:
        assert refusal.describe(translator("es"))
        assert _view(store) == self._now

    def _step(self, *, back: bool) -> None:
        depth = len(self._store.history.undoable)
        try:
            (undoing.undo if back else undoing.redo)(self._store)
        except LdnPrepError:
            assert _view(self._store) == self._now
            assert len(self._store.history.undoable) == depth
            return
        self._now = _view(self._store)
        if self._is_alone:
            assert self._now == self._views[depth - 1 if back else depth + 1]

    def _begin_anew(self) -> None:
        self._store.history.clear()
        self._now = _view(self._store)
        self._views = [self._now]
        self._is_alone = True


def _view(store: Store) -> View:
    listed = store.load_people()
    return listed, tuple(store.load_person(each.id) for each in listed)
