"""The fields of each kind of record that are compared with a received one, and their labels."""

from collections.abc import Mapping
from typing import Final

from ldn_prep.errors import N_
from ldn_prep.records import (
    Allergy,
    CareContact,
    Condition,
    JournalEntry,
    Measure,
    Medication,
    Packet,
    PegWeek,
    Person,
    Question,
    Record,
    Visit,
)

Labels = Mapping[str, str]

_NOTE: Final = {"note": N_("Note")}
LABELS: Final[dict[type[Record], Labels]] = {
    Person: {
        "name": N_("Name"),
        "preferred_name": N_("Preferred name"),
        "born": N_("Born"),
        "phone": N_("Phone"),
        "email": N_("Email"),
        "address": N_("Address"),
        "pregnancy": N_("Pregnant or planning to be"),
        "pregnancy_note": N_("Pregnant or planning to be"),
        "breastfeeding": N_("Breastfeeding"),
        "breastfeeding_note": N_("Breastfeeding"),
        "liver": N_("Liver disease"),
        "liver_note": N_("Liver disease"),
        "kidney": N_("Kidney disease"),
        "kidney_note": N_("Kidney disease"),
        "surgery": N_("Surgery or dental work planned"),
        "surgery_on": N_("Surgery or dental work planned"),
        "surgery_note": N_("Surgery or dental work planned"),
        "alcohol": N_("Alcohol"),
        "alcohol_note": N_("Alcohol"),
        "medications_state": N_("Medicines and supplements"),
        "allergies_state": N_("Allergies"),
        "conditions_state": N_("Conditions"),
    },
    CareContact: {
        "name": N_("Name"),
        "role": N_("Role"),
        "phone": N_("Phone"),
        "address": N_("Address"),
        **_NOTE,
    },
    Allergy: {"reaction": N_("What happened"), "severity": N_("How strong")},
    Condition: {"since": N_("Since"), "is_ldn_hope": N_("I hope LDN helps with this"), **_NOTE},
    Medication: {
        "name_as_typed": N_("Name"),
        "strength_as_typed": N_("Strength"),
        "form": N_("Form"),
        "route": N_("How it goes in"),
        "category": N_("Kind"),
        "status": N_("Where it stands"),
        "is_ldn": N_("This is my LDN"),
        "reason": N_("What it is for"),
        "prescriber": N_("Prescribed by"),
        "pharmacy": N_("Pharmacy"),
        "started": N_("Started"),
        "stopped": N_("Stopped on"),
        "stop_reason": N_("Why not now"),
        "last_taken": N_("Last taken on"),
        "taken_differently_because": N_("Why I take it differently"),
        **_NOTE,
    },
    Question: {
        "wording": N_("Question"),
        "answer": N_("Answer"),
        "asked_on": N_("Asked on"),
        "is_must_ask": N_("Must ask"),
    },
    Visit: {
        "on": N_("Date"),
        "at": N_("Time"),
        "with_whom": N_("With whom"),
        "place": N_("Where"),
        "kind": N_("Kind"),
        "status": N_("Where it stands"),
        "wishes": N_("What I most want from this visit"),
        "decided": N_("What was decided"),
        "notes": N_("Notes of the visit"),
    },
    JournalEntry: {
        "ldn_taken": N_("LDN"),
        "dose_as_typed": N_("Dose taken"),
        "taken_at": N_("Time"),
        **_NOTE,
    },
    PegWeek: {
        "pain": N_("Pain"),
        "enjoyment": N_("Enjoyment of life"),
        "activity": N_("General activity"),
    },
    Measure: {},
    Packet: {},
}
"""The fields that are compared, and chosen when a thing is."""
