"""A medicine, supplement or other substance a person takes, took, plans or cannot take."""

from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.amounts import Quantity
from ldn_prep.records.base import OwnedRecord
from ldn_prep.records.partial_date import PartialDate


class MedicationCategory(StrEnum):
    NOT_SAID = "not_said"
    PRESCRIPTION = "prescription"
    OVER_THE_COUNTER = "over_the_counter"
    SUPPLEMENT = "supplement"
    COMPOUNDED = "compounded"
    OTHER_SUBSTANCE = "other_substance"


class MedicationStatus(StrEnum):
    """Where it stands today. FHIR: active, intended, on-hold, stopped, not-taken.

    THINKING_ABOUT is before any plan: the person wants to talk about it first.
    """

    TAKING = "taking"
    PLANNED = "planned"
    PAUSED = "paused"
    STOPPED = "stopped"
    CANNOT_TAKE = "cannot_take"
    THINKING_ABOUT = "thinking_about"


ACTIVE_STATUSES = (
    MedicationStatus.TAKING,
    MedicationStatus.PLANNED,
    MedicationStatus.PAUSED,
    MedicationStatus.THINKING_ABOUT,
)
"""What counts for points to raise and stands among the medicines in use of a packet."""


class EntrySource(StrEnum):
    """Where the entry was read from: two sources make a history a prescriber trusts."""

    NOT_SAID = "not_said"
    LABEL = "label"
    PHARMACY_PRINTOUT = "pharmacy_printout"
    MEMORY = "memory"
    PORTAL_FILE = "portal_file"


class Medication(OwnedRecord):
    """`name_as_typed` and `strength_as_typed` are verbatim; `ingredients` and `strength` are what
    the program understood of them (empty or None: not understood, and said so in the packet).
    `not_same_as` holds ids of entries that look equal and were said to be apart."""

    __tablename__ = "medication"

    name_as_typed: Mapped[str]
    brand: Mapped[str] = mapped_column(default="")
    ingredients: Mapped[tuple[str, ...]] = mapped_column(default=())
    category: Mapped[MedicationCategory] = mapped_column(default=MedicationCategory.NOT_SAID)
    status: Mapped[MedicationStatus] = mapped_column(default=MedicationStatus.TAKING)
    is_ldn: Mapped[bool] = mapped_column(default=False)
    strength_as_typed: Mapped[str] = mapped_column(default="")
    strength: Mapped[Quantity | None] = mapped_column(default=None)
    form: Mapped[str] = mapped_column(default="")
    route: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    prescriber: Mapped[str] = mapped_column(default="")
    pharmacy: Mapped[str] = mapped_column(default="")
    started: Mapped[PartialDate | None] = mapped_column(default=None)
    stopped: Mapped[PartialDate | None] = mapped_column(default=None)
    stop_reason: Mapped[str] = mapped_column(default="")
    last_taken: Mapped[PartialDate | None] = mapped_column(default=None)
    taken_differently_because: Mapped[str] = mapped_column(default="")
    source: Mapped[EntrySource] = mapped_column(default=EntrySource.NOT_SAID)
    checked_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    rank: Mapped[int] = mapped_column(default=0)
    not_same_as: Mapped[tuple[str, ...]] = mapped_column(default=(), server_default="[]")


class MedicationChangeKind(StrEnum):
    DOSE_CHANGED = "dose_changed"
    STOPPED = "stopped"
    RESTARTED = "restarted"
    PAUSED = "paused"


class MedicationChange(OwnedRecord):
    """Something that changed in the story of a medicine; None: the day is not known.

    `before` is how it was taken until then, as the sentence that stood on paper (a change of dose).
    """

    __tablename__ = "medication_change"

    medication_id: Mapped[str] = mapped_column(ForeignKey("medication.id"), index=True)
    kind: Mapped[MedicationChangeKind]
    on: Mapped[PartialDate | None] = mapped_column(default=None)
    before: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class CompoundedDetails(OwnedRecord):
    """What the compounding pharmacy made: dosage form, strength or concentration, filler, date."""

    __tablename__ = "compounded_details"

    medication_id: Mapped[str] = mapped_column(ForeignKey("medication.id"), unique=True)
    dosage_form: Mapped[str] = mapped_column(default="")
    concentration_as_typed: Mapped[str] = mapped_column(default="")
    concentration: Mapped[Quantity | None] = mapped_column(default=None)
    filler: Mapped[str] = mapped_column(default="")
    flavour: Mapped[str] = mapped_column(default="")
    beyond_use: Mapped[PartialDate | None] = mapped_column(default=None)
    prepared_by: Mapped[str] = mapped_column(default="")
