"""Visits, the questions for them, and the packets that were made."""

from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.base import OwnedRecord


class VisitKind(StrEnum):
    NOT_SAID = "not_said"
    FIRST_TALK = "first_talk"
    FOLLOW_UP = "follow_up"
    PHARMACIST = "pharmacist"


class VisitStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Visit(OwnedRecord):
    """`on` is None while no date is known; `wishes` holds up to three things most wanted.

    `decided` is what was decided at it, `notes` everything else written down afterwards.
    """

    __tablename__ = "visit"

    on: Mapped[date | None] = mapped_column(default=None)
    at: Mapped[time | None] = mapped_column(default=None)
    with_whom: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    kind: Mapped[VisitKind] = mapped_column(default=VisitKind.NOT_SAID)
    status: Mapped[VisitStatus] = mapped_column(default=VisitStatus.PLANNED)
    wishes: Mapped[tuple[str, ...]] = mapped_column(default=())
    decided: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="", server_default="")


class Audience(StrEnum):
    PRESCRIBER = "prescriber"
    PHARMACIST = "pharmacist"


class QuestionOrigin(StrEnum):
    OWN = "own"
    BANK = "bank"
    POINT = "point"


class Question(OwnedRecord):
    """`origin_key` is the bank's or the point's stable id; `rank` orders within an audience.

    `visit_id` is the visit at which it was answered, None while it waits for one; `carried_from` is
    the last visit that went by without an answer. `asked_on` None means not asked yet.
    `suggested_by` is the signal in the records that suggested it; empty when none did.
    """

    __tablename__ = "question"

    wording: Mapped[str]
    topic: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")
    audience: Mapped[Audience] = mapped_column(default=Audience.PRESCRIBER)
    origin: Mapped[QuestionOrigin] = mapped_column(default=QuestionOrigin.OWN)
    origin_key: Mapped[str] = mapped_column(default="")
    rank: Mapped[int] = mapped_column(default=0)
    is_must_ask: Mapped[bool] = mapped_column(default=False)
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visit.id"), default=None)
    asked_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")
    carried_from: Mapped[str | None] = mapped_column(default=None)
    suggested_by: Mapped[str] = mapped_column(default="", server_default="")


class PacketWay(StrEnum):
    """How a packet left the program."""

    NOT_SAID = "not_said"
    PRINTED = "printed"
    SAVED = "saved"


class Packet(OwnedRecord):
    """A packet that was made: its number (1, 2, 3 … per person) and the plain values in it.

    `options` and `values` are JSON texts, so that the next packet can say what changed since.
    """

    __tablename__ = "packet"
    __table_args__ = (UniqueConstraint("person_id", "number"),)

    number: Mapped[int]
    made_at: Mapped[datetime]
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visit.id"), default=None)
    options: Mapped[str] = mapped_column(default="{}")
    values: Mapped[str] = mapped_column(default="{}")
    way: Mapped[PacketWay] = mapped_column(
        default=PacketWay.NOT_SAID, server_default=PacketWay.NOT_SAID.value
    )
