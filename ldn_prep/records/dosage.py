"""How a medicine is taken, as prescribed or as taken, and the steps of a titration."""

from decimal import Decimal
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.amounts import Quantity
from ldn_prep.records.base import OwnedRecord
from ldn_prep.records.columns import ChoicesColumn
from ldn_prep.records.partial_date import PartialDate


class DosageBasis(StrEnum):
    PRESCRIBED = "prescribed"
    TAKEN = "taken"


class DosageTiming(StrEnum):
    """Which of the fields below say when; OWN_WORDS leaves it to `free_text`."""

    NOT_SAID = "not_said"
    TIMES_OF_DAY = "times_of_day"
    EVERY_HOURS = "every_hours"
    DAYS_OF_WEEK = "days_of_week"
    STEPS = "steps"
    OWN_WORDS = "own_words"


class TimeOfDay(StrEnum):
    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    BEDTIME = "bedtime"


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class Dosage(OwnedRecord):
    """`amount` is one dose; a slot's own amount, where given, stands instead of it.

    None and empty mean not said. `max_per_day` is the ceiling of an as-needed medicine.
    """

    __tablename__ = "dosage"
    __table_args__ = (UniqueConstraint("medication_id", "basis"),)

    medication_id: Mapped[str] = mapped_column(ForeignKey("medication.id"), index=True)
    basis: Mapped[DosageBasis] = mapped_column(default=DosageBasis.PRESCRIBED)
    amount_as_typed: Mapped[str] = mapped_column(default="")
    amount: Mapped[Quantity | None] = mapped_column(default=None)
    timing: Mapped[DosageTiming] = mapped_column(default=DosageTiming.NOT_SAID)
    times_of_day: Mapped[tuple[TimeOfDay, ...]] = mapped_column(
        ChoicesColumn(TimeOfDay), default=()
    )
    morning: Mapped[Quantity | None] = mapped_column(default=None)
    noon: Mapped[Quantity | None] = mapped_column(default=None)
    evening: Mapped[Quantity | None] = mapped_column(default=None)
    bedtime: Mapped[Quantity | None] = mapped_column(default=None)
    every_hours: Mapped[Decimal | None] = mapped_column(default=None)
    days_of_week: Mapped[tuple[Weekday, ...]] = mapped_column(ChoicesColumn(Weekday), default=())
    as_needed: Mapped[bool] = mapped_column(default=False)
    as_needed_for: Mapped[str] = mapped_column(default="")
    max_per_day_as_typed: Mapped[str] = mapped_column(default="")
    max_per_day: Mapped[Quantity | None] = mapped_column(default=None)
    meal_words: Mapped[str] = mapped_column(default="")
    free_text: Mapped[str] = mapped_column(default="")


class DoseStep(OwnedRecord):
    """A titration or taper step, in force from its start until the next one starts.

    `starts` and `amount` are as planned; `really_started` and `taken_amount` as it went, where
    that differs (None and empty: as planned, or not said). `is_hold` means no dose from that day;
    `happened` is what came of it, in the person's words.
    """

    __tablename__ = "dose_step"

    medication_id: Mapped[str] = mapped_column(ForeignKey("medication.id"), index=True)
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    amount_as_typed: Mapped[str] = mapped_column(default="")
    amount: Mapped[Quantity | None] = mapped_column(default=None)
    time_of_day: Mapped[TimeOfDay | None] = mapped_column(default=None)
    is_hold: Mapped[bool] = mapped_column(default=False)
    planned_by: Mapped[str] = mapped_column(default="")
    happened: Mapped[str] = mapped_column(default="")
    really_started: Mapped[PartialDate | None] = mapped_column(default=None)
    taken_amount_as_typed: Mapped[str] = mapped_column(default="", server_default="")
    taken_amount: Mapped[Quantity | None] = mapped_column(default=None)
