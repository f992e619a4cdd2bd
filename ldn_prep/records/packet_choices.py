"""What a person chose for their packets, once: the next packet starts from it."""

from enum import StrEnum

from sqlalchemy import UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.base import OwnedRecord
from ldn_prep.records.columns import ChoicesColumn


class PacketSheet(StrEnum):
    """Sheets of a packet that are printed only when they were chosen."""

    JOURNAL_NOTES = "journal_notes"
    EMERGENCY_CARD = "emergency_card"
    FRONT_DESK = "front_desk"
    BLANK_MEDICINES = "blank_medicines"
    BLANK_QUESTIONS = "blank_questions"
    BLANK_JOURNAL = "blank_journal"


class JournalRange(StrEnum):
    """How far back a packet looks: a number of days, since the last visit, or all there is."""

    MONTH = "30"
    QUARTER = "90"
    HALF_YEAR = "180"
    YEAR = "365"
    SINCE_VISIT = "since_visit"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """None where it is not a fixed number of days."""
        return int(self.value) if self.value.isdecimal() else None


class PacketChoices(OwnedRecord):
    """One per person; without it everything stands as the program begins.

    `page_size` is "letter" or "a4", "" as in the settings; `large_print` None likewise.
    `measures_left_out` are ids of measures: one that is added later is in. `adds_own_words` prints
    the person's own wording below a question that is printed in the packet's language.
    `carries_data` attaches the records to the PDF, `has_list_code` prints the medicine list as a
    code to scan, too.
    """

    __tablename__ = "packet_choices"
    __table_args__ = (UniqueConstraint("person_id"),)

    sheets: Mapped[tuple[PacketSheet, ...]] = mapped_column(ChoicesColumn(PacketSheet), default=())
    journal_range: Mapped[JournalRange] = mapped_column(default=JournalRange.QUARTER)
    measures_left_out: Mapped[tuple[str, ...]] = mapped_column(default=())
    page_size: Mapped[str] = mapped_column(default="")
    large_print: Mapped[bool | None] = mapped_column(default=None)
    adds_own_words: Mapped[bool] = mapped_column(default=True)
    name_in_file: Mapped[bool] = mapped_column(default=False)
    carries_data: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    has_list_code: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
