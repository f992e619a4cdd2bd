"""Undo and redo: the steps of this session, newest last. Nothing of it is written to disk."""

from dataclasses import dataclass

from ldn_prep.store.changes import RowImage


@dataclass(frozen=True, slots=True)
class Step:
    """`merge` names what was typed into; equal neighbours become one step, as in any text field."""

    label: str
    images: tuple[RowImage, ...]
    merge: tuple[str, ...] | None = None


class History:
    def __init__(self) -> None:
        self.undoable: list[Step] = []
        self.redoable: list[Step] = []
        self._is_sealed = True

    def push(self, step: Step) -> None:
        self.redoable.clear()
        last = self.undoable[-1] if self.undoable else None
        if last and not self._is_sealed and _goes_on(last, step):
            step = Step(last.label, _joined(last.images, step.images), step.merge)
            self.undoable.pop()
        self.undoable.append(step)
        self._is_sealed = False

    def clear(self) -> None:
        """Forgets every step: what they would restore is gone."""
        self.undoable.clear()
        self.redoable.clear()

    def seal(self) -> None:
        """The next step stands alone: the person left the field."""
        self._is_sealed = True


def _goes_on(last: Step, step: Step) -> bool:
    """Typed on in the same fields, and nobody else changed a row in between: undoing both at once
    would take that change away as well."""
    after = {(image.kind, image.record_id): image.after for image in last.images}
    return (
        bool(step.merge)
        and step.merge == last.merge
        and all(
            after.get((image.kind, image.record_id), image.before) == image.before
            for image in step.images
        )
    )


def _joined(first: tuple[RowImage, ...], second: tuple[RowImage, ...]) -> tuple[RowImage, ...]:
    by_row = {(image.kind, image.record_id): image for image in first}
    for image in second:
        key = (image.kind, image.record_id)
        before = by_row[key].before if key in by_row else image.before
        by_row[key] = RowImage(image.kind, image.record_id, before, image.after)
    return tuple(by_row.values())
