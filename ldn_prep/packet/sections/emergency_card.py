"""The card for a wallet: who, that naltrexone is taken, and whom to call. Facts, no advice.

That people who take naltrexone are asked to tell everyone who treats them, and to carry a card that
says so, is in the patient information of naltrexone 50 mg tablets (checked 23 November 2026).
"""

from collections.abc import Iterator, Sequence
from datetime import date

from ldn_prep.packet.content import Line, Paragraph, Section, Tone, WalletCard
from ldn_prep.packet.medicine_story import story_of
from ldn_prep.packet.sections.ldn_now import describe_dose_now, find_start_of_dose
from ldn_prep.packet.source import Source
from ldn_prep.records import (
    CareContact,
    ContactRole,
    Medication,
    MedicationChangeKind,
    MedicationStatus,
    PartialDate,
)
from ldn_prep.review.seeing import see_medications
from ldn_prep.wording import describe_date, describe_medication_name

_NALTREXONE = "naltrexone"


def build_section(source: Source) -> Section:
    """With no naltrexone marked as taken there is no card, and the packet says why."""
    t = source.t
    taken = find_naltrexone(source)
    if not taken:
        words = t("No naltrexone is marked as taken now, so there is no card to cut out.")
        blocks = (Paragraph(Line(words)),)
        return Section(
            "emergency_card", t("Emergency card"), blocks, starts_page=False, least_room=0.15
        )
    words = t(
        "Cut along the marks. Keep one card with your ID and give the other to someone close to "
        "you. Print new ones when the dose changes."
    )
    why = t(
        "Patient information for naltrexone 50 mg tablets asks people who take it to carry such a "
        "card and to tell everyone who treats them. For low doses there is no rule of its own."
    )
    return Section(
        "emergency_card",
        t("Emergency card"),
        (Paragraph(Line(words)), Paragraph(Line(why, Tone.QUIET)), _card(source, taken)),
    )


def find_naltrexone(source: Source) -> tuple[Medication, ...]:
    """What is taken now and holds naltrexone, by name or because it was marked as LDN."""
    return tuple(
        each.medication
        for each in see_medications(source.records)
        if each.medication.status is MedicationStatus.TAKING
        and (each.is_ldn or each.medication.is_ldn or _NALTREXONE in each.ingredients)
    )


def _card(source: Source, taken: Sequence[Medication]) -> WalletCard:
    t, person = source.t, source.records.person
    born = describe_date(person.born, t) if person.born else t("birth date not given")
    return WalletCard(
        name=person.name,
        birth=t("Born {day}", day=born) if person.born else born,
        statement=t("I take naltrexone, which blocks opioid pain medicines."),
        rows=(*_doses(source, taken), *_people(source)),
        closing=t(
            "Please tell everyone who treats me. As of {day}.", day=describe_date(source.on, t)
        ),
    )


def _doses(source: Source, taken: Sequence[Medication]) -> Iterator[tuple[str, str]]:
    t = source.t
    for each in taken:
        dose = describe_dose_now(source, each)
        if len(taken) > 1:
            name = describe_medication_name(each, t)
            dose = t("{name}: {dose}", name=name, dose=dose)
        since = _changed(source, each)
        yield t("Dose"), dose
        yield t("Since"), describe_date(since, t) if since else t("not given")


def _changed(source: Source, medication: Medication) -> date | PartialDate | None:
    """When the dose last changed, as far as it is known; else when it was begun."""
    since = find_start_of_dose(source, medication)
    if since is not None:
        return since
    changes = [
        each.on
        for each in story_of(source.records, medication)
        if each.on and each.kind is MedicationChangeKind.DOSE_CHANGED
    ]
    return changes[-1] if changes else medication.started


def _people(source: Source) -> Iterator[tuple[str, str]]:
    t = source.t
    yield t("Emergency contact"), _first(source, ContactRole.EMERGENCY)
    yield t("Prescriber"), _first(source, ContactRole.PRESCRIBER)
    yield (
        t("Pharmacy"),
        _first(source, ContactRole.COMPOUNDING_PHARMACY, ContactRole.PHARMACY),
    )


def _first(source: Source, *roles: ContactRole) -> str:
    """The first one of the first role that has any; one with a phone number before the others."""
    for role in roles:
        found = [each for each in source.records.contacts if each.role is role]
        if found:
            return _describe(min(found, key=lambda each: not each.phone.strip()))
    return source.t("not given")


def _describe(contact: CareContact) -> str:
    return ", ".join(part.strip() for part in (contact.name, contact.phone) if part.strip())
