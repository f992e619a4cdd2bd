"""What a person keeps: typed mapped dataclasses, one file per record or small family of records.

Names follow FHIR R4 where it has a word. Records know no store, no screen and no language.
"""

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
from ldn_prep.records.health import (
    Allergy,
    AllergySeverity,
    CareContact,
    Condition,
    ContactRole,
)
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
from ldn_prep.records.partial_date import PartialDate
from ldn_prep.records.person import Answer, ListState, Person
from ldn_prep.records.unread import UnreadText
from ldn_prep.records.visit import (
    Audience,
    Packet,
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
    "DoseStep",
    "EntrySource",
    "JournalEntry",
    "LdnTaken",
    "ListState",
    "Measure",
    "Medication",
    "MedicationCategory",
    "MedicationChange",
    "MedicationChangeKind",
    "MedicationStatus",
    "OwnedRecord",
    "Packet",
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
    "find_quantity",
    "values_of",
]
