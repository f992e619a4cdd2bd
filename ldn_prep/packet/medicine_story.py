"""The story of a medicine in words, for packet and screen: what changed, when, and why."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from ldn_prep.i18n import N_, Translator, translator
from ldn_prep.records import (
    DosageBasis,
    EntrySource,
    Medication,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    OwnedRecord,
    PartialDate,
    PersonRecords,
)
from ldn_prep.wording import describe_date, describe_how, label_of

RECENT: Final = timedelta(days=365)
"""What is older than this is counted, not told: a prescriber asks about the last year."""

_PHRASES: Final = {
    MedicationChangeKind.DOSE_CHANGED: N_("dose changed {day}"),
    MedicationChangeKind.STOPPED: N_("stopped {day}"),
    MedicationChangeKind.RESTARTED: N_("started again {day}"),
    MedicationChangeKind.PAUSED: N_("paused {day}"),
}
_KINDS: Final = (
    MedicationChangeKind.DOSE_CHANGED,
    MedicationChangeKind.PAUSED,
    MedicationChangeKind.STOPPED,
    MedicationChangeKind.RESTARTED,
)


def story_of(records: PersonRecords, medication: Medication) -> tuple[MedicationChange, ...]:
    """Changes in the order they happened, as far as the days are known.

    An ending without a day stands before the new start it was kept with; others without one last.
    """
    changes = records.changes_of(medication.id)
    starts = {
        each.added_at: each.on for each in changes if each.kind is MedicationChangeKind.RESTARTED
    }

    def place(change: MedicationChange) -> tuple[bool, date, str, int]:
        day = change.on or starts.get(change.added_at)
        first = day.first_day if day else date.max
        return day is None, first, str(change.added_at), _KINDS.index(change.kind)

    return tuple(sorted(changes, key=place))


def split_by_age(
    changes: Sequence[MedicationChange], on: date
) -> tuple[tuple[MedicationChange, ...], int]:
    """Those of the last 12 months or of an unknown day, and how many are older."""
    recent = tuple(each for each in changes if not each.on or each.on.last_day >= on - RECENT)
    return recent, len(changes) - len(recent)


def describe_change(change: MedicationChange, records: PersonRecords, t: Translator) -> str:
    """ "dose changed 12 May 2026, was 3 mg at bedtime; why: too sleepy"."""
    day = describe_day(records, change, "on", t) or t("(day not given)")
    what = t(_PHRASES[change.kind], day=day)
    before = change.before.strip()
    if before:
        what = t("{what}, was {before}", what=what, before=before)
    why = change.reason.strip()
    return f"{what}; {describe_why(why, t)}" if why else what


def describe_why(reason: str, t: Translator) -> str:
    return t("why: {reason}", reason=reason)


def describe_day(records: PersonRecords, record: OwnedRecord, field: str, t: Translator) -> str:
    """A day as far as it is known, or the words typed for it; empty when nothing was said."""
    value: PartialDate | None = getattr(record, field)
    if value is not None:
        return describe_date(value, t)
    words = records.unread_of(record.id).get(field, "")
    return t("{words} (not understood)", words=words) if words else ""


def describe_pause(records: PersonRecords, medication: Medication, t: Translator) -> str:
    """ "Paused since 4 May 2026"; the plain status for every other one."""
    day = describe_day(records, medication, "stopped", t)
    if medication.status is MedicationStatus.PAUSED and day:
        return t("Paused since {day}", day=day)
    return label_of(medication.status, t)


def describe_origin(
    medication: Medication, t: Translator, *, checked: bool = True, named: bool = True
) -> str:
    """ "from: the label, checked 20 May 2026"; `checked` False leaves the day out, `named` False
    the source."""
    return ", ".join(_origin(medication, t, checked=checked, named=named))


def describe_as_printed(records: PersonRecords, medication: Medication) -> str:
    """How it is taken now, as a packet in the person's language says it: what stood on paper."""
    t = translator(records.person.language)
    said = [
        describe_how(records, medication, basis, t)
        for basis in DosageBasis
        if records.find_dosage(medication.id, basis) is not None
    ]
    if len(said) < 2:
        return said[0] if said else describe_how(records, medication, DosageBasis.PRESCRIBED, t)
    differently = t("I take it differently: {how}", how=said[1])
    return f"{said[0]}; {differently}"


def is_as_needed(records: PersonRecords, medication: Medication) -> bool:
    """By the prescription; by what is actually taken when there is none."""
    found = (records.find_dosage(medication.id, basis) for basis in DosageBasis)
    dosage = next((each for each in found if each is not None), None)
    return dosage is not None and dosage.as_needed


def _origin(medication: Medication, t: Translator, *, checked: bool, named: bool) -> Iterator[str]:
    if named and medication.source is not EntrySource.NOT_SAID:
        yield t("from: {source}", source=label_of(medication.source, t).lower())
    if checked and medication.checked_on:
        yield t("checked {day}", day=describe_date(medication.checked_on, t))
