"""Allergies, conditions and the people who care: short records of what a clinician asks first."""

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from ldn_prep.records.base import OwnedRecord
from ldn_prep.records.partial_date import PartialDate


class AllergySeverity(StrEnum):
    NOT_SAID = "not_said"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class Allergy(OwnedRecord):
    __tablename__ = "allergy"

    substance: Mapped[str]
    reaction: Mapped[str] = mapped_column(default="")
    severity: Mapped[AllergySeverity] = mapped_column(default=AllergySeverity.NOT_SAID)


class Condition(OwnedRecord):
    """`is_ldn_hope` marks "what I hope LDN helps"."""

    __tablename__ = "condition"

    name: Mapped[str]
    since: Mapped[PartialDate | None] = mapped_column(default=None)
    is_ldn_hope: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class ContactRole(StrEnum):
    NOT_SAID = "not_said"
    PRESCRIBER = "prescriber"
    OTHER_CLINICIAN = "other_clinician"
    PHARMACY = "pharmacy"
    COMPOUNDING_PHARMACY = "compounding_pharmacy"
    EMERGENCY = "emergency"


class CareContact(OwnedRecord):
    __tablename__ = "care_contact"

    name: Mapped[str]
    role: Mapped[ContactRole] = mapped_column(default=ContactRole.NOT_SAID)
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
