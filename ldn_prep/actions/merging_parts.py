"""The parts of two entries put together: fields, how it is taken, steps and changes."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DoseStep,
    Medication,
    MedicationChange,
    OwnedRecord,
    PartialDate,
    UnreadText,
    values_of,
)
from ldn_prep.store import Unit
from ldn_prep.wording import describe_date, describe_dosage, label_of

_NOT_SAID: Final = "not_said"
_NO_CONTENT: Final = frozenset({"id", "medication_id", "added_at", "changed_at"})
_HOW: Final = {
    DosageBasis.PRESCRIBED: N_("How it is taken"),
    DosageBasis.TAKEN: N_("How I really take it"),
}
_TYPED: Final = (
    "amount_as_typed",
    "morning",
    "noon",
    "evening",
    "bedtime",
    "every_hours",
    "as_needed_for",
    "max_per_day_as_typed",
    "meal_words",
    "free_text",
)
"""What of a dosage a person typed. What its sentence does not say is noted beside it."""


def fill_blanks(
    unit: Unit, kept: OwnedRecord, other: OwnedRecord, labels: Mapping[str, str], t: Translator
) -> Iterator[str]:
    """Fills blank fields of `kept`; yields a line for each that says something else in `other`.

    Words that could not be read count as said: they are moved with their field or noted.
    """
    own_words, their_words = _unread(unit, kept), _unread(unit, other)
    for name, label in labels.items():
        theirs = getattr(other, name)
        own_said = describe_value(getattr(kept, name), t) or _text(own_words.get(name))
        said = describe_value(theirs, t) or _text(their_words.get(name))
        if own_said and said and not _is_same(own_said, said):
            yield also_typed(t(label), said, t)
        elif said and not own_said and not _is_blank(theirs):
            setattr(kept, name, theirs)
        elif said and not own_said:
            their_words[name].record_id = kept.id


def merge_dosages(unit: Unit, kept: Medication, other: Medication, t: Translator) -> Iterator[str]:
    """Moves how it is taken where the kept entry does not say; else yields it as a line."""
    for basis in DosageBasis:
        own = unit.find(Dosage, medication_id=kept.id, basis=basis)
        theirs = unit.find(Dosage, medication_id=other.id, basis=basis)
        if theirs is None:
            continue
        if own is None:
            theirs.medication_id = kept.id
        elif not _says_the_same(unit, own, theirs):
            yield also_typed(t(_HOW[basis]), _in_words(unit, theirs, t), t)


def move_rows(
    unit: Unit,
    kind: type[DoseStep] | type[MedicationChange],
    kept: Medication,
    other: Medication,
) -> None:
    """Gives the kept entry the other one's rows, but for those it holds already."""
    own = unit.select(kind, medication_id=kept.id, entered_in_error=False)
    for row in unit.select(kind, medication_id=other.id, entered_in_error=False):
        if not any(_says_the_same(unit, each, row) for each in own):
            row.medication_id = kept.id


def also_typed(label: str, words: str, t: Translator) -> str:
    return t("{label}, also typed: {words}", label=label, words=words)


def describe_value(value: Any, t: Translator) -> str:
    """A field's value in words; empty for a blank."""
    if _is_blank(value):
        return ""
    if isinstance(value, StrEnum):
        return label_of(value, t)
    if isinstance(value, PartialDate | date):
        return describe_date(value, t)
    return str(value).strip()


def _in_words(unit: Unit, dosage: Dosage, t: Translator) -> str:
    """The sentence that printed, then what was typed and the sentence does not say."""
    unread = {name: each.text for name, each in _unread(unit, dosage).items()}
    sentence = describe_dosage(dosage, t, unread)
    typed = (str(getattr(dosage, name) or "").strip() for name in _TYPED)
    return "; ".join((sentence, *_unsaid(sentence, (*typed, *unread.values()))))


def _unsaid(sentence: str, typed: Iterable[str]) -> Iterator[str]:
    return (each for each in dict.fromkeys(typed) if each and each not in sentence)


def _says_the_same(unit: Unit, own: OwnedRecord, theirs: OwnedRecord) -> bool:
    values = [
        {name: value for name, value in values_of(each).items() if name not in _NO_CONTENT}
        for each in (own, theirs)
    ]
    words = [
        {name: each.text for name, each in _unread(unit, record).items()}
        for record in (own, theirs)
    ]
    return values[0] == values[1] and words[0] == words[1]


def _unread(unit: Unit, record: OwnedRecord) -> dict[str, UnreadText]:
    return {each.field: each for each in unit.select(UnreadText, record_id=record.id)}


def _text(unread: UnreadText | None) -> str:
    return unread.text if unread else ""


def _is_blank(value: Any) -> bool:
    return value is None or value == _NOT_SAID or not str(value).strip()


def _is_same(own: str, theirs: str) -> bool:
    return own.casefold().split() == theirs.casefold().split()
