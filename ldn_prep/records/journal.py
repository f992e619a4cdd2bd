"""The symptom journal: what is tracked, a day, its scores and side effects, and the weekly PEG."""

from datetime import date, time
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.amounts import Quantity
from ldn_prep.records.base import OwnedRecord

SCORE_MAX = 10


class Direction(StrEnum):
    HIGHER_IS_WORSE = "higher_is_worse"
    HIGHER_IS_BETTER = "higher_is_better"


class RecallPeriod(StrEnum):
    DAY = "day"
    WEEK = "week"


class StandardMeasure(StrEnum):
    """The four every journal starts with; their words come from the message catalogue."""

    PAIN = "pain"
    SLEEP = "sleep"
    ENERGY = "energy"
    FUNCTION = "function"


class Measure(OwnedRecord):
    """What is tracked, on a numeric rating scale (NRS) of whole numbers 0 to 10.

    `standard` is None for a person's own measure, which carries its own `name` and end words.
    """

    __tablename__ = "measure"

    direction: Mapped[Direction]
    standard: Mapped[StandardMeasure | None] = mapped_column(default=None)
    name: Mapped[str] = mapped_column(default="")
    recall: Mapped[RecallPeriod] = mapped_column(default=RecallPeriod.DAY)
    low_words: Mapped[str] = mapped_column(default="")
    high_words: Mapped[str] = mapped_column(default="")
    rank: Mapped[int] = mapped_column(default=0)


class LdnTaken(StrEnum):
    NOT_SAID = "not_said"
    TAKEN = "taken"
    NOT_TAKEN = "not_taken"


class JournalEntry(OwnedRecord):
    """One day. A private note is never printed and never exported."""

    __tablename__ = "journal_entry"
    __table_args__ = (UniqueConstraint("person_id", "on"),)

    on: Mapped[date]
    ldn_taken: Mapped[LdnTaken] = mapped_column(default=LdnTaken.NOT_SAID)
    dose_as_typed: Mapped[str] = mapped_column(default="")
    dose: Mapped[Quantity | None] = mapped_column(default=None)
    taken_at: Mapped[time | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    is_note_private: Mapped[bool] = mapped_column(default=False)


class Score(OwnedRecord):
    """A whole number 0 to 10. No row means nothing was recorded: never 0."""

    __tablename__ = "score"
    __table_args__ = (
        UniqueConstraint("entry_id", "measure_id"),
        CheckConstraint(f"value BETWEEN 0 AND {SCORE_MAX}", name="score_range"),
    )

    entry_id: Mapped[str] = mapped_column(ForeignKey("journal_entry.id"), index=True)
    measure_id: Mapped[str] = mapped_column(ForeignKey("measure.id"))
    value: Mapped[int]


class SideEffectSeverity(StrEnum):
    NOT_SAID = "not_said"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class SideEffect(OwnedRecord):
    __tablename__ = "side_effect"

    entry_id: Mapped[str] = mapped_column(ForeignKey("journal_entry.id"), index=True)
    name: Mapped[str]
    severity: Mapped[SideEffectSeverity] = mapped_column(default=SideEffectSeverity.NOT_SAID)


class PegWeek(OwnedRecord):
    """PEG: pain, enjoyment of life, general activity over the past week, each 0 to 10 or None.

    Source: Krebs EE et al., J Gen Intern Med 2009;24:733-738.
    """

    __tablename__ = "peg_week"
    __table_args__ = (UniqueConstraint("person_id", "on"),)

    on: Mapped[date]
    pain: Mapped[int | None] = mapped_column(default=None)
    enjoyment: Mapped[int | None] = mapped_column(default=None)
    activity: Mapped[int | None] = mapped_column(default=None)
