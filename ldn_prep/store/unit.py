"""One unit of work per user action: all of it is on disk, or none of it.

A unit notes each row before and after, which is what undo needs to restore it exactly.
"""

from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import event, func, inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from ldn_prep import clock, errors
from ldn_prep.records import Record, UnreadText, values_of
from ldn_prep.store.changes import Changes, RowImage, Values, changes_of

R = TypeVar("R", bound=Record)


class Unit:
    """What an action may do with records. `changes` is set when the unit has been saved."""

    def __init__(self, session: Session, label: str):
        self._session = session
        self._images: dict[tuple[type[Record], str], RowImage] = {}
        self.label = label
        self.changes = Changes(label=label)
        event.listen(session, "before_flush", self._note)

    def add(self, record: R) -> R:
        self._session.add(record)
        return record

    def remove(self, record: Record) -> None:
        """Takes a row away, for what is a blank when absent (a score); undo brings it back."""
        self._session.delete(record)

    def settle(self) -> None:
        """Makes what was added so far visible to `select` and `find`."""
        self._session.flush()

    def require(self, kind: type[R], record_id: str) -> R:
        """The record with this id; raises NotFound."""
        record = self._session.get(kind, record_id)
        if record is None:
            raise errors.NotFound
        return record

    def select(self, kind: type[R], **equal: Any) -> list[R]:
        """Records whose columns equal the given values, in the order they were added."""
        query = select(kind).filter_by(**equal).order_by(kind.added_at, kind.id)
        return list(self._session.scalars(query))

    def find(self, kind: type[R], **equal: Any) -> R | None:
        return next(iter(self.select(kind, **equal)), None)

    def tally(self, column: InstrumentedAttribute[str]) -> dict[str, int]:
        """How many saved records hold each value of a column, entered-in-error ones left out."""
        kind = column.class_
        query = select(column, func.count()).where(~kind.entered_in_error).group_by(column)
        return {str(row[0]): int(row[1]) for row in self._session.execute(query)}

    def images(self) -> tuple[RowImage, ...]:
        """Rows that really differ, in the order they were first touched."""
        for record in list(self._session.dirty):
            self._forget_unread(record)
        self._session.flush()
        return tuple(image for image in self._images.values() if image.before != image.after)

    def finish(self, images: tuple[RowImage, ...]) -> None:
        self.changes = changes_of(images, self.label)

    def _forget_unread(self, record: Record) -> None:
        """A field that was given a value no longer holds words that could not be read."""
        given = {
            state.key
            for state in inspect(record).attrs
            if any(value is not None for value in state.history.added or ())
        }
        for unread in self.select(UnreadText, record_id=record.id):
            if unread.field in given:
                self.remove(unread)

    def _note(self, session: Session, *_: object) -> None:
        now = clock.now()
        for record in session.new:
            record.added_at = record.added_at or now
            self._note_row(record, None, _stamped(record, now))
        for record in session.dirty:
            before = _values_before(record)
            if before != values_of(record):
                self._note_row(record, before, _stamped(record, now))
        for record in session.deleted:
            self._note_row(record, _values_before(record), None)

    def _note_row(self, record: Record, before: Values | None, after: Values | None) -> None:
        key = (type(record), record.id)
        earlier = self._images.get(key)
        first = earlier.before if earlier else before
        self._images[key] = RowImage(type(record), record.id, first, after)


def _stamped(record: Record, now: datetime) -> Values:
    record.changed_at = now
    return values_of(record)


def _values_before(record: Record) -> Values:
    attributes = inspect(record).attrs
    values = values_of(record)
    for key in values:
        replaced = attributes[key].history.deleted
        if replaced:
            values[key] = replaced[0]
    return values
