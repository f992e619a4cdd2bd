"""One medicine as cells of a row: what it is, how it is taken, for what and from whom."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.packet import medicine_story as story
from ldn_prep.packet.content import Cell, Line, Tone
from ldn_prep.packet.source import Source
from ldn_prep.records import (
    DosageBasis,
    Medication,
    MedicationCategory,
    MedicationStatus,
    find_by_id,
)
from ldn_prep.wording import (
    describe_how,
    describe_ingredients,
    describe_medication_name,
    describe_strength_and_form,
    label_of,
)

LONG_NOTE: Final = 160
"""Letters."""


def name_cell(source: Source, medication: Medication) -> Cell:
    """Name as typed, what it holds, strength and form, and whether the name was recognised."""
    t = source.t
    lines = [Line(describe_medication_name(medication, t), Tone.STRONG)]
    if medication.brand.casefold() not in medication.name_as_typed.casefold():
        lines += _quiet(medication.brand)
    lines += _quiet(describe_ingredients(medication, t))
    made = describe_strength_and_form(medication, t)
    lines += [Line(made)] if made else []
    if medication.category is not MedicationCategory.NOT_SAID:
        lines += _quiet(label_of(medication.category, t))
    return (*lines, *_recognition(source, medication))


def how_cell(source: Source, medication: Medication) -> Cell:
    """As prescribed, as actually taken where that differs, and what happened over time."""
    lines = [*_standing(source, medication), *_how(source, medication)]
    return (*lines, *_over_time(source, medication))


def stopped_cell(source: Source, medication: Medication) -> Cell:
    """When it was stopped, how it was taken until then, and what happened before."""
    t = source.t
    ended = _day(source, medication, "stopped") or t("day not given")
    how = _last_how(source, medication)
    was = t("was taken: {how}", how=how) if how else ""
    return (Line(ended), *_quiet(was), *_over_time(source, medication))


def reason_cell(source: Source, medication: Medication) -> Cell:
    """Why it was stopped or cannot be taken, what it was for, and where that is known from."""
    t = source.t
    lines = [Line(medication.stop_reason.strip() or t("reason not given"))]
    reason = medication.reason.strip()
    lines += _quiet(t("was for: {reason}", reason=reason) if reason else "")
    lines += _quiet(medication.prescriber.strip())
    lines += _note(source, medication)
    return (*lines, *_quiet(_origin(source, medication)))


def why_cell(source: Source, medication: Medication) -> Cell:
    t = source.t
    lines = [Line(medication.reason.strip() or t("reason not given"))]
    lines += _quiet(medication.prescriber.strip())
    lines += _quiet(medication.pharmacy.strip())
    lines += _note(source, medication)
    return (*lines, *_quiet(_origin(source, medication)))


def has_long_note(medication: Medication) -> bool:
    """Too long for a narrow column: it stands below the list, across the page."""
    return len(medication.note.strip()) > LONG_NOTE


def _note(source: Source, medication: Medication) -> list[Line]:
    if has_long_note(medication):
        return _quiet(source.t("note: see below the list"))
    return _quiet(medication.note.strip())


def _recognition(source: Source, medication: Medication) -> Iterator[Line]:
    """A name the program does not know, or knows only nearly, is not passed over."""
    t = source.t
    if find_by_id(source.unrecognised, medication.id):
        yield Line(t("Not recognised: please check what it is"), Tone.STRONG)
    for likely, name in source.likely:
        if likely.id == medication.id:
            yield Line(t("Perhaps {name}: please check what it is", name=name), Tone.STRONG)


def _standing(source: Source, medication: Medication) -> Iterator[Line]:
    """Said first where it is not simply taken: paused, planned, thought about."""
    if medication.status is MedicationStatus.TAKING:
        return
    t, why = source.t, medication.stop_reason.strip()
    yield Line(story.describe_pause(source.records, medication, t), Tone.STRONG)
    yield from _quiet(story.describe_why(why, t) if why else "")


def _how(source: Source, medication: Medication) -> Iterator[Line]:
    t, why = source.t, medication.taken_differently_because.strip()
    has_taken = source.records.find_dosage(medication.id, DosageBasis.TAKEN) is not None
    has_prescribed = source.records.find_dosage(medication.id, DosageBasis.PRESCRIBED) is not None
    first = DosageBasis.TAKEN if has_taken and not has_prescribed else DosageBasis.PRESCRIBED
    yield Line(describe_how(source.records, medication, first, t))
    if has_prescribed and has_taken:
        how = describe_how(source.records, medication, DosageBasis.TAKEN, t)
        yield Line(t("I take it differently: {how}", how=how), Tone.STRONG)
    elif why:
        yield Line(t("I take it differently"), Tone.STRONG)
    yield from _quiet(story.describe_why(why, t) if why else "")


def _last_how(source: Source, medication: Medication) -> str:
    """How a stopped medicine was really taken, as far as that was said."""
    for basis in (DosageBasis.TAKEN, DosageBasis.PRESCRIBED):
        if source.records.find_dosage(medication.id, basis) is not None:
            return describe_how(source.records, medication, basis, source.t)
    return ""


def _over_time(source: Source, medication: Medication) -> Iterator[Line]:
    """Since when, then each change of the last 12 months, the older ones counted."""
    t, records = source.t, source.records
    started = _day(source, medication, "started")
    yield from _quiet(t("since {day}", day=started) if started else "")
    recent, older = story.split_by_age(story.story_of(records, medication), source.on)
    if older:
        words = t.plural(
            "{count} change more than 12 months ago is not shown",
            "{count} changes more than 12 months ago are not shown",
            older,
        )
        yield from _quiet(words)
    for change in recent:
        yield from _quiet(story.describe_change(change, records, t))
    last = _day(source, medication, "last_taken")
    yield from _quiet(t("last taken {day}", day=last) if last else "")


def _day(source: Source, medication: Medication, field: str) -> str:
    return story.describe_day(source.records, medication, field, source.t)


def _origin(source: Source, medication: Medication) -> str:
    """Where the entry is from, if the whole list has not one source that stands above it, and when
    it was checked if not with the whole list."""
    t, whole = source.t, source.records.person.medications_checked_on
    is_with_the_list = medication.checked_on == whole
    said = story.describe_origin(
        medication, t, checked=not is_with_the_list, named=has_several_sources(source)
    )
    if whole and not medication.checked_on:
        return ", ".join(part for part in (said, t("not checked yet")) if part)
    return said


def has_several_sources(source: Source) -> bool:
    """Whether the medicines' entries come from different places, or some from an unknown one."""
    return len({each.source for each in source.records.medications}) > 1


def _quiet(text: str) -> list[Line]:
    return [Line(text, Tone.QUIET)] if text else []
