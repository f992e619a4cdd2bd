"""What was entered under the wrong person and moved: a trace on both sides."""

from sqlalchemy.orm import Mapped

from ldn_prep.records.base import OwnedRecord


class MovedEntry(OwnedRecord):
    """One entry that came (`is_away` false) or went; `added_at` is when.

    `kind` is the table of the record `record_id`. `what` names it in words for the person it came
    to; for the one it left it is empty: nothing of one person stays with another.
    """

    __tablename__ = "moved_entry"

    kind: Mapped[str]
    record_id: Mapped[str]
    what: Mapped[str]
    is_away: Mapped[bool]
