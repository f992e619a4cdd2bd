"""What was received and how it compares, in the words both doors use."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.actions.people_names import describe_born, fold_name
from ldn_prep.actions.receiving import ReceivingPlan
from ldn_prep.actions.receiving_whose import is_another_person, is_surely
from ldn_prep.errors import N_
from ldn_prep.exchange.fhir import Received
from ldn_prep.i18n import Translator
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
    PersonRecords,
    Question,
    Record,
    Visit,
)
from ldn_prep.wording import describe_date

KINDS: Final[dict[type[Record], str]] = {
    Person: N_("About the person"),
    Medication: N_("Medicines and supplements"),
    Allergy: N_("Allergies"),
    Condition: N_("Conditions"),
    Question: N_("Questions"),
    Visit: N_("Visits"),
    CareContact: N_("Contacts"),
    Measure: N_("What is tracked"),
    JournalEntry: N_("Journal days"),
    PegWeek: N_("Weeks of the PEG"),
    Packet: N_("Earlier packets"),
}
"""In the order they are told."""


def describe_person(person: Person, t: Translator) -> str:
    """ "Ana Quispe (born 3 March 1961)": with the birth date, whoever else has that name."""
    return t("{name} ({apart})", name=person.name, apart=describe_born(person.born, t))


def describe_packet(received: Received, t: Translator) -> str:
    """Whose packet, which one and when it was made."""
    name, number = describe_person(received.records.person, t), received.number
    if number is None or received.made_at is None:
        return t("Records of {name}", name=name)
    day = describe_date(received.made_at.date(), t)
    return t("Packet {number} of {name}, made {day}", number=number, name=name, day=day)


def describe_contents(records: PersonRecords, t: Translator) -> tuple[str, ...]:
    """How much of what is in it: "3 medicines", "26 journal days"; nothing for what is not."""
    told = _counted(records, t)
    return tuple(words for count, words in told if count)


def _counted(records: PersonRecords, t: Translator) -> Iterator[tuple[int, str]]:
    count = len(records.medications)
    yield count, t.plural("{count} medicine", "{count} medicines", count)
    count = len(records.allergies)
    yield count, t.plural("{count} allergy", "{count} allergies", count)
    count = len(records.conditions)
    yield count, t.plural("{count} condition", "{count} conditions", count)
    count = len(records.questions)
    yield count, t.plural("{count} question", "{count} questions", count)
    count = len(records.entries)
    yield count, t.plural("{count} journal day", "{count} journal days", count)
    count = len(records.peg_weeks)
    yield count, t.plural("{count} week of the PEG", "{count} weeks of the PEG", count)
    count = len(records.visits)
    yield count, t.plural("{count} visit", "{count} visits", count)
    count = len(records.contacts)
    yield count, t.plural("{count} contact", "{count} contacts", count)


def describe_likeness(own: Person, theirs: Person, t: Translator) -> str:
    """What speaks for this person of the store being the one of the packet, or against it."""
    has_name = fold_name(own.name) == fold_name(theirs.name)
    if is_surely(own, theirs):
        return t("Same name, same birth date")
    if has_name and is_another_person(own, theirs):
        return t("Same name, but another birth date")
    if has_name:
        return t("Same name; one of the birth dates is not known")
    if not is_another_person(own, theirs):
        return t("Same birth date, but another name")
    return t("Another name, and no birth date that says it is the same person")


def describe_left_out(received: Received, t: Translator) -> tuple[str, ...]:
    return tuple(
        t("Left out, not understood: {kind} ({count})", kind=kind, count=count)
        for kind, count in received.left_out
    )


def name_after(plan: ReceivingPlan) -> str:
    """Whose list it goes to: the one here, else the name in the packet."""
    return (plan.person or plan.received.records.person).name
