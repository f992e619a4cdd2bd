"""Puts rows back as they were: the writing half of undo and redo."""

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from ldn_prep import errors
from ldn_prep.errors import N_
from ldn_prep.store.changes import RowImage


class ChangedSince(errors.LdnPrepError):
    exit_code = 14
    what = N_("This entry was changed in another window since, so it was not undone.")
    safe = N_("Nothing was changed.")
    advice = N_("Look at the entry and correct it by hand.")


def restore(session: Session, images: tuple[RowImage, ...]) -> None:
    """Takes every row from its `after` back to its `before`; raises ChangedSince."""
    for image in reversed(images):
        _require_unchanged(session, image)
        _restore_row(session, image)


def _require_unchanged(session: Session, image: RowImage) -> None:
    table = image.kind.__table__
    row = session.execute(select(table).where(table.c.id == image.record_id)).mappings().first()
    if (dict(row) if row else None) != image.after:
        raise ChangedSince


def _restore_row(session: Session, image: RowImage) -> None:
    table = image.kind.__table__
    mine = table.c.id == image.record_id
    if image.before is None:
        session.execute(delete(image.kind).where(mine))
    elif image.after is None:
        session.execute(insert(image.kind).values(image.before))
    else:
        session.execute(update(image.kind).where(mine).values(image.before))
