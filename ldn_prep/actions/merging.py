"""Making one entry of two that are the same medicine, without losing a word of either.

Blanks of the kept entry are filled from the other one; what contradicts it goes into its note, in
the language of the packet; the other one is entered in error, and one undo restores both.
"""

from collections.abc import Iterator
from typing import Final

from ldn_prep.actions.accepting import accept_text
from ldn_prep.actions.merging_parts import fill_blanks, merge_dosages, move_rows
from ldn_prep.errors import N_, NotAccepted, NotFound
from ldn_prep.i18n import Translator, translator
from ldn_prep.records import (
    CompoundedDetails,
    DoseStep,
    Medication,
    MedicationChange,
    Person,
    find_quantity,
)
from ldn_prep.store import Changes, Store, Unit

_FIELDS: Final = {
    "name_as_typed": N_("Name"),
    "strength_as_typed": N_("Strength"),
    "form": N_("Form"),
    "route": N_("How it goes in"),
    "category": N_("Kind"),
    "status": N_("Where it stands"),
    "reason": N_("What it is for"),
    "prescriber": N_("Prescribed by"),
    "pharmacy": N_("Pharmacy"),
    "started": N_("Started"),
    "stopped": N_("Stopped on"),
    "stop_reason": N_("Why not now"),
    "last_taken": N_("Last taken on"),
    "taken_differently_because": N_("Why I take it differently"),
    "source": N_("Where I read this"),
}
_COMPOUNDED: Final = {
    "dosage_form": N_("Made as"),
    "concentration_as_typed": N_("Concentration"),
    "filler": N_("Filler or base"),
    "flavour": N_("Flavor"),
    "beyond_use": N_("Use before"),
    "prepared_by": N_("Made by"),
}


def merge_medications(store: Store, kept_id: str, other_id: str) -> Changes:
    """Makes one entry of two of the same person; raises NotFound and NotAccepted.

    Nothing is merged when the note would grow too long to keep every word.
    """
    with store.change(N_("Make one entry of two")) as unit:
        kept, other = _require_two(unit, kept_id, other_id)
        t = translator(unit.require(Person, kept.person_id).language)
        lines = list(_merge(unit, kept, other, t))
        own = [] if _holds(kept.note, other.note) else [other.note]
        notes = [part for part in (kept.note, *own, *lines) if part.strip()]
        kept.note = accept_text("\n".join(notes))
        other.entered_in_error = True
    return unit.changes


def keep_apart(store: Store, first_id: str, second_id: str) -> Changes:
    """Notes that two entries that look alike are two: nobody asks again."""
    with store.change(N_("Keep two entries apart")) as unit:
        first, second = _require_two(unit, first_id, second_id)
        first.not_same_as = (*first.not_same_as, second.id)
        second.not_same_as = (*second.not_same_as, first.id)
    return unit.changes


def _require_two(unit: Unit, first_id: str, second_id: str) -> tuple[Medication, Medication]:
    first, second = unit.require(Medication, first_id), unit.require(Medication, second_id)
    if first.person_id != second.person_id or first.entered_in_error or second.entered_in_error:
        raise NotFound
    if first is second:
        raise NotAccepted(N_("This is one entry already."), N_("Please choose two entries."))
    return first, second


def _merge(unit: Unit, kept: Medication, other: Medication, t: Translator) -> Iterator[str]:
    """Fills, moves, and yields the lines for the note."""
    _keep_latest(kept, other)
    yield from fill_blanks(unit, kept, other, _FIELDS, t)
    kept.strength = find_quantity(kept.strength_as_typed)
    kept.brand = kept.brand or other.brand
    kept.ingredients = kept.ingredients or other.ingredients
    kept.is_ldn = kept.is_ldn or other.is_ldn
    yield from merge_dosages(unit, kept, other, t)
    move_rows(unit, DoseStep, kept, other)
    move_rows(unit, MedicationChange, kept, other)
    yield from _merge_compounded(unit, kept, other, t)
    apart = {*kept.not_same_as, *other.not_same_as} - {kept.id, other.id}
    kept.not_same_as = tuple(sorted(apart))


def _keep_latest(kept: Medication, other: Medication) -> None:
    """The last day it was taken is the later one of two; both days stay in sight, see the note."""
    days = (kept.last_taken, other.last_taken)
    if days[0] and days[1] and days[1].last_day > days[0].last_day:
        kept.last_taken, other.last_taken = days[1], days[0]
    checked = [day for day in (kept.checked_on, other.checked_on) if day]
    kept.checked_on = max(checked, default=None)


def _merge_compounded(
    unit: Unit, kept: Medication, other: Medication, t: Translator
) -> Iterator[str]:
    theirs = unit.find(CompoundedDetails, medication_id=other.id)
    own = unit.find(CompoundedDetails, medication_id=kept.id)
    if theirs is None:
        return
    if own is None:
        theirs.medication_id = kept.id
        return
    yield from fill_blanks(unit, own, theirs, _COMPOUNDED, t)
    own.concentration = find_quantity(own.concentration_as_typed)


def _holds(note: str, words: str) -> bool:
    return words.strip() in note
