"""Plain words for every choice a record can hold, and for the four standard measures."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.records import (
    AllergySeverity,
    Answer,
    Audience,
    ContactRole,
    Direction,
    DosageBasis,
    DosageTiming,
    EntrySource,
    JournalRange,
    LdnTaken,
    ListState,
    Measure,
    MedicationCategory,
    MedicationChangeKind,
    MedicationStatus,
    PacketSheet,
    PacketWay,
    QuestionOrigin,
    RecallPeriod,
    SideEffectSeverity,
    StandardMeasure,
    TimeOfDay,
    VisitKind,
    VisitStatus,
    Weekday,
)

_LABELS: Final[dict[type[StrEnum], tuple[str, ...]]] = {
    Answer: (N_("Not asked"), N_("Yes"), N_("No")),
    ListState: (N_("Not asked"), N_("None reported"), N_("Listed")),
    AllergySeverity: (N_("Not said"), N_("Mild"), N_("Moderate"), N_("Severe")),
    SideEffectSeverity: (N_("Not said"), N_("Mild"), N_("Moderate"), N_("Severe")),
    ContactRole: (
        N_("Not said"),
        N_("Prescriber"),
        N_("Other clinician"),
        N_("Pharmacy"),
        N_("Compounding pharmacy"),
        N_("Emergency contact"),
    ),
    MedicationCategory: (
        N_("Not said"),
        N_("Prescription"),
        N_("Over the counter"),
        N_("Supplement"),
        N_("Compounded"),
        N_("Other substance"),
    ),
    MedicationStatus: (
        N_("Taking now"),
        N_("Planned"),
        N_("Paused"),
        N_("Stopped"),
        N_("Cannot take"),
        N_("Thinking about it"),
    ),
    MedicationChangeKind: (
        N_("Dose changed"),
        N_("Stopped"),
        N_("Started again"),
        N_("Paused"),
    ),
    EntrySource: (
        N_("Not said"),
        N_("The label"),
        N_("Pharmacy printout"),
        N_("Memory"),
        N_("Portal file"),
    ),
    DosageBasis: (N_("As prescribed"), N_("As I take it")),
    DosageTiming: (
        N_("Not said"),
        N_("At times of day"),
        N_("Every so many hours"),
        N_("On days of the week"),
        N_("In steps"),
        N_("In my own words"),
    ),
    TimeOfDay: (N_("Morning"), N_("Noon"), N_("Evening"), N_("Bedtime")),
    Weekday: (
        N_("Monday"),
        N_("Tuesday"),
        N_("Wednesday"),
        N_("Thursday"),
        N_("Friday"),
        N_("Saturday"),
        N_("Sunday"),
    ),
    Direction: (N_("Higher is worse"), N_("Higher is better")),
    RecallPeriod: (N_("that day"), N_("the past week")),
    StandardMeasure: (N_("Pain"), N_("Sleep"), N_("Energy"), N_("Function")),
    LdnTaken: (N_("Not said"), N_("Taken"), N_("Not taken")),
    VisitKind: (
        N_("Not said"),
        N_("First talk about LDN"),
        N_("Follow-up"),
        N_("With the pharmacist"),
    ),
    VisitStatus: (N_("Planned"), N_("Held"), N_("Cancelled")),
    Audience: (N_("For the prescriber"), N_("For the pharmacist")),
    PacketSheet: (
        N_("Notes from the journal, without the private ones"),
        N_("Emergency card for the wallet, to cut out"),
        N_("Sheet for the front desk"),
        N_("Empty lines for more medicines"),
        N_("Empty lines for more questions"),
        N_("A month of journal to fill by hand"),
    ),
    JournalRange: (
        N_("The last 30 days"),
        N_("The last 90 days"),
        N_("The last 180 days"),
        N_("The last year"),
        N_("Since the last visit"),
        N_("The whole journal"),
    ),
    PacketWay: (N_("Not said"), N_("Printed"), N_("Saved as a file")),
    QuestionOrigin: (N_("My own"), N_("From the question bank"), N_("From a point to raise")),
}
"""Words of every choice, in the order the enumeration lists its members."""

_ENDS: Final[dict[StandardMeasure, tuple[str, str]]] = {
    StandardMeasure.PAIN: (N_("no pain"), N_("worst pain I can imagine")),
    StandardMeasure.SLEEP: (N_("slept very badly"), N_("slept very well")),
    StandardMeasure.ENERGY: (N_("no energy at all"), N_("full of energy")),
    StandardMeasure.FUNCTION: (
        N_("could do nothing I needed to"),
        N_("could do all I needed to"),
    ),
}


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure in words: `low` and `high` stand at 0 and 10; `recall` is the period rated."""

    name: str
    direction: str
    low: str
    high: str
    recall: str


def label_of(choice: StrEnum, t: Translator) -> str:
    """Plain words for a member of any enumeration of the records."""
    return t(_LABELS[type(choice)][list(type(choice)).index(choice)])


def describe_measure(measure: Measure, t: Translator) -> MeasureWords:
    """A standard measure speaks the reader's language; an own one the person's own words."""
    low, high = _ENDS[measure.standard] if measure.standard else ("", "")
    return MeasureWords(
        name=measure.name or (label_of(measure.standard, t) if measure.standard else ""),
        direction=label_of(measure.direction, t),
        low=measure.low_words or t(low),
        high=measure.high_words or t(high),
        recall=label_of(measure.recall, t),
    )
