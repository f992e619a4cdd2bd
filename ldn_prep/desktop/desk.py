"""What every page works with: the open store, the person on screen, and one way to act.

Pages never touch the store: they call `desk.act(action, …)` and redraw when told what changed.
"""

from bisect import insort
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ldn_prep import log
from ldn_prep.actions import undoing
from ldn_prep.actions.people import list_order, listed_people
from ldn_prep.actions.stores import Store
from ldn_prep.errors import N_, LdnPrepError, NotFound, StoreMoved
from ldn_prep.i18n import Translator
from ldn_prep.records import Person, PersonRecords
from ldn_prep.settings import Settings
from ldn_prep.store import Changes

_MOST_REMEMBERED = 12


class Desk(QObject):
    """`records` is None while nobody is in the store (first run)."""

    records_changed = Signal(object, object)
    """(PersonRecords | None, Changes | None); Changes None means: another person, draw anew."""
    people_changed = Signal()
    settings_changed = Signal(object)
    refused = Signal(str)
    """A sentence to show: what happened, what is safe, what to do."""
    done = Signal(str)
    """A short confirmation with the person's name, offered with Undo."""
    told = Signal(str)
    """A short confirmation of what changed no records: nothing to undo."""
    place_wanted = Signal(str, str)
    """(place key, hint): a page asks for another one, e.g. ("medicines", medication id)."""
    page_wanted = Signal(object)
    """A widget to show in place of the pages until `page_left`, or until a place is chosen."""
    page_left = Signal()

    store_lost = Signal(str)
    """The file was taken away or replaced while it was open; the sentence that says so."""

    def __init__(self, store: Store, settings: Settings, t: Translator):
        super().__init__()
        self.store = store
        self.settings = settings
        self.t = t
        self.people: tuple[Person, ...] = store.load_people()
        self.records: PersonRecords | None = None
        self.is_making_packets = False
        """A batch of ours writes to the store, and says itself when it has done."""
        self._open_first()

    def choose_person(self, person_id: str) -> None:
        self.store.history.seal()
        self.records = self.store.load_person(person_id)
        recent = [each for each in self.settings.recent_people if each != person_id]
        self.change_settings(
            person_id=person_id, recent_people=(person_id, *recent)[:_MOST_REMEMBERED]
        )
        self.records_changed.emit(self.records, None)

    def change_settings(self, **fields: Any) -> None:
        self.settings = replace(self.settings, **fields)
        self.settings_changed.emit(self.settings)

    def act(
        self, action: Callable[..., Changes], *args: Any, says: str = "", **fields: Any
    ) -> Changes | None:
        """Runs an action on the store; None when it was refused (the sentence has been shown).

        `says` is a confirmation, already translated; give it for actions worth undoing.
        """
        try:
            changes = action(self.store, *args, **fields)
        except LdnPrepError as error:
            self.refused.emit(error.describe(self.t))
            return None
        self._take_in(changes)
        if says and changes:
            self.done.emit(says)
        return changes

    def leave_field(self) -> None:
        """Typing in one field is one undo step; call this when the field is left."""
        self.store.history.seal()

    def undo(self) -> None:
        self._step(undoing.undo, N_("Undone: {what}"))

    def redo(self) -> None:
        self._step(undoing.redo, N_("Done again: {what}"))

    def take_in_other_window(self) -> None:
        """Reads everything again when another program wrote to the same store."""
        if self.is_making_packets:
            return
        try:
            if self.store.was_changed_elsewhere():
                self._reload_all()
        except StoreMoved as error:
            self.store_lost.emit(error.describe(self.t))
        except LdnPrepError as error:
            self.refused.emit(error.describe(self.t))

    def report_fault(self, error: BaseException) -> None:
        """A fault of ours: noted without health data, told in a sentence."""
        self.refused.emit(
            self.t(
                "Something went wrong inside the program. What you entered is kept. "
                "Please go on; if it happens again, close the program and open it again. ({what})",
                what=log.fault(error),
            )
        )

    def _step(self, action: Callable[[Store], Changes], message: str) -> None:
        changes = self.act(action)
        if changes:
            self.done.emit(self.t(message, what=self.t(changes.label)))

    def _take_in(self, changes: Changes) -> None:
        has_news = changes.touches_people and self._reload_people(changes)
        current = self.records.person.id if self.records else None
        elsewhere = sorted(changes.person_ids - {current})
        if elsewhere and current not in changes.person_ids:
            self._show_if_listed(elsewhere[0])
        elif self.records and current in changes.person_ids:
            self._reload(self.records, changes)
        if has_news:
            self.people_changed.emit()

    def _reload(self, records: PersonRecords, changes: Changes) -> None:
        person_id = records.person.id
        if not any(person.id == person_id for person in self.people):
            self._open_first()
            self.records_changed.emit(self.records, None)
            return
        self.records = self.store.load_person(person_id, records, changes)
        self.records_changed.emit(self.records, changes)

    def _show_if_listed(self, person_id: str) -> None:
        if any(person.id == person_id for person in self.people):
            self.choose_person(person_id)

    def _reload_people(self, changes: Changes) -> bool:
        """Whether lists of people look different now.

        Where only the person on screen changed, the others are not read again: typing an address
        costs the same among two thousand people.
        """
        current = self.records
        if current and changes.ids_of(Person) == {current.person.id}:
            try:
                fresh = self.store.load_person(current.person.id, current, changes).person
            except NotFound:  # taken off the list
                pass
            else:
                return self._replace(fresh)
        self.people = self.store.load_people()
        return True

    def _replace(self, fresh: Person) -> bool:
        known = next((each for each in self.people if each.id == fresh.id), None)
        if known is not None and _as_listed(known) == _as_listed(fresh):
            return False
        others = [each for each in self.people if each.id != fresh.id]
        insort(others, fresh, key=list_order)
        self.people = tuple(others)
        return True

    def _reload_all(self) -> None:
        self.people = self.store.load_people()
        if self.records and any(p.id == self.records.person.id for p in self.people):
            self.records = self.store.load_person(self.records.person.id)
        else:
            self._open_first()
        self.records_changed.emit(self.records, None)
        self.people_changed.emit()

    def _open_first(self) -> None:
        """The one who was last on screen; nobody who was set aside, if there is anyone else."""
        ids = [person.id for person in listed_people(self.people) or self.people]
        last = (self.settings.person_id, *self.settings.recent_people)
        chosen = next((each for each in last if each in ids), None) or next(iter(ids), None)
        self.records = self.store.load_person(chosen) if chosen else None


def _as_listed(person: Person) -> tuple[object, ...]:
    """What lists show of a person, and what tells them apart."""
    return person.name, person.preferred_name, person.born, person.colour, person.archived_on
