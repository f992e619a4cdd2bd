"""How the fields of a medicine are taken in: accepted, and understood beside what was typed."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from ldn_prep.actions.accepting import NAME_LIMIT, accept_name, assign
from ldn_prep.catalogue import Certainty, recognise
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.records import (
    EntrySource,
    Medication,
    MedicationCategory,
    MedicationStatus,
    PartialDate,
    find_quantity,
)


class MedicationDetails(TypedDict, total=False):
    category: MedicationCategory
    status: MedicationStatus
    is_ldn: bool
    strength_as_typed: str
    form: str
    route: str
    reason: str
    prescriber: str
    pharmacy: str
    started: PartialDate | None
    stopped: PartialDate | None
    stop_reason: str
    last_taken: PartialDate | None
    taken_differently_because: str
    source: EntrySource
    checked_on: date | None
    note: str


class MedicationFields(MedicationDetails, total=False):
    name_as_typed: str


def apply_fields(medication: Medication, fields: MedicationFields) -> None:
    """Raises NotAccepted for an empty or endless name and for a stop before the start."""
    if "name_as_typed" in fields:
        fields = {**fields, "name_as_typed": accept_name(fields["name_as_typed"])}
    assign(medication, fields)
    if "name_as_typed" in fields:
        _understand_name(medication)
    if "strength_as_typed" in fields:
        medication.strength = find_quantity(medication.strength_as_typed)
    _require_order(medication.started, medication.stopped)


def require_after_start(medication: Medication, days: Iterable[PartialDate | None]) -> None:
    """Raises NotAccepted when something in the story is from before the medicine was begun."""
    started = medication.started
    for day in days:
        if started and day and day.last_day < started.first_day:
            raise NotAccepted(
                N_("The day of the change ({day}) is before the start date ({started})."),
                N_("Please correct one of them."),
                day=day,
                started=started,
            )


def name_and_note(typed: str) -> tuple[str, str]:
    """What fits as a name, and the whole text for the note when it does not fit.

    A name is one line on the list and on paper: a pasted page begins the entry and stays whole.
    """
    name = " ".join(typed.split())
    if len(name) <= NAME_LIMIT:
        return name, ""
    beginning = name[:NAME_LIMIT]
    at_a_word = beginning.rpartition(" ")[0]
    return at_a_word or beginning, typed.strip()


def _understand_name(medication: Medication) -> None:
    """What the program takes the name for stands beside what was typed, never instead of it."""
    found = recognise(medication.name_as_typed)
    is_sure = found.certainty is Certainty.SURE
    medication.brand = found.brand if is_sure else ""
    medication.ingredients = found.ingredients if is_sure else ()
    medication.is_ldn = medication.is_ldn or found.is_ldn


def _require_order(started: PartialDate | None, stopped: PartialDate | None) -> None:
    if started and stopped and stopped.last_day < started.first_day:
        raise NotAccepted(
            N_("The stop date ({stopped}) is before the start date ({started})."),
            N_("Please correct one of them."),
            stopped=stopped,
            started=started,
        )
