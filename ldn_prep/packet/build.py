"""A person's records into the neutral description of a packet: a list of small sections."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Furniture, PacketContent, Section
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.sections import (
    at_a_glance,
    blank_journal,
    blank_lines,
    emergency_card,
    front_desk,
    how_made,
    journal_notes,
    list_code,
    medicines,
    points,
    questions,
    trends,
)
from ldn_prep.packet.source import Source, build_source
from ldn_prep.records import PacketSheet, Person, PersonRecords
from ldn_prep.wording import describe_date

Build = Callable[[Source], Section | None]

SECTIONS: Final[tuple[tuple[Build, PacketSheet | None], ...]] = (
    (at_a_glance.build_section, None),
    (medicines.build_section, None),
    (list_code.build_section, None),
    (points.build_section, None),
    (how_made.build_section, None),
    (questions.build_section, None),
    (trends.build_section, None),
    (journal_notes.build_section, PacketSheet.JOURNAL_NOTES),
    (questions.build_pharmacist_section, None),
    (emergency_card.build_section, PacketSheet.EMERGENCY_CARD),
    (front_desk.build_section, PacketSheet.FRONT_DESK),
    (blank_lines.build_medicines_section, PacketSheet.BLANK_MEDICINES),
    (blank_lines.build_questions_section, PacketSheet.BLANK_QUESTIONS),
    (blank_journal.build_section, PacketSheet.BLANK_JOURNAL),
)
"""In the order they are printed: what is read first, then what can be torn off; beside each the
sheet it has to be chosen by, None for what every packet holds."""


def build_content(
    records: PersonRecords,
    options: PacketOptions,
    *,
    on: date,
    made_at: datetime,
    number: int,
) -> PacketContent:
    """The packet of one person as of day `on`. A section with nothing to say leaves itself out."""
    source = build_source(records, options, on=on, made_at=made_at, number=number)
    t = source.t
    chosen = (build for build, sheet in SECTIONS if sheet is None or sheet in options.sheets)
    sections = (build(source) for build in chosen)
    return PacketContent(
        title=t("Visit packet: low-dose naltrexone (LDN)"),
        language=options.language,
        furniture=_furniture(source),
        sections=tuple(section for section in sections if section is not None),
        page_size=options.page_size,
        large_print=options.large_print,
        author=t("LDN Visit Prep"),
    )


def _furniture(source: Source) -> Furniture:
    t, person = source.t, source.records.person
    return Furniture(
        name=person.name,
        birth=_birth(person, t),
        number=t("Packet {number}", number=source.number),
        made=t("Made {day}", day=describe_date(source.on, t)),
        notice=t("Reported by the patient, not verified"),
        page_label=t("Page {page} of {pages}"),
    )


def _birth(person: Person, t: Translator) -> str:
    if person.born is None:
        return t("Birth date not given")
    return t("Born {day}", day=describe_date(person.born, t))
