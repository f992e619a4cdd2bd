"""The person the packet is about, and what a prescriber asks before starting LDN."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.base import Record
from ldn_prep.records.partial_date import PartialDate


class Answer(StrEnum):
    """A question with three answers; a blank is never read as no."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


class ListState(StrEnum):
    """What an empty or filled list means to a clinician."""

    NOT_ASKED = "not_asked"
    NONE_REPORTED = "none_reported"
    LISTED = "listed"


class Person(Record):
    """`language` is the packet's (a tag such as "en"), apart from the screen's.

    `archived_on`: set aside on that day, out of the lists but kept; None for everyone else.
    `colour` is the name of the mark that tells people apart; "" lets the program choose.
    """

    __tablename__ = "person"

    name: Mapped[str]
    preferred_name: Mapped[str] = mapped_column(default="")
    born: Mapped[PartialDate | None] = mapped_column(default=None)
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="en")

    medications_state: Mapped[ListState] = mapped_column(default=ListState.NOT_ASKED)
    allergies_state: Mapped[ListState] = mapped_column(default=ListState.NOT_ASKED)
    conditions_state: Mapped[ListState] = mapped_column(default=ListState.NOT_ASKED)
    medications_checked_on: Mapped[date | None] = mapped_column(default=None)

    pregnancy: Mapped[Answer] = mapped_column(default=Answer.NOT_ASKED)
    pregnancy_note: Mapped[str] = mapped_column(default="")
    breastfeeding: Mapped[Answer] = mapped_column(default=Answer.NOT_ASKED)
    breastfeeding_note: Mapped[str] = mapped_column(default="")
    liver: Mapped[Answer] = mapped_column(default=Answer.NOT_ASKED)
    liver_note: Mapped[str] = mapped_column(default="")
    kidney: Mapped[Answer] = mapped_column(default=Answer.NOT_ASKED)
    kidney_note: Mapped[str] = mapped_column(default="")
    surgery: Mapped[Answer] = mapped_column(default=Answer.NOT_ASKED)
    surgery_on: Mapped[PartialDate | None] = mapped_column(default=None)
    surgery_note: Mapped[str] = mapped_column(default="")
    alcohol: Mapped[Answer] = mapped_column(default=Answer.NOT_ASKED)
    alcohol_note: Mapped[str] = mapped_column(default="")

    archived_on: Mapped[date | None] = mapped_column(default=None)
    colour: Mapped[str] = mapped_column(default="", server_default="")
