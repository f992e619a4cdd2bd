"""What a person keeps: typed mapped dataclasses, one file per record or small family of records.

Names follow FHIR R4 where it has a word. Records know no store, no screen and no language.
"""

from ldn_prep.records.amount_reading import AmountFault, AmountPart, AmountRead, read_amount
from ldn_prep.records.amounts import Quantity, find_quantity
from ldn_prep.records.base import Base, OwnedRecord, Record, values_of
from ldn_prep.records.collection import PersonRecords, find_by_id
from ldn_prep.records.dosage import (
    Dosage,
    DosageBasis,
    DosageTiming,
    DoseStep,
    TimeOfDay,
    Weekday,
)
from ldn_prep.records.dose import Dose, find_mg_of_one, find_mg_per_ml, read_dose
from ldn_prep.records.exact import AmountRange, in_decimals
from ldn_prep.records.health import (
    Allergy,
    AllergySeverity,
    CareContact,
    Condition,
    ContactRole,
)
from ldn_prep.records.hours import read_hours
from ldn_prep.records.journal import (
    SCORE_MAX,
    Direction,
    JournalEntry,
    LdnTaken,
    Measure,
    PegWeek,
    RecallPeriod,
    Score,
    SideEffect,
    SideEffectSeverity,
    StandardMeasure,
)
from ldn_prep.records.medication import (
    ACTIVE_STATUSES,
    CompoundedDetails,
    EntrySource,
    Medication,
    MedicationCategory,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
)
from ldn_prep.records.moved import MovedEntry
from ldn_prep.records.packet_choices import JournalRange, PacketChoices, PacketSheet
from ldn_prep.records.partial_date import PartialDate
from ldn_prep.records.person import Answer, ListState, Person
from ldn_prep.records.unread import UnreadText
from ldn_prep.records.visit import (
    Audience,
    Packet,
    PacketWay,
    Question,
    QuestionOrigin,
    Visit,
    VisitKind,
    VisitStatus,
)

__all__ = [
    "ACTIVE_STATUSES",
    "SCORE_MAX",
    "Allergy",
    "AllergySeverity",
    "AmountFault",
    "AmountPart",
    "AmountRange",
    "AmountRead",
    "Answer",
    "Audience",
    "Base",
    "CareContact",
    "CompoundedDetails",
    "Condition",
    "ContactRole",
    "Direction",
    "Dosage",
    "DosageBasis",
    "DosageTiming",
    "Dose",
    "DoseStep",
    "EntrySource",
    "JournalEntry",
    "JournalRange",
    "LdnTaken",
    "ListState",
    "Measure",
    "Medication",
    "MedicationCategory",
    "MedicationChange",
    "MedicationChangeKind",
    "MedicationStatus",
    "MovedEntry",
    "OwnedRecord",
    "Packet",
    "PacketChoices",
    "PacketSheet",
    "PacketWay",
    "PartialDate",
    "PegWeek",
    "Person",
    "PersonRecords",
    "Quantity",
    "Question",
    "QuestionOrigin",
    "RecallPeriod",
    "Record",
    "Score",
    "SideEffect",
    "SideEffectSeverity",
    "StandardMeasure",
    "TimeOfDay",
    "UnreadText",
    "Visit",
    "VisitKind",
    "VisitStatus",
    "Weekday",
    "find_by_id",
    "find_mg_of_one",
    "find_mg_per_ml",
    "find_quantity",
    "in_decimals",
    "read_amount",
    "read_dose",
    "read_hours",
    "values_of",
]
