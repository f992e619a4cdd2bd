"""What the records do not say, in words: blanks, lists nobody asked about, names to check."""

from collections.abc import Iterator

from ldn_prep.i18n import Translator
from ldn_prep.packet.source import Source
from ldn_prep.records import (
    ACTIVE_STATUSES,
    Answer,
    ContactRole,
    DosageBasis,
    ListState,
    Medication,
    PersonRecords,
)
from ldn_prep.wording import describe_medication_name, join_words

_PHARMACIES = (ContactRole.PHARMACY, ContactRole.COMPOUNDING_PHARMACY)


def find_missing(source: Source) -> tuple[str, ...]:
    """One sentence for each thing, the most important first; empty when nothing is missing."""
    return (
        *_lists(source),
        *_medicines(source),
        *_person(source),
        *_care(source),
        *_visit(source),
    )


def not_asked(records: PersonRecords, t: Translator) -> list[str]:
    """Lists and health questions nobody has answered, by their names."""
    person = records.person
    lists = (
        (t("medicines"), records.state_of(person.medications_state, records.medications)),
        (t("allergies"), records.state_of(person.allergies_state, records.allergies)),
        (t("conditions"), records.state_of(person.conditions_state, records.conditions)),
    )
    answers = (
        (t("pregnancy"), person.pregnancy),
        (t("breastfeeding"), person.breastfeeding),
        (t("liver disease"), person.liver),
        (t("kidney disease"), person.kidney),
        (t("surgery or dental work"), person.surgery),
        (t("alcohol"), person.alcohol),
    )
    unasked = [words for words, state in lists if state is ListState.NOT_ASKED]
    return unasked + [words for words, answer in answers if answer is Answer.NOT_ASKED]


def _lists(source: Source) -> Iterator[str]:
    t, unasked = source.t, not_asked(source.records, source.t)
    if unasked:
        yield t("Not asked: {what}.", what=", ".join(unasked))


def _medicines(source: Source) -> Iterator[str]:
    t, records = source.t, source.records
    if records.medications and records.person.medications_checked_on is None:
        yield t("The whole list has not been checked yet.")
    unsaid = [each for each in records.with_status(*ACTIVE_STATUSES) if not _is_said(source, each)]
    if unsaid:
        names = join_words([describe_medication_name(each, t) for each in unsaid], t)
        yield t("How it is taken was not said: {names}.", names=names)
    if source.unrecognised:
        names = join_words([each.name_as_typed for each in source.unrecognised], t)
        yield t("Names this program did not recognise: {names}.", names=names)


def _is_said(source: Source, medication: Medication) -> bool:
    bases = (source.records.find_dosage(medication.id, basis) for basis in DosageBasis)
    return any(bases) or bool(source.records.steps_of(medication.id))


def _person(source: Source) -> Iterator[str]:
    t, person = source.t, source.records.person
    if person.born is None:
        yield t("Birth date not given.")
    if not person.phone.strip():
        yield t("Phone number not given.")


def _care(source: Source) -> Iterator[str]:
    t = source.t
    roles = {each.role for each in source.records.contacts}
    missing = [
        words
        for words, wanted in (
            (t("prescriber"), (ContactRole.PRESCRIBER,)),
            (t("pharmacy"), _PHARMACIES),
            (t("emergency contact"), (ContactRole.EMERGENCY,)),
        )
        if roles.isdisjoint(wanted)
    ]
    if missing:
        yield t("No contact entered: {what}.", what=", ".join(missing))


def _visit(source: Source) -> Iterator[str]:
    t = source.t
    if source.visit is None:
        yield t("No visit was entered.")
    if not source.records.questions:
        yield t("No questions were entered.")
    if not source.days:
        yield t("Nothing was recorded in the journal.")
