"""Words a person typed into a field that the program could not read: kept, shown, never guessed."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from ldn_prep.records.base import OwnedRecord


class UnreadText(OwnedRecord):
    """`text` verbatim for `field` (an attribute name) of the record `record_id`, of any kind.

    It lives until the field is given a value that can be read, or is emptied.
    """

    __tablename__ = "unread_text"
    __table_args__ = (UniqueConstraint("person_id", "record_id", "field"),)

    record_id: Mapped[str]
    field: Mapped[str]
    text: Mapped[str]
